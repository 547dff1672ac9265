import type { Question } from "../question/question.ts";
import type { FigureRecord } from "./analysed.ts";
import { elsewhereFactor } from "./elsewhere.ts";
import { lostFactor, namedCellFactor, namedFactor, specifiedFactor, strangeFactor } from "./evidence.ts";
import type { ItemMatch, PassageMatch } from "./match.ts";
import type { Parts } from "./parts.ts";
import { isOfGenre } from "./scope.ts";
import type { Weights } from "./weights.ts";

/** What the words of a question that are not found, or told of something else, leave of the evidence, by reason. */
export function doubtsByWords(
  { question, follows }: { question: Question; follows: boolean },
  match: PassageMatch,
  matches: readonly ItemMatch[],
  record: FigureRecord | null,
  weights: Weights,
): Parts {
  const doubts: Parts = {};
  if (record && (!question.compares || question.superlative)) doubts.head = namedFactor(matches, weights);
  if (!isOfGenre(match.passage.location.report)) return doubts;
  if (record && record.column !== null) doubts.cell = namedCellFactor(matches);
  if (question.compares) return doubts;
  doubts.lost = lostFactor(matches, weights);
  if (record) doubts.specified = specifiedFactor(matches);
  if (follows) return doubts;
  doubts.strange = strangeFactor(matches, weights);
  if (record && question.figure?.explicit) doubts.elsewhere = elsewhereFactor(match, record);
  return doubts;
}
