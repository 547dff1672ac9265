import type { Report } from "../reports/report.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Cited, textOf } from "./cited.ts";
import {
  bold,
  expandableBlock,
  type Formatted,
  italic,
  join,
  lines,
  type Piece,
  quoteBlock,
  underline,
} from "./message.ts";
import { around, ELLIPSIS, type Range, shorten } from "./shorten.ts";
import type { Texts } from "./texts/texts.ts";

/** Telegram's limit for a message, in UTF-16 units after the entities are taken out. */
export const MAX_MESSAGE = 4096;
export const MAX_COPY = 256;

/** Parts of an answer add up to less than a message. */
const LIMIT = { figure: 60, label: 60, sentence: 700, passage: 2400, heading: 22, citation: 420, note: 300 };
/** The same where an answer has up to five sentences. */
const SEVERAL = { sentence: 240, citation: 160 };
/** A passage up to this long is shown in one block, its sentence marked. */
const SHORT_PASSAGE = 160;
/** A longer passage shown for itself folds up. */
const LONG_PASSAGE = 400;

/** `西青区辛口镇 · 2022年 · 二、… › （一）… · 第7段`; long headings are shortened at their end. */
export function citationLine(
  { location: { report, passage } }: Cited,
  catalogue: Catalogue,
  texts: Texts,
): string {
  const section = passage.section.map((heading) => shorten(heading, LIMIT.heading)).join(" › ");
  const parts = [...origin(report, catalogue, texts), section, texts.paragraph(passage.paragraph)];
  return shorten(joinParts(parts), LIMIT.citation);
}

/** `河东区 · 2021年`: who reports and when; the title or the file's name where the report tells neither. */
export function origin(report: Report, catalogue: Catalogue, texts: Texts): string[] {
  const parts = [reporter(report, catalogue), report.year === null ? null : texts.yearOf(report.year)];
  const known = parts.filter((part) => part !== null);
  return known.length > 0 ? known : [shorten(report.title ?? report.file, LIMIT.label)];
}

/** Who reports, as a person would name it: 某区, 某区水务局, 某区青山镇; null where unknown. */
export function reporter(report: Report, catalogue: Catalogue): string | null {
  const place = catalogue.placeOf(report);
  const { district, unit } = report;
  if (unit === null || place === null || district === null) return place ?? unit;
  const named = unit.replace(GOVERNMENT, "");
  const at = named.indexOf(district);
  return `${place}${at < 0 ? named : named.slice(at + district.length)}`;
}

/** Of a place's own government, which is called by the place. */
const GOVERNMENT = /(?:^[省市区县旗])?(?:人民)?政府$/u;

/** Short enough for a button: 河东区2021年. */
export function reportName(report: Report, catalogue: Catalogue, texts: Texts): string {
  const parts = [reporter(report, catalogue), report.year === null ? null : texts.yearOf(report.year)];
  return shorten(parts.filter((part) => part !== null).join("") || (report.title ?? report.file), 40);
}

export const joinParts = (parts: (string | null)[]) =>
  parts.filter((part) => part !== null && part !== "").join(" · ");

/** The first line: the figure and what it counts; null where the answer is no figure. */
export function headline(cited: Cited): Formatted | null {
  if (!cited.figure) return null;
  const figure = shorten(textOf(cited, cited.figure), LIMIT.figure);
  const label = cited.label ? shorten(textOf(cited, cited.label), LIMIT.label) : "";
  return join(bold(figure), label && ` ${label}`);
}

/** What a figure counts, its last words where it is long; the words around the figure where no label tells. */
export function measure(cited: Cited, limit: number): Formatted {
  if (!cited.label) return core(cited, limit);
  const label = textOf(cited, cited.label).trim();
  const { start } = around(label, { start: label.length, end: label.length }, limit - 1);
  return join(start > 0 ? ELLIPSIS : "", label.slice(start));
}

/**
 * An answer: figure, sentence, the passage around it, citation. `brief` leaves the passage out.
 * `notes` are lines above (what was taken over from the conversation).
 */
export function answerText(
  cited: Cited,
  catalogue: Catalogue,
  texts: Texts,
  { brief = false, notes = [] }: { brief?: boolean; notes?: string[] } = {},
): Formatted {
  const { length } = cited.location.passage.text;
  const passage = { start: 0, end: length };
  const whole = cited.sentence.start === 0 && cited.sentence.end === length;
  const quotation = brief
    ? [quoteBlock(quoted(cited, cited.sentence, LIMIT.sentence))]
    : length <= SHORT_PASSAGE || whole
      ? [quoteBlock(quoted(cited, passage, LIMIT.passage))]
      : [
          quoteBlock(quoted(cited, cited.sentence, LIMIT.sentence)),
          expandableBlock(quoted(cited, passage, LIMIT.passage)),
        ];
  return lines(...notes.map(noteLine), headline(cited), ...quotation, citationLine(cited, catalogue, texts));
}

