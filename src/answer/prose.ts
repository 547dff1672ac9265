import { pairsOf } from "../text/pairs.ts";
import type { Candidate } from "./candidates.ts";
import { ownWords } from "./own.ts";

/** What a sentence must score beside a table's number that it tells in words; of a small number, which many things are. */
const NEAR = 0.6;
const NEAR_OF_SMALL = 0.85;
const SMALL = 10;

/**
 * For a bare number of a table the sentence of the same report that counts as many of the same thing with a measure word, if
 * one of the candidates is that, else the candidate itself: 共收到申请64件 for a row that ends with 64.
 */
export function inWords(candidate: Candidate, candidates: readonly Candidate[]): Candidate {
  const { record, passage, score, standing } = candidate;
  if (!record || record.column === null || record.figure.quantity !== "bare") return candidate;
  const { value } = record.figure;
  const least = score * (value < SMALL ? NEAR_OF_SMALL : NEAR);
  const row = new Set(pairsOf(`${ownWords(passage.folded.text, record)}，${record.column}`));
  const told = candidates.find(
    (other) =>
      other.record?.column === null &&
      other.record.figure.quantity === "count" &&
      other.record.figure.value === value &&
      other.passage.location.report === passage.location.report &&
      other.score >= least &&
      pairsOf(ownWords(other.passage.folded.text, other.record)).some((pair) => row.has(pair)),
  );
  return told ? { ...told, standing } : candidate;
}
