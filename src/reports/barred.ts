import { BARS, isNumber } from "./cells.ts";
import type { Line } from "./lines.ts";
import { markerOf } from "./numbering.ts";
import { joinBroken } from "./visible.ts";

/** Bars alone, or a single cell with its bars: 规章 | or | 规章. */
const BROKEN = /^[^|｜│┃]*[|｜│┃][|｜│┃\s]*$|^[|｜│┃\s]*[|｜│┃][^|｜│┃]*$/;
/** A part of a cell, on a line without bars. */
const FRAGMENT = /^[^|｜│┃。；]{1,60}$/;
const LONGEST_GAP = 3;
const FEWEST_CELLS = 6;
const FEWEST_NUMBERS = 0.2;
const WIDEST = 20;
const LONGEST_ROW = 60;
const NUMBER_AMONG_BLANKS = /(?<=\s)[\d.,]+(?=\s|$)/g;
const WORD_AFTER_NUMBER = /(?<=\s[\d.,]+\s+)[一二三四五六七八九十（(]*[\u3400-\u9fff]/g;
const BARS_ALONE = /^[|｜│┃\s]+$/;
const SHORTEST_HEADING = 8;

interface Cell {
  source: string;
  text: string;
  plain: string;
  /** The bar after it, or none at the end of the table. */
  bar: string;
}

/**
 * Puts together the rows of tables whose bars a converter broke over lines, each cell on one or several lines of its
 * own, and parts those written on one line: a row is a label with the numbers and empty cells after it. All else stays.
 * @returns the lines, each such row as one line of kind cell, its cells and bars in order
 */
export function joinBarred(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    const end = isWholeTable(line.plain) ? index + 1 : endOfTable(lines, index);
    const rows = end > index ? rowsOf(lines.slice(index, end)) : null;
    joined.push(...(rows ?? lines.slice(index, Math.max(end, index + 1))));
    index = Math.max(end, index + 1);
  }
  return joined;
}

/** Whether a line holds a whole table, its cells set apart by blanks: words follow numbers more than once. */
const isWholeTable = (text: string): boolean =>
  text.length > LONGEST_ROW &&
  !BARS.test(text) &&
  !/[。；]/.test(text) &&
  (text.match(NUMBER_AMONG_BLANKS)?.length ?? 0) >= FEWEST_CELLS &&
  (text.match(WORD_AFTER_NUMBER)?.length ?? 0) > 1;

/** Where the run of broken rows ends that begins at a line; the line's own index where none does. */
function endOfTable(lines: readonly Line[], start: number): number {
  let end = start;
  for (let index = start; index < lines.length && index - end <= LONGEST_GAP; index++) {
    const { plain, kind } = lines[index] as Line;
    const next = lines[index + 1]?.plain ?? "";
    if (kind !== "text") break;
    if (BROKEN.test(plain)) end = index + 1;
    else if (!FRAGMENT.test(plain) || isHeading(plain, next) || (index === start && !BARS_ALONE.test(next)))
      break;
  }
  return end;
}

/** Whether a line above a table or between two is a heading, and no cell or part of one. */
const isHeading = (text: string, next: string): boolean =>
  /[：:]$/.test(text) ||
  (markerOf(text)?.style === "chinese" &&
    (text.endsWith("情况") || (text.length >= SHORTEST_HEADING && !BARS_ALONE.test(next))));

/** The rows of a run, or null where it is no table of numbers. */
function rowsOf(run: readonly Line[]): Line[] | null {
  const cells = cellsOf(run);
  const filled = cells.filter(({ text }) => text !== "");
  const numbers = filled.filter(({ plain }) => isNumber(plain));
  if (cells.length < FEWEST_CELLS || numbers.length === 0 || numbers.length < filled.length * FEWEST_NUMBERS)
    return null;
  const first = run[0] as Line;
  return (ofOneWidth(cells) ?? byLabels(cells)).map((row) => ({
    ...first,
    source: written(row, ({ source }) => source),
    text: written(row, ({ text }) => text),
    plain: written(row, ({ plain }) => plain),
    kind: "cell",
    sameLine: false,
  }));
}

const BAR_OR_CELL = /([|｜│┃])/;

function cellsOf(run: readonly Line[]): Cell[] {
  const cells: Cell[] = [];
  const [first] = run;
  const end = first && isWholeTable(first.plain) ? /\s+/ : BAR_OR_CELL;
  let open = { source: "", text: "", plain: "" };
  const close = (bar: string) => {
    cells.push({ ...open, bar });
    open = { source: "", text: "", plain: "" };
  };
  for (const line of run) {
    const sources = line.source.split(end);
    const plains = line.plain.split(end);
    for (const [index, piece] of line.text.split(end).entries()) {
      if (BARS.test(piece)) close(piece);
      else if (piece.trim() !== "") {
        open.source = joinBroken(open.source, (sources[index] ?? "").trim());
        open.text = joinBroken(open.text, piece.trim());
        open.plain = joinBroken(open.plain, (plains[index] ?? "").trim());
        if (end !== BAR_OR_CELL) close("");
      }
    }
  }
  if (open.text !== "") close("");
  return cells;
}

/** The rows where all are as wide, empty cells filling them up; null where no width fits. */
function ofOneWidth(cells: readonly Cell[]): Cell[][] | null {
  for (let width = 2; width <= WIDEST && cells.some(({ text }) => text === ""); width++) {
    if (cells.length % width > 0) continue;
    const rows = Array.from({ length: cells.length / width }, (_, row) =>
      cells.slice(row * width, (row + 1) * width),
    );
    if (rows.every((row, index) => isRow(row, index === rows.length - 1))) return rows;
  }
  return null;
}

/** Whether cells begin with words and go on with numbers and empty ones alone; the last row may do without words. */
function isRow(row: readonly Cell[], last: boolean): boolean {
  const own = row.slice(row[0]?.text === "" ? 1 : 0);
  const first = own.findIndex((cell) => !isWord(cell));
  const words = first < 0 ? own.length : first;
  return (words > 0 || (last && own[0]?.text !== "")) && !own.slice(words).some(isWord);
}

const isWord = ({ text, plain }: Cell): boolean => text !== "" && !isNumber(plain);

/** A word after numbers or empty cells begins a row; of several words before numbers the last one is the label. */
function byLabels(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  let words: Cell[] = [];
  let values: Cell[] = [];
  const close = () => {
    const label = values.some(({ text }) => text !== "") ? words.splice(-1) : words.splice(0);
    for (const row of [words, [...label, ...values]]) if (row.length > 0) rows.push(row);
    words = [];
    values = [];
  };
  for (const cell of cells) {
    if (isWord(cell)) {
      if (values.length > 0) close();
      words.push(cell);
    } else values.push(cell);
  }
  close();
  return rows;
}

const written = (row: readonly Cell[], say: (cell: Cell) => string): string =>
  row
    .map((cell) => (cell.text === "" ? cell.bar : ` ${say(cell)} ${cell.bar}`))
    .join("")
    .trim();
