import type { Item } from "../question/question.ts";
import { type ItemMatch, mostTelling } from "./match.ts";
import { once } from "./once.ts";
import type { Weights } from "./weights.ts";
import { isGeneral, isWeighty } from "./weighty.ts";

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

const GONE = 0.2;
/** How well a word stands in the report itself, and what share of the others must. */
const STANDS = 0.4;
const LITERAL = 0.6;

/** Whether it is a term of administration that stands nowhere near. */
const isStrange = ({ item, value }: ItemMatch) =>
  item.register === "official" && value < GONE && isWeighty(item);

/** Words for a kind of number, which say little without what they are of. */
const GENERIC =
  /^(?:总?产[量值]|销量|[\u3400-\u9fff]{2}[量额]|[人件次户总]数|数量|总[量额]|金额|余额|面积|里程|收入|支出|投资|价格|工资|(?:经济)?损失|游客|人次|规模|增速|增加值|吞吐量|占?比例|占比)$/;
const isGeneric = once(({ text }: Item) => GENERIC.test(text));
/** What stands between, and says no more. */
const COMMON = /^(?:产业|行业|企业|领域|系统)$/;
const UNSPECIFIED = 0.5;
/** How well a word is matched at least that stands in the sentence or beside it. */
const NEAR = 0.5;

/** Whether what a kind of number is of stands near the figure at all: 油料产量 does not answer for 茶叶产量. */
export function specifiedFactor(matches: readonly ItemMatch[]): number {
  const words = matches.filter(({ item }) => item.source === "word");
  const missing = words.some(({ item, variant }) => {
    const generic = isGeneric(item);
    const spoken = item.focus && variant?.source === "lexicon";
    const beside = (at: number) => words.find((word) => word.item.end === at);
    const next = generic || spoken ? beside(item.start) : undefined;
    const before = next && COMMON.test(next.item.text) ? (beside(next.item.start) ?? next) : next;
    if (!before || /^(?:累计|总|不要)/.test(before.item.text)) return false;
    return generic ? before.value < NEAR : isStrange(before);
  });
  return missing ? UNSPECIFIED : 1;
}

/** Where the most telling official word of a question is not found, the rest says little: 12345 of 12345满意率. */
export function lostFactor(matches: readonly ItemMatch[], weights: Weights): number {
  const most = mostTelling(matches.filter(({ item }) => item.register === "official"));
  return most && most.value < weights.lostAt ? weights.lost : 1;
}

/**
 * Where a question is worded as the report is but for one term of administration, which stands nowhere near, another
 * thing is asked for: 拘留 of a report on fines.
 */
export function strangeFactor(matches: readonly ItemMatch[], weights: Weights): number {
  const words = matches.filter(({ item }) => item.register !== "place" && isWeighty(item));
  if (!words.some(isStrange)) return 1;
  let literal = 0;
  let all = 0;
  for (const match of words) {
    if (isStrange(match)) continue;
    all += match.item.weight;
    if (match.value >= STANDS && match.variant?.source !== "lexicon") literal += match.item.weight;
  }
  return all > 0 && literal >= LITERAL * all ? weights.strange : 1;
}

/** How well a word is matched at least that a cell's row or column says. */
const IN_CELL = 0.7;
const UNNAMED_CELL = 0.6;

/** Whether a cell's row or column says any word of the question: 主动公开了多少条 is not told by how many 规章 there are. */
export function namedCellFactor(matches: readonly ItemMatch[]): number {
  const named = matches.some(
    ({ item, value }) => item.source !== "year" && value >= IN_CELL && !isGeneral(item.text),
  );
  return named ? 1 : UNNAMED_CELL;
}

/** What a word weighs at least that a report which uses it would repeat. */
const TELLING = 3;

/** Whether a report uses a word anywhere. */
export type Usage = (word: string) => boolean;

function doubtOf(item: Item, genre: boolean, uses: Usage | null, weights: Weights): number {
  const { register, focus, text } = item;
  const ofReports = register === "official" || register === "plain";
  if (ofReports && item.weight >= TELLING && isWeighty(item) && uses?.(text)) return weights.doubtOwn;
  if (register === "official") return 1;
  if (register === "everyday") return weights.doubtEveryday;
  if (!genre) return weights.doubtUnknown;
  return focus ? weights.doubtFocus : weights.doubtPlain;
}

/**
 * Covered weight beside what is missing. In a report of the genre an official word that is missing counts in
 * full, an everyday or plain one little: the report would say it otherwise. One that the report itself uses elsewhere
 * counts most of all. In texts that are no reports the plain words are evidence too.
 * @param uses what the report uses, where a number is asked for
 */
export function evidenceOf(
  matches: readonly ItemMatch[],
  genre: boolean,
  uses: Usage | null,
  weights: Weights,
): number {
  let covered = 0;
  let missing = 0;
  for (const { item, value } of matches) {
    if (item.register === "place") continue;
    const faint = item.register === "everyday" && value < weights.faint ? value / weights.faint : 1;
    covered += item.weight * value * faint;
    if (value < 1) missing += item.weight * (1 - value) * doubtOf(item, genre, uses, weights);
  }
  return covered / (covered + missing + weights.doubtAlways);
}
