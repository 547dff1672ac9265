import type { Figure } from "../text/figures.ts";
import type { Range } from "../text/sentences.ts";

/** A number of a passage as a record of its own: what it counts and where it stands. */
export interface FigureRecord {
  figure: Figure;
  /** Its sentence's place in `AnalysedPassage.sentences`. */
  sentence: number;
  clause: Range;
  /** Words that name what it counts: before it and after it in its clause. */
  label: Range[];
  /** Words that may name it as well: between it and a neighbour, or what it is an aspect of. */
  shared: Range[];
  /** What a short label leaves out because the figure before it named it. */
  inherited: Range[];
  /** Whether it is one of a list told in its turn (分别), so that only its label is its own. */
  listed: boolean;
  /** Where the clause begins that tells parts of what a figure before it counts, 其中…, if it counts one; else null. */
  part: number | null;
  /** The name of its column in a table, folded, or what a list implies (城乡): it stands elsewhere. Empty where a column's is not known, null in prose. */
  column: string | null;
}
