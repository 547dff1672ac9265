import type { Item } from "../question/question.ts";
import type { ItemMatch } from "./match.ts";
import type { Weights } from "./weights.ts";

const RATE = /率$|(?<![制年季力])度$/;

/** Whether the term right beside 多少 stands by the figure: 受理 does not answer for 办结, nor 满意率 for 好评率. */
export function namedFactor(matches: readonly ItemMatch[], weights: Weights): number {
  const heads = matches.filter(
    ({ item }) => item.focus && item.source === "word" && item.register === "official",
  );
  if (heads.length === 0) return 1;
  const best = Math.max(...heads.map(({ value }) => value));
  if (best < weights.namedEnough && heads.every(({ item }) => RATE.test(item.text))) return weights.unnamed;
  return best >= weights.namedEnough
    ? 1
    : weights.unnamed + ((1 - weights.unnamed) * best) / weights.namedEnough;
}

/** Words for a kind of number, which say little without what they are of. */
const GENERIC =
  /^(?:总?产[量值]|销量|[人件次户总]数|数量|总[量额]|金额|余额|面积|里程|收入|支出|投资|价格|工资|(?:经济)?损失|游客|人次|规模|增速|增加值|吞吐量|占?比例|占比)$/;
const UNSPECIFIED = 0.5;
/** How well a word is matched at least that stands in the sentence or beside it. */
const NEAR = 0.5;

/** Whether what a kind of number is of stands near the figure at all: 油料产量 does not answer for 茶叶产量. */
export function specifiedFactor(matches: readonly ItemMatch[]): number {
  const words = matches.filter(({ item }) => item.source === "word");
  const missing = words.some(({ item }) => {
    const before = GENERIC.test(item.text) && words.find((word) => word.item.end === item.start);
    return before && before.value < NEAR && !/^(?:累计|总|不要)/.test(before.item.text);
  });
  return missing ? UNSPECIFIED : 1;
}

/** Where the most telling official word of a question is not found, the rest says little: 12345 of 12345满意率. */
export function lostFactor(matches: readonly ItemMatch[], weights: Weights): number {
  const words = matches.filter(({ item }) => item.register === "official" && item.source === "word");
  const weight = Math.max(...words.map(({ item }) => item.weight));
  const heaviest = words.find(({ item }) => item.weight === weight);
  return heaviest && heaviest.value < weights.lostAt ? weights.lost : 1;
}

function doubtOf({ register, focus }: Item, genre: boolean, weights: Weights): number {
  if (register === "official") return 1;
  if (register === "everyday") return weights.doubtEveryday;
  if (!genre) return weights.doubtUnknown;
  return focus ? weights.doubtFocus : weights.doubtPlain;
}

/**
 * Covered weight beside what is missing. In a report of the genre an official word that is missing counts in
 * full, an everyday or plain one little: the report would say it otherwise. Texts of no known place are no
 * such reports; there the plain words are evidence too.
 */
export function evidenceOf(matches: readonly ItemMatch[], genre: boolean, weights: Weights): number {
  let covered = 0;
  let missing = 0;
  for (const { item, value } of matches) {
    if (item.register === "place") continue;
    covered += item.weight * value;
    const doubt = doubtOf(item, genre, weights);
    missing += item.weight * (1 - value) * doubt;
  }
  return covered / (covered + missing + weights.doubtAlways);
}
