import type { Question } from "../question/question.ts";
import type { Candidate } from "./rank.ts";
import type { Weights } from "./weights.ts";

/** The least evidence an answer to this question must reach. */
export function threshold(question: Question, weights: Weights): number {
  if (question.figure?.explicit) return weights.gateFigure;
  return question.figure ? weights.gateImplied : weights.gateFact;
}

/** The candidates good enough to answer with, best first; none where the best is not. */
export function admit(question: Question, candidates: readonly Candidate[], weights: Weights): Candidate[] {
  const least = threshold(question, weights);
  return candidates.filter((candidate) => candidate.evidence >= least && namesPlaces(question, candidate));
}

/** A place of which no report is held must be named by the sentence itself, a town by its passage. */
export function namesPlaces(question: Question, { passage, sentence }: Candidate): boolean {
  if (passage.location.report.district === null) return true;
  const range = passage.sentences[sentence];
  return question.mentioned.every(({ written, town }) => {
    const text = town ? passage.folded.text : passage.folded.text.slice(range?.start, range?.end);
    return text.includes(written) || (written.length > 2 && !town && text.includes(written.slice(0, -1)));
  });
}
