import {
  asksForWhole,
  type Completed,
  Conversations,
  complete,
  type Memory,
} from "../question/conversation.ts";
import type { Gazetteer } from "../question/mention.ts";
import { HeldPlaces } from "../question/places.ts";
import type { Aspect, Question } from "../question/question.ts";
import { numbersAsked } from "../question/several.ts";
import { HeldTitles } from "../question/titles.ts";
import { type Knowledge, understand } from "../question/understand.ts";
import type { Report } from "../reports/report.ts";
import type { Collection } from "../search/collection.ts";
import type { Lexicon } from "../text/lexicon.ts";
import type { Answer } from "./answer.ts";
import type { Answerer, Request } from "./answerer.ts";
import { bylineAsked, bylineIn } from "./byline.ts";
import type { Candidate } from "./candidates.ts";
import { cite } from "./cite.ts";
import { compareReports } from "./compare.ts";
import { distinct, MOST_ANSWERS } from "./distinct.ts";
import { announced, asksToGoOn, asksWhere, candidateAt, goOn, stay } from "./following.ts";
import { type Gaps, gapsOf } from "./gaps.ts";
import { admit, judging, type Verdict } from "./gate.ts";
import { explainNothing, isNear } from "./nothing.ts";
import { noteFor } from "./noting.ts";
import { withPicked } from "./picked.ts";
import { Ranker } from "./rank.ts";
import { type Scope, scopeOf } from "./scope.ts";
import type { Stand } from "./stand.ts";
import { nameOfReport, notes } from "./texts.ts";
import { tellsNumber, together } from "./together.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

/** What was thought on the way to an answer, for `--explain`. */
export interface Trace {
  question: Question;
  aspects: readonly Aspect[];
  scope: Scope;
  candidates: readonly Candidate[];
  /** What the gate says of the best candidate; null where there is none. */
  verdict: () => Verdict | null;
}

interface Thought {
  answer: Answer;
  trace: Trace;
  memory: Memory;
}

export interface EngineOptions {
  weights?: Weights;
  now?: () => number;
}

/** Answers questions from a collection, each with citations that are verbatim. */
export class Engine implements Answerer {
  readonly library: Collection;
  readonly #knowledge: Knowledge;
  readonly #ranker: Ranker;
  readonly #weights: Weights;
  readonly #conversations: Conversations;

