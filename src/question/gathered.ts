import type { Lexicon, LexiconMatch } from "../text/lexicon.ts";
import { escapeRegExp, UNIT_WORDS } from "../text/measures.ts";
import { cut } from "../text/segment.ts";

const UNIT = `(?:${UNIT_WORDS.map(escapeRegExp).join("|")})`;
const ADVERB = "(?:一共|总共|大概|实际|究竟|到底)";
const DONE = "(?:[过出起到上下掉走完好回]|[出起上下回]来)?了?";
/** What stands between a verb and what it is done to where their number is asked for: 打 了多少亿斤 粮; or an adverb: 经济 实际 增长. */
const BETWEEN = new RegExp(
  `(?:${DONE}${ADVERB}?(?:多少|几|好多)[百千万亿]*(?:${UNIT}的?|的)?|${ADVERB})(?!${UNIT})(?=([\\u3400-\\u9fff]+))`,
  "g",
);

const ADVERB_ALONE = new RegExp(`^${ADVERB}$`);

/** Words of the lexicon that an adverb stands in the midst of, whole, or a number asked for, by what is counted. */
export function gatheredMatches(text: string, lexicon: Lexicon): LexiconMatch[] {
  return [...text.matchAll(BETWEEN)].flatMap(({ 0: between, 1: after = "", index }) => {
    const verb = cut(text.slice(0, index)).at(-1) ?? "";
    const [noun = "", next = ""] = cut(after);
    const afterwards = index + between.length;
    const start = ADVERB_ALONE.test(between) ? index - verb.length : afterwards;
    const counted = [noun + next, noun].find((each) => lexicon.entriesOf(verb + each));
    const entries = counted && lexicon.entriesOf(verb + counted);
    return entries ? [{ start, end: afterwards + counted.length, entries }] : [];
  });
}
