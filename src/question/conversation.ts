import { measureAgreement } from "../text/measures.ts";
import type { AskedYear, Aspect, Question } from "./question.ts";
import { stepped } from "./stepped.ts";

const LIFETIME = 30 * 60_000;
const MOST = 2_000;

/** What a conversation remembers: the last question as it was answered. */
export interface Memory {
  question: Question;
  aspects: readonly Aspect[];
  /** Where the answer stood, as numbers of passage and sentence, or null. */
  stand: { passage: number; sentence: number; figure: number | null } | null;
  /** The year of the report that answered, or null. */
  year: number | null;
}

/** Conversations by key, bounded in time (half an hour) and number. */
export class Conversations {
  readonly #memories = new Map<string, Memory & { at: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  recall(key: string): Memory | null {
    const memory = this.#memories.get(key);
    if (!memory) return null;
    if (this.#now() - memory.at <= LIFETIME) return memory;
    this.#memories.delete(key);
    return null;
  }

  remember(key: string, memory: Memory): void {
    this.#memories.delete(key);
    this.#memories.set(key, { ...memory, at: this.#now() });
    const oldest = this.#memories.keys().next();
    if (this.#memories.size > MOST && !oldest.done) this.#memories.delete(oldest.value);
  }

  forget(key: string): void {
    this.#memories.delete(key);
  }
}

const REPLACED = 0.4;
/** What goes on with the last question, though it may ask a whole one: 那调解成功了多少件. */
const JOINS = /^(?:那|后来|还有|另外)/;
/** What asks for another side of the last question's topic. */
const CARRIES = /^(?:里面|其中|再|换|同)|呢|同一年|那一年|展开|详细|具体说/;
const FOLLOWS = new RegExp(`${JOINS.source}|${CARRIES.source}`);

/** 换一个，… begins anew where it names place and year itself. */
const ANOTHER = /^(?:再|换)一?个(?:问题)?，/;

/** Words that ask for a result or a target of what was asked before: 2025年的目标呢. */
const TENSE = /^(?:预期|工作)?(?:目标|预期|计划|任务|实际|预计|完成)$/;

/** Words for how much there is in all. */
const TOTAL = /^(?:总[数额量]|合计)$/;

const TENSE_WEIGHT = 0.3;

/** A word for the tense says when, not what. */
const lessForTense = ({ items, variants }: Aspect): Aspect => ({
  items: items.map((item) =>
    TENSE.test(item.text) ? { ...item, weight: item.weight * TENSE_WEIGHT } : item,
  ),
  variants,
});

/** A question completed from the conversation, and what was taken over. */
export interface Completed {
  question: Question;
  aspects: readonly Aspect[];
  takenOver: { places: boolean; years: boolean; topic: boolean };
}

/**
 * Carries place, year and topic over from the last question where the new one leaves them open.
 * `carried` is what a carried word weighs beside one of the new question.
 */
export function complete(question: Question, memory: Memory | null, carried: number): Completed {
  const { years: lastYears, length: ofStep } = memory
    ? stepped(question, memory.question, memory.year)
    : { years: [], length: 0 };
  const asked: Aspect = {
    items: question.items.filter(({ start }) => start >= ofStep),
    variants: question.variants.filter(({ start }) => start >= ofStep),
  };
  const alone = { question, aspects: [asked], takenOver: { places: false, years: false, topic: false } };
  if (!memory) return alone;
  const last = memory.question;
  const told = asked.items.filter(
    ({ text, register }) => register !== "place" && !TENSE.test(text) && !TOTAL.test(text),
  );
  const words =
    told.filter(({ source }) => source === "word").length ||
    (told.some(({ source }) => source === "pair") ? 1 : 0);
  const named = question.places.length > 0 || question.mentioned.length > 0;
  if (
    named &&
    (question.years.length > 0 || last.years.length === 0) &&
    words >= 1 &&
    (!FOLLOWS.test(question.text) || ANOTHER.test(question.text))
  )
    return alone;
  const spread = question.compares && !named && question.years.length === 0;
  const greeting =
    words === 0 &&
    !named &&
    question.years.length === 0 &&
    (question.kind === "open" || question.figure?.explicit === false) &&
    !FOLLOWS.test(question.text);
  const statement = question.kind === "open" && !question.figure?.explicit && question.text.length >= 20;
  const reverse = question.namedFigures.length > 0 && !question.figure?.explicit;
  if (spread || greeting || statement || reverse) return alone;
  if (BESIDE.test(question.text) && (question.places.length > 0 || question.years.length > 0))
    return besideLast(question, asked, memory);
  const places = !named && last.places.length > 0;
  const sameYear = /同一?年|那一?年|当年/.test(question.text);
  const years = question.years.length === 0 && lastYears.length > 0 && (!named || words === 0 || sameYear);
  const topic =
    words <= 1 ||
    asksForChange(asked) ||
    CARRIES.test(question.text) ||
    (question.text.length <= 8 && !(words >= 2 && countsOtherwise(question, last)));
  const whole = asksForWhole(question.text, memory);
  const scale = words === 0 || asksForChange(asked) ? 1 : carried;
  const aspects = topic
    ? [
        lessForTense(asked),
        ...carriedAspects(whole ? memory.aspects.slice(1) : memory.aspects).map((aspect) =>
          lighten(lessForTense(aspect), scale, words > 0),
        ),
      ]
    : [asked];
  const open = { quantities: [], measure: null, explicit: false };
  const anyNumber = { ...open, explicit: true };
  const before = last.level ?? (last.figure && asksForChange(last) ? anyNumber : last.figure);
  const change = asksForChange(asked) || COMPARED.test(question.text) || GREW.test(question.text);
  const inherited = before && (change ? anyNumber : words === 0 ? before : open);
  const vague =
    question.figure?.quantities.length === 0 || question.items.some(({ text }) => TOTAL.test(text));
  const own = vague && words === 0 && !change && before ? before : question.figure;
  const asksOpenly = question.kind === "open" || (words === 0 && HOW_MUCH.test(question.text));
  const implied = own ?? (topic && asksOpenly ? inherited : null);
  const like = before && !change && topic && implied?.explicit === false && implied.quantities.length === 0;
  const figure = like && implied !== before ? { ...implied, like: before } : implied;
  return {
    question: {
      ...question,
      places: places
        ? last.places.map((place) => ({
            ...place,
            years:
              question.years.length === 0 && lastYears === last.years
                ? place.years
                : (question.years.length > 0 ? question.years : lastYears).map(({ year }) => year),
          }))
        : question.places,
      mentioned: named ? question.mentioned : last.mentioned,
      years: years ? lastYears : topic ? sameSense(question.years, last.years) : question.years,
      figure,
      level: change && topic ? before : null,
      kind: figure ? "figure" : question.kind,
      tense: question.tense ?? (topic ? last.tense : null),
      topic: topic ? [question.topic, last.topic].filter(Boolean).join(" ") : question.topic,
    },
    aspects,
    takenOver: { places, years: years && lastYears === last.years, topic },
  };
}

/** Asks for another place or year beside the last: 跟新昌比呢, 比2022年多吗. */
const BESIDE = /(?:跟|和|与|同|比起?)[^，。？]{2,24}(?:比|[高多低少快慢强](?:吗|多少|了|还是|$))/;

/** The last question asked of the places and years it had and those named now. */
function besideLast(question: Question, asked: Aspect, { question: last, aspects }: Memory): Completed {
  const years = question.years.length > 0 ? question.years : last.years;
  const yearsOf = (each: readonly AskedYear[]) => each.map(({ year }) => year);
  const added = question.places.filter(({ name }) => last.places.every((place) => place.name !== name));
  const here = added.length > 0 ? last.years : [...last.years, ...question.years];
  const places = [
    ...last.places.map((place) => ({ ...place, years: yearsOf(here) })),
    ...added.map((place) => ({ ...place, years: yearsOf(years) })),
  ];
  const all = new Map([...last.years, ...years].map((year) => [year.year, year]));
  return {
    question: {
      ...question,
      places,
      years: [...all.values()],
      figure: question.figure?.quantities.length ? question.figure : last.figure,
      kind: last.figure ? "figure" : last.kind,
      tense: question.tense ?? last.tense,
      compares: true,
      topic: last.topic,
    },
    aspects: [asked, ...aspects],
    takenOver: { places: false, years: false, topic: true },
  };
}

/** After 2025年报告…, 2024年呢 asks for the report of that year too. */
function sameSense(years: readonly AskedYear[], last: readonly AskedYear[]): readonly AskedYear[] {
  const ofReport = last.length > 0 && last.every((year) => year.ofReport);
  return ofReport ? years.map((year) => ({ ...year, ofReport })) : years;
}

/** 完成得怎么样 asks for the number again, 怎么做到的 does not. */
const HOW_MUCH = /怎么?样|怎样$|如何|咋样/;
const SAME_MEASURE = 0.5;

/** 受理工单几件 after 聘请法律顾问几名 asks of another thing. */
const countsOtherwise = ({ figure }: Question, { figure: before }: Question): boolean =>
  figure?.quantities[0] === "count" &&
  before?.quantities[0] === "count" &&
  figure.measure !== null &&
  before.measure !== null &&
  measureAgreement(figure.measure, before.measure) < SAME_MEASURE;

/** 2023年增了多少 asks how what was asked before changed. */
const GREW = /^(?:那|[去今上]年|\d{4}年)?(?:又|还|一共)?[增涨降减](?:长|加|少|幅)?了?(?:多少|几|百分)/;
const COMPARED = /^(?:那|和|跟)?比(?:上|去|前)一?年/;
const CHANGE = /^(?:完成|预算|占比|比重|同比|增长|增加|提高|上升|下降|减少|降低|增幅|增速|上年|去年)$/;

/** 比上年增长多少 asks for another side of what was asked before, which the next question goes back to. */
const asksForChange = ({ items }: Aspect) => {
  const words = items.filter(({ source }) => source === "word");
  return words.length > 0 && words.every(({ text }) => CHANGE.test(text));
};

const PART = /^(?:那|这)?(?:其中|里面)/;
const WHOLE = /^(?:那|这)?(?:总共|一共|合计|总计|全部|加起来)/;

/** After 其中…的 总共多少 asks of the whole again. */
export const asksForWhole = (text: string, { question, aspects }: Memory): boolean =>
  WHOLE.test(text) && PART.test(question.text) && aspects.length > 1;

/** 累计呢 asks for another side too. */
const asksForTotal = ({ items }: Aspect) => {
  const words = items.filter(({ source }) => source === "word");
  return words.length > 0 && words.every(({ text }) => text === "累计" || TOTAL.test(text));
};

function carriedAspects(aspects: readonly Aspect[]): readonly Aspect[] {
  const kept = aspects.filter((aspect) => !asksForChange(aspect) && !asksForTotal(aspect));
  return kept.length > 0 ? kept : aspects;
}

/** A carried word weighs less; what the last question counted, least, where the new one counts something else. */
function lighten({ items, variants }: Aspect, scale: number, replaced: boolean): Aspect {
  return {
    items: items.map((item) =>
      replaced
        ? { ...item, focus: false, weight: item.weight * scale * (item.focus ? REPLACED : 1) }
        : { ...item, weight: item.weight * scale },
    ),
    variants,
  };
}
