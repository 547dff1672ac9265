import { parseChineseNumeral } from "../text/numerals.ts";
import type { AskedYear } from "./question.ts";

export interface YearMention extends AskedYear {
  start: number;
  end: number;
  /** 比2022年多了几件 asks of the year before it how that changed. */
  compared: boolean;
}

const DIGIT = "零一二三四五六七八九";
const YEAR = String.raw`(?<![\d.])(?:(?:19|20)\d{2}(?!\d|[.%])|[0-3]\d(?=年(?!来|内|间|期|以上|以下|代)|[两三四五]年|[、和跟与到至-]{1,2}[0-3]\d[两三四五]?年))|(?<![${DIGIT}])(?:[一二][${DIGIT}]{3}|[零一二三][${DIGIT}])(?=年(?!来|内|间|期))`;
const MENTION = new RegExp(`(${YEAR})((?:[这那]?[两三四五几])?年度?)?`, "g");
const OF_REPORT =
  /^(?:的|这|那|两|三|四|几)*(?:份)?(?:的)?[^，。？！；0-9的里上中]{0,6}(?:的)?(?:政府工作|工作)?(?:报告|抱告|抱稿|报稿|年报)|^(?:的)?(?:这|那)一?份/;
const JOINED = /^(?:年度?)?(?:[、和跟与及，]|以及|还有)$/;
const COMPARED_BEFORE = /(?<![对相])比$|(?<!比)较$/;
const COMPARED_AFTER =
  /^(?:年?度?)?(?:同期|全年)?[^，。？\d和与跟、]{0,6}?(?:[多少增减涨降升高低快慢翻短]|提高)[^，。？]{0,3}(?:多少|几|百分)/;
/** The year that something is carried over to, which no report is asked of: 结转到2024年. */
export const CARRIED_OVER = /(?<=结转(?:到|至|进|入|进入)?(?:下一?年度?)?[（(]?)(?:19|20)\d\d年?度?/g;
const RANGE = /^(?:年度?)?[到至-]{1,2}$/;
/** Counted things that a bare four-digit number may be the number of: 2021件 is no year. */
const COUNTED =
  /^[余多]?[万亿]?(?:件|个|人|名|户|家|条|项|次|份|批|吨|元|公里|亩|套|台|辆|米|千瓦|兆瓦|宗|起|册|%)/;

function yearOf(written: string): number {
  const value = /^\d/.test(written) ? Number(written) : (parseChineseNumeral(written) ?? 0);
  return value < 100 ? value + 2000 : value;
}

/**
 * The years a folded question names: 2021年, 21年, 二零二一年, 2021, 12年到15年 (all four).
 * `afterPlace` says whether a place name ends at an index, so that 海南25 is a year too.
 */
export function findYears(text: string, afterPlace: (index: number) => boolean): YearMention[] {
  const mentions: YearMention[] = [];
  const carriedOver = new Set([...text.matchAll(CARRIED_OVER)].map(({ index }) => index));
  for (const match of text.matchAll(MENTION)) {
    const start = match.index;
    if (/[近约过每满]$/.test(text.slice(0, start)) && (match[1] as string).length < 4) continue;
    if (insideTitle(text, start) || carriedOver.has(start)) continue;
    const end = start + match[0].length;
    if (!match[2] && COUNTED.test(text.slice(end))) continue;
    mentions.push({
      start,
      end,
      year: yearOf(match[1] as string),
      ofReport: OF_REPORT.test(text.slice(end)),
      bare: !match[2],
      compared: COMPARED_BEFORE.test(text.slice(0, start)) && COMPARED_AFTER.test(text.slice(end)),
    });
  }
  for (const match of text.matchAll(/(?<!\d)[0-3]\d(?![\d.%年])/g)) {
    const end = match.index + 2;
    if (afterPlace(match.index) && !COUNTED.test(text.slice(end)))
      mentions.push({
        start: match.index,
        end,
        year: yearOf(match[0]),
        ofReport: OF_REPORT.test(text.slice(end)),
        bare: true,
        compared: false,
      });
  }
  mentions.sort((a, b) => a.start - b.start);
  return joinNeighbours(text, mentions);
}

/** Within 《…》: part of a name. */
function insideTitle(text: string, place: number): boolean {
  return text.lastIndexOf("《", place) > text.lastIndexOf("》", place) && text.indexOf("》", place) > place;
}

function joinNeighbours(text: string, mentions: YearMention[]): YearMention[] {
  const joined: YearMention[] = [];
  for (let index = mentions.length - 1; index >= 0; index--) {
    const mention = mentions[index] as YearMention;
    const next = joined[0];
    const between = next ? text.slice(mention.end, next.start) : "";
    if (next && (JOINED.test(between) || RANGE.test(between))) {
      mention.ofReport ||= next.ofReport;
      mention.bare &&= next.bare;
    }
    if (next && RANGE.test(between) && next.year - mention.year > 1 && next.year - mention.year <= 20)
      for (let year = next.year - 1; year > mention.year; year--)
        joined.unshift({
          start: mention.end,
          end: next.start,
          year,
          ofReport: mention.ofReport,
          bare: mention.bare && next.bare,
          compared: false,
        });
    joined.unshift(mention);
  }
  return joined;
}
