import { fold } from "../text/fold.ts";
import { parseChineseNumeral } from "../text/numerals.ts";
import { withoutCourtesies } from "./courtesy.ts";

const MENTION = /[@＠][\p{L}\p{N}_]+/gu;
const COMMAND = /^\s*\/[a-z_]+(?:@\w+)?\s*/i;
const EMOJI = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]|[\u{1f3fb}-\u{1f3ff}]|\u200d|\ufe0f|\u20e3/gu;
const LATIN_END = /[A-Za-z0-9]$/;
const LATIN_START = /^[A-Za-z0-9]/;
const HAN = /[\u3400-\u9fff]/;

/**
 * A message as a folded question: without mentions, commands, emoji and courtesies; spaces that part keywords become
 * commas, spaces between single characters or around digits go.
 */
export function cleanQuestion(message: string): string {
  const plain = message.replace(MENTION, " ").replace(COMMAND, "").replace(EMOJI, " ");
  const tokens = plain.split(/[\s\u3000]+/).filter(Boolean);
  const single = tokens.filter((token) => token.length === 1 && HAN.test(token)).length;
  const spelledOut = single > tokens.length / 2;
  let joined = "";
  for (const token of tokens) {
    const latinBoundary =
      LATIN_END.test(joined.normalize("NFKC")) && LATIN_START.test(token.normalize("NFKC"));
    const wordBoundary = !spelledOut && HAN.test(joined.at(-1) ?? "") && HAN.test(token[0] ?? "");
    joined += (latinBoundary ? " " : wordBoundary ? "，" : "") + token;
  }
  const folded = joined
    .split(" ")
    .map((part) => fold(part).text)
    .join(" ");
  return withoutCourtesies(folded)
    .replace(BESIDE_LAST_YEAR, "比$1")
    .replace(SPELLED_OUT, (numeral) => `${parseChineseNumeral(numeral) ?? numeral}`);
}

/** 跟上一年比, 和去年相比 asks what 比上一年 does. */
const BESIDE_LAST_YEAR = /[跟和与同]((?:上|去|前)一?年)(?:度|同期)?(?:的?情况)?相?比较?(?![重例赛])/g;

/** A number of two digits or more that is spelled out before its measure word: 六百分, 二十四小时; names begin otherwise: 十项行动. */
const SPELLED_OUT =
  /(?<![第其数零一二三四五六七八九十百千万几])(?:[一二两三四五六七八九][百千](?:[零一二三四五六七八九十百]*)|[二三四五六七八九]十[一二三四五六七八九]?)(?=[多余]?(?:分(?!之)|人(?![才大])|件|户|名(?!校)|家|亩|公里|元|岁|米|个|小时|天|吨|万))/g;
