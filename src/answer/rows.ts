import { isNumber, PIPED } from "../reports/cells.ts";
import { markerOf } from "../reports/numbering.ts";
import type { Location } from "../search/collection.ts";
import { extractFigures } from "../text/figures.ts";
import { type Folded, fold } from "../text/fold.ts";
import { type Range, splitClauses } from "../text/sentences.ts";
import { WITHIN } from "./cells.ts";
import { columnsFor, measured, namesItself, type Row, totalled, unitOfTable } from "./columns.ts";
import { labelFigures } from "./labels.ts";
import { DISPUTES } from "./openness.ts";
import type { FigureRecord } from "./record.ts";

/** How many passages back the names of a table's columns may stand. */
const REACH = 12;
/** Words set wide apart: the names of columns. */
const SPREAD = /\S[ \t\u3000]{2,}\S+[ \t\u3000]{2,}\S/;

/** A row as copied from a web page, whose empty cells leave their tabs. */
const TABBED = /\t.*\t.*\t/;

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
  const tables = tablesBefore(location);
  const before = tables.flatMap(({ rows }) => rows);
  const section = location.passage.section.join("\n");
  /** A unit told for the tables of one section is none of another's. */
  let unit = unitOfTable(tables.filter((each) => each.section === section).flatMap(({ rows }) => rows));
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
    const values = numbers.map(({ text }) => Number(text.replace(/[,，]/g, "") || 0));
    const columns = cells.length > 0 ? columnsFor(row, values, before) : null;
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
      const column = [whole, columns?.[place] ?? ""].filter(Boolean).join(WITHIN);
      const { start, end } = figure;
      figures.push({
        figure: {
          ...measured(figure, column, row, unit),
          start: cell.start + start,
          end: cell.start + end,
        },
        sentence: from,
        clause: sentence,
        label: [label],
        shared: heads,
        inherited: [],
        listed: false,
        part: null,
        column,
      });
    }
    sentences.splice(from, sentences.length - from, sentence);
    if (cells.length === 0) heads = [...heads.slice(-1), range];
    const remark = { start: cells.at(-1)?.end ?? range.start, end: range.end };
    figures.push(...figuresOfLine(folded.text, remark, sentences.length - 1));
    before.push(row);
    unit = unitOfTable([row]) ?? unit;
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
      : /20\d\d +年\S+|\S+/g;
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

/** What a table on openness is prescribed by stands before the names of its columns: 第二十条第（八）项. */
const PRESCRIBED_ITEM = /^第.{1,4}条第\(.{1,3}\)项$/;

/** A line as a row, and the cells of its words and of its numbers. */
function parseLine(line: string): { row: Row; words: Cell[]; numbers: Cell[] } {
  const cells = cellsOf(line);
  const { first, end } = numbersOf(line, cells);
  const texts = cells.map(({ text }) => fold(text).text);
  const words = texts.slice(0, first);
  return {
    row: {
      words: words.length > 1 && PRESCRIBED_ITEM.test(words[0] as string) ? words.slice(1) : words,
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

/** The tables' passages just before, in order: their sections and their rows. */
const tablesBefore = ({ report, index }: Location): { section: string; rows: Row[] }[] =>
  report.passages
    .slice(Math.max(0, index - REACH), index)
    .filter(({ text }) => isTable(text) || SPREAD.test(text))
    .map(({ section, text }) => ({
      section: section.join("\n"),
      rows: text.split("\n").map((line) => parseLine(line).row),
    }));

/** Words of the head of reviews and suits, whatever pieces a narrow column breaks them into. */
const DISPUTE_HEAD = /^[行政复议诉讼未经直接起后结果维持纠正其他尚审总计|｜│┃]+$/;
