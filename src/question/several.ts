import { cut } from "../text/segment.ts";
import { weighClauses } from "./clean.ts";
import { asksToCompare } from "./comparing.ts";
import { isExcluded } from "./excluded.ts";
import { ASKED_NUMBER } from "./focus.ts";
import type { Question } from "./question.ts";

/** The least a clause weighs that asks; what leads up to a question asks nothing. */
const ASKING = 0.5;
/** More numbers than these nobody asks for at once. */
const MOST = 5;

const NUMBERS = new RegExp(`${ASKED_NUMBER}|多[大高长]|(?<=[率度比重额量])呢`, "g");
/** No question: 那几支队伍, 前面几个, 几号. */
const NO_QUESTION = /(?<=[那这哪前后面把头好])几|几(?=[月号时])|第几/y;
/** What parts a question from the next. */
const NEXT = /[，。？；！、]+|以及|还有|和(?![解谐平])|及(?!时|格)|与(?!会)|跟(?!踪)/;
const LEADING = /^(?:[，。？；！、]|以及|还有|和|及|与|跟)+/;

/** 受理、办结和满意率分别是多少, 接件率、办结率和满意率是多少. */
const LISTED =
  /^(.*?)((?:、|和|与|及|跟|以及)[^，。？！；]*?)(?:分别|各自?)(?:都)?((?:[是为有]|达到?了?)?[^，。？！；]{0,6}?)$/;
const RATES =
  /^(.*?率)((?:(?:、|和|与|及|跟|以及)[^，。？！；、]{1,10}率)+)((?:各|都)?(?:是|为|有|达到?了?)?)$/;
const BETWEEN = /、|以及|和(?![解谐平])|与|及(?!时)|跟/;

/**
 * The numbers that a question asks for, a question each, in their order: 受理了多少件，满意率多少 asks two. Those after the
 * first leave out place, year and what they share with it, as one does in talk. A question that compares asks one.
 */
export function numbersAsked({ text, figure, places, years, absent }: Question): string[] {
  if (figure === null || places.length > 1 || years.length > 1 || absent.length > 0) return [text];
  const parts = splitNumbers(text);
  return parts.length > 1 && parts.length <= MOST && !parts.some(asksToCompare) ? parts : [text];
}

function splitNumbers(text: string): string[] {
  const asking = weighClauses(text).filter(
    ({ start, end, weight }) => weight >= ASKING && !isExcluded(text.slice(start, end)),
  );
  const asked = [...text.matchAll(NUMBERS)].filter(
    ({ index }) =>
      asking.some(({ start, end }) => index >= start && index < end) && !isNoQuestion(text, index),
  );
  const parts: string[] = [];
  let from = 0;
  for (const [number, match] of asked.entries()) {
    const end = match.index + match[0].length;
    const next = asked[number + 1];
    const mark = next && NEXT.exec(text.slice(end, next.index));
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
  const match = LISTED.exec(before) ?? RATES.exec(before);
  if (!match) return [text];
  const [, head = "", list = "", verb = ""] = match;
  const items = list
    .split(BETWEEN)
    .map((item) => item.replace(/的$/, ""))
    .filter(Boolean);
  if (items.length === 0) return [text];
  const tail = sharedEnd(head, items.at(-1) as string);
  const end = `${verb.replace(/^各/, "")}${number}`;
  return [
    `${head}${tail}${end}`,
    ...items.map((item, index) => `${item}${index < items.length - 1 ? tail : ""}${end}`),
  ];
}

/** What the last of a list says for all: 居民收入 of 城镇和农村居民收入, whose first words are alike in length. */
function sharedEnd(head: string, last: string): string {
  const own = cut(last)[0] ?? "";
  const before = cut(head).at(-1) ?? "";
  return own.length === before.length && own.length < last.length ? last.slice(own.length) : "";
}
