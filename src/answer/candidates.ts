import type { AskedFigure } from "../question/question.ts";
import type { Hit } from "../search/passage-index.ts";
import { type AnalysedPassage, type FigureRecord, sentenceText } from "./analysed.ts";
import type { Asking } from "./asking.ts";
import { SentenceChoice } from "./choose.ts";
import { doubtsByWords } from "./doubts.ts";
import { evidenceOf, type Usage } from "./evidence.ts";
import {
  agreementOf,
  bureauFactor,
  otherThingFactor,
  placeFactor,
  remedyFactor,
  sectionFactor,
  typeFactor,
} from "./factors.ts";
import { figureFactors } from "./figured.ts";
import { laterFactor } from "./later.ts";
import { type ItemMatch, type Matchable, PassageMatch } from "./match.ts";
import { documentFactor, personFactor, whenFactor } from "./names.ts";
import { once } from "./once.ts";
import { type Parts, product, sum } from "./parts.ts";
import { monthFactor } from "./period.ts";
import { isToldOfYear } from "./prior.ts";
import { isRowOfNumbers, isTable } from "./rows.ts";
import { namedFigureFactor, quotedFactor } from "./said.ts";
import { isOfGenre } from "./scope.ts";
import { nearness, TIE } from "./stand.ts";
import { Times } from "./times.ts";
import type { Weights } from "./weights.ts";
import { likeness, topicOf } from "./wording.ts";
import { figureZones, sentenceZones, type Zones } from "./zones.ts";

/** A sentence, or a figure in one, that may answer. */
export interface Candidate {
  passage: AnalysedPassage;
  /** Number of the passage in the collection. */
  number: number;
  sentence: number;
  record: FigureRecord | null;
  /** The share of what is asked that it covers. */
  coverage: number;
  /** How sure it is that this is what was asked, 0 to 1: what the gate looks at. */
  evidence: number;
  /** Its coverage with its factors and additions. */
  score: number;
  /** The best score in its passage: ranks passages. */
  standing: number;
  /** What ranks the candidates of one passage. */
  choice: number;
  /** What the scores are made of, by name. */
  parts: readonly Readonly<Record<string, number>>[];
  matches: ItemMatch[];
}

/** The candidates of one passage: its figures where a number is asked for, its sentences else. `report` is the report's number. */
export function candidatesOf(
  asking: Asking,
  passage: AnalysedPassage,
  { id, score }: Hit,
  report: number,
  weights: Weights,
): Candidate[] {
  const { question, before, scope } = asking;
  const scorer = new Scorer(asking, passage, report, weights);
  const additions = {
    retrieval: weights.retrieval * score,
    conversation: before?.passage === id ? weights.samePassage : 0,
  };
  const table = isTable(passage.location.passage.text);
  const named = question.namedFigures.length > 0;
  const genre = isOfGenre(passage.location.report);
  const agreement = once((record: FigureRecord) =>
    agreementOf(question.figure as AskedFigure, record, question.compares, weights),
  );
  const contrast = passage.sentences.map((_, sentence) =>
    question.figure ? otherThingFactor(asking.contrasts, passage, sentence) : 1,
  );
  const scored: Omit<Candidate, "standing" | "passage" | "number">[] = [];
  const ofYear = scope.later.has(report) ? question.years[0]?.year : undefined;
  if (
    ofYear === undefined &&
    question.figure?.explicit !== true &&
    !(question.compares && question.figure && question.superlative)
  )
    for (const sentence of passage.sentences.keys())
      if (!table || (!question.figure && (named || !isRowOfNumbers(sentenceText(passage, sentence)))))
        scored.push(
          scorer.score(
            sentence,
            null,
            sentenceZones(passage, sentence, weights),
            { contrast: contrast[sentence] ?? 1 },
            additions,
          ),
        );
  for (const record of question.figure ? passage.figures : []) {
    if (agreement(record) === 0 || (ofYear !== undefined && !isToldOfYear(passage, record, ofYear))) continue;
    const factors: Parts = {
      agreement: agreement(record),
      ...figureFactors(asking, passage, record, contrast[record.sentence] ?? 1),
    };
    if (ofYear !== undefined) factors.told = (factors.told ?? 1) * weights.toldLater;
    if (asking.renews && before?.passage === id && before.figure === record.figure.start)
      factors.again = weights.again;
    const near =
      before?.passage === id
        ? nearness(before, record) * (asking.follows && !asking.renews ? weights.nearFigure : TIE)
        : 0;
    if (genre) factors.later = laterFactor(scorer.match, passage, record, agreement);
    const zones = figureZones(passage, record, weights);
    scored.push(scorer.score(record.sentence, record, zones, factors, { ...additions, near }));
  }
  const standing =
    Math.max(0, ...scored.map((candidate) => candidate.score)) +
    (asking.outside ? likeness(topicOf(question), passage, weights) : 0);
  return scored.map((candidate) => ({ ...candidate, passage, number: id, standing }));
}

