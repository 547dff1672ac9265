import type { Candidate } from "./candidates.ts";

/** What a sentence must score beside a table's number that it tells in words. */
const NEAR = 0.6;

/**
 * For a bare number of a table the sentence of the same report that tells the same number with its measure word, if one of
 * the candidates is that, else the candidate itself: 共收到申请206件 for a row that ends with 206.
 */
export function inWords(candidate: Candidate, candidates: readonly Candidate[]): Candidate {
  const { record, passage, score, standing } = candidate;
  if (!record || record.column === null || record.figure.quantity !== "bare") return candidate;
  const told = candidates.find(
    (other) =>
      other.record?.column === null &&
      other.record.figure.quantity !== "bare" &&
      other.record.figure.value === record.figure.value &&
      other.passage.location.report === passage.location.report &&
      other.score >= score * NEAR,
  );
  return told ? { ...told, standing } : candidate;
}
