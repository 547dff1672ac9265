import { RULE } from "./cells.ts";
import type { Line } from "./lines.ts";
import { markerOf } from "./numbering.ts";
import { PAGE_OF_ALL } from "./page-number.ts";
import { endsFinally, hasInnerEnd, hasOpenBracket } from "./sentence.ts";
import { joinBroken, printedWidth } from "./visible.ts";

/** A paragraph, or a heading on a line of its own, or the cells of a table (a line each). */
export interface Paragraph {
  text: string;
  table: boolean;
  /** Whether it tells at which session or by whom a report was given. */
  byline: boolean;
}

const BULLET = /^(?:——|--|[●■◆▲★○□◇·•]|[［[【]\d+[］\]】])/;
/** How a session or a speaker is broken over two lines: ——2023年1月9日在某省, 第三届…会议上; 某县县长, 李某. */
const BROKEN_BYLINE: readonly (readonly [first: RegExp, rest: RegExp])[] = [
  [/在(?:(?!会议)[^，。]){2,30}$/, /会议上?[）)]?$/],
  [/(?:[省市区县镇乡旗州盟局厅院]长|主席|主任|书记)$/, /^[\u4e00-\u9fff×\s]{2,5}$/],
];
/** A table's rule, or the foot of a page, which a quotation cannot run on across. */
const ENDS_TABLE = new RegExp(`${RULE.source}|${PAGE_OF_ALL.source}`);
const NOTE_LABEL = /^[［[]\d+[］\]][^。]{1,40}[：:]$/;
/** How much narrower than the page a full line may be: an indent of two, and what would not be parted from the next. */
const SLACK = 4;
const INDENT = 2;
/** On a page as narrow as this a numbered paragraph seldom ends within its first line. */
const NARROW = 24;
const UNFINISHED = /[，、,（《“的和与及]$/;
/** A paragraph's first line may be this short without an end of a sentence in it; shorter ones may be headings. */
const CERTAINLY_PROSE = 45;
/** A heading breaks only where its line is full; a printed page holds 28 characters, less the indent. */
const FULL_HEADING = 22;

/** Joins lines of kinds text and cell that a page end or a fixed width broke into paragraphs; a table's rule ends one. */
export function mendLines(all: readonly Line[]): Paragraph[] {
  const lines = all.filter(({ kind }) => kind === "text" || kind === "cell");
  const afterRule = new Set(all.filter((_, index) => ENDS_TABLE.test(all[index - 1]?.plain ?? "")));
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    const before = lines[index - 1];
    if (
      last &&
      before &&
      !(last.table && afterRule.has(line)) &&
      goesOn(last, before, line, lines[index + 1], width)
    )
      last.text = last.table ? `${last.text}\n${line.text}` : joinBroken(last.text, line.text);
    else paragraphs.push({ text: line.text, table: line.kind === "cell", byline: line.byline });
  }
  return paragraphs;
}

interface Width {
  characters: number;
  /** Whether paragraphs begin with an indent, and lines within them do not. */
  indents: boolean;
}

/** The width lines are broken at, or null where a line is a paragraph. */
function wrapWidth(lines: readonly Line[]): Width | null {
  const lengths = lines.filter((line) => line.kind === "text").map((line) => printedWidth(line.text));
  if (lengths.length < 8) return null;
  lengths.sort((left, right) => left - right);
  const widest = lengths[Math.floor(lengths.length * 0.95)] as number;
  const full = lengths.filter((length) => length >= widest - SLACK && length <= widest + 2).length;
  if (widest < 15 || widest > 80 || full < lengths.length * 0.3) return null;
  const indented = lines.filter((line) => line.indented).length;
  return { characters: widest, indents: indented > 0 && indented < lines.length * 0.6 };
}

/** Whether a line tells figures in clauses, as no heading does. */
function tellsFigures(text: string): boolean {
  const own = text.replace(/^[（(]?[\d一二三四五六七八九十]+[)）.、．]+/, "");
  return /\d[\d.\s]*[^\d\s.年，]/.test(own) && /[，；]/.test(own);
}

/** Whether what begins a line would have stood on the line before, which an indent may have made shorter. */
function fits(before: Line, line: Line, { characters }: Width): boolean {
  const word = /^[（《“]*(?:[\d.,%]+|.)[，。；：、！？）》”]*/.exec(line.text)?.[0] ?? "";
  return INDENT + printedWidth(before.text) + printedWidth(word) <= characters;
}

function goesOn(
  paragraph: Paragraph,
  before: Line,
  line: Line,
  next: Line | undefined,
  width: Width | null,
): boolean {
  if (paragraph.byline || line.byline)
    return (
      line.byline && BROKEN_BYLINE.some(([first, rest]) => first.test(paragraph.text) && rest.test(line.text))
    );
  if (paragraph.table || line.kind === "cell") return paragraph.table && line.kind === "cell";
  if (line.sameLine || NOTE_LABEL.test(paragraph.text)) return true;
  if (markerOf(line.text) || BULLET.test(line.text)) return false;
  const text = paragraph.text;
  const noRoom = width !== null && !fits(before, line, width);
  const fullLine = width !== null && (noRoom || printedWidth(before.text) >= width.characters - SLACK);
  if (width && line.indented && width.indents) return false;
  if (endsFinally(text)) {
    if (!fullLine || line.spaced) return false;
    return width.indents ? /[。；]$/.test(text) : text.endsWith("；") && noRoom;
  }
  if (UNFINISHED.test(text) || hasOpenBracket(text)) return true;
  if (width && (width.indents ? fullLine : noRoom && width.characters <= NARROW)) return true;
  const nextIsFragment = !endsFinally(line.text) && !hasInnerEnd(line.text);
  if (tellsFigures(text) && !line.spaced) return true;
  if (markerOf(text) && !hasInnerEnd(text) && text.length <= CERTAINLY_PROSE)
    return before.text.length >= FULL_HEADING && nextIsFragment && line.text.length < before.text.length
      ? next === undefined || markerOf(next.text) !== null || next.text.length > CERTAINLY_PROSE
      : false;
  if (fullLine) return true;
  if (!hasInnerEnd(text) && text.length < CERTAINLY_PROSE) return false;
  return !nextIsFragment || line.text.length >= 25;
}
