/** A range `[start, end)` of a text, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

const CLAUSE_END = /[，。；：、！？,;!?\s]/;
export const ELLIPSIS = "…";

/** The place at or before `at` that is not between the two halves of a character outside the basic plane. */
export const whole = (text: string, at: number): number =>
  at > 0 &&
  at < text.length &&
  /[\udc00-\udfff]/.test(text[at] ?? "") &&
  /[\ud800-\udbff]/.test(text[at - 1] ?? "")
    ? at - 1
    : at;

/** At most `limit` UTF-16 units; what is cut ends in …, at a clause where one ends in the last third. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return "";
  let end = whole(text, limit - 1);
  for (let at = end; at > (limit * 2) / 3; at--) {
    if (CLAUSE_END.test(text[at - 1] ?? "")) {
      end = at;
      break;
    }
  }
  return `${text.slice(0, end).replace(/[，、；：,;\s]+$/, "")}${ELLIPSIS}`;
}

/**
 * The part of a text to show where all of it is too long: at most `limit` units around what must be seen,
 * beginning after a clause's end where one is near. A range too long for the limit is cut at its end.
 */
export function around(text: string, keep: Range, limit: number): Range {
  if (text.length <= limit) return { start: 0, end: text.length };
  const size = Math.min(keep.end - keep.start, limit);
  const spare = limit - size;
  let start = Math.max(0, Math.min(keep.start - Math.floor(spare / 2), text.length - limit));
  const end = whole(text, Math.min(text.length, start + limit));
  if (start > 0) {
    const clause = text.slice(start, keep.start).search(CLAUSE_END);
    start = clause >= 0 ? start + clause + 1 : whole(text, start);
  }
  return { start: Math.min(start, keep.start), end };
}
