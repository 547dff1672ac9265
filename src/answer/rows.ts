import { isShortFor } from "../question/places.ts";
import type { Question } from "../question/question.ts";
import { isNumber, PIPED, YEAR_NAME } from "../reports/cells.ts";
import { markerOf } from "../reports/numbering.ts";
import type { Report } from "../reports/report.ts";
import type { Location } from "../search/collection.ts";
import { extractFigures } from "../text/figures.ts";
import { type Folded, fold } from "../text/fold.ts";
import { pairsOf } from "../text/pairs.ts";
import { type Range, splitClauses } from "../text/sentences.ts";
import { labelFigures } from "./labels.ts";
import { APPLICANTS, asksForDispute, DISPUTES, DOCUMENTS } from "./openness.ts";
import type { FigureRecord } from "./record.ts";

/** What only counts the rows names none. */
const NUMBERING = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]?$/;
/** How many passages back the names of a table's columns may stand. */
const REACH = 12;
/** Words set wide apart: the names of columns. */
const SPREAD = /\S[ \t\u3000]{2,}\S+[ \t\u3000]{2,}\S/;

/** A row as copied from a web page, whose empty cells leave their tabs. */
const TABBED = /\t.*\t.*\t/;

/** A line of a table: its words and the numbers after them. */
interface Row {
  words: string[];
  numbers: number;
  /** How many of those begin it empty. */
  blank: number;
  /** All its cells, where they are set apart by more than white space. */
  cells: string[] | null;
}

interface Cell extends Range {
  text: string;
}

/** Whether a passage is a part of a flattened table: lines, or numbers set apart by white space without a sentence. */
export function isTable(text: string): boolean {
  return text.includes("\n") || PIPED.test(text) || (/\d[ \t\u3000]+\d/.test(text) && !/[。；，]/.test(text));
}

/** Whether a row, folded, holds numbers after its label and nothing else: it tells no fact in words. */
export const isRowOfNumbers = (row: string): boolean => /^[^，。；《]*\d$/.test(row);

/** The rows of a table as sentences, and its numbers with the row's label and the name of their column. */
export function analyseTable(
  location: Location,
  folded: Folded,
): { sentences: Range[]; figures: FigureRecord[] } {
  const { text } = location.passage;
  const before = headsBefore(location);
  const sentences: Range[] = [];
  const figures: FigureRecord[] = [];
  let heads: Range[] = [];
  for (const line of linesOf(text)) {
    const range = foldedRange(folded, line);
    if (range.end === range.start) continue;
    const { row, words, numbers } = parseLine(text.slice(line.start, line.end));
    const rangeOf = (cell: Cell) =>
      foldedRange(folded, { start: line.start + cell.start, end: line.start + cell.end });
    const cells = numbers.map(rangeOf);
    const first = cells[0];
    const columns = cells.length > 0 ? (columnsFor(row, before) ?? columnsByValue(numbers)) : null;
    const whole = totalled(row, before);
    const own = columns && namesItself(row) ? heads.at(-1) : undefined;
    const from = columns?.includes(DISPUTES[0] as string)
      ? headOfDisputes(folded.text, sentences)
      : sentences.length - (own?.end === range.start ? 1 : 0);
    const numbered = words.length > 1 && words.every(({ text }) => markerOf(text) !== null);
    const above = numbered ? rangeOf(words[0] as Cell) : null;
    if (above) heads = [above];
    const sentence = { start: sentences[from]?.start ?? range.start, end: range.end };
    const label = own ?? { start: above?.end ?? sentence.start, end: first?.start ?? range.end };
    for (const [place, cell] of cells.entries()) {
      const [figure] = extractFigures(folded.text.slice(cell.start, cell.end));
      if (!figure) continue;
      figures.push({
        figure: { ...figure, start: cell.start + figure.start, end: cell.start + figure.end },
        sentence: from,
        clause: sentence,
        label: [label],
        shared: heads,
        inherited: [],
        listed: false,
        part: false,
        column: [whole, columns?.[place] ?? ""].filter(Boolean).join(WITHIN),
      });
    }
    sentences.splice(from, sentences.length - from, sentence);
    if (cells.length === 0) heads = [...heads.slice(-1), range];
    const remark = { start: cells.at(-1)?.end ?? range.start, end: range.end };
    figures.push(...figuresOfLine(folded.text, remark, sentences.length - 1));
    before.push(row);
  }
  return { sentences, figures };
}

