import type { Question } from "../question/question.ts";
import type { Report } from "../reports/report.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import { tenseFactor } from "./factors.ts";
import { once } from "./once.ts";
import type { Parts } from "./parts.ts";
import { horizonFactor, isOfOwnYear, periodFactor, periodOf, togetherFactor, yearFactor } from "./period.ts";
import { isOfGenre, isWorkReport, type Scope } from "./scope.ts";
import { tenseOf } from "./tense.ts";
import type { Weights } from "./weights.ts";

/** 今年 of a work report is the year it plans for. */
const planned = ({ text }: Question, report: Report) => isWorkReport(report) && /今年/.test(text);
/** 多大年纪能免费接种 asks for a rule, which holds however long ago it was planned. */
const asksForRule = once(({ text }: Question) => /能(?![源力耗])|可以|才/.test(text));
/** 某县 23年 机动车 几台: beside keywords a year is rather the report's than that of what it tells. */
const isKeywords = once(({ asked }: Question) => /[\u3400-\u9fff] +[\u3400-\u9fff]/.test(asked));
/** How much more surely a result of the year before is refused than it is put last. */
const PRIOR = 3;

/** Whether a report's sentences tell of the time asked for: result or target, of the year or years. */
export class Times {
  readonly #question: Question;
  readonly #weights: Weights;
  readonly #tense: Question["tense"];
  /** Nothing said so. */
  readonly #supposed: boolean;
  readonly #prior: boolean;
  readonly #ahead: boolean;

  /** Of the report with this number in the collection. */
  constructor(question: Question, report: Report, number: number, scope: Scope, weights: Weights) {
    this.#question = question;
    this.#weights = weights;
    this.#ahead = scope.lookingAhead.has(number);
    this.#prior = question.figure !== null && scope.priorYear.has(number);
    const isOver =
      (question.figure?.explicit === true && isOfOwnYear(question, report)) ||
      (this.#prior && !asksForRule(question));
    if (scope.lookingBack.has(number)) this.#tense = "result";
    else if (scope.lookingAhead.has(number)) this.#tense = "target";
    else this.#tense = question.tense ?? (planned(question, report) ? "target" : isOver ? "result" : null);
    this.#supposed = this.#tense !== null && question.tense === null && isOver;
  }

  /** Whether result or target, year or years together are told as asked. */
  factors(passage: AnalysedPassage, sentence: number, record: FigureRecord | null): Parts {
    const question = this.#question;
    const weights = this.#weights;
    const told = tenseOf(passage, sentence, record);
    const unsaid = this.#ahead && question.tense === null && told !== "target";
    return {
      tense:
        this.#supposed && told === "target"
          ? weights.supposedTense
          : unsaid
            ? weights.wrongTense
            : tenseFactor(this.#tense, told, question.figure !== null, weights),
      prior: told === "result" && this.#prior ? weights.priorYear : 1,
      period: question.figure ? periodFactor(question.wanted, periodOf(passage, sentence, record)) : 1,
      together: record ? togetherFactor(question, passage, record) : 1,
      horizon: question.figure ? horizonFactor(question, passage, sentence, record) : 1,
      year: record && isOfGenre(passage.location.report) ? yearFactor(question, passage, record) : 1,
    };
  }

  /** What these factors leave of the evidence. */
  doubt({ tense = 1, prior = 1, together = 1 }: Parts): number {
    const sure = this.#question.tense === "result" || !isKeywords(this.#question);
    return tense * together * prior ** (sure ? PRIOR : 1);
  }
}
