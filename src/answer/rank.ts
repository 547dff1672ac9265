import type { AskedFigure, Aspect, Question, Tense } from "../question/question.ts";
import { indexTerms } from "../search/analyse.ts";
import type { Collection } from "../search/collection.ts";
import type { Hit, WeightedTerm } from "../search/passage-index.ts";
import { measureAgreement } from "../text/measures.ts";
import { type AnalysedPassage, analysePassage, type FigureRecord } from "./analysed.ts";
import { figureZones, type ItemMatch, matchables, PassageMatch, sentenceZones } from "./match.ts";
import { tenseOf } from "./tense.ts";
import type { Weights } from "./weights.ts";

/** A sentence, or a figure in one, that may answer. */
export interface Candidate {
  passage: AnalysedPassage;
  /** Number of the passage in the collection. */
  number: number;
  sentence: number;
  record: FigureRecord | null;
  /** Share of what is asked that it covers, 0 to 1. */
  coverage: number;
  /** Coverage with its factors and additions; what ranks. */
  score: number;
  parts: Record<string, number>;
  matches: ItemMatch[];
}

const CANDIDATE_PASSAGES = 60;
const CACHE = 20_000;

/** Finds and scores candidates. */
export class Ranker {
  readonly #collection: Collection;
  readonly #weights: Weights;
  readonly #analysed = new Map<number, AnalysedPassage>();
  readonly #reportOf: number[];

  constructor(collection: Collection, weights: Weights) {
    this.#collection = collection;
    this.#weights = weights;
    this.#reportOf = collection.reports.flatMap((report, number) => report.passages.map(() => number));
  }

  reportOf(passage: number): number {
    return this.#reportOf[passage] as number;
  }