/** The sentence that the head of the table of reviews and suits begins with: without it their numbers say nothing. */
function headOfDisputes(text: string, sentences: readonly Range[]): number {
  const isHead = ({ start, end }: Range) => DISPUTE_HEAD.test(text.slice(start, end));
  return sentences.findLastIndex((sentence) => !isHead(sentence)) + 1;
}

/** A line that ends in no number may hold some, as prose does. */
function figuresOfLine(text: string, range: Range, sentence: number): FigureRecord[] {
  const found = extractFigures(text.slice(range.start, range.end)).map((figure) => ({
    ...figure,
    start: figure.start + range.start,
    end: figure.end + range.start,
  }));
  return labelFigures(text, sentence, splitClauses(text, range), found);
}

function linesOf(text: string): Range[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return range;
  });
}

/** The cells of a line: between bars or tabs, where they may be empty, else between blanks; empty ones at its end only fill it up. */
function cellsOf(line: string): Cell[] {
  const pattern = PIPED.test(line)
    ? /[^|｜│┃]+|(?<=[|｜│┃])(?=[|｜│┃])/g
    : TABBED.test(line)
      ? /[^\t]+|(?<=\t)(?=\t)/g
      : /\S+/g;
  const cells = [...line.matchAll(pattern)].map((match) => {
    const text = match[0].trim();
    const start = match.index + match[0].indexOf(text);
    return { start, end: start + text.length, text };
  });
  return cells.slice(0, cells.findLastIndex(({ text }) => text !== "") + 1);
}

/** Where the numbers of a line begin and end among its cells: at its end, but for a remark in the last column. */
function numbersOf(line: string, cells: readonly Cell[]): { first: number; end: number } {
  const texts = cells.map(({ text }) => text);
  const remark = PIPED.test(line) && texts.length > 2 && !isNumber(texts.at(-1) as string) ? 1 : 0;
  const end = texts.length - remark;
  const first = texts.findLastIndex((text, index) => index < end && text !== "" && !isNumber(text)) + 1;
  return first >= end ? { first: texts.length, end: texts.length } : { first, end };
}

/** A line as a row, and the cells of its words and of its numbers. */
function parseLine(line: string): { row: Row; words: Cell[]; numbers: Cell[] } {
  const cells = cellsOf(line);
  const { first, end } = numbersOf(line, cells);
  const texts = cells.map(({ text }) => fold(text).text);
  return {
    row: {
      words: texts.slice(0, first),
      numbers: end - first,
      blank: texts.slice(first, end).findIndex((text) => text !== ""),
      cells: PIPED.test(line) ? texts : null,
    },
    words: cells.slice(0, first),
    numbers: cells.slice(first, end),
  };
}

function foldedRange({ offsets, text }: Folded, { start, end }: Range): Range {
  const from = offsets.findIndex((offset) => offset >= start);
  const to = offsets.findIndex((offset) => offset >= end);
  return { start: from < 0 ? text.length : from, end: to < 0 ? text.length : to };
}

/** The rows of the passages just before, in order. */
function headsBefore({ report, index }: Location): Row[] {
  return report.passages
    .slice(Math.max(0, index - REACH), index)
    .filter(({ text }) => isTable(text) || SPREAD.test(text))
    .flatMap(({ text }) => text.split("\n").map((line) => parseLine(line).row));
}

