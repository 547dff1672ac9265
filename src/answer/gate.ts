import type { Question } from "../question/question.ts";
import { nameIn } from "../question/titles.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import { sentenceText } from "./analysed.ts";
import type { Candidate } from "./rank.ts";
import type { Weights } from "./weights.ts";
import { sharedWording } from "./wording.ts";

const SHORTEST_TITLE = 2;

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
      : evidenceOutside(question, candidate, vocabulary, weights) >= weights.gateOutside;
    return enough && namesPlaces(question, candidate);
  });
}

/**
 * What the gate looks at for a text of no known place: evidence and shared wording, half and half. A question that
 * names the text's title is about that text.
 */
export function evidenceOutside(
  question: Question,
  candidate: Candidate,
  vocabulary: Vocabulary,
  weights: Weights,
): number {
  const title = nameIn(candidate.passage.location.report.title);
  const named = title.length >= SHORTEST_TITLE && question.text.includes(title) ? weights.titleNamed : 0;
  return (candidate.evidence + sharedWording(topicOf(question), candidate.passage, vocabulary)) / 2 + named;
}

/** The question without the places and years that a report tells by being theirs. */
function topicOf({ text, places, years }: Question): string {
  if (places.length === 0) return text;
  const told = [...places.map(({ written }) => written), ...years.map(({ year }) => `${year}年`)];
  return told.reduce((rest, name) => rest.replaceAll(name, "，"), text);
}

/** A place of which no report is held must be named by the sentence itself, a town by its passage; so must a year of its own. Another bureau does not answer for the one named. */
export function namesPlaces(question: Question, { passage, sentence }: Candidate): boolean {
  const { report } = passage.location;
  if (report.district === null) return true;
  const { body } = question;
  const another = body !== null && BUREAU.test(report.unit ?? "") && !isShortFor(body, report.unit ?? "");
  if (another && !passage.folded.text.includes(body)) return false;
  const text = sentenceText(passage, sentence);
  return (
    question.mentioned.every(({ forms, town }) =>
      forms.some((form) => (town ? passage.folded.text : text).includes(form)),
    ) && question.requiredYears.every((year) => text.includes(`${year}年`))
  );
}

const BUREAU = /(?:局|厅|委员会|办公室|中心|委)$/;

/** 自然资源 for 自然资源和规划局: its characters in their order. */
function isShortFor(name: string, unit: string): boolean {
  let place = -1;
  return [...name].every((character) => {
    place = unit.indexOf(character, place + 1);
    return place >= 0;
  });
}
