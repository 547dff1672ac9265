import { cut } from "../text/segment.ts";
import { weighClauses } from "./clauses.ts";
import { asksToCompare } from "./comparing.ts";
import { isExcluded } from "./excluded.ts";
import { ASKED_NUMBER } from "./focus.ts";
import type { Question } from "./question.ts";

/** How a number is asked for: 多少件, 满意率呢; after another question 调解员呢 and a bare rate too. */
const NUMBERS = new RegExp(
  `${ASKED_NUMBER}|多[大高长]|(?<=[率度比重额量])呢|(?<=[，？；](?![^，？；]*(?:什么|为何|怎|哪|谁|啥|做法|措施|举措|原因|情况|问题|经验|办法|打算))[\u3400-\u9fff]{2,8})呢|(?<=[，？；、][\u3400-\u9fff]{1,6}率)(?=[，？；]|$)`,
  "g",
);
/** No question: 那几支队伍, 前面几个, 几号. */
const NO_QUESTION = /(?<=[那这哪前后面把头好])几|几(?=[月号时])|第几/y;
/** What joins two of a list; all but 以及 are single characters. */
const JOINERS = "和与及跟、";
const JOINED = `[${JOINERS}]|以及`;
/** What parts a question from the next. */
const NEXT = new RegExp(`[，。？；！、]+|还有|${JOINED}`);
/** What begins to tell of the next number without a mark. */
const BEGINS = /(?=涉及|参与|惠及)/;
const LEADING = new RegExp(`^(?:[，。？；！]|还有|${JOINED})+`);

/** 受理、办结和满意率分别是多少, 受理量、办结率和满意率是多少. */
const LISTED = new RegExp(
  `^(.*?)((?:${JOINED})[^，。？！；]*?)(?:分别|各自?)(?:都)?((?:[是为有]|达到?了?)?[^，。？！；]{0,6}?)$`,
);
const MEASURES = new RegExp(
  `^(.*?[率量数额度])((?:(?:${JOINED})[^，。？！；、]{1,10}[率量数额度])+)((?:各|都)?(?:是|为|有|达到?了?)?)$`,
);
const BETWEEN = new RegExp(JOINED);

/**
 * The numbers that a question asks for, a question each, in their order: 受理了多少件，满意率多少 asks two. Those after the
 * first leave out place, year and what they share with it, as one does in talk. A question that compares asks one.
 */
export function numbersAsked({ text, figure, places, years, absent }: Question): string[] {
  if (figure === null || places.length > 1 || years.length > 1 || absent.length > 0) return [text];
  const parts = splitNumbers(masked(text)).map(unmasked);
  return parts.length > 1 && !parts.some(asksToCompare) ? parts : [text];
}

const MASKED = 0xe010;
const JOINER = new RegExp(`[${JOINERS}]`, "g");
/** Joined words that dictionaries do not list, and names in quotation marks. */
const WHOLE = /惠及|波及|《[^》]*》|“[^”]*”/g;
const mask = (text: string) =>
  text.replace(JOINER, (joiner) => String.fromCharCode(MASKED + JOINERS.indexOf(joiner)));

/** A text in which what joins stands only between words: 和 of 和解 and 及 of 及时 are hidden. */
const masked = (text: string): string =>
  cut(text)
    .map((word) => (word.length > 1 && !/^(?:以及|还有)$/.test(word) ? mask(word) : word))
    .join("")
    .replace(WHOLE, mask);
const unmasked = (text: string): string =>
  text.replace(/[\ue010-\ue014]/g, (hidden) => JOINERS[hidden.charCodeAt(0) - MASKED] as string);

function splitNumbers(text: string): string[] {
  const asking = weighClauses(text).filter(
    ({ start, end, weight }) => weight > 0 && !isExcluded(text.slice(start, end)),
  );
  const asked = [...text.matchAll(NUMBERS)].filter(
    ({ index }) =>
      asking.some(({ start, end }) => index >= start && index <= end) && !isNoQuestion(text, index),
  );
  const parts: string[] = [];
  let from = 0;
  for (const [number, match] of asked.entries()) {
    const end = match.index + match[0].length;
    const next = asked[number + 1];
    const between = next && text.slice(end, next.index);
    const mark = between === undefined ? null : (NEXT.exec(between) ?? BEGINS.exec(unmasked(between)));
    if (next && !mark) continue;
    const until = mark ? end + mark.index : text.length;
    const part = text.slice(from, until).replace(LEADING, "");
    parts.push(...listed(part, match.index - until + part.length));
    from = until;
  }
  return parts;
}

function isNoQuestion(text: string, index: number): boolean {
  NO_QUESTION.lastIndex = index;
  return NO_QUESTION.test(text);
}

/** A number asked of each of a list: 排查和化解分别多少件. */
function listed(text: string, at: number): string[] {
  const before = text.slice(0, at);
  const number = text.slice(at);
  const match = LISTED.exec(before) ?? MEASURES.exec(before);
  if (!match) return [text];
  const [, head = "", list = "", verb = ""] = match;
  const items = list
    .split(BETWEEN)
    .map((item) => item.replace(/的$/, ""))
    .filter(Boolean);
  if (items.length === 0) return [text];
  const tail = sharedEnd(head, items.at(-1) as string);
  const end = `${verb.replace(/^各/, "")}${number}`;
  const things = [head, ...items].map((thing, index) => (index < items.length ? `${thing}${tail}` : thing));
  const mixed = things.some((thing) => thing.endsWith("率")) && /^多少[？。]?$/.test(number);
  return things.map((thing) => `${thing}${mixed && !MEASURE.test(thing) ? `多少件${number.slice(2)}` : end}`);
}

/** 受理 beside 满意率 counts cases. */
const MEASURE = /[率量数额度比例]$/;

/** What is said at the end for all of a list: 一次办、网上办、马上办比例. */
const FOR_ALL = /(?:比例|占比|增加值|收入|支出)$/;
/** What comes before the first of a list: a place, a year, nothing. */
const BEFORE_LIST = /(?:^|[年度区县市省镇乡旗的，]|街道)$/;

/** What the last of a list says for all: 居民收入 of 城镇和农村居民收入, whose first words stand alone and are alike in length. */
function sharedEnd(head: string, last: string): string {
  const [own = "", ...rest] = cut(last);
  const before = cut(head).at(-1) ?? "";
  const alone = BEFORE_LIST.test(head.slice(0, head.length - before.length));
  const end = FOR_ALL.exec(last)?.[0] ?? "";
  if (rest.length > 0 && own.length === before.length && alone)
    return head.endsWith(rest.at(-1) as string) ? "" : rest.join("");
  return head.endsWith(end) ? "" : end;
}