const withoutYears = once((matchables: readonly Matchable[]) =>
  matchables.filter(({ item }) => item.source !== "year"),
);

const BESIDE = 0.001;

const REACH = 24;
/** What may stand between a word and its number: 面积达 of 茶园面积达3万亩. */
const LEADING = /(?:总?(?:面积|数量?|金?额|量))?(?:已|达到?|为|共|约|超过?|近|突破)*$/;

/** Whether a word of the question stands right before a figure: of 为4216户企业办理退税11.26亿元 the second follows 退税. */
function followsItsWord(
  matches: readonly ItemMatch[],
  { folded: { text } }: AnalysedPassage,
  { figure }: FigureRecord,
): boolean {
  const before = text.slice(Math.max(0, figure.start - REACH), figure.start).replace(LEADING, "");
  return matches.some(({ item, read }) => item.source === "word" && read !== null && before.endsWith(read));
}

class Scorer {
  readonly #asking: Asking;
  readonly #passage: AnalysedPassage;
  readonly #weights: Weights;
  readonly match: PassageMatch;
  readonly #reachable: number;
  readonly #choice: SentenceChoice | null;
  readonly #genre: boolean;
  readonly #times: Times;
  readonly #uses: Usage;
  /** Factors that all sentences share, then of each sentence. */
  readonly #shared: Parts;
  readonly #ofSentence = new Map<number, Parts>();

  constructor(asking: Asking, passage: AnalysedPassage, number: number, weights: Weights) {
    const { question, matchables, pieces, scope } = asking;
    const { report } = passage.location;
    this.#asking = asking;
    this.#passage = passage;
    this.#weights = weights;
    const yearTold = report.year !== null || question.places.length > 0;
    const told = yearTold ? withoutYears(matchables) : matchables;
    this.#reachable = told.reduce((sum, { item }) => sum + item.weight, 0);
    this.match = new PassageMatch(passage, told, weights);
    this.#genre = isOfGenre(report);
    this.#choice =
      this.#genre && question.figure?.explicit
        ? null
        : new SentenceChoice(question, pieces, passage, weights);
    this.#times = new Times(question, report, number, scope, weights);
    this.#uses = asking.usageOf(number);
    this.#shared = {
      place: placeFactor(question, passage, weights),
      body: bureauFactor(question, passage),
      section: sectionFactor(question, passage),
    };
  }

  score(
    sentence: number,
    record: FigureRecord | null,
    zones: Zones,
    own: Parts,
    additions: Parts,
  ): Omit<Candidate, "standing" | "passage" | "number"> {
    const weights = this.#weights;
    const matches = this.match.score(zones, record ? weights.focusPower : 1, record);
    const beside =
      this.#genre && record?.column === null && followsItsWord(matches, this.#passage, record) ? BESIDE : 0;
    let covered = 0;
    for (const { item, value } of matches) covered += item.weight * value;
    const coverage = this.#reachable > 0 ? covered / this.#reachable : 0;
    const about = this.#factorsOf(sentence);
    const times = this.#times.factors(this.#passage, sentence, record);
    const score =
      coverage * product(own) * product(about) * product(times) * product(this.#shared) + sum(additions);
    const words = doubtsByWords(this.#asking, this.match, matches, record, weights);
    const doubts =
      (this.#shared.place ?? 1) *
      this.#times.doubt(times) *
      (about.person ?? 1) *
      (about.document ?? 1) *
      (about.quoted ?? 1) *
      (about.month ?? 1) *
      (own.agreement ?? 1) *
      (own.rate ?? 1) *
      (own.counted ?? 1) *
      (own.stage ?? 1) *
      (own.contrast ?? 1) *
      (own.told ?? 1) *
      product(words);
    const uses = record && this.#genre ? this.#uses : null;
    const evidence = evidenceOf(matches, this.#genre, uses, weights) * doubts;
    const reasons = record && this.#genre ? {} : (this.#choice?.reasons(sentence) ?? {});
    const worth =
      (about.person ?? 1) *
      (about.document ?? 1) *
      (about.type ?? 1) *
      (about.named ?? 1) *
      (this.#shared.section ?? 1);
    return {
      sentence,
      record,
      coverage,
      evidence,
      score,
      choice: score + sum(reasons) * worth + beside,
      parts: [{ coverage, evidence }, words, own, this.#shared, about, times, additions, reasons],
      matches,
    };
  }

  #factorsOf(sentence: number): Parts {
    let factors = this.#ofSentence.get(sentence);
    if (!factors) {
      const { question } = this.#asking;
      factors = {
        person:
          personFactor(question, this.#passage, sentence) * whenFactor(question, this.#passage, sentence),
        document: documentFactor(question, this.#passage, sentence),
        type: typeFactor(question, this.#passage, sentence) * remedyFactor(question, this.#passage, sentence),
        quoted: quotedFactor(question, this.#passage, sentence),
        month: monthFactor(question, this.#passage, sentence),
        named: namedFigureFactor(question, this.#passage, sentence),
      };
      this.#ofSentence.set(sentence, factors);
    }
    return factors;
  }
}
