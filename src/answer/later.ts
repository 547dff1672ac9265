import { isWithin } from "../text/sentences.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import type { PassageMatch } from "./match.ts";

const OF_ANOTHER = 0.8;

/**
 * Of 总投资86万元，其中镇自筹36万元 the first is not what 自筹 asks for: a word that a passage holds nowhere but in the
 * label of a later figure is told of that figure alone. `agreement` is how well a figure is of the kind asked for.
 */
export function laterFactor(
  match: PassageMatch,
  { figures }: AnalysedPassage,
  record: FigureRecord,
  agreement: (record: FigureRecord) => number,
): number {
  const { sentence, figure } = record;
  const after = match.telling.filter(({ places: [first] }) => first && first.start >= figure.end);
  if (after.length === 0) return 1;
  const own = agreement(record);
  const labels = figures
    .filter((other) => other.sentence === sentence && other.figure.start > figure.start)
    .filter((other) => agreement(other) >= own)
    .flatMap(({ label }) => label);
  const ofAnother = after.some(({ places }) => places.every((place) => isWithin(place, labels)));
  return ofAnother ? OF_ANOTHER : 1;
}
