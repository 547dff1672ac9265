import { isShortFor } from "../question/places.ts";
import type { Question } from "../question/question.ts";
import type { Report } from "../reports/report.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import { sentenceText } from "./analysed.ts";
import type { Candidate } from "./candidates.ts";
import { once } from "./once.ts";
import { isOutside, namesAny, reasonsOutside } from "./outside.ts";
import { type Parts, sum } from "./parts.ts";
import { isOfGenre, isPlaceless } from "./scope.ts";
import { isGuess } from "./spoken.ts";
import type { Weights } from "./weights.ts";

/** The least evidence an answer to this question must reach. */
export function threshold(question: Question, weights: Weights): number {
  if (question.figure?.explicit) return weights.gateFigure;
  return question.figure ? weights.gateImplied : weights.gateFact;
}

/** What the gate says of a candidate. */
export interface Verdict {
  /** Of a text of no known place what its evidence is the sum of, by name. */
  reasons: Parts | null;
  evidence: number;
  /** What the evidence must reach. */
  least: number;
  /** Whether it holds other words alone, and other passages are retrieved before it. */
  guess: boolean;
  enough: boolean;
  /** Whether it names the places and years that the question wants named. */
  names: boolean;
}

/**
 * What judges the candidates of a question, given best first; of texts of no known place other evidence is asked than of
 * reports, whose `least` is given. It is that of a passage's best candidate, and found once.
 */
export function judging(
  question: Question,
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
  weights: Weights,
  least = threshold(question, weights),
): (candidate: Candidate) => Verdict {
  const ofPassage = new Map<number, Parts>();
  const outside = (candidate: Candidate) => {
    const reasons =
      ofPassage.get(candidate.number) ??
      reasonsOutside(question, candidate, rivalOf(candidate, candidates), vocabulary, weights);
    ofPassage.set(candidate.number, reasons);
    return reasons;
  };
  const asked = [...question.places, ...question.mentioned];
  const isNamedBy = once((report: Report) => asked.length === 0 || namesAny(asked, report));
  return (candidate) => {
    const reasons = isOutside(candidate) ? outside(candidate) : null;
    const evidence = reasons ? sum(reasons) : candidate.evidence;
    const needed = reasons ? weights.gateOutside : least;
    const guess = reasons === null && isGuess(candidate, weights);
    return {
      reasons,
      evidence,
      least: needed,
      guess,
      enough: evidence >= needed && !guess,
      names: namesPlaces(question, candidate, isNamedBy),
    };
  };
}

/** The best standing of another report, 0 where there is none. */
function rivalOf({ passage: { location } }: Candidate, candidates: readonly Candidate[]): number {
  const others = candidates.filter(({ passage }) => passage.location.report !== location.report);
  return others.length === 0 ? 0 : Math.max(...others.map(({ standing }) => standing));
}

/** The candidates good enough to answer with, best first; of texts of no known place none where the best is not. */
export function admit(
  question: Question,
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
  weights: Weights,
): Candidate[] {
  const judge = judging(question, candidates, vocabulary, weights);
  const [best] = candidates;
  if (!best || (isOutside(best) && !judge(best).enough)) return [];
  let refused = 0;
  const admitted = candidates.filter((candidate) => {
    const { enough, names } = judge(candidate);
    if (enough && names) return true;
    if (!isOutside(candidate) && isOfTime(candidate)) refused = Math.max(refused, candidate.coverage);
    return false;
  });
  if (!question.figure?.explicit) return admitted;
  return admitted.filter(
    (candidate) => isOutside(candidate) || candidate.coverage >= weights.instead * refused,
  );
}

/** Whether it is of the time asked for, and a change where one is, so that it is refused for what it tells. */
const isOfTime = ({ parts }: Candidate) =>
  parts.every(
    ({ tense = 1, prior = 1, period = 1, year = 1, told = 1 }) =>
      Math.min(tense, prior, period, year, told) >= 1,
  );

/** A place of which no report is held must be named by the sentence itself, a town by its passage; so must a year of its own. Another bureau does not answer for the one named, nor a report of unknown place that does not name the one asked for. */
function namesPlaces(
  question: Question,
  { passage, sentence }: Candidate,
  isNamedBy: (report: Report) => boolean,
): boolean {
  const { report } = passage.location;
  if (!isOfGenre(report)) return true;
  if (isPlaceless(report)) return isNamedBy(report);
  const body = question.places.length === 1 ? question.body : null;
  const another = body !== null && !isShortFor(body, report.unit ?? "");
  if (another && !`${passage.context}${passage.folded.text}`.includes(body)) return false;
  const text = sentenceText(passage, sentence);
  return (
    question.mentioned.every(({ forms, town }) =>
      forms.some((form) => (town ? passage.folded.text : text).includes(form)),
    ) && question.requiredYears.every((year) => text.includes(`${year}年`))
  );
}
