import type { Location } from "../search/collection.ts";
import { extractFigures, type Figure } from "../text/figures.ts";
import { type Folded, fold } from "../text/fold.ts";
import { citableSentences, type Range, splitClauses } from "../text/sentences.ts";

/** A number of a passage as a record of its own: what it counts and where it stands. */
export interface FigureRecord {
  figure: Figure;
  /** Its sentence's place in `AnalysedPassage.sentences`. */
  sentence: number;
  clause: Range;
  /** Words that name what it counts: before it and after it in its clause. */
  label: Range[];
  /** Words between it and a neighbour that may name either. */
  shared: Range[];
}

/** A passage made ready for matching. Ranges are folded. */
export interface AnalysedPassage {
  location: Location;
  folded: Folded;
  sentences: Range[];
  figures: FigureRecord[];
  /** Title, district, unit and headings, folded. */
  context: string;
}

const SEPARATOR = /[、和及与]/g;
/** Words that name an aspect of what was counted just before: 新增…35家、总数达270家. */
const ASPECT =
  /^[，、（(其中]*(?:总数|总量|累计|总计|共计|合计|总规模|总额|同比|比上年|较上年|增长|下降|增速|增幅|占比|占|涉及|涉案|惠及)[^，、]{0,6}$/;
const RESPECTIVELY = /分别|依次/;

/** Finds sentences and figures of a passage and what each figure counts. */
export function analysePassage(location: Location): AnalysedPassage {
  const folded = fold(location.passage.text);
  const sentences = citableSentences(folded.text);
  const figures = extractFigures(folded.text);
  const records: FigureRecord[] = [];
  for (const [index, sentence] of sentences.entries())
    for (const clause of splitClauses(folded.text, sentence)) {
      const inside = figures.filter((figure) => figure.start >= clause.start && figure.end <= clause.end);
      records.push(
        ...labelFigures(folded.text, clause, inside).map((record) => ({ ...record, sentence: index })),
      );
    }
  const { report, passage } = location;
  const context = fold(
    [report.title, report.district, report.unit, ...passage.section].filter(Boolean).join("。"),
  ).text;
  return { location, folded, sentences, figures: records, context };
}

function labelFigures(text: string, clause: Range, figures: Figure[]): Omit<FigureRecord, "sentence">[] {
  const counted = figures.filter((figure) => figure.quantity !== "date");
  const listed = respectiveLabels(text, clause, counted);
  return figures.map((figure) => {
    const place = counted.indexOf(figure);
    if (listed && place >= 0) return { figure, clause, label: listed[place] ?? [], shared: [] };
    const previous = counted[place - 1];
    const next = counted[place + 1];
    const label: Range[] = [];
    const shared: Range[] = [];
    const before = { start: previous?.end ?? clause.start, end: figure.start };
    const after = { start: figure.end, end: next?.start ?? clause.end };
    const cutBefore = previous ? lastSeparator(text, before) : null;
    const cutAfter = next ? lastSeparator(text, after) : null;
    if (previous && ASPECT.test(text.slice(before.start, before.end)))
      shared.push({ start: clause.start, end: previous.start });
    if (!previous) label.push(before);
    else if (cutBefore === null) shared.push(before);
    else label.push({ start: cutBefore + 1, end: before.end });
    if (!next) label.push(after);
    else if (cutAfter === null) shared.push(after);
    else label.push({ start: after.start, end: cutAfter });
    return { figure, clause, label, shared };
  });
}

function lastSeparator(text: string, range: Range): number | null {
  let last: number | null = null;
  for (const match of text.slice(range.start, range.end).matchAll(SEPARATOR))
    last = range.start + match.index;
  return last;
}

/** 甲、乙交付率分别达100%、98%: the n-th figure counts the n-th thing and what follows the last one. */
function respectiveLabels(text: string, clause: Range, figures: Figure[]): Range[][] | null {
  if (figures.length < 2) return null;
  const first = figures[0] as Figure;
  const before = text.slice(clause.start, first.start);
  const cue = RESPECTIVELY.exec(before);
  const joined = figures.every(
    (figure, index) => index === 0 || figure.start - (figures[index - 1]?.end ?? 0) <= 4,
  );
  if (!joined || !(cue || /[、和]/.test(before))) return null;
  const end = clause.start + (cue?.index ?? before.length);
  const parts: Range[] = [];
  let start = clause.start;
  for (const match of text.slice(clause.start, end).matchAll(SEPARATOR)) {
    parts.push({ start, end: clause.start + match.index });
    start = clause.start + match.index + 1;
  }
  parts.push({ start, end });
  if (parts.length < figures.length) return null;
  return parts.slice(-figures.length).map((part) => [part]);
}
