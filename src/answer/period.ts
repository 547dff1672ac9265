import type { Question } from "../question/question.ts";
import type { Report } from "../reports/report.ts";
import { fold } from "../text/fold.ts";
import type { Range } from "../text/sentences.ts";
import { type AnalysedPassage, type FigureRecord, sentenceText } from "./analysed.ts";
import { once } from "./once.ts";
import { OTHER_THING } from "./parts.ts";
import { isBudget, isOfGenre, isWorkReport } from "./scope.ts";

/** Whether something is told of one year or of several together (五年来, “十四五”时期). */
export type Period = "year" | "years";

const YEARS =
  /连续[二三四五六七八九十\d]+年|(?:过去|近|这|前|几|今后|未来)的?[三四五]年|(?<![零一二三四五六七八九])[三四五]年(?:来|间|以来)|"?“?十[一二三四五六]五”?"?(?:时期|期间|以来)|本届政府|20\d\d年?[-至到]+20\d\d年/;
const YEAR = /20\d\d年(?![-—至到]|以来)|(?:这|过去的?|过去)一年|一年来|去年|全年|今年以来|上年/;
/** What a passage is told of shows in its opening words. */
const OPENING = 60;
/** 年均增长5%, 五年累计新增 are certainly told of no single year. */
const CERTAINLY_TOGETHER =
  /年均(?!浓度|值|气温|降水|降雨)|(?<![零一二三四五六七八九])[三四五]年(?:来|间|共|总|累计)/;
const TOGETHER = new RegExp(
  `连续[二三四五六七八九十\\d]+年|期间[^，。]{0,4}累计|每年(?!度)|${CERTAINLY_TOGETHER.source}`,
);

/** The period each passage of a report tells of, carried on from passage to passage within a section; null where nothing shows. */
const periodsOf = once(({ passages }: Report): readonly (Period | null)[] => {
  let current: Period | null = null;
  let section = "";
  return passages.map(({ text, section: headings }) => {
    const top = fold(headings[0] ?? "").text;
    if (top !== section) {
      section = top;
      current = YEARS.test(top) && YEAR.test(top) ? null : firstCue(top);
    }
    current = firstCue(fold(text.slice(0, OPENING)).text) ?? current;
    return current;
  });
});

function firstCue(text: string): Period | null {
  const years = text.search(YEARS);
  const year = text.search(YEAR);
  if (years < 0 && year < 0) return null;
  if (years < 0) return "year";
  return year >= 0 && year < years ? "year" : "years";
}

/** The period that a figure, or else a sentence, is told of. */
export function periodOf(
  passage: AnalysedPassage,
  sentence: number,
  record: FigureRecord | null,
): Period | null {
  const clause = record
    ? passage.folded.text.slice(record.clause.start, record.clause.end)
    : sentenceText(passage, sentence);
  if (TOGETHER.test(clause)) return "years";
  if (YEAR.test(clause)) return "year";
  const { report, index } = passage.location;
  return periodsOf(report)[index] ?? null;
}

const YEARS_ASKED =
  /(?<![零一二三四五六七八九])[三四五几]年(?:来|间|里|内|以来|共|总|一共)|十[一二三四五六]五|本届|年均|累计/;
const TOGETHER_ASKED =
  /(?:过去|这|近|前)的?[三四五]年|[三四五]年(?:来|间|里|内|累计|共|总共|一共)|十[一二三四]五”?(?:期间|时期|以来)/;
const OTHER_PERIOD = 0.8;
/** 五年来最多的一年 asks for one of them. */
const LAST = /去年|上年|当年|今年|最后一年|哪一?年/;
const ONE_YEAR = 0.6;

/** Of a figure asked for without saying so the year's is meant, not that of five years together. */
export function periodFactor(question: string, stated: Period | null): number {
  if (stated !== "years") return TOGETHER_ASKED.test(question) && !LAST.test(question) ? ONE_YEAR : 1;
  return YEARS_ASKED.test(question) ? 1 : OTHER_PERIOD;
}

/** A number of several years together does not answer for the one that is asked for. */
export function togetherFactor(
  { years, wanted }: Question,
  { folded: { text } }: AnalysedPassage,
  { clause }: FigureRecord,
): number {
  const ofOne = new Set(years.map(({ year }) => year)).size === 1 && !YEARS_ASKED.test(wanted);
  return ofOne && CERTAINLY_TOGETHER.test(text.slice(clause.start, clause.end)) ? OTHER_THING : 1;
}

