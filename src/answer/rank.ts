import type { AskedFigure, Aspect, Question, Variant } from "../question/question.ts";
import type { Report } from "../reports/report.ts";
import { indexTerms } from "../search/analyse.ts";
import type { Collection } from "../search/collection.ts";
import type { Hit, WeightedTerm } from "../search/passage-index.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import { type AnalysedPassage, analysePassage, type FigureRecord } from "./analysed.ts";
import { SentenceChoice } from "./choose.ts";
import { evidenceOf, namedFactor } from "./evidence.ts";
import {
  agreementOf,
  changeFactor,
  frequencyFactor,
  levelFactor,
  levelOfGovernmentFactor,
  personFactor,
  placeFactor,
  projectFactor,
  rateFactor,
  sectionFactor,
  stageFactor,
  tenseFactor,
  typeFactor,
} from "./factors.ts";
import type { Stand } from "./following.ts";
import {
  figureZones,
  type ItemMatch,
  type Matchable,
  matchables,
  PassageMatch,
  sentenceZones,
  type Zones,
} from "./match.ts";
import { periodFactor, periodOf } from "./period.ts";
import { columnFactor } from "./rows.ts";
import { isBudget, isWorkReport, type Scope } from "./scope.ts";
import { tenseOf } from "./tense.ts";
import type { Weights } from "./weights.ts";

/** A sentence, or a figure in one, that may answer. */
export interface Candidate {
  passage: AnalysedPassage;
  /** Number of the passage in the collection. */
  number: number;
  sentence: number;
  record: FigureRecord | null;
  /** How sure it is that this is what was asked, 0 to 1: what the gate looks at. */
  evidence: number;
  /** The share of what is asked that it covers, with its factors and additions. */
  score: number;
  /** The best score in its passage: ranks passages. */
  standing: number;
  /** What ranks the candidates of one passage. */
  choice: number;
  parts: Record<string, number>;
  matches: ItemMatch[];
}

const CANDIDATE_PASSAGES = 40;
/** Passages that the first stage finds this much worse than its best are not looked at. */
const WORTH_A_LOOK = 0.07;
const CACHE = 20_000;

/** Finds and scores candidates. */
export class Ranker {
  readonly #collection: Collection;
  readonly #weights: Weights;
  readonly #analysed = new Map<number, AnalysedPassage>();
  readonly #terms = new Map<string, string[]>();
  readonly #reportOf: number[];

  constructor(collection: Collection, weights: Weights) {
    this.#collection = collection;
    this.#weights = weights;
    this.#reportOf = collection.reports.flatMap((report, number) => report.passages.map(() => number));
  }

