import type { Location } from "../search/collection.ts";
import { extractFigures, type Figure } from "../text/figures.ts";
import { type Folded, fold } from "../text/fold.ts";
import { citableSentences, type Range, splitClauses } from "../text/sentences.ts";
import { labelFigures } from "./labels.ts";
import { IMPLIED } from "./openness.ts";
import type { FigureRecord } from "./record.ts";
import { analyseTable, isTable } from "./rows.ts";

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
  const { sentences, figures } = isTable(location.passage.text)
    ? analyseTable(location, folded)
    : analyseProse(folded, location.passage.text);
  const { report, passage } = location;
  const headings = passage.section.map((heading) => fold(heading).text);
  const names = [report.title, report.district, report.unit].map((name) => fold(name ?? "").text);
  const implied = IMPLIED.filter(([heading]) => headings.some((each) => heading.test(each)));
  const context = [...names, ...headings, ...implied.map(([, words]) => words)].filter(Boolean).join("。");
  return { location, folded, sentences, figures, headings, context };
}

function analyseProse(folded: Folded, written: string): { sentences: Range[]; figures: FigureRecord[] } {
  const { text } = folded;
  const sentences = citableSentences(text);
  const found = extractFigures(text);
  const parted = cellEnds(folded, written, found);
  const figures = sentences.flatMap((sentence, index) =>
    labelFigures(
      text,
      index,
      splitClauses(text, sentence, parted),
      found.filter((figure) => figure.start >= sentence.start && figure.end <= sentence.end),
    ),
  );
  return { sentences, figures };
}

/** Words that run up to another number: 满意率95%. */
const NEXT_CELL = /^(?!的|以[上下内]|左右)[\u3400-\u9fff]{2,8}\d/;

/** Where white space sets what a figure ends apart from the words after it: 办结率99% 满意率95% are two cells. */
function cellEnds({ text, offsets }: Folded, written: string, figures: readonly Figure[]): Set<number> {
  const ends = figures
    .filter(({ quantity, unit }) => quantity !== "date" && quantity !== "bare" && unit !== "")
    .map(({ end }) => end)
    .filter((end) => NEXT_CELL.test(text.slice(end)));
  return new Set(ends.filter((end) => /\s/.test(written[(offsets[end - 1] as number) + 1] ?? "")));
}
