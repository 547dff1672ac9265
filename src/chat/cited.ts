import type { Citation } from "../answer/answer.ts";
import type { Library, Location } from "../answer/answerer.ts";
import { type Range, whole } from "./shorten.ts";

/**
 * A place in a report with what to point at, as ranges of the passage's own text: whatever is shown is cut
 * from the report, so that figure ⊂ sentence ⊂ quotation holds by construction.
 */
export interface Cited {
  location: Location;
  sentence: Range;
  figure: Range | null;
  label: Range | null;
}

/** An answer whose figure, sentence or quotation does not stand in the report: it is not sent. */
export class NotVerbatimError extends Error {
  override name = "NotVerbatimError";
  constructor(id: string, part: string) {
    super(`引文与报告原文不符，未发送（段落 ${id}，${part}）。请用 npm run index 重建索引。`);
  }
}

const WHITE = /\s/u;

/** Where `part` stands in `text` from `from` on, white space aside; null where it does not. */
export function find(text: string, part: string, from = 0, to = text.length): Range | null {
  const wanted = [...part].filter((character) => !WHITE.test(character)).join("");
  if (wanted === "") return null;
  const places: number[] = [];
  let bare = "";
  for (let at = from; at < to; at++) {
    const unit = text[at] ?? "";
    if (WHITE.test(unit)) continue;
    bare += unit;
    places.push(at);
  }
  const index = bare.indexOf(wanted);
  if (index < 0) return null;
  const start = places[index] ?? from;
  const last = places[index + wanted.length - 1] ?? start;
  return { start, end: last + 1 };
}

/**
 * A citation found again in the report's own text.
 * @throws NotVerbatimError where figure, sentence and quotation are not each part of the next
 */
export function cite(library: Library, citation: Citation): Cited {
  const location = library.locate(citation.id);
  if (!location) throw new NotVerbatimError(citation.id, "段落");
  const { text } = location.passage;
  const quote = find(text, citation.quote);
  if (!quote) throw new NotVerbatimError(citation.id, "引文");
  const sentence = find(text, citation.sentence, quote.start, quote.end);
  if (!sentence) throw new NotVerbatimError(citation.id, "句子");
  const figure = citation.figure === null ? null : figureIn(text, sentence, citation);
  if (citation.figure !== null && !figure) throw new NotVerbatimError(citation.id, "数字");
  const label = citation.label === null ? null : find(text, citation.label, sentence.start, sentence.end);
  return { location, sentence, figure, label };
}

/** The figure nearest behind its label, where the sentence has it more than once. */
function figureIn(text: string, sentence: Range, { figure, label }: Citation): Range | null {
  const named = label === null ? null : find(text, label, sentence.start, sentence.end);
  const behind = named && find(text, figure ?? "", named.end, sentence.end);
  return behind ?? find(text, figure ?? "", sentence.start, sentence.end);
}

/** A passage shown for itself: nothing in it is pointed at. */
export function wholePassage(location: Location): Cited {
  return { location, sentence: { start: 0, end: location.passage.text.length }, figure: null, label: null };
}

const PART = /^[0-9a-z]+-[0-9a-z]+$/;

/** A cited place in at most 60 characters of `A-Za-z0-9_-.`: id, then sentence, figure and label as ranges. */
export function encodeCited({ location, sentence, figure, label }: Cited): string {
  const range = (part: Range | null) =>
    part ? `${part.start.toString(36)}-${(part.end - part.start).toString(36)}` : "";
  return [location.passage.id, range(sentence), range(figure), range(label)].join(".").replace(/\.+$/, "");
}

/** The cited place of a token, or null where its passage is gone or its ranges do not fit. */
export function decodeCited(library: Library, token: string): Cited | null {
  const [id = "", ...parts] = token.split(".");
  const location = library.locate(id);
  if (!location) return null;
  const [sentence, figure, label] = parts.map((part) => rangeOf(part, location.passage.text));
  return {
    ...wholePassage(location),
    ...(sentence && { sentence }),
    figure: figure ?? null,
    label: label ?? null,
  };
}

function rangeOf(part: string, text: string): Range | null {
  if (!PART.test(part)) return null;
  const [start = 0, size = 0] = part.split("-").map((digits) => Number.parseInt(digits, 36));
  const end = start + size;
  return size > 0 && end <= text.length && whole(text, start) === start && whole(text, end) === end
    ? { start, end }
    : null;
}

export const textOf = (cited: Cited, range: Range): string =>
  cited.location.passage.text.slice(range.start, range.end);