  get vocabulary(): Vocabulary {
    return this.#collection.vocabulary;
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

  /** The terms of a word that the collection may hold. */
  #termsOf(word: string): string[] {
    let terms = this.#terms.get(word);
    if (!terms) {
      if (this.#terms.size > CACHE) this.#terms.clear();
      terms = indexTerms(word).filter((term) => this.#collection.vocabulary.mayHold(term));
      this.#terms.set(word, terms);
    }
    return terms;
  }

  /** The passages worth a look within these reports, best first, with the first stage's score from 1 down. */
  retrieve(aspects: readonly Aspect[], reports: ReadonlySet<number>, limit = CANDIDATE_PASSAGES): Hit[] {
    const terms: WeightedTerm[] = [];
    for (const { items, variants } of aspects) {
      for (const item of items.filter(({ source }) => source !== "year"))
        for (const term of this.#termsOf(item.text)) terms.push({ term, weight: item.weight });
      for (const variant of variants)
        for (const term of this.#termsOf(variant.text)) terms.push({ term, weight: variant.quality * 2 });
    }
    const hits = this.#collection.index.search(terms, (id) => reports.has(this.reportOf(id)), limit);
    const top = hits[0]?.score ?? 1;
    return hits
      .map(({ id, score }) => ({ id, score: score / top }))
      .filter(({ score }) => score >= WORTH_A_LOOK);
  }

  /**
   * Candidates of these passages, best first: figures where a number is asked for, sentences else.
   * `before` is where the last answer of the conversation stood.
   */
  rank(
    question: Question,
    aspects: readonly Aspect[],
    hits: readonly Hit[],
    scope: Scope,
    before: Stand | null,
  ): Candidate[] {
    const { vocabulary } = this.#collection;
    const asking = aspects.flatMap((aspect) => matchables(aspect, vocabulary));
    const variants = aspects.flatMap((aspect) => aspect.variants);
    const candidates = hits.flatMap((hit) =>
      this.#rankPassage(question, asking, variants, hit, scope, before, aspects.length > 1),
    );
    candidates.sort(
      (a, b) =>
        b.standing - a.standing || a.number - b.number || b.choice - a.choice || a.sentence - b.sentence,
    );
    return question.figure && !question.figure.explicit
      ? withTheirFigures(candidates, question.figure, this.#weights)
      : candidates;
  }

  #rankPassage(
    question: Question,
    asking: readonly Matchable[],
    variants: readonly Variant[],
    { id, score }: Hit,
    scope: Scope,
    before: Stand | null,
    follows: boolean,
  ): Candidate[] {
    const weights = this.#weights;
    const passage = this.analysed(id);
    const { report } = passage.location;
    const yearTold = report.year !== null || question.places.length > 0;
    const matchable = yearTold ? asking.filter(({ item }) => item.source !== "year") : asking;
    const reachable = matchable.reduce((sum, { item }) => sum + item.weight, 0);
    const match = new PassageMatch(passage, matchable, weights);
    const outside = report.district === null;
    const choice =
      outside || question.figure?.explicit !== true
        ? new SentenceChoice(question, variants, passage, weights)
        : null;
    const number = this.reportOf(id);
    const asked = scope.lookingBack.has(number)
      ? "result"
      : scope.lookingAhead.has(number)
        ? "target"
        : (question.tense ?? (question.figure?.explicit && ofOwnYear(question, report) ? "result" : null));
    const place = placeFactor(question, passage, weights);
    const section = sectionFactor(question, passage);
    const additions = {
      retrieval: weights.retrieval * score,
      conversation: before?.passage === id ? weights.samePassage : 0,
    };
    const candidates: Omit<Candidate, "standing">[] = [];
    const add = (sentence: number, record: FigureRecord | null, zones: Zones, factors: Factors) => {
      const matches = match.score(zones, record ? weights.focusPower : 1, record);
      const covered = matches.reduce((sum, { item, value }) => sum + item.weight * value, 0);
      const coverage = reachable > 0 ? covered / reachable : 0;
      const told = tenseOf(passage, sentence, record);
      const all = {
        ...factors,
        place,
        person: personFactor(question, passage, sentence),
        section,
        level: question.figure ? levelOfGovernmentFactor(question, passage, sentence) : 1,
        frequency: frequencyFactor(question, passage, sentence),
        type: typeFactor(question, passage, sentence),
        tense: tenseFactor(asked, told, question.figure !== null, weights),
        prior: told === "result" && question.figure && scope.priorYear.has(number) ? weights.priorYear : 1,
        period: question.figure ? periodFactor(question.text, periodOf(passage, sentence, record)) : 1,
      };
      const near = before?.passage === id && record ? nearness(before, record) * weights.nearFigure : 0;
      const total =
        near + Object.values(all).reduce((product, factor) => product * factor, coverage) + sumOf(additions);
      const named = record && !question.compares ? namedFactor(matches, weights) : 1;
      const doubts =
        all.place *
        all.tense *
        all.person *
        (factors.agreement ?? 1) *
        (factors.rate ?? 1) *
        (factors.stage ?? 1) *
        named;
      const evidence = evidenceOf(matches, !outside, weights) * doubts;
      const reasons = record && !outside ? {} : (choice?.reasons(sentence) ?? {});
      const parts = { coverage, evidence, ...all, ...additions, ...reasons };
      const chosen = total + sumOf(reasons) * all.person * all.section * all.frequency * all.type;
      candidates.push({
        passage,
        number: id,
        sentence,
        record,
        evidence,
        score: total,
        choice: chosen,
        parts,
        matches,
      });
    };
    if (question.figure?.explicit !== true)
      for (const sentence of passage.sentences.keys())
        add(sentence, null, sentenceZones(passage, sentence, weights), {});
    const nearest = question.compares || follows;
    for (const record of question.figure ? passage.figures : []) {
      const agreement = agreementOf(question.figure as AskedFigure, record, question.compares, weights);
      if (agreement === 0) continue;
      const implied = question.figure?.explicit ? 1 : weights.impliedFigure;
      const stage = nearest ? 1 : stageFactor(question, passage, record);
      const rate = rateFactor(question, passage, record);
      const column = columnFactor(question.text, record);
      const change =
        changeFactor(question, passage, record) *
        levelFactor(question, passage, record) *
        projectFactor(question, passage, record);
      add(record.sentence, record, figureZones(passage, record, weights), {
        agreement,
        change,
        implied,
        column,
        rate,
        stage,
      });
    }
    const standing = Math.max(0, ...candidates.map((candidate) => candidate.score));
    return candidates.map((candidate) => ({ ...candidate, standing }));
  }
}

const sumOf = (parts: Readonly<Record<string, number>>) =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

/** Whether the year asked for is the report's own or none is named: its targets are the next year's; a work report's or a budget's are not. */
function ofOwnYear({ years }: Question, report: Report): boolean {
  const own = years.length === 0 || years.some(({ year }) => year === report.year);
  return own && !isWorkReport(report) && !isBudget(report);
}

const NEAR = 60;

/** How near a figure stands after that of the last answer, 1 to 0: 完成预算的百分之几 goes on with what was counted. */
function nearness({ sentence, figure }: Stand, record: FigureRecord): number {
  if (figure === null || record.sentence !== sentence || record.figure.start <= figure) return 0;
  return Math.max(0, 1 - (record.figure.start - figure) / NEAR);
}

type Factors = Record<string, number>;

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
    return [{ ...figure, score: candidate.score, standing: candidate.standing }];
  });
}
