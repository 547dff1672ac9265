import type { Question } from "../question/question.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import type { Candidate } from "./rank.ts";
import type { Weights } from "./weights.ts";
import { sharedWording } from "./wording.ts";

/** The least evidence an answer to this question must reach. */
export function threshold(question: Question, weights: Weights): number {
  if (question.figure?.explicit) return weights.gateFigure;
  return question.figure ? weights.gateImplied : weights.gateFact;
}

/** The candidates good enough to answer with, best first; none where the best is not. */
export function admit(
  question: Question,
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
  weights: Weights,
): Candidate[] {
  const least = threshold(question, weights);
  return candidates.filter((candidate) => {
    const known = candidate.passage.location.report.district !== null;
    const enough = known
      ? candidate.evidence >= least
      : evidenceOutside(question, candidate, vocabulary) >= weights.gateOutside;
    return enough && namesPlaces(question, candidate);
  });
}

/** What the gate looks at for a text of no known place: evidence and shared wording, half and half. */
export function evidenceOutside(question: Question, candidate: Candidate, vocabulary: Vocabulary): number {
  return (candidate.evidence + sharedWording(question.text, candidate.passage, vocabulary)) / 2;
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
