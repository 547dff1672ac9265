import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import { isWorkReport } from "./scope.ts";

/** The year before the report's own, right before a number: 由上年的61.5%, 比上年的449件. */
const LAST_YEAR = /(?:上一?年度?|去年)(?:同期|底|末)?的?(?:约|近|超)?$/;
const OF_YEAR = /(20\d\d)年(?:同期|底|末|全年|度)?的?(?:约|近|超)?$/;
const LED_BY_YEAR = /^[（(]?(?:其中)?(20\d\d)年(?!以来|[-至到])([^，；：]{0,10})$/;
const CHANGE = /[增减降升涨跌比较]/;

/** Whether a report of a later year expressly tells a number of this year: 由上年的61.5%提高到68.4%, 2019年的29微克. */
export function isToldOfYear(
  { folded: { text }, location: { report } }: AnalysedPassage,
  { clause, figure, column }: FigureRecord,
  year: number,
): boolean {
  if (column !== null) return column.startsWith(`${year}年`);
  const before = text.slice(clause.start, figure.start);
  if (report.year === year + 1 && !isWorkReport(report) && LAST_YEAR.test(before)) return true;
  if (!before.includes(`${year}年`)) return false;
  if (Number(OF_YEAR.exec(before)?.[1]) === year) return true;
  const [, ledBy, led] = LED_BY_YEAR.exec(before) ?? [];
  if (Number(ledBy) !== year) return false;
  return led !== undefined && !CHANGE.test(led);
}
