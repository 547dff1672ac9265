import type { Candidate } from "./candidates.ts";
import { inWords } from "./prose.ts";

export const MOST_ANSWERS = 5;
/** An answer from another report, or a second one from the same, must come this close to the best. */
const NEAR = 0.8;

/** The best candidate, then the best of each other report, then further passages that come near. */
export function distinct(
  candidates: readonly Candidate[],
  reportOf: (passage: number) => number,
): Candidate[] {
  const best = candidates[0];
  if (!best) return [];
  const near = candidates.filter((candidate) => candidate.standing >= best.standing * NEAR);
  const chosen: Candidate[] = [];
  const reports = new Set<number>();
  const passages = new Set<number>();
  for (const candidate of near) {
    if (reports.has(reportOf(candidate.number))) continue;
    const told = inWords(candidate, candidates);
    reports.add(reportOf(candidate.number));
    passages.add(candidate.number).add(told.number);
    chosen.push(told);
  }
  for (const candidate of near) {
    if (passages.has(candidate.number)) continue;
    passages.add(candidate.number);
    chosen.push(candidate);
  }
  return chosen.slice(0, MOST_ANSWERS);
}