/** The names of a row's columns: in the row itself, in the nearest row of names that is as long, or known for the kind of table. */
function columnsFor(row: Row, before: readonly Row[]): string[] | null {
  const { words, numbers, cells } = row;
  const told = (name: string) => [...before.flatMap((row) => row.words), ...words].join("").includes(name);
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

/** The names of columns that the numbers tell: the last is the sum of the others. */
function columnsByValue(cells: readonly Cell[]): string[] | null {
  const values = cells.map(({ text }) => Number(text.replace(/[,，]/g, "") || 0));
  const last = values.at(-1) as number;
  const sum = values.slice(0, -1).reduce((total, value) => total + value, 0);
  if (values.length < FEWEST_SUMMED || last === 0 || Math.abs(sum - last) > 1e-6) return null;
  if (values.length === APPLICANTS.length) return [...APPLICANTS];
  return values.map((_, place) => (place === values.length - 1 ? "总计" : ""));
}

/** Names of a row's last columns, where empty cells alone stand before them: merged cells leave such. */
function atEnd({ numbers, blank }: Row, names: readonly string[]): string[] | null {
  const surplus = numbers - names.length;
  return surplus >= 0 && surplus <= blank ? [...Array<string>(surplus).fill(""), ...names] : null;
}

/** What a row of totals sums up: the nearest row above of a higher number, 三、办理结果 of （七）总计. */
function totalled({ words }: Row, before: readonly Row[]): string {
  const [label, ...others] = words.filter(Boolean);
  if (label === undefined || others.length > 0 || !NUMBERED_TOTAL.test(label)) return "";
  const above = before.flatMap((row) => row.words).findLast((word) => markerOf(word)?.style === "chinese");
  return above ?? "";
}

const DISPUTE_HEAD =
  /^(?:行政复议|行政诉讼|未经复议直接起诉|复议后起诉|结果维持|结果纠正|其他结果|尚未审结|总计|[|｜│┃])+$/;
/** Between what a row sums up and the name of a column. */
const WITHIN = "·";
const NUMBERED_TOTAL = /^[（(][一二三四五六七八九十]+[)）](?:总计|合计|小计)$/;

const FEWEST_NAMES = 3;
const FEWEST_SUMMED = 4;

/** 结果维持 结果纠正 其他结果 尚未审结 总计 4 1 2 0 7: as many names as numbers. */
const namesItself = ({ words, numbers }: Row) =>
  words.length === numbers && numbers >= FEWEST_NAMES && !words.some((word) => NUMBERING.test(word));

const TOTAL = /总计|合计|总数|小计/;
/** What asks for the row of a sum. */
const SUM = /合计|总计|小计/;
const CHANGE = /增减|增长|增幅|变化|同比|比上年|较上年/;
const OTHER_COLUMN = 0.85;
/** Of 办理结果总计 by 自然人 the row of totals is meant. */
const NOT_SUMMED = 0.9;

/** What speaks for a number of a table by its row and its column; `text` is its passage's, folded. */
export function cellFactor(
  question: Question,
  text: string,
  report: Report,
  { column, label }: FigureRecord,
): number {
  if (column === null) return 1;
  const row = label.map(({ start, end }) => text.slice(start, end)).join("");
  return rowFactor(question, row, column, report) * columnFactor(question, column, report);
}

/** The row of the bureau that is asked for is meant, and that of a sum where one is. */
function rowFactor({ text, places, body }: Question, row: string, column: string, { unit }: Report): number {
  if (places.length === 1 && body !== null && !row.includes(body) && !isShortFor(body, unit ?? ""))
    return OTHER_COLUMN;
  return SUM.test(text) && !SUM.test(`${row}${column}`) ? NOT_SUMMED : 1;
}

/** Of a row's numbers the total is meant, or that of the year asked for, else the report's own, unless the question names another column. */
function columnFactor({ text, years }: Question, column: string, report: Report): number {
  if (DISPUTES.includes(column)) return asksForDispute(text, column) ? 1 : OTHER_COLUMN;
  if (CHANGE.test(column) || CHANGE.test(text))
    return CHANGE.test(column) && CHANGE.test(text) ? 1 : OTHER_COLUMN;
  if (YEAR_NAME.test(column)) {
    const asked = years.length > 0 ? years.map(({ year }) => year) : [report.year];
    return asked.includes(Number(column.slice(0, 4))) ? 1 : OTHER_COLUMN;
  }
  const name = column.split(WITHIN).at(-1) as string;
  if (TOTAL.test(name)) return 1;
  const summed = column !== name || !TOTAL.test(text);
  return named(text, name) ? (summed ? 1 : NOT_SUMMED) : OTHER_COLUMN;
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
