import type { Vocabulary } from "../search/vocabulary.ts";
import type { LexiconMatch } from "../text/lexicon.ts";
import type { Variant } from "./question.ts";

/** What a word counts within one this much longer. */
const SHADOWED = 0.4;
const LONGER = 2;

/** 打官司 of 穷人打官司 is no word of its own: what stands for the longer one is meant. */
const isPartOfAnother = ({ start, end }: LexiconMatch, matches: readonly LexiconMatch[]) =>
  matches.some(
    (other) => other.start <= start && other.end >= end && other.end - other.start >= end - start + LONGER,
  );

/** What reports may write for the words of a question that the lexicon holds. */
export function lexiconVariants(matches: readonly LexiconMatch[]): Variant[] {
  return matches.flatMap((match) => {
    const share = isPartOfAnother(match, matches) ? SHADOWED : 1;
    return match.entries.map(({ stated, weight }) => ({
      start: match.start,
      end: match.end,
      text: stated,
      quality: weight * share,
      source: "lexicon" as const,
    }));
  });
}

const AMOUNT_OF = /^([\u3400-\u9fff]{2,})[量额]$/;
const AMOUNT_QUALITY = 0.85;

/** 播放量 is told by 播放9次. */
export function amountVariants(words: readonly { start: number; end: number; text: string }[]): Variant[] {
  return words.flatMap(({ start, end, text }) => {
    const act = AMOUNT_OF.exec(text)?.[1];
    return act ? [{ start, end, text: act, quality: AMOUNT_QUALITY, source: "lexicon" as const }] : [];
  });
}

const AUTHORITY = /([省市区县镇乡州])里头?(?=([\u3400-\u9fff]))/g;
const AUTHORITY_QUALITY = 0.9;

/** 省里交办 is told by 省交办. */
export function authorityVariants(text: string): Variant[] {
  return [...text.matchAll(AUTHORITY)].map(({ 0: found, 1: level, 2: next, index: start }) => ({
    start,
    end: start + found.length,
    text: `${level}${next}`,
    quality: AUTHORITY_QUALITY,
    source: "lexicon",
  }));
}

const AVERAGED =
  /(?:平均)?每一?[个家户名位]?([村户人亩家企镇县])(?=[^，。？]{0,12}(?:多少|几))|([村户镇县])里?平均/g;
const AVERAGED_QUALITY = 0.9;

/** 平均每个村…多少 is told by 村均. */
export function averageVariants(text: string): Variant[] {
  return [...text.matchAll(AVERAGED)].map(({ 0: found, 1: each, 2: other, index: start }) => ({
    start,
    end: start + found.length,
    text: `${each ?? other}均`,
    quality: AVERAGED_QUALITY,
    source: "lexicon",
  }));
}

/** Words that reports use of so many things that they tell none from another. */
const COMMONPLACE =
  /^(?:案件|企业|单位|部门|人员|事项|问题|情况|工作|服务|活动|信息|项目|办理|开展|处理|解决|建设|检查|管理|整治|文件|资金|人数|学生|村|社区|培训)$/;

/**
 * How telling an everyday word can be at most: no more than the commonplace one that best stands for it (案子: 案件).
 * Infinite for a word of the collection, or where none is commonplace. `held` are the lexicon's variants that the
 * collection holds.
 */
export function mostTelling(
  text: string,
  start: number,
  end: number,
  held: readonly Variant[],
  vocabulary: Vocabulary,
): number {
  if (vocabulary.mayHold(text.slice(start, end))) return Number.POSITIVE_INFINITY;
  const readings = held.filter((variant) => variant.start <= start && variant.end >= end);
  const best = Math.max(...readings.map(({ quality }) => quality));
  const commonplace = readings.filter(
    ({ text: read, quality }) => quality === best && COMMONPLACE.test(read),
  );
  return commonplace.length === 0
    ? Number.POSITIVE_INFINITY
    : Math.max(...commonplace.map(({ text: read }) => vocabulary.telling(read)));
}
