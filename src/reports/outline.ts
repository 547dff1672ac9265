import { APPENDIX, TITLED_APPENDIX } from "./appendix.ts";
import type { Paragraph } from "./mend.ts";
import { type Marker, markerOf, type Style } from "./numbering.ts";
import { holdsPoints, type Part, partsOf, runOnHeading, withoutEnd } from "./points.ts";
import { endsFinally, firstSentenceEnd } from "./sentence.ts";
import { tableParts } from "./tables.ts";

/** A heading as it stands in one place; another of the same words is another. */
export interface Heading {
  text: string;
}

/** A section, as `Section` of a report tells it. */
interface OutlineSection {
  path: Heading[];
  first: number | null;
  last: number | null;
}

/** A heading on a line of its own, or a passage. */
export interface OutlineBlock {
  kind: "heading" | "passage";
  text: string;
  /** The headings above; for a heading, itself included. */
  section: Heading[];
  /** Counted from 1 through the paragraphs; of a heading 0. */
  paragraph: number;
}

/** The body of a report in order, and its sections. */
export interface Outline {
  blocks: OutlineBlock[];
  sections: OutlineSection[];
}

interface Open {
  style: Style;
  heading: Heading;
  section: OutlineSection;
  runOn: boolean;
}

const LONGEST_HEADING = 50;
const LONGEST_LEAD = 30;
/** Addressing the audience anew, a speaker sums up: the paragraph belongs to the chapter. */
const SALUTATION = /^(?:各位(?:代表|委员|同志)|同志们)[！!，,：:]/;
const ORDER: Style[] = [
  "part",
  "chapter",
  "chinese",
  "chinese-brackets",
  "arabic",
  "arabic-brackets",
  "circled",
];
/** A closing paragraph after at least this many headings that each ran on into one paragraph is under none of them. */
const SINGLE_PARAGRAPHS = 2;

/** Finds the headings, on lines of their own or running on into paragraphs, and cuts paragraphs into passages. */
export function outline(paragraphs: readonly Paragraph[]): Outline {
  return new Outliner(joinLeads(paragraphs)).run();
}

class Outliner {
  readonly #paragraphs: readonly Paragraph[];
  readonly #blocks: OutlineBlock[] = [];
  readonly #sections: OutlineSection[] = [];
  #open: Open[] = [];
  #count = 0;
  /** How many siblings of the innermost heading, itself included, ran on into a single paragraph. */
  #single = 0;

  constructor(paragraphs: readonly Paragraph[]) {
    this.#paragraphs = paragraphs;
  }

  run(): Outline {
    for (const [index, paragraph] of this.#paragraphs.entries()) {
      const marker = paragraph.table ? null : markerOf(paragraph.text);
      if (paragraph.byline) this.#passages(paragraph.text);
      else if (marker && isHeadingLine(paragraph.text)) this.#heading(paragraph.text, marker);
      else if (marker) this.#numbered(paragraph.text, marker);
      else if (isUnnumberedHeading(this.#paragraphs, index)) this.#unnumbered(paragraph.text, index);
      else this.#plain(paragraph, index);
    }
    return { blocks: this.#blocks, sections: this.#sections };
  }

  #heading(text: string, marker: Marker): void {
    this.#place(marker);
    this.#enter(marker.style, text, false);
    this.#blocks.push({ kind: "heading", text, section: this.#path(), paragraph: 0 });
    this.#single = 0;
  }

  #unnumbered(text: string, index: number): void {
    const next = this.#nextMarker(index);
    const isLast = next === null || next.ordinal === 1;
    if (APPENDIX.test(text) || (TITLED_APPENDIX.test(text) && isLast)) this.#open = [];
    else {
      const above = this.#open.findIndex(
        (open) => open.style === "unnumbered" || (next?.ordinal === 1 && open.style === next.style),
      );
      if (above >= 0) this.#open = this.#open.slice(0, above);
      else this.#leavePoints();
    }
    this.#enter("unnumbered", text, false);
    this.#blocks.push({ kind: "heading", text, section: this.#path(), paragraph: 0 });
    this.#single = 0;
  }

  #numbered(text: string, marker: Marker): void {
    const heading = holdsPoints(text, marker) ? null : runOnHeading(text, marker);
    const siblings = this.#open.at(-1)?.style === marker.style && this.#open.at(-1)?.runOn ? this.#single : 0;
    this.#place(marker);
    if (heading !== null) {
      this.#enter(marker.style, heading, true);
      this.#single = siblings + 1;
    }
    this.#passages(text);
  }

  #plain(paragraph: Paragraph, index: number): void {
    this.#leavePoints();
    if (SALUTATION.test(paragraph.text)) this.#open = this.#open.slice(0, 1);
    const last = this.#open.at(-1);
    if (last?.runOn && this.#single >= SINGLE_PARAGRAPHS && this.#nextMarker(index)?.style !== last.style)
      this.#open = this.#open.slice(0, -1);
    if (last?.runOn) this.#single = 0;
    this.#passages(paragraph.text, paragraph.table);
  }

  #passages(text: string, table = false): void {
    this.#count++;
    for (const open of this.#open) touch(open.section, this.#count);
    const path = this.#path();
    for (const part of table ? cellParts(text) : partsOf(text)) {
      const own = part.headings.filter((text) => text !== path.at(-1)?.text);
      let section = path;
      for (const text of own) section = this.#pointSection([...section, { text }]);
      this.#blocks.push({ kind: "passage", text: part.text, section, paragraph: this.#count });
    }
  }

  /** The path of a point's section: a point within a paragraph is a section of that paragraph alone. */
  #pointSection(path: Heading[]): Heading[] {
    const known = this.#sections.findLast((section) => section.first === this.#count);
    if (known && textsOf(known.path) === textsOf(path)) return known.path;
    this.#sections.push({ path, first: this.#count, last: this.#count });
    return path;
  }

  /** Closes what a heading with this marker does not stand under. */
  #place(marker: Marker): void {
    const same = this.#open.findIndex((open) => open.style === marker.style);
    if (same >= 0) this.#open = this.#open.slice(0, same);
    else {
      const rank = ORDER.indexOf(marker.style);
      if (rank >= 0 && (marker.ordinal > 1 || rank <= ORDER.indexOf("chinese")))
        this.#open = upTo(this.#open, (open) => !isAbove(open.style, rank));
    }
  }

  #enter(style: Style, text: string, runOn: boolean): void {
    const heading = { text: withoutEnd(text) };
    const section: OutlineSection = { path: [...this.#path(), heading], first: null, last: null };
    this.#sections.push(section);
    this.#open.push({ style, heading, section, runOn });
  }

  /** A paragraph without a number is not under 一是 or 第一 of the one before. */
  #leavePoints(): void {
    const point = this.#open.findIndex((open) => open.style === "point" || open.style === "ordinal");
    if (point >= 0) this.#open = this.#open.slice(0, point);
  }

  #nextMarker(index: number): Marker | null {
    for (const paragraph of this.#paragraphs.slice(index + 1)) {
      const marker = paragraph.table ? null : markerOf(paragraph.text);
      if (marker) return marker;
    }
    return null;
  }

  #path(): Heading[] {
    return this.#open.map((open) => open.heading);
  }
}