/** A line above an answer that is no quotation. */
export const noteLine = (note: string): Formatted => italic(shorten(note, LIMIT.note));

/** One of several sentences: the figures of all that stand in it bold, its citation below. */
export const quotedSentence = (
  all: readonly [Cited, ...Cited[]],
  catalogue: Catalogue,
  texts: Texts,
): Formatted => {
  const [cited] = all;
  const figures = all.flatMap(({ figure }) => figure ?? []);
  return lines(
    quoteBlock(quoted(cited, cited.sentence, SEVERAL.sentence, figures)),
    shorten(citationLine(cited, catalogue, texts), SEVERAL.citation),
  );
};

/** A passage for reading on. */
export function passageText(cited: Cited, catalogue: Catalogue, texts: Texts): Formatted {
  const { passage } = cited.location;
  const block = passage.text.length > LONG_PASSAGE ? expandableBlock : quoteBlock;
  const content = quoted(cited, { start: 0, end: passage.text.length }, LIMIT.passage);
  return lines(block(content), citationLine(cited, catalogue, texts));
}

/**
 * A range of the passage, verbatim: the figures bold, the sentence underlined where the range holds more.
 * What is longer than `limit` is cut openly, with … where text is missing.
 */
export function quoted(
  cited: Cited,
  range: Range,
  limit: number,
  figures: readonly Range[] = cited.figure ? [cited.figure] : [],
): Formatted {
  const all = cited.location.passage.text;
  const text = all.slice(range.start, range.end);
  const shift = ({ start, end }: Range): Range => ({ start: start - range.start, end: end - range.start });
  const inner = shift(cited.sentence);
  const shown = around(
    text,
    cited.figure && inner.end - inner.start > limit ? shift(cited.figure) : clamp(inner, text),
    limit - 2,
  );
  const cut = (part: Range) =>
    text.slice(Math.max(part.start, shown.start), Math.max(shown.start, Math.min(part.end, shown.end)));
  const marked = inner.start > 0 || inner.end < text.length ? underline : (piece: Piece) => piece;
  const sentence: Piece[] = [];
  let at = inner.start;
  for (const figure of figures.map(shift).sort((one, other) => one.start - other.start)) {
    if (figure.start < at) continue;
    sentence.push(cut({ start: at, end: figure.start }), bold(cut(figure)));
    at = figure.end;
  }
  return join(
    shown.start > 0 ? ELLIPSIS : "",
    cut({ start: 0, end: inner.start }),
    marked(join(...sentence, cut({ start: at, end: inner.end }))),
    cut({ start: inner.end, end: text.length }),
    shown.end < text.length ? ELLIPSIS : "",
  );
}

const clamp = ({ start, end }: Range, { length }: string): Range => ({
  start: Math.max(0, Math.min(start, length)),
  end: Math.max(0, Math.min(end, length)),
});

/** `“…”（出处）` in at most 256 units for the clipboard; the sentence is cut at a clause where it does not fit. */
export function copyText(cited: Cited): string {
  const { report, passage } = cited.location;
  const title = report.title ?? [report.district, report.year].filter((part) => part !== null).join("");
  const source = shorten([title || report.file, ...passage.section].join("，"), 100);
  const frame = `“”（${source}）`;
  return `“${shorten(textOf(cited, cited.sentence).trim(), MAX_COPY - frame.length)}”（${source}）`;
}

/** One line of a list: the core of the sentence, around its figure where it has one. */
export function core(cited: Cited, limit: number): Formatted {
  const sentence = textOf(cited, cited.sentence);
  const shift = cited.sentence.start;
  const figure = cited.figure
    ? { start: cited.figure.start - shift, end: cited.figure.end - shift }
    : { start: 0, end: 0 };
  const shown = around(sentence, figure, limit - 2);
  const before = sentence.slice(shown.start, figure.start);
  const after = sentence.slice(figure.end, shown.end);
  return join(
    shown.start > 0 ? ELLIPSIS : "",
    figure.end > 0 ? before : "",
    figure.end > 0 ? bold(sentence.slice(figure.start, Math.min(figure.end, shown.end))) : "",
    figure.end > 0 ? after : sentence.slice(shown.start, shown.end),
    shown.end < sentence.length ? ELLIPSIS : "",
  );
}
