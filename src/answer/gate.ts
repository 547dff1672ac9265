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

/** A place of which no report is held must be named by the sentence itself, a town by its passage; so must a year of its own. */
export function namesPlaces(question: Question, { passage, sentence }: Candidate): boolean {
  if (passage.location.report.district === null) return true;
  const range = passage.sentences[sentence];
  const text = passage.folded.text.slice(range?.start, range?.end);
  return (
    question.mentioned.every(({ forms, town }) =>
      forms.some((form) => (town ? passage.folded.text : text).includes(form)),
    ) && question.requiredYears.every((year) => text.includes(`${year}年`))
  );
}
