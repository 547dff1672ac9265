import { TITLED_APPENDIX } from "./appendix.ts";
import { isNumber, PIPED } from "./cells.ts";
import { isDateLine } from "./dates.ts";
import type { Line } from "./lines.ts";
import { markerOf } from "./numbering.ts";
import { PAGE_NUMBER } from "./page-number.ts";
import { REPORT_ENDING } from "./title.ts";
import { narrowDigits } from "./visible.ts";

const NUMERIC = /^[\d\s.,，%％\-—–/+＋]+$/;
/** A label and its numbers on one line, set apart by white space: 行政许可　387642. */
const ROW = /^\S.*\s[\d.,%％\-—/]+$/;
/** The same with several numbers, which may have a unit: certainly a table's. */
const WIDE_ROW = /^\S.*(?:\s+[+-]?[\d.,%％\-—/]+(?:[十百千万亿]?[元件人次条项个户家份吨亩])?){2,}$/;
/** Names of columns side by side. */
const NAMES = /^[^\s。；，]{1,12}(?:\s+[^\s。；，]{1,12}){3,}$/;
const PIPED_NUMBER = /[|｜│┃]\s*[-+]?\d[\d.,]*(?!\d*年)/;
/** Among the first lines a title is none of a table's. */
const HEAD_LINES = 8;
const SHORTEST_TITLE = 10;
const CELL_LENGTH = 40;
const CELL_END = /[\s|｜│┃]+/;
/** A row's label as long as this may go on in the next line, and one as short as that is broken in a narrow column. */
const WRAPPED_LABEL = 9;
const BROKEN_LABEL = 5;
const FEWEST_CELLS = 4;
/** So many numbers in short lines are a table's, however its head is broken. */
const MANY_NUMBERS = 12;
const FEWEST_NUMERIC = 0.25;
/** Without a sentence's end inside, a longer passage could not be cited whole. */
const LONGEST_PART = 240;

/**
 * Marks the lines of flattened tables as cells, so that a row's label is not taken for a heading:
 * runs of short lines without sentences, a quarter of them numbers.
 */
export function markTables(lines: readonly Line[]): void {
  const texts = lines.filter(
    ({ kind, plain }) => (kind === "text" || kind === "cell") && !PAGE_NUMBER.test(plain),
  );
  let run: Line[] = [];
  const close = () => {
    while (run.length > 0 && !isNumeric((run.at(-1) as Line).plain)) run.pop();
    const numeric = run.filter((line) => isNumeric(line.plain)).length;
    const wide = run.length > 1 && run.some((line) => WIDE_ROW.test(line.plain) || PIPED.test(line.plain));
    const enough = numeric >= run.length * FEWEST_NUMERIC || (wide && manyNumbers(run));
    if ((wide || run.length >= FEWEST_CELLS) && enough) for (const line of run) line.kind = "cell";
    run = [];
  };
  for (const [index, line] of texts.entries()) {
    if (line.kind === "text" && isCell(texts, index, run.length > 0)) run.push(line);
    else close();
  }
  close();
}

/** Whether of the cells of these lines enough are numbers: names of columns may be broken over many lines. */
function manyNumbers(lines: readonly Line[]): boolean {
  const cells = lines.flatMap(({ plain }) => plain.split(CELL_END).filter((cell) => cell !== ""));
  const numbers = cells.filter((cell) => NUMERIC.test(cell)).length;
  return numbers >= cells.length * FEWEST_NUMERIC || numbers >= MANY_NUMBERS;
}

/**
 * The parts of a table that are passages: its rows, a label with the numbers after it on one line; a part begins
 * where a head follows numbers, and is never so long that it could not be cited whole.
 * @param cells the table's lines, in order
 */
export function tableParts(cells: readonly string[]): string[] {
  const parts: string[][] = [];
  let numbers = true;
  for (const { text, head } of rowsOf(cells)) {
    const part = parts.at(-1);
    const length = part?.join("\n").length ?? 0;
    if (!part || (head && numbers) || length + text.length >= LONGEST_PART) parts.push([text]);
    else part.push(text);
    numbers = !head;
  }
  return parts.map((part) => part.join("\n"));
}

