import { countsIn, escapeRegExp, UNIT_WORDS } from "../text/measures.ts";
import type { Word } from "./items.ts";

/** Measure words, longest first, for a regular expression; those that begin words only where no word follows. */
const UNITS = UNIT_WORDS.map((unit) => {
  const written = escapeRegExp(unit);
  if (unit === "个") return "个(?![体性别])";
  return countsIn(unit, `${unit}政`) ? written : `${written}(?![\u3400-\u9fff])`;
}).join("|");

/** A question as short as this names what is counted though it may not ask for a number: 政务服务呢. */
export const SHORT = 10;
/** How much more the word right beside 多少 weighs, which names what is counted, and those that run on into it. */
export const HEAD = 1.6;
export const RUN = 1.3;
/** How a question asks for a number, its measure word included, for a regular expression. */
export const ASKED_NUMBER = `排老几|(?:[百千万]分之)?(?:多少|(?<!哪)第?几|好多|若干)(?:[十百千万亿余多]*)(?:${UNITS})?(?:钱)?`;

const NUMBERS = new RegExp(ASKED_NUMBER, "g");

/** 办结件数 asks for 办结. */
const KIND_OF_NUMBER = /^(?:[件人户家次总条项份场宗起]数|数[量目]|总[额量]|金额|比例|占比|比重|百分比)$/;

/** 总额 of 利润总额 says in what kind of number 利润 is told. */
const isKindOf = (thing: Word, kind: Word) =>
  thing.end === kind.start && KIND_OF_NUMBER.test(kind.text) && !KIND_OF_NUMBER.test(thing.text);

/** The words beside the number word: 审结 and 案件 in 复议审结了多少件案件; the last word where there is none. */
export function focusOf(text: string, words: readonly Word[]): { heads: Word[]; run: Word[] } {
  const numbers = [...text.matchAll(NUMBERS)];
  const places = numbers.map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (places.length === 0) {
    const last = words.findLastIndex((word) => !KIND_OF_NUMBER.test(word.text));
    return { heads: words.slice(last).slice(0, 1), run: runBefore(words, last) };
  }
  const heads: Word[] = [];
  const run: Word[] = [];
  for (const { start, end } of places) {
    let last = words.findLastIndex((word) => word.end <= start && start - word.end <= 4);
    while (last > 0 && isKindOf(words[last - 1] as Word, words[last] as Word)) last--;
    const after = words.find(
      (word) => word.start === end || (word.start === end + 1 && /[被获受]/.test(text[end] ?? "")),
    );
    heads.push(...words.slice(last, last + 1).filter(() => last >= 0), ...(after ? [after] : []));
    run.push(...runBefore(words, last));
  }
  return { heads, run };
}

/** The word at an index with up to two that run on into it: 处罚案件, 专项债务余额. */
function runBefore(words: readonly Word[], last: number): Word[] {
  const run: Word[] = [];
  for (let index = last; index >= 0 && run.length < 3; index--) {
    const word = words[index] as Word;
    if (run[0] && word.end !== run[0].start) break;
    run.unshift(word);
  }
  return run;
}
