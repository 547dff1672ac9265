import { type Marker, markerOf } from "./numbering.ts";
import { cutAtSentences, firstSentenceEnd } from "./sentence.ts";
import { visibleLength } from "./visible.ts";

/** A part of a paragraph with the headings that run on within it, outermost first. */
export interface Part {
  text: string;
  headings: string[];
}

/** No passage is longer, white space not counted. */
export const MAXIMUM_PASSAGE = 1000;
/** Paragraphs up to this length stay whole where their points have no headings. */
const MODERATE = 500;
/** Shorter ones stay whole in any case. */
const SHORT = 200;
/** A lead shorter than this stays with its first point; shorter points without headings are packed. */
const SHORT_LEAD = 40;
const PACKED = 300;
const LONGEST_HEADING = 45;
const LONGEST_POINT_HEADING = 36;

/**
 * The heading that runs on into its paragraph, without the closing 。, or null:
 * （一）依法全面履职。严格落实… → （一）依法全面履职.
 */
export function runOnHeading(text: string, marker: Marker): string | null {
  const end = firstSentenceEnd(text);
  const limit =
    marker.style === "point" || marker.style === "ordinal" ? LONGEST_POINT_HEADING : LONGEST_HEADING;
  if (end > marker.length + 1 && end <= limit + 1 && text.slice(end).trim() !== "")
    return withoutEnd(text.slice(0, end));
  const colon = /^[^：，。；]{2,24}(?=：)/.exec(text.slice(marker.length));
  if (colon && marker.style.startsWith("arabic")) return text.slice(0, marker.length + colon[0].length);
  return null;
}

/** A heading without a closing 。 */
export function withoutEnd(heading: string): string {
  return heading.replace(/[。.\s]+$/, "");
}

/** The parts of a paragraph that are passages: itself, its numbered points, or pieces at ends of sentences. */
export function partsOf(text: string): Part[] {
  return splitPoints(text, null).flatMap((part) => {
    const pieces =
      visibleLength(part.text) <= MAXIMUM_PASSAGE ? [part.text] : cutAtSentences(part.text, MAXIMUM_PASSAGE);
    return pieces.map((piece) => ({ text: piece.trim(), headings: part.headings }));
  });
}

/** Whether a paragraph that begins with a marker goes on with the next point of the same list. */
export function holdsPoints(text: string, marker: Marker): boolean {
  return findPoints(text, null).some(
    (point) => point.marker.style === marker.style && point.marker.ordinal === marker.ordinal + 1,
  );
}

interface Point {
  start: number;
  marker: Marker;
}

function splitPoints(text: string, outer: Marker | null): Part[] {
  const whole = [{ text, headings: [] }];
  if (text.length <= SHORT) return whole;
  const points = findPoints(text, outer);
  if (points.length < 2) return whole;
  const segments = points.map((point, index) => {
    const segment = text.slice(point.start, points[index + 1]?.start);
    return { text: segment, marker: point.marker, heading: runOnHeading(segment, point.marker) };
  });
  const headed = segments.every((segment) => segment.heading !== null);
  if (!headed && text.length <= MODERATE) return whole;
  const parts: Part[] = segments.flatMap((segment) => {
    const headings = segment.heading === null ? [] : [segment.heading];
    const inner =
      segment.text.length > MODERATE
        ? splitPoints(segment.text, segment.marker)
        : [{ text: segment.text, headings: [] }];
    return inner.map((part) => ({ text: part.text, headings: [...headings, ...part.headings] }));
  });
  const lead = text.slice(0, (points[0] as Point).start);
  const first = parts[0] as Part;
  if (lead.trim() !== "") {
    if (lead.length <= SHORT_LEAD || !/[。！？][”’）》]*\s*$/.test(lead)) first.text = lead + first.text;
    else parts.unshift({ text: lead, headings: [] });
  }
  return pack(parts);
}

/** Numbered points 1, 2, 3… of the first list in a text; each but the first begins where a sentence does. */
function findPoints(text: string, outer: Marker | null): Point[] {
  const points: Point[] = [];
  for (const match of text.matchAll(
    /(?:^|[。！？：:；;][”’）》]*)\s*(?=[一二三四五六七八九十第其（(①-⑳⑴-⒇\d０-９])/g,
  )) {
    const start = match.index + match[0].length;
    const marker = markerOf(text.slice(start, start + 12));
    if (!marker || (start === 0 && outer !== null)) continue;
    const last = points.at(-1);
    if (!last) {
      if (marker.ordinal === 1 && marker.style !== outer?.style) points.push({ start, marker });
      else if (start === 0 && outer === null) points.push({ start, marker });
    } else if (marker.style === last.marker.style && marker.ordinal === last.marker.ordinal + 1) {
      points.push({ start, marker });
    } else if (points.length === 1 && last.start === 0 && marker.ordinal === 1) {
      points[0] = { start, marker };
    }
  }
  return points.filter(
    (point, index) => index === 0 || /[。！？][”’）》]*\s*$/.test(text.slice(0, point.start)),
  );
}

/** Puts short neighbours without headings together. */
function pack(parts: Part[]): Part[] {
  const packed: Part[] = [];
  for (const part of parts) {
    const last = packed.at(-1);
    if (
      last &&
      last.headings.length === 0 &&
      part.headings.length === 0 &&
      last.text.length + part.text.length <= PACKED
    )
      last.text += part.text;
    else packed.push({ ...part });
  }
  return packed;
}