interface Row {
  text: string;
  /** Whether it holds no numbers: the names of columns, or of the rows below. */
  head: boolean;
}

/** The last of the words before numbers are the row's label, those before them a head. */
function rowsOf(cells: readonly string[]): Row[] {
  const rows: Row[] = [];
  let words: string[] = [];
  const flush = () => {
    for (const text of packed(words)) rows.push({ text, head: true });
    words = [];
  };
  for (const [index, cell] of cells.entries()) {
    const last = rows.at(-1);
    const plain = narrowDigits(cell);
    if (!isNumeric(plain)) words.push(cell);
    else if (!isNumberCell(plain)) {
      const label = wrappedLabel(words, cell);
      flush();
      rows.push({ text: label + cell, head: false });
    } else if (words.length > 0) {
      const label = takeLabel(words);
      flush();
      rows.push({ text: `${label}${label.includes("\t") ? "\t" : " "}${cell}`, head: false });
    } else if (
      last &&
      isNumberCell(narrowDigits(cells[index - 1] as string)) &&
      last.text.length + cell.length < LONGEST_PART
    )
      last.text += ` ${cell}`;
    else rows.push({ text: cell, head: false });
  }
  flush();
  return rows;
}

/** Whether a line is a cell that holds a number and nothing else, its unit included: 376件, 11.5%. */
const isNumberCell = (text: string): boolean =>
  NUMERIC.test(text) || (isNumber(text) && !/[年月日号]$/.test(text));

/** Takes the label of a row off the words before its numbers: the last one, with the one before where it is a unit. */
function takeLabel(words: string[]): string {
  const last = words.pop() as string;
  const unit = words.length > 0 && isNumber(`1${last}`);
  return unit ? `${words.pop()} ${last}` : last;
}

/** Takes from the words before a row the beginning of its label, where a numbered one is broken over lines. */
function wrappedLabel(words: string[], row: string): string {
  const start = words.findLastIndex((word) => markerOf(word) !== null);
  const label = start < 0 || markerOf(row) || !WIDE_ROW.test(row) ? [] : words.slice(start);
  const wrapped =
    label.every((line) => line.length >= WRAPPED_LABEL) || label.every((line) => line.length <= BROKEN_LABEL);
  return wrapped ? words.splice(start, label.length).join("") : "";
}

/** Column names side by side. */
function packed(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (
      last === undefined ||
      /[\s|]/.test(word) ||
      /[\s|]/.test(words[0] as string) ||
      last.length + word.length > 100
    )
      lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function isNumeric(text: string): boolean {
  if (PIPED.test(text)) return PIPED_NUMBER.test(text);
  return (isNumberCell(text) || ROW.test(text) || WIDE_ROW.test(text)) && !isDateLine(text);
}

function isCell(texts: readonly Line[], index: number, inTable: boolean): boolean {
  const text = (texts[index] as Line).plain;
  if (isDateLine(text) || TITLED_APPENDIX.test(text) || (index < HEAD_LINES && isTitle(text))) return false;
  if (PIPED.test(text) || NUMERIC.test(text) || (WIDE_ROW.test(text) && !/[。；]/.test(text))) return true;
  const next = texts[index + 1]?.plain;
  if (NAMES.test(text) && (inTable || NUMERIC.test(next ?? ""))) return true;
  if (text.replace(/\s+/g, " ").length > CELL_LENGTH || /[。；！？]/.test(text)) return false;
  if (ROW.test(text)) return true;
  const marker = markerOf(text);
  if (!marker) return true;
  if (next !== undefined && NUMERIC.test(next)) return true;
  if (inTable && next !== undefined && WIDE_ROW.test(next) && !/[。；]/.test(next)) return true;
  const near = inTable && texts.slice(index + 1, index + 4).some((line) => isNumeric(line.plain));
  const broken = text.length <= BROKEN_LABEL;
  return near && (marker.style !== "chinese" || broken || (next !== undefined && markerOf(next) !== null));
}

function isTitle(text: string): boolean {
  return text.length >= SHORTEST_TITLE && REPORT_ENDING.test(text);
}
