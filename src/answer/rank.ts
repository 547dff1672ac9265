import type { Gazetteer } from "../question/mention.ts";
import type { AskedFigure, Aspect, Question } from "../question/question.ts";
import type { Report } from "../reports/report.ts";
import { indexTerms } from "../search/analyse.ts";
import type { Collection } from "../search/collection.ts";
import type { Hit, WeightedTerm } from "../search/passage-index.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import { type AnalysedPassage, analysePassage } from "./analysed.ts";
import type { Asking } from "./asking.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { piecesOf } from "./choose.ts";
import { contrastsOf } from "./contrasts.ts";
import type { Usage } from "./evidence.ts";
import { matchables } from "./match.ts";
import { type PlaceAtStart, type PlacesTold, placesTold } from "./owner.ts";
import { isOfGenre, type Scope } from "./scope.ts";
import type { Stand } from "./stand.ts";
import type { Weights } from "./weights.ts";

const CANDIDATE_PASSAGES = 40;
/** Passages that the first stage finds this much worse than its best are not looked at: of a single report, and of more. */
const WORTH_A_LOOK_OF_ONE = 0.02;
const WORTH_A_LOOK = 0.07;
const CACHE = 20_000;
const LONGEST_NAME = 12;

/** Finds and scores candidates. */
export class Ranker {
  readonly #collection: Collection;
  readonly #weights: Weights;
  readonly #analysed = new Map<number, AnalysedPassage>();
  readonly #terms = new Map<string, string[]>();
  readonly #reportOf: number[];
  /** The number of each report's first passage. */
  readonly #firsts: number[];
  readonly #placesTold: PlacesTold;

  constructor(collection: Collection, gazetteer: Gazetteer, weights: Weights) {
    this.#collection = collection;
    this.#placesTold = placesTold(placeAtStartBy(gazetteer));
    this.#weights = weights;
    this.#reportOf = collection.reports.flatMap((report, number) => report.passages.map(() => number));
    let passages = 0;
    this.#firsts = collection.reports.map((report) => {
      passages += report.passages.length;
      return passages - report.passages.length;
    });
  }

  get vocabulary(): Vocabulary {
    return this.#collection.vocabulary;
  }

  reportOf(passage: number): number {
    return this.#reportOf[passage] as number;
  }

  /** The number in the collection of the passage with this place in a report. */
  passageOf(report: number, index: number): number {
    return (this.#firsts[report] as number) + index;
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
  retrieve(aspects: readonly Aspect[], reports: ReadonlySet<number>): Hit[] {
    const hits = this.#search(aspects, reports, CANDIDATE_PASSAGES);
    return worthALook(hits, reports.size === 1 ? WORTH_A_LOOK_OF_ONE : WORTH_A_LOOK);
  }

  /** The same of each of these reports on its own, by the report's number. */
  retrieveEach(aspects: readonly Aspect[], reports: ReadonlySet<number>): Map<number, Hit[]> {
    const each = new Map<number, Hit[]>([...reports].map((report) => [report, []]));
    for (const hit of this.#search(aspects, reports, Number.POSITIVE_INFINITY)) {
      const own = each.get(this.reportOf(hit.id)) as Hit[];
      if (own.length < CANDIDATE_PASSAGES) own.push(hit);
    }
    return new Map([...each].map(([report, hits]) => [report, worthALook(hits, WORTH_A_LOOK_OF_ONE)]));
  }

  #search(aspects: readonly Aspect[], reports: ReadonlySet<number>, limit: number): Hit[] {
    const terms: WeightedTerm[] = [];
    for (const { items, variants } of aspects) {
      for (const item of items.filter(({ source }) => source !== "year"))
        for (const term of this.#termsOf(item.text)) terms.push({ term, weight: item.weight });
      for (const variant of variants)
        for (const term of this.#termsOf(variant.text)) terms.push({ term, weight: variant.quality * 2 });
    }
    return this.#collection.index.search(terms, (id) => reports.has(this.reportOf(id)), limit);
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
    const asking: Asking = {
      question,
      matchables: aspects.flatMap((aspect) => matchables(aspect, vocabulary)),
      pieces: piecesOf(question, aspects, this.#weights.carried),
      scope,
      before,
      contrasts: contrastsOf(question.wanted),
      placesTold: this.#placesTold,
      outside: hits.every(({ id }) => !isOfGenre(this.analysed(id).location.report)),
      usageOf: usageIn(this.#collection.reports),
      follows: aspects.length > 1,
      renews: aspects.length > 1 && aspects[0]?.items.some(({ source }) => source === "word") === true,
    };
    const candidates = hits.flatMap((hit) =>
      candidatesOf(asking, this.analysed(hit.id), hit, this.reportOf(hit.id), this.#weights),
    );
    candidates.sort(
      (a, b) =>
        b.standing - a.standing || a.number - b.number || b.choice - a.choice || a.sentence - b.sentence,
    );
    return question.figure && !question.figure.explicit
      ? withTheirFigures(candidates, question.figure, this.#weights)
      : candidates;
  }
}

/** Finds the district or town, named in full, that a text begins with. */
const placeAtStartBy =
  (gazetteer: Gazetteer): PlaceAtStart =>
  (text) => {
    const [first] = gazetteer.find(text.slice(0, LONGEST_NAME));
    const isPlace = first?.start === 0 && first.full && (first.level === "county" || first.level === "town");
    return isPlace ? text.slice(0, first.end) : null;
  };

/** Which words reports use, by number; each is looked for once. */
function usageIn(reports: readonly Report[]): (report: number) => Usage {
  const known = new Map<string, boolean>();
  return (report) => (word) => {
    const key = `${report} ${word}`;
    const uses = known.get(key) ?? reports[report]?.passages.some(({ text }) => text.includes(word)) ?? false;
    known.set(key, uses);
    return uses;
  };
}

/** Hits with their scores from 1 down, but for those below `least`. */
function worthALook(hits: readonly Hit[], least: number): Hit[] {
  const top = hits[0]?.score ?? 1;
  return hits.map(({ id, score }) => ({ id, score: score / top })).filter(({ score }) => score >= least);
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
    return [{ ...figure, score: candidate.score, standing: candidate.standing }];
  });
}