/** What stands before the first that a test holds for. */
function upTo(opens: Open[], test: (open: Open) => boolean): Open[] {
  const end = opens.findIndex(test);
  return end < 0 ? opens : opens.slice(0, end);
}

function isAbove(style: Style, rank: number): boolean {
  if (style === "unnumbered") return true;
  const own = ORDER.indexOf(style);
  return own >= 0 && own < rank;
}

const textsOf = (path: readonly Heading[]) => path.map(({ text }) => text).join("\n");

function touch(section: OutlineSection, paragraph: number): void {
  section.first ??= paragraph;
  section.last = paragraph;
}

/** What is planned is headed in many reports by a line of its own that ends in a colon. */
const PLANS =
  /^(?:(?:19|20)\d\d年|下一?(?:步|年度?)|明年)[^，。；：]{0,12}(?:计划|打算|安排|思路|目标|任务|重点|要点)[：:]$/;

/** A numbered line without a sentence in it. */
function isHeadingLine(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。；！？]./.test(text) && !/[。；，、！？]$/.test(text);
}

/** A short line without punctuation between paragraphs, with a paragraph or a numbered heading after it. */
function isUnnumberedHeading(paragraphs: readonly Paragraph[], index: number): boolean {
  const paragraph = paragraphs[index] as Paragraph;
  if (TITLED_APPENDIX.test(paragraph.text) && index + 1 < paragraphs.length) return true;
  if (paragraph.table || !looksLikeHeading(paragraph.text)) return false;
  const next = paragraphs[index + 1];
  if (!next || next.table) return false;
  const before = paragraphs[index - 1];
  const free = before === undefined || before.table || before.byline;
  if (!free && !endsFinally(before.text) && !isHeadingLine(before.text)) return false;
  return (
    APPENDIX.test(paragraph.text) ||
    next.text.length >= 40 ||
    markerOf(next.text) !== null ||
    endsFinally(next.text)
  );
}

function looksLikeHeading(text: string): boolean {
  if (APPENDIX.test(text) || PLANS.test(text)) return true;
  return (
    text.length <= 26 &&
    /[\u4e00-\u9fff]{2}/.test(text) &&
    !/[。；：！？;:!?…]|^[（(［[【—-]|[，,].*[，,]|[，、,]$/.test(text) &&
    markerOf(text) === null
  );
}

/**
 * A heading with a full stop on a line of its own runs on into the paragraph after it: numbered ones where
 * most of their kind do, unnumbered ones where there are several.
 */
function joinLeads(paragraphs: readonly Paragraph[]): Paragraph[] {
  const leads = new Map<Style, { lead: number; all: number }>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const style = leadStyle(paragraph);
    if (!style) continue;
    const count = leads.get(style) ?? { lead: 0, all: 0 };
    count.all++;
    if (isBody(paragraphs[index + 1])) count.lead++;
    leads.set(style, count);
  }
  const joined: Paragraph[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    const next = paragraphs[index + 1];
    const style = leadStyle(paragraph);
    const count = style && leads.get(style);
    const usual = count && count.lead >= count.all * 0.6 && (style !== "unnumbered" || count.lead >= 3);
    if (usual && next && isBody(next)) {
      joined.push({ text: paragraph.text + next.text, table: false, byline: false });
      index++;
    } else joined.push(paragraph);
  }
  return joined;
}

function leadStyle(paragraph: Paragraph): Style | null {
  const text = paragraph.text;
  if (paragraph.table || !text.endsWith("。") || firstSentenceEnd(text) !== text.length) return null;
  const marker = markerOf(text);
  if (marker) return text.length <= LONGEST_HEADING ? marker.style : null;
  return text.length <= LONGEST_LEAD && !/[；：\d]/.test(text) ? "unnumbered" : null;
}

function isBody(paragraph: Paragraph | undefined): boolean {
  return (
    paragraph !== undefined && !paragraph.table && paragraph.text.length >= 40 && !markerOf(paragraph.text)
  );
}

function cellParts(text: string): Part[] {
  return tableParts(text.split("\n")).map((part) => ({ text: part, headings: [] }));
}
