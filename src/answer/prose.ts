import type { Candidate } from "./candidates.ts";

/** What a sentence must score beside a table's number that it tells in words. */
const NEAR = 0.6;

/**
 * Of the candidates of one question, best first: where the best is a bare number of a table, the sentence of the same report
 * that tells the same number with its measure word is put before it, 共收到申请206件 before a row that ends with 206.
 */
export function proseFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  if (!best?.record || best.record.column === null || best.record.figure.quantity !== "bare")
    return candidates;
  const { value } = best.record.figure;
  const { report } = best.passage.location;
  const told = candidates.find(
    ({ record, passage, score }) =>
      record !== null &&
      record.column === null &&
      record.figure.quantity !== "bare" &&
      record.figure.value === value &&
      passage.location.report === report &&
      score >= best.score * NEAR,
  );
  return told
    ? [{ ...told, standing: best.standing }, ...candidates.filter((each) => each !== told)]
    : candidates;
}