  analysed(number: number): AnalysedPassage {
    let passage = this.#analysed.get(number);
    if (!passage) {
      if (this.#analysed.size > CACHE) this.#analysed.clear();
      passage = analysePassage(this.#collection.at(number));
      this.#analysed.set(number, passage);
    }
    return passage;
  }

  /** The passages worth a look within these reports, best first, with the first stage's score from 1 down. */
  retrieve(aspects: readonly Aspect[], reports: ReadonlySet<number>, limit = CANDIDATE_PASSAGES): Hit[] {
    const terms: WeightedTerm[] = [];
    for (const { items, variants } of aspects) {
      for (const item of items)
        for (const term of indexTerms(item.text)) terms.push({ term, weight: item.weight });
      for (const variant of variants)
        for (const term of indexTerms(variant.text)) terms.push({ term, weight: variant.quality * 2 });
    }
    const hits = this.#collection.index.search(terms, (id) => reports.has(this.reportOf(id)), limit);
    const top = hits[0]?.score ?? 1;
    return hits.map(({ id, score }) => ({ id, score: score / top }));
  }

  /**
   * Candidates of these passages, best first: figures where a number is asked for, sentences else.
   * `before` is the passage of the last answer in the conversation.
   */
  rank(
    question: Question,
    aspects: readonly Aspect[],
    hits: readonly Hit[],
    lookingBack: ReadonlySet<number>,
    before: number | null,
  ): Candidate[] {
    const weights = this.#weights;
    const matchable = aspects.flatMap(matchables);
    const reachable = matchable.reduce((sum, { item }) => sum + item.weight, 0);
    const candidates: Candidate[] = [];
    for (const { id, score } of hits) {
      const passage = this.analysed(id);
      const match = new PassageMatch(passage, matchable, weights);
      const asked = lookingBack.has(this.reportOf(id)) ? "result" : question.tense;
      const place = placeFactor(question, passage, weights);
      const additions = {
        retrieval: weights.retrieval * score,
        conversation: before === id ? weights.samePassage : 0,
      };
      const add = (sentence: number, record: FigureRecord | null, zones: Float32Array, factors: Factors) => {
        const matches = match.score(zones);
        const covered = matches.reduce((sum, { item, value }) => sum + item.weight * value, 0);
        const coverage = reachable > 0 ? covered / reachable : 0;
        const all = {
          ...factors,
          place,
          tense: tenseFactor(asked, tenseOf(passage, sentence, record), record, weights),
        };
        const factored = Object.values(all).reduce((product, factor) => product * factor, coverage);
        const total = factored + additions.retrieval + additions.conversation;
        const parts = { coverage, ...all, ...additions };
        candidates.push({ passage, number: id, sentence, record, coverage, score: total, parts, matches });
      };
      if (question.figure?.explicit !== true)
        for (const sentence of passage.sentences.keys())
          add(sentence, null, sentenceZones(passage, sentence, weights), {});
      if (!question.figure) continue;
      for (const record of passage.figures) {
        const agreement = agreementOf(question.figure, record, weights);
        if (agreement === 0) continue;
        const implied = question.figure.explicit ? 1 : weights.impliedFigure;
        const change = changeFactor(question, passage, record);
        add(record.sentence, record, figureZones(passage, record, weights), { agreement, change, implied });
      }
    }
    candidates.sort((a, b) => b.score - a.score || a.number - b.number || a.sentence - b.sentence);
    return question.figure && !question.figure.explicit
      ? withTheirFigures(candidates, question.figure, weights)
      : candidates;
  }
}

/** Where a number is asked for without saying so, a sentence answers with its figure, if one of its figures is meant. */
function withTheirFigures(candidates: Candidate[], asked: AskedFigure, weights: Weights): Candidate[] {
  const meant = asked.quantities.length > 0 ? weights.meantOfKind : weights.meantAtAll;
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.number} ${candidate.sentence}`;
    if (candidate.record && !best.has(key)) best.set(key, candidate);
  }
  const seen = new Set<string>();
  return candidates.flatMap((candidate) => {
    const key = `${candidate.number} ${candidate.sentence}`;
    if (seen.has(key)) return candidate.record ? [candidate] : [];
    seen.add(key);
    const figure = best.get(key);
    if (candidate.record || !figure || figure.score < candidate.score * meant) return [candidate];
    return [{ ...figure, score: candidate.score, coverage: candidate.coverage }];
  });
}

/** A report of an unknown place answers for a named one only as far as its text names it. */
function placeFactor({ places }: Question, passage: AnalysedPassage, weights: Weights): number {
  if (places.length === 0 || passage.location.report.district !== null) return 1;
  const named = places.some(({ written, name }) =>
    [written, name].some((form) => passage.folded.text.includes(form) || passage.context.includes(form)),
  );
  return named ? 1 : weights.unknownPlace;
}

type Factors = Record<string, number>;

function tenseFactor(
  asked: Tense | null,
  stated: Tense | null,
  record: FigureRecord | null,
  weights: Weights,
): number {
  if (stated === null || stated === asked) return 1;
  if (asked) return weights.wrongTense;
  return record && stated === "target" ? weights.unaskedTarget : 1;
}

/** How well a figure's kind and measure word answer, 0 (not at all) to 1. */
function agreementOf(asked: AskedFigure, record: FigureRecord, weights: Weights): number {
  const { figure } = record;
  if (figure.quantity === "date") return asked.quantities.includes("date") ? 1 : 0;
  let agreement = 1;
  if (asked.quantities.length > 0) {
    const place = asked.quantities.indexOf(figure.quantity);
    if (place < 0) {
      if (figure.quantity !== "bare" || asked.quantities[0] === "percent") return 0;
      agreement = 0.7;
    } else if (place > 0) agreement = 0.7;
  } else if (figure.quantity === "ordinal") agreement = 0.5;
  else if (figure.quantity === "bare") agreement = weights.bareNumber;
  if (asked.measure && figure.quantity === "count") agreement *= measureAgreement(asked.measure, figure.unit);
  if (figure.chinese && figure.quantity !== "percent")
    agreement *= figure.value === 1 ? weights.chineseNumeral * 0.7 : weights.chineseNumeral;
  return agreement;
}

const START = /(?:由|从|自)(?:原来的?|原先的?|最初的?|上年的?|去年的?)?$/;
const END = /^[^，。；]{0,8}(?:至|到|为|达)/;
const FIRST_ASKED = /原来|原先|之前|以前|起初|最初|原本|从多少|由多少|本来/;

/** Of 由341人扩增至853人 the second number is meant unless the one before is asked for; of 突破8000、达8184 the exact one. */
function changeFactor(
  question: Question,
  { folded: { text } }: AnalysedPassage,
  { figure, clause }: FigureRecord,
): number {
  const before = text.slice(clause.start, figure.start);
  const after = text.slice(figure.end, figure.end + 12);
  const starts = START.test(before) && END.test(after);
  const ends = /(?:由|从|自)[^，。；]{0,16}(?:至|到|为|达)$/.test(before);
  if (starts || ends) return FIRST_ASKED.test(question.text) === starts ? 1 : 0.85;
  if (/(?:突破|超过|超)$/.test(before) && /^[、，](?:达到?|为)/.test(after)) return 0.97;
  return 1;
}
