import { isShortFor } from "../question/places.ts";
import type { Question } from "../question/question.ts";
import { YEAR_NAME } from "../reports/cells.ts";
import type { Report } from "../reports/report.ts";
import { pairsOf } from "../text/pairs.ts";
import type { Range } from "../text/sentences.ts";
import { TOTAL } from "./columns.ts";
import { once } from "./once.ts";
import { asksForDispute, callsApplicant, DISPUTES } from "./openness.ts";
import type { FigureRecord } from "./record.ts";

/** Between what a row sums up and the name of a column. */
export const WITHIN = "·";

/** What asks for the row of a sum. */
const SUM = /合计|总计|小计/;
/** A column that counts what its row names. */
const COUNT = /^(?:数量|[件户人家条项次]数)(?:[（(][^（）()]*[）)])?$/;
const CHANGE = /增减|增长|增幅|变化|同比|比上年|较上年/;
const SHARE = /占|比[重例]/;
const OTHER_COLUMN = 0.85;
/** Of 办理结果总计 by 自然人 the row of totals is meant. */
const NOT_SUMMED = 0.9;

/** What speaks for a number of a table by its row and its column; `text` is its passage's, folded, and `follows` whether the question goes on with another. */
export function cellFactor(
  question: Question,
  text: string,
  report: Report,
  { column, label, shared }: FigureRecord,
  follows: boolean,
): number {
  if (column === null) return 1;
  const textOf = (ranges: readonly Range[]) =>
    ranges.map(({ start, end }) => text.slice(start, end)).join("");
  const row = textOf(label);
  return (
    rowFactor(question, row, column, report) *
    columnFactor(question, column, report) *
    (follows ? 1 : treatedFactor(question, `${row}${textOf(shared)}`))
  );
}

/** The row of the bureau that is asked for is meant, and that of a sum where one is. */
function rowFactor({ text, places, body }: Question, row: string, column: string, { unit }: Report): number {
  if (places.length === 1 && body !== null && !row.includes(body) && !isShortFor(body, unit ?? ""))
    return OTHER_COLUMN;
  return SUM.test(text) && !SUM.test(`${row}${column}`) ? NOT_SUMMED : 1;
}

const NEW = /新收/;
/** What is done with an application, as the rows of the table of applications name it. */
const TREATED = [
  /予以公开/,
  /部分公开/,
  /不予公开/,
  /无法提供/,
  /不予处理/,
  /其他处理/,
  NEW,
  /上年度?结转/,
  /结转下年|继续办理/,
];
const OTHER_ROW = 0.6;
/** Of applications alone those received are meant. */
const UNASKED_ROW = 0.93;

const treatedAsked = once(({ wanted }: Question) => TREATED.filter((treated) => treated.test(wanted)));

/** Of applications that could not be answered the rows of the others tell nothing. */
function treatedFactor(question: Question, row: string): number {
  const asked = treatedAsked(question);
  const told = TREATED.filter((treated) => treated.test(row));
  if (asked.length === 0) return told.length === 0 || told.includes(NEW) ? 1 : UNASKED_ROW;
  return told.length > 0 && !told.some((treated) => asked.includes(treated)) ? OTHER_ROW : 1;
}

const PLANNED = /^(?!.*(?:完成|为|占|比|率|[%％]$)).*(?:目标|计划(?!生育)|任务|预算数|预期(?!寿命))/;
const DONE = /(?:完成|实际|执行|决算)(?:数|额|值|情况|率|[%％])?$/;

/** Whether the column of a table's number holds what was planned or what was done; null where its name tells neither. */
export function tenseOfColumn(column: string | null, { year }: Report): "target" | "result" | null {
  if (column === null) return null;
  if (PLANNED.test(column)) return "target";
  if (DONE.test(column)) return "result";
  return YEAR_NAME.test(column) && year !== null && Number(column.slice(0, 4)) <= year ? "result" : null;
}

/** Of a row's numbers the total is meant, or that of the year asked for, else the report's own, unless the question names another column. */
function columnFactor({ text, years, tense, figure }: Question, column: string, report: Report): number {
  if (DISPUTES.includes(column)) return asksForDispute(text, column) ? 1 : OTHER_COLUMN;
  if (CHANGE.test(column) || CHANGE.test(text))
    return CHANGE.test(column) && CHANGE.test(text) ? 1 : OTHER_COLUMN;
  if (YEAR_NAME.test(column)) {
    const asked = years.length > 0 ? years.map(({ year }) => year) : [report.year];
    return asked.includes(Number(column.slice(0, 4))) ? 1 : OTHER_COLUMN;
  }
  const told = tenseOfColumn(column, report);
  if (told !== null) return told === (tense ?? "result") ? 1 : OTHER_COLUMN;
  const name = column.split(WITHIN).at(-1) as string;
  if (TOTAL.test(name) || (COUNT.test(name) && figure?.quantities[0] === "count")) return 1;
  const summed = column !== name || !TOTAL.test(text);
  const isNamed = named(text, name) || callsApplicant(text, name) || (SHARE.test(name) && SHARE.test(text));
  return isNamed ? (summed ? 1 : NOT_SUMMED) : OTHER_COLUMN;
}

const NAMED = 0.6;

/** 其他 names a column, but not in 其他法律 or 其他处理, which name rows. */
const OTHERS = /其他(?![法处结])/;

/** Whether most of a column's name stands in a question: 复议结果维持 of 行政复议结果维持. */
function named(question: string, column: string): boolean {
  if (column === "其他") return OTHERS.test(question);
  const pairs = pairsOf(column);
  return pairs.filter((pair) => question.includes(pair)).length >= NAMED * Math.max(1, pairs.length);
}
