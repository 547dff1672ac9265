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

/** What the gate says of a candidate. */
export interface Verdict {
  evidence: number;
  /** What the evidence must reach. */
  least: number;
  enough: boolean;
  /** Whether it names the places and years that the question wants named. */
  names: boolean;
}

/** Judges a candidate; of texts of no known place other evidence is asked than of reports, whose `least` is given. */
export function judge(
  question: Question,
  candidate: Candidate,
  vocabulary: Vocabulary,
  weights: Weights,
  least = threshold(question, weights),
): Verdict {
  const outside = isOutside(candidate);
  const evidence = outside ? evidenceOutside(question, candidate, vocabulary, weights) : candidate.evidence;
  const needed = outside ? weights.gateOutside : least;
  const names = namesPlaces(question, candidate);
  return { evidence, least: needed, enough: evidence >= needed, names };
}

/** The candidates good enough to answer with, best first; of texts of no known place none where the best is not. */
export function admit(
  question: Question,
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
  weights: Weights,
): Candidate[] {
  const [best] = candidates;
  if (!best || (isOutside(best) && !judge(question, best, vocabulary, weights).enough)) return [];
  return candidates.filter((candidate) => {
    const { enough, names } = judge(question, candidate, vocabulary, weights);
    return enough && names;
  });
}

/** A place of which no report is held must be named by the sentence itself, a town by its passage; so must a year of its own. Another bureau does not answer for the one named. */
function namesPlaces(question: Question, { passage, sentence }: Candidate): boolean {
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
