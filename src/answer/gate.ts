import type { Question } from "../question/question.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import { sentenceText } from "./analysed.ts";
import type { Candidate } from "./candidates.ts";
import { evidenceOutside, isOutside } from "./outside.ts";
import type { Weights } from "./weights.ts";

/** The least evidence an answer to this question must reach. */
export function threshold(question: Question, weights: Weights): number {
  if (question.figure?.explicit) return weights.gateFigure;
  return question.figure ? weights.gateImplied : weights.gateFact;
}

/** The candidates good enough to answer with, best first; of texts of no known place none where the best is not. */
export function admit(
  question: Question,
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
  weights: Weights,
): Candidate[] {
  const least = threshold(question, weights);
  const [best] = candidates;
  if (!best) return [];
  const enough = (candidate: Candidate) => isEnough(question, candidate, vocabulary, weights, least);
  if (isOutside(best) && !enough(best)) return [];
  return candidates.filter((candidate) => enough(candidate) && namesPlaces(question, candidate));
}

/** Whether a candidate reaches the `least` evidence, or, in a text of no known place, what is asked for there. */
export function isEnough(
  question: Question,
  candidate: Candidate,
  vocabulary: Vocabulary,
  weights: Weights,
  least: number,
): boolean {
  return isOutside(candidate)
    ? evidenceOutside(question, candidate, vocabulary, weights) >= weights.gateOutside
    : candidate.evidence >= least;
}

/** A place of which no report is held must be named by the sentence itself, a town by its passage; so must a year of its own. Another bureau does not answer for the one named. */
export function namesPlaces(question: Question, { passage, sentence }: Candidate): boolean {
  const { report } = passage.location;
  if (report.district === null) return true;
  const body = question.places.length === 1 ? question.body : null;
  const another = body !== null && BUREAU.test(report.unit ?? "") && !isShortFor(body, report.unit ?? "");
  if (another && !passage.folded.text.includes(body)) return false;
  const text = sentenceText(passage, sentence);
  return (
    question.mentioned.every(({ forms, town }) =>
      forms.some((form) => (town ? passage.folded.text : text).includes(form)),
    ) && question.requiredYears.every((year) => text.includes(`${year}年`))
  );
}

const BUREAU = /(?:局|厅|(?<!政府)办公室|(?<![省市区县])委员会|中心|(?<![省市区县])委)$/;

/** 自然资源 for 自然资源和规划局: its characters in their order. */
function isShortFor(name: string, unit: string): boolean {
  let place = -1;
  return [...name].every((character) => {
    place = unit.indexOf(character, place + 1);
    return place >= 0;
  });
}
