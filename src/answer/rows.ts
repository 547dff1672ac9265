import type { Location } from "../search/collection.ts";
import { extractFigures } from "../text/figures.ts";
import { type Folded, fold } from "../text/fold.ts";
import { type Range, splitClauses } from "../text/sentences.ts";
import { type FigureRecord, labelFigures } from "./labels.ts";

const NUMBER =
  /^(?:[-+—]?[\d.,，]+(?:[%％]|[十百千万亿]*(?:元|件|人|户|家|个|项|条|次|亩|吨|公里|人次|件次)?)|[-—/])$/;
/** Years name columns, as in 指标 2022年 2023年. */
const YEAR_NAME = /^20\d\d年?$/;
/** What only counts the rows names none. */
const NUMBERING = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]?$/;
/** How many passages back the names of a table's columns may stand. */
const REACH = 4;
/** The columns of the table of applications that every yearly report on openness has, whose head is of two rows. */
const APPLICANTS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
/** And of the one of reviews and suits. */
const OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const DISPUTES = ["行政复议", "未经复议直接起诉", "复议后起诉"].flatMap((kind) =>
  OUTCOMES.map((outcome) => `${kind}${outcome}`),
);

/** A line of a table: its words and its numbers, which stand at its end. */
interface Row {
  words: string[];
  numbers: number;
}

/** Whether a passage is a part of a flattened table: lines, or numbers set apart by white space without a sentence. */
export function isTable(text: string): boolean {
  return text.includes("\n") || (/\d[ \t\u3000]+\d/.test(text) && !/[。；，]/.test(text));
}

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
    const row = rowOf(text.slice(line.start, line.end));
    const cells = row.numbers === 0 ? [] : cellsOf(text, line, folded);
    const first = cells[0];
    const columns = cells.length > 0 ? columnsFor(row, before) : null;
    const ownHead = columns && namesItself(row) ? heads.at(-1) : undefined;
    const label = ownHead ?? { start: range.start, end: first?.start ?? range.end };
    const whole = ownHead?.end === range.start ? { start: ownHead.start, end: range.end } : range;
    for (const [place, cell] of cells.entries()) {
      const [figure] = extractFigures(folded.text.slice(cell.start, cell.end));
      if (!figure) continue;
      figures.push({
        figure: { ...figure, start: cell.start + figure.start, end: cell.start + figure.end },
        sentence: sentences.length - (whole === range ? 0 : 1),
        clause: whole,
        label: [label],
        shared: heads,
        inherited: [],
        column: columns?.[place] ?? "",
      });
    }
    if (whole !== range) sentences.pop();
    sentences.push(whole);
    if (cells.length === 0) {
      heads = [...heads.slice(-1), range];
      figures.push(...figuresOfLine(folded.text, range, sentences.length - 1));
    }
    before.push(row);
  }
  return { sentences, figures };
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

function rowOf(line: string): Row {
  const cells = line.split(/\s+/).filter(Boolean);
  const years = cells.slice(1).every((cell) => YEAR_NAME.test(cell)) && cells.length > 2;
  const words = years ? cells : cells.slice(0, cells.findLastIndex((cell) => !NUMBER.test(cell)) + 1);
  return { words, numbers: cells.length - words.length };
}

/** The folded ranges of the numbers at the end of a line. */
function cellsOf(text: string, line: Range, folded: Folded): Range[] {
  const cells = [...text.slice(line.start, line.end).matchAll(/\S+/g)];
  const last = cells.findLastIndex(([cell]) => !NUMBER.test(cell));
  return cells.slice(last + 1).map((cell) => {
    const start = line.start + cell.index;
    return foldedRange(folded, { start, end: start + cell[0].length });
  });
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
    .filter(({ text }) => isTable(text))
    .flatMap(({ text }) => text.split("\n").map(rowOf));
}

/** The names of a row's columns: in the row itself, in the nearest row of names that is as long, or known for the kind of table. */
function columnsFor({ words, numbers }: Row, before: readonly Row[]): string[] | null {
  const named = (row: string[]) => row.map((word) => fold(word).text);
  const head = before.findLast(
    (row) =>
      row.numbers === 0 &&
      (row.words.length === numbers + 1 || (row.words.length === numbers && numbers > 1)),
  );
  const own = namesItself({ words, numbers });
  if (own && words.some((word) => TOTAL.test(word))) return named(words);
  if (head) return named(head.words.slice(-numbers));
  if (own) return named(words);
  const seen = (name: string) => before.some((row) => row.words.some((word) => word.includes(name)));
  if (numbers === APPLICANTS.length && seen("自然人")) return APPLICANTS;
  return numbers === DISPUTES.length && seen("结果维持") ? DISPUTES : null;
}

const FEWEST_NAMES = 3;

/** 结果维持 结果纠正 其他结果 尚未审结 总计 4 1 2 0 7: as many names as numbers. */
const namesItself = ({ words, numbers }: Row) =>
  words.length === numbers && numbers >= FEWEST_NAMES && !words.some((word) => NUMBERING.test(word));

const TOTAL = /总计|合计|总数|小计/;
const OTHER_COLUMN = 0.85;

/** Of a row's numbers the total is meant, unless the question names another column. */
export function columnFactor(question: string, { column }: FigureRecord): number {
  return column === null || TOTAL.test(column) || question.includes(column) ? 1 : OTHER_COLUMN;
}
