import type { Location } from "../search/collection.ts";
import { extractFigures } from "../text/figures.ts";
import { type Folded, fold } from "../text/fold.ts";
import { citableSentences, type Range, splitClauses } from "../text/sentences.ts";
import { type FigureRecord, labelFigures } from "./labels.ts";

export type { FigureRecord };

/** A passage made ready for matching. Ranges are folded. */
export interface AnalysedPassage {
  location: Location;
  folded: Folded;
  sentences: Range[];
  figures: FigureRecord[];
  /** The headings above it, outermost first, folded. */
  headings: string[];
  /** Title, district, unit and headings, folded. */
  context: string;
}

/** The folded text of the sentence with this number. */
export function sentenceText({ folded, sentences }: AnalysedPassage, sentence: number): string {
  const range = sentences[sentence];
  return folded.text.slice(range?.start, range?.end);
}

/** Finds sentences and figures of a passage and what each figure counts. */
export function analysePassage(location: Location): AnalysedPassage {
  const folded = fold(location.passage.text);
  const sentences = citableSentences(folded.text);
  const figures = extractFigures(folded.text);
  const records = sentences.flatMap((sentence, index) =>
    labelFigures(
      folded.text,
      index,
      splitClauses(folded.text, sentence),
      figures.filter((figure) => figure.start >= sentence.start && figure.end <= sentence.end),
    ),
  );
  const { report, passage } = location;
  const headings = passage.section.map((heading) => fold(heading).text);
  const names = [report.title, report.district, report.unit].map((name) => fold(name ?? "").text);
  const context = [...names, ...headings].filter(Boolean).join("。");
  return { location, folded, sentences, figures: records, headings, context };
}