const YEAR_TOLD = /(?<![较比与由从自和到至“《(-]|截至|截止)(20\d\d)年(?![-至到、和]|以来|底|末|初|版)/g;
const OTHER_YEAR = 0.85;

/** In a yearly report a figure may be told of another year: 2022年，办理9件 does not answer for 2023. */
export function yearFactor(
  { years }: Question,
  { folded: { text }, sentences, location: { report } }: AnalysedPassage,
  { sentence, figure }: FigureRecord,
): number {
  const asked = years.map(({ year }) => year);
  if (!asked.includes(report.year ?? 0) || isWorkReport(report) || isBudget(report)) return 1;
  const { start, end } = sentences[sentence] as Range;
  if (asked.some((year) => text.slice(start, end).includes(`${year}年`))) return 1;
  const told = [...text.slice(start, figure.start).matchAll(YEAR_TOLD)].at(-1)?.[1];
  return told === undefined || asked.includes(Number(told)) ? 1 : OTHER_YEAR;
}

const YEAR_NAMED = /(到?)(20\d\d)年/g;
const FURTHER_ON = 0.6;

/** What is to be reached by a later year is no answer for the one asked for: 到2030年达到3.5%. */
export function horizonFactor(
  { years }: Question,
  { folded: { text }, sentences }: AnalysedPassage,
  sentence: number,
  record: FigureRecord | null,
): number {
  if (years.length === 0) return 1;
  const { start, end } = sentences[sentence] as Range;
  const told = [...text.slice(start, record?.figure.start ?? end).matchAll(YEAR_NAMED)].at(-1);
  return told?.[1] && years.every(({ year }) => year < Number(told[2])) ? FURTHER_ON : 1;
}

/** Whether the year asked for is the report's own or none is named: its targets are the next year's; a work report's or a budget's are not. */
export function isOfOwnYear({ years }: Question, report: Report): boolean {
  const own = years.length === 0 || years.some(({ year }) => year === report.year);
  return own && !isWorkReport(report) && !isBudget(report);
}

const MONTH_ASKED =
  /(?<![\d个几])(?!(?:12|十二)月[底末])(1[0-2]|[1-9]|十[一二]?|(?<!十)[一二三四五六七八九])月(?!\d{1,2}[日号]|[一二三四五六七八九十]{1,3}[日号]|三|份?的?(?:政府工作)?报告)/;
const MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const OTHER_TIME = 0.3;

const QUARTER_ASKED = /(?<!前)第?([一二三四1-4])季度/;
const FIRST_THREE = /前[三3]季度/;

/** How a sentence names the month or quarter that is asked for, or null. */
const monthAsked = once(({ text }: Question) => {
  if (FIRST_THREE.test(text)) return /前[三3]季度|(?<!\d)1月?[-~至到]+9月/;
  const quarter = QUARTER_ASKED.exec(text)?.[1];
  if (quarter !== undefined) {
    const number = MONTHS.includes(quarter) ? MONTHS.indexOf(quarter) + 1 : Number(quarter);
    return new RegExp(
      `[${MONTHS[number - 1]}${number}]季度|(?<!\\d)${3 * number - 2}月?[-—~至到]+${3 * number}月`,
    );
  }
  const asked = MONTH_ASKED.exec(text)?.[1];
  if (asked === undefined) return null;
  const number = MONTHS.includes(asked) ? MONTHS.indexOf(asked) + 1 : Number(asked);
  return new RegExp(`(?<!\\d)${number}月|(?<![一二三四五六七八九十])${MONTHS[number - 1]}月`);
});

/** A month or quarter asked for must be named: 3月满意率 is not answered by the year's. Texts of no known place tell dates in many ways. */
export function monthFactor(question: Question, passage: AnalysedPassage, sentence: number): number {
  const month = monthAsked(question);
  if (month === null || !isOfGenre(passage.location.report)) return 1;
  const inColumn = passage.figures.some(
    (record) => record.sentence === sentence && month.test(record.column ?? ""),
  );
  return inColumn || month.test(`${passage.context}。${sentenceText(passage, sentence)}`) ? 1 : OTHER_TIME;
}
