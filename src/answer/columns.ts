import { isNumber } from "../reports/cells.ts";
import { markerOf } from "../reports/numbering.ts";
import { extractFigures, type Figure } from "../text/figures.ts";
import { APPLICANTS, DISPUTES, DOCUMENTS, isApplicationRow } from "./openness.ts";

/** A line of a table: its words and the numbers after them. */
export interface Row {
  words: string[];
  numbers: number;
  /** How many of those begin it empty. */
  blank: number;
  /** All its cells, where they are set apart by more than white space. */
  cells: string[] | null;
}

/** What only counts the rows names none. */
const NUMBERING = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]?$/;
const FEWEST_NAMES = 3;
export const TOTAL = /总计|合计|总数|小计/;

/** 结果维持 结果纠正 其他结果 尚未审结 总计 4 1 2 0 7: as many names as numbers. */
export const namesItself = ({ words, numbers }: Row): boolean =>
  words.length === numbers && numbers >= FEWEST_NAMES && !words.some((word) => NUMBERING.test(word));

/** The names of a row's columns: in the row itself, in the nearest row of names that is as long, or known for the kind of table. */
export function columnsFor(row: Row, values: readonly number[], before: readonly Row[]): string[] | null {
  const { words, numbers, cells } = row;
  const prescribed = ofApplications(row, values) ?? ofDisputes(values);
  if (prescribed) return prescribed;
  const names = [...before.flatMap((row) => row.words), ...words].join("");
  const told = (name: string) => names.includes(name);
  const known =
    (DOCUMENTS.every(told) && atEnd(row, DOCUMENTS)) ||
    (told("结果维持") && atEnd(row, DISPUTES)) ||
    (told("自然人") && told("科研机构") && atEnd(row, APPLICANTS));
  if (known) return known;
  const piped = cells && before.findLast((row) => row.numbers === 0 && row.cells?.length === cells.length);
  if (piped?.cells) return piped.cells.slice(words.length, words.length + numbers);
  const head = before.findLast(
    (row) =>
      row.numbers === 0 &&
      (row.words.length === numbers + 1 || (row.words.length === numbers && numbers > 1)),
  );
  const own = namesItself(row);
  if (own && words.some((word) => TOTAL.test(word))) return words;
  if (head) return head.words.slice(-numbers);
  if (own) return words;
  const last = before.findLast((row) => row.numbers === 0);
  const longer = last?.cells === null && last.words.length > numbers;
  return longer && numbers > 1 ? last.words.slice(-numbers) : null;
}

/** The columns of a row of applications, however its head is broken; where cells that are 0 are left out, the last alone. */
function ofApplications(row: Row, values: readonly number[]): string[] | null {
  if (!isApplicationRow(row.words.at(-1) ?? "") || !sumsUp(values)) return null;
  return atEnd(row, APPLICANTS) ?? lastAsTotal(values);
}

/** The columns of reviews and suits, by three sums of four. */
function ofDisputes(values: readonly number[]): string[] | null {
  const groups = [0, 5, 10].map((from) => values.slice(from, from + 5));
  const isSure =
    values.length === DISPUTES.length && groups.every(sumsUp) && values.some((value) => value > 0);
  return isSure ? [...DISPUTES] : null;
}

/** Whether the last of several numbers is the sum of the others. */
function sumsUp(values: readonly number[]): boolean {
  const sum = values.slice(0, -1).reduce((total, value) => total + value, 0);
  return values.length > 1 && Math.abs(sum - (values.at(-1) as number)) < 1e-6;
}

const lastAsTotal = (values: readonly number[]) =>
  values.map((_, place) => (place === values.length - 1 ? "总计" : ""));

/** Names of a row's last columns, where empty cells alone stand before them: merged cells leave such. */
function atEnd({ numbers, blank }: Row, names: readonly string[]): string[] | null {
  const surplus = numbers - names.length;
  return surplus >= 0 && surplus <= blank ? [...Array<string>(surplus).fill(""), ...names] : null;
}

const NUMBERED_TOTAL = /^[（(][一二三四五六七八九十]+[)）](?:总计|合计|小计)$/;

/** What a row of totals sums up: the nearest row above of a higher number, 三、办理结果 of （七）总计. */
export function totalled({ words }: Row, before: readonly Row[]): string {
  const [label, ...others] = words.filter(Boolean);
  if (label === undefined || others.length > 0 || !NUMBERED_TOTAL.test(label)) return "";
  const above = before.flatMap((row) => row.words).findLast((word) => markerOf(word)?.style === "chinese");
  return above ?? "";
}

/** The unit in brackets behind a name: 投资（亿元）. */
const IN_BRACKETS = /[（(](?:单位[：:])?([^（）()：:]{1,6})[）)]$/;
const PERCENT = /[%％]$|率$|^[为占](?:年初|年度|调整)?预算数?$|(?:比重|占比|增幅|增速)$/;
/** The unit of a whole table, above it: 单位：万元; beside percentages that columns name: 单位：万元、%. */
const OF_TABLE = /^[（(]?(?:计量)?单位[：:]([^，。；：、\s（）()]{1,6})(?:[、，,/][%％])?[）)]?$/;

/** The unit that the last of these rows to tell one tells for a whole table. */
export const unitOfTable = (rows: readonly Row[]): string | undefined =>
  rows.flatMap(({ words }) => words.flatMap((word) => OF_TABLE.exec(word)?.[1] ?? [])).at(-1);

/**
 * A bare number of a table as one of the unit that its column, its row or the whole table is told in: 7350 of 万美元. What
 * it says stays what the table writes.
 */
export function measured(
  figure: Figure,
  column: string,
  { words }: Row,
  ofTable: string | undefined,
): Figure {
  if (figure.quantity !== "bare" || APPLICANTS.includes(column) || DISPUTES.includes(column)) return figure;
  const label = words.filter(Boolean);
  const units = [
    IN_BRACKETS.exec(column)?.[1],
    PERCENT.test(column) ? "%" : undefined,
    label.length > 1 && isNumber(`1${label.at(-1)}`) ? label.at(-1) : undefined,
    IN_BRACKETS.exec(label.join(""))?.[1],
    ofTable,
  ];
  const unit = units.find((each) => each !== undefined);
  const told = unit === undefined ? undefined : extractFigures(`${figure.text}${unit}`)[0];
  if (!told || told.quantity === "bare" || told.quantity === "date") return figure;
  return { ...figure, value: told.value, quantity: told.quantity, unit: told.unit };
}
