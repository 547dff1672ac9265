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
