import type { Aspect, Question } from "../question/question.ts";
import type { Hit } from "../search/passage-index.ts";
import { measureAgreement } from "../text/measures.ts";
import type { FigureRecord } from "./analysed.ts";
import type { Candidate } from "./candidates.ts";
import { admit, judging, threshold } from "./gate.ts";
import { mostTelling } from "./match.ts";
import { inWords } from "./prose.ts";
import type { Ranker } from "./rank.ts";
import type { Scope } from "./scope.ts";
import type { Weights } from "./weights.ts";

/** Up to this many reports in scope, each is searched on its own, so that a long one does not crowd out the rest. */
const FEW = 60;

/** One candidate from each report that answers, ordered as asked; reports that are named answer as they do alone. */
export function compareReports(
  question: Question,
  aspects: readonly Aspect[],
  scope: Scope,
  ranked: readonly Candidate[],
  ranker: Ranker,
  weights: Weights,
): Candidate[] {
  const named = question.places.length > 1 || question.years.length > 1;
  const eligible = (candidates: readonly Candidate[]) =>
    asksWhoMentions(question) ? candidates.filter(mentions) : candidates;
  const alone = new Set<Candidate>();
  const bestOf = ([report, hits]: [number, Hit[]]): Candidate[] => {
    if (named) {
      const single = askedAlone(question, report);
      const candidates = ranker.rank(single, aspects, hits, scope, null);
      const admitted = admit(single, candidates, ranker.vocabulary, weights);
      if (admitted[0]) {
        const answer = inWords(admitted[0], admitted);
        alone.add(answer);
        return [answer];
      }
    }
    const candidates = eligible(ranker.rank(question, aspects, hits, scope, null));
    return candidates.slice(0, 1).map((best) => inWords(best, candidates));
  };
  const perReport =
    scope.reports.size <= FEW
      ? [...ranker.retrieveEach(aspects, scope.reports)].flatMap(bestOf)
      : firstOfEach(eligible(ranked), ranker).map((best) => inWords(best, ranked));
  const least = threshold(question, weights) * (named ? weights.comparisonGate : 1);
  const judge = judging(question, perReport, ranker.vocabulary, weights, least);
  const fitting = perReport
    .filter((candidate) => {
      const { enough, names } = judge(candidate);
      return enough && names && !scope.priorYear.has(ranker.reportOf(candidate.number));
    })
    .sort((a, b) => b.score - a.score);
  const best = fitting[0];
  if (!best) return [];
  const comparable = fitting.filter(
    (candidate) =>
      alone.has(candidate) ||
      candidate.score >= best.score * (named ? weights.comparableNamed : weights.comparable),
  );
  const alike = ofOneKind(comparable);
  return order(question, question.superlative ? countedAlike(alike) : alike, ranker);
}

/** 哪些报告提到…: those that hold the word itself, or another name of it. */
const asksWhoMentions = ({ text, figure }: Question) =>
  figure === null && /[提讲写说谈]到|提及/.test(text) && /哪些|哪几|哪份/.test(text);
const HELD = 0.92;

/** Whether a candidate's own words hold the most telling word of the question, or another name of it. */
function mentions({ matches }: Candidate): boolean {
  const most = mostTelling(matches);
  return !most || most.value >= HELD;
}

/** Figures of one kind only: beside percentages no amounts. The kind is that of most of the answers' weight. */
function ofOneKind(candidates: Candidate[]): Candidate[] {
  const kindOf = ({ figure, column }: FigureRecord) =>
    column !== null && figure.quantity === "bare" ? "count" : figure.quantity;
  const weights = new Map<string, number>();
  for (const { record, score } of candidates)
    if (record) weights.set(kindOf(record), (weights.get(kindOf(record)) ?? 0) + score);
  const [kind] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [];
  return kind === undefined
    ? candidates
    : candidates.filter(
        ({ record }) => record && (kindOf(record) === kind || record.figure.quantity === "bare"),
      );
}

/** For an extreme, only what is counted in the unit of the best answer. */
function countedAlike(candidates: Candidate[]): Candidate[] {
  const best = candidates.find(({ record }) => record)?.record?.figure;
  if (!best) return candidates;
  const alike = ({ figure, column }: FigureRecord) =>
    best.quantity !== "count" || column !== null || measureAgreement(best.unit, figure.unit) > 0.5;
  return candidates.filter(({ record }) => record && alike(record));
}

/** The question as it would be asked of one report alone. */
const askedAlone = (question: Question, report: number): Question => ({
  ...question,
  compares: false,
  superlative: null,
  places: question.places.filter(({ reports }) => reports.includes(report)),
});

function firstOfEach(ranked: readonly Candidate[], ranker: Ranker): Candidate[] {
  const seen = new Set<number>();
  return ranked.filter(({ number }) => {
    const report = ranker.reportOf(number);
    return !seen.has(report) && seen.add(report);
  });
}

/** An extreme first where one is asked for; else as the question names them, by year within a place. */
function order(question: Question, candidates: Candidate[], ranker: Ranker): Candidate[] {
  const value = (candidate: Candidate) => candidate.record?.figure.value ?? Number.NaN;
  if (question.superlative && candidates.every((candidate) => candidate.record)) {
    const sign = question.superlative === "most" ? -1 : 1;
    return candidates.toSorted((a, b) => sign * (value(a) - value(b)));
  }
  const place = (candidate: Candidate) => {
    const index = question.places.findIndex(({ reports }) =>
      reports.includes(ranker.reportOf(candidate.number)),
    );
    return index < 0 ? question.places.length : index;
  };
  const year = (candidate: Candidate) => candidate.passage.location.report.year ?? 0;
  if (question.places.length === 0 && question.years.length <= 1) return candidates;
  return candidates.toSorted((a, b) => place(a) - place(b) || year(a) - year(b));
}