  constructor(collection: Collection, gazetteer: Gazetteer, lexicon: Lexicon, options: EngineOptions = {}) {
    this.library = collection;
    this.#weights = options.weights ?? WEIGHTS;
    const { reports } = collection;
    this.#knowledge = {
      collection,
      held: new HeldPlaces(reports),
      titles: new HeldTitles(reports),
      gazetteer,
      lexicon,
    };
    this.#ranker = new Ranker(collection, gazetteer, this.#weights);
    this.#conversations = new Conversations(options.now);
  }

  forget(conversation: string): void {
    this.#conversations.forget(conversation);
  }

  answer(request: Request): Answer {
    return this.explain(request).answer;
  }

  /** Answers, and tells how; of several numbers asked at once, how the first was found. */
  explain({ question: message, conversation }: Request): { answer: Answer; trace: Trace } {
    const started = performance.now();
    const before = conversation === undefined ? null : this.#conversations.recall(conversation);
    const whole = understand(message, this.#knowledge);
    const asked = numbersAsked(whole);
    const each: Thought[] = [];
    if (asked.length > 1)
      for (const one of asked.slice(0, MOST_ANSWERS))
        each.push(
          this.#think(understand(one, this.#knowledge), each.at(-1)?.memory ?? before, each.length > 0),
        );
    const isTold = each.some(({ answer }) => tellsNumber(answer));
    const thoughts = isTold ? each : [this.#think(whole, before)];
    const [{ answer, trace }, ...further] = thoughts as [Thought, ...Thought[]];
    if (conversation !== undefined)
      this.#conversations.remember(conversation, (thoughts.at(-1) as Thought).memory);
    const all =
      further.length > 0
        ? together(
            asked,
            thoughts.map((thought) => thought.answer),
          )
        : answer;
    const ms = Math.round((performance.now() - started) * 100) / 100;
    return { answer: { ...all, ms }, trace };
  }

  /** Answers a question with what is remembered; one that `goesOn` belongs to the last and need not say what it took from it. */
  #think(asked: Question, memory: Memory | null, goesOn = false): Thought {
    const completed = complete(asked, memory, this.#weights.carried);
    const { question, aspects, takenOver, scope } = goesOn
      ? { ...completed, scope: scopeOf(completed.question, this.library.reports) }
      : this.#withinReach(completed);
    const stand = memory && !asksForWhole(asked.text, memory) ? memory.stand : null;
    const { candidates, chosen } = this.#find(
      asked,
      memory?.question ?? null,
      question,
      aspects,
      scope,
      stand,
    );
    const taken = goesOn
      ? []
      : [
          ...(takenOver.places ? question.places.map((place) => place.name) : []),
          ...(asked.years.length === 0 ? question.years.map(({ year }) => `${year}年`) : []),
        ];
    const answers = chosen.map((candidate) => cite(withPicked(question, candidate)));
    const near = () => this.#nearest(question, aspects, scope, candidates);
    const nothing = answers.length > 0 ? null : explainNothing(question, scope, this.library.reports, near);
    const answer: Answer = {
      status: answers.length > 0 ? "answered" : "not_found",
      answers,
      note: nothing
        ? nothing.note
        : noteFor(
            question,
            taken,
            chosen,
            this.#gaps(question, scope, chosen),
            this.#later(question, scope, chosen),
          ),
      nearest: nothing?.nearest?.passage.id ?? null,
      understood: {
        places: question.places.map((place) => place.name),
        years: question.years.map(({ year }) => year),
        topic: question.topic,
        compares: question.compares,
        several: false,
        takenOver: taken,
      },
      ms: 0,
    };
    const verdict = () => {
      const [best] = candidates;
      return best ? judging(question, candidates, this.library.vocabulary, this.#weights)(best) : null;
    };
    return {
      answer,
      trace: { question, aspects, scope, candidates, verdict },
      memory: {
        question,
        aspects,
        stand: chosen[0] ? standAt(chosen[0]) : stand,
        year: chosen[0]?.passage.location.report.year ?? memory?.year ?? null,
      },
    };
  }

  /** Of which year asked for no report is held, and which one beside it answers; null where it is no such answer. */
  #later({ years, tense }: Question, scope: Scope, [best]: readonly Candidate[]): string | null {
    if (!best) return null;
    const number = this.#ranker.reportOf(best.number);
    const year = `${years[0]?.year}年`;
    const report = nameOfReport(best.passage.location.report);
    if (scope.later.has(number)) return notes.later(year, report);
    return scope.lookingAhead.has(number) && tense === null ? notes.ahead(year, report) : null;
  }

  /** Of what was refused, the candidate that comes nearest; where no number does, a sentence. */
  #nearest(
    question: Question,
    aspects: readonly Aspect[],
    scope: Scope,
    [best]: readonly Candidate[],
  ): Candidate | null {
    if (isNear(best)) return best;
    if (question.figure === null || scope.reports.size === 0) return null;
    const hits = this.#ranker.retrieve(aspects, scope.reports);
    const [sentence] = this.#ranker.rank(
      { ...question, figure: null, kind: "open" },
      aspects,
      hits,
      scope,
      null,
    );
    return isNear(sentence) ? sentence : null;
  }

  #gaps(question: Question, scope: Scope, chosen: readonly Candidate[]): Gaps {
    const answering = new Set(chosen.map(({ number }) => this.#ranker.reportOf(number)));
    return gapsOf(question, scope, answering, this.library.reports);
  }

  /** A year taken over that the new place has no report of is let go; one that was said never is. */
  #withinReach(completed: Completed): Completed & { scope: Scope } {
    const scope = scopeOf(completed.question, this.library.reports);
    if (scope.reports.size > scope.later.size || !completed.takenOver.years) return { ...completed, scope };
    const places = completed.question.places.map((place) => ({ ...place, years: [] }));
    const question = { ...completed.question, years: [], places };
    return {
      ...completed,
      question,
      takenOver: { ...completed.takenOver, years: false },
      scope: scopeOf(question, this.library.reports),
    };
  }

  /** The lines that tell who gave the reports in scope, or where, if that is asked. */
  #bylines(question: Question, scope: Scope): Candidate[] {
    const told = bylineAsked(question);
    if (told === null) return [];
    return [...scope.reports]
      .map((report) => ({ report, index: bylineIn(this.library.reports[report] as Report, told) }))
      .filter(({ index }) => index >= 0)
      .slice(0, MOST_ANSWERS)
      .map(({ report, index }) => {
        const number = this.#ranker.passageOf(report, index);
        return candidateAt(this.#ranker.analysed(number), number, 0);
      });
  }

  /** `asked` is the question before it was completed from the conversation, `last` the one before it. */
  #find(
    asked: Question,
    last: Question | null,
    question: Question,
    aspects: readonly Aspect[],
    scope: Scope,
    stand: Stand | null,
  ): { candidates: Candidate[]; chosen: Candidate[] } {
    if (scope.reports.size === 0) return { candidates: [], chosen: [] };
    const bylines = this.#bylines(question, scope);
    if (bylines.length > 0) return { candidates: bylines, chosen: bylines };
    const analysed = (number: number) => this.#ranker.analysed(number);
    if (stand && asksWhere(asked)) {
      const same = stay(stand, analysed);
      return { candidates: [same], chosen: [same] };
    }
    const following = stand && asksToGoOn(asked, last) ? goOn(stand, analysed) : null;
    if (following) return { candidates: [following], chosen: [following] };
    if (aspects.every(({ items }) => items.every(({ source }) => source === "year")))
      return { candidates: [], chosen: [] };
    const hits = this.#ranker.retrieve(aspects, scope.reports);
    const candidates = this.#ranker.rank(question, aspects, hits, scope, stand);
    const wanted = question.places.length > 1 || question.years.length > 1;
    if (question.compares || (wanted && scope.reports.size > 1))
      return {
        candidates,
        chosen: compareReports(question, aspects, scope, candidates, this.#ranker, this.#weights),
      };
    const [best, ...others] = admit(question, candidates, this.library.vocabulary, this.#weights);
    const admitted = best ? [announced(best, analysed), ...others] : [];
    return { candidates, chosen: distinct(admitted, (number) => this.#ranker.reportOf(number)) };
  }
}

const standAt = ({ number, sentence, record }: Candidate): Stand => ({
  passage: number,
  sentence,
  figure: record?.figure.start ?? null,
});
