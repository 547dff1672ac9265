import { isDateLine } from "./dates.ts";
import type { Line } from "./lines.ts";
import { linesAboveTitle } from "./masthead.ts";
import { markerOf } from "./numbering.ts";
import { endsFinally } from "./sentence.ts";
import { abovePath } from "./site.ts";
import {
  ADDRESSEE,
  DOCUMENT_NUMBER,
  LONGEST_TITLE_LINE,
  OFFICE,
  REMARK,
  REPORT_ENDING,
  SESSION,
  SESSION_LINE,
  SIGNER,
  titleEnd,
  titleText,
  withoutAddition,
} from "./title.ts";
import { simplify } from "./traditional.ts";
import { visible, withoutZeroWidth } from "./visible.ts";

/**
 * What stands before and after a report's text; the text of each line without white space, in Simplified
 * characters but for the title.
 */
export interface Matter {
  /** The title as written, or null. */
  title: string | null;
  /** Lines beside the title: masthead, document number, session, speaker, date, source. */
  front: string[];
  /** Lines of signature and date at the end, in order. */
  signature: string[];
}

const END_REMARK =
  /^[（(](?:此件|联系人|联系电话|来源|完|略)[^（）()]*[）)]$|^(?:联系人|联系电话|电话|邮箱|地址|抄送|抄报|印发|报送)[：:]/;

/** Marks title, front and end lines (as title or dropped) and tells what they say. */
export function takeMatter(lines: readonly Line[]): Matter {
  const heads = lines.filter((line) => line.kind !== "cell" && !line.sameLine);
  const front: string[] = [];
  const title = takeTitle(heads, front);
  takeFront(lines, title && simplify(title), front);
  if (title !== null) dropRunningTitle(lines, visible(simplify(title)));
  const closing = takeClosing(lines);
  return { title, front, signature: [...closing, ...takeSignature(lines)] };
}

/** 本文系市长…在…会议上所作的报告，有删节: a note in brackets at the end. */
const CLOSING = /^[（(](?:本文|这|此)[^（）()]*(?:会议|大会|全会)上[^（）()]*[）)]$/;
const LAST_LINES = 6;

/** The note at the end that tells at which session a report was given: a passage of its own. */
function takeClosing(lines: readonly Line[]): string[] {
  const last = lines.filter(({ kind }) => kind === "text").slice(-LAST_LINES);
  const notes = last.filter(({ plain }) => CLOSING.test(visible(plain)));
  for (const line of notes) line.byline = true;
  return notes.map(({ plain }) => visible(plain));
}

const SHORTEST_RUNNING_TITLE = 10;

/** The title once more is the head of a page. */
function dropRunningTitle(lines: readonly Line[], title: string): void {
  if (title.length < SHORTEST_RUNNING_TITLE) return;
  for (const line of lines) if (line.kind === "text" && visible(line.plain) === title) line.kind = "dropped";
}

/** The lines that may hold a title and what stands above it. */
const HEAD = 30;

function takeTitle(lines: readonly Line[], front: string[]): string | null {
  for (const line of abovePath(lines)) drop(line, front);
  const texts = lines.filter((line) => line.kind === "text").slice(0, HEAD);
  const start = linesAboveTitle(texts);
  const end = titleEnd(texts, start);
  if (end === start) return null;
  for (const line of texts.slice(0, start)) drop(line, front);
  const title = texts.slice(start, end);
  for (const line of title) line.kind = "title";
  const written = title.map((line) => titleText(withoutZeroWidth(line.source))).join("");
  const { title: text, added } = withoutAddition(written);
  if (added !== "") front.push(visible(simplify(added)).replace(/^[-_|｜]/, ""));
  dropToRepeat(texts.slice(end), visible(simplify(text)), front);
  return text;
}

/** How far below its title a page may repeat it, in lines. */
const REPEATED_WITHIN = 8;

/** A page may name the text and then show it, its title once more: what stands between is the page's. */
function dropToRepeat(below: readonly Line[], title: string, front: string[]): void {
  const near = below.slice(0, REPEATED_WITHIN);
  const repeat = near.findIndex(({ plain }) => {
    const text = visible(plain);
    return text === title || (text.length >= 6 && title.includes(text) && REPORT_ENDING.test(text));
  });
  const between = near.slice(0, repeat + 1);
  if (between.every(({ plain }) => plain.length <= LONGEST_TITLE_LINE))
    for (const line of between) drop(line, front);
}

/** Who published a page may stand above its title. */
const LABELLED = /(?:发布|发文|制发)(?:机构|机关|单位)\s*[：:]/;

/** Addressee, session, speaker, date and a repeated title before the text. */
function takeFront(lines: readonly Line[], title: string | null, front: string[]): void {
  let reached = title === null;
  for (const line of lines) {
    if (line.kind === "dropped" && (reached || LABELLED.test(line.plain)) && front.length < 12)
      front.push(visible(line.plain));
    if (line.kind === "title") reached = true;
    if (line.kind !== "text") continue;
    const text = visible(line.plain);
    const named = OFFICE_AT_END.test(front.at(-1) ?? "") && /^[\u4e00-\u9fff×]{2,4}$/.test(text);
    if (!named && !isFrontLine(text, title)) return;
    line.byline = named || isByline(text);
    if (line.byline) front.push(text);
    else drop(line, front);
  }
}

const BROKEN_SESSION =
  /^[-—―–（(]{1,3}在[^，。]{2,24}(?:大会|[届次])$|^[-—―–（(]*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日在[^，。]{2,30}$|^(?:人民代表大会)?第[一二三四五六七八九十]{1,3}次(?:全体)?会议上?$/;
/** The date that a signer's line ends with. */
const SIGNED_ON = /(?:[12]\d{3}|二.{3})年.{1,3}月.{1,3}日$/;
const OFFICE_AT_END = new RegExp(`${OFFICE.source}$`);
const SPEAKER = /[\u4e00-\u9fff]{2,4}$/;

/** At which session, or by whom, a report was given: people ask for it. */
const isByline = (text: string): boolean =>
  !ADDRESSEE.test(text) &&
  (SESSION_LINE.test(text) ||
    BROKEN_SESSION.test(text) ||
    /(?:会议|大会|全会)上[）)]?$/.test(text) ||
    (OFFICE.test(text) && SPEAKER.test(text) && !SIGNER.test(text)));

function isFrontLine(text: string, title: string | null): boolean {
  if (markerOf(text) || text.length > 80) return false;
  if (isDateLine(text) || DOCUMENT_NUMBER.test(text) || REMARK.test(text)) return true;
  if (ADDRESSEE.test(text) || BROKEN_SESSION.test(text) || SESSION_LINE.test(text)) return true;
  if (/^[-—―–]{2}/.test(text) && (SESSION.test(text) || /\d年/.test(text))) return true;
  if (/[。；]./.test(text)) return false;
  if (SESSION.test(text) && /^[-—―–（(]*(?:[12]\d{3}|二)/.test(text)) return true;
  if (text.length > 30 || endsFinally(text)) return false;
  if (title === null) return OFFICE.test(text) && SPEAKER.test(text);
  if (title.endsWith(text) && text.length >= 4) return true;
  if (isSigner(text.replace(/^[（(](.*)[）)]$/, "$1").replace(SIGNED_ON, ""))) return true;
  return OFFICE.test(text) && SPEAKER.test(text);
}

/** Signature and date at the end, and whatever page furniture follows them. */
function takeSignature(lines: readonly Line[]): string[] {
  const texts = lines.filter((line) => line.kind === "text");
  const signature: string[] = [];
  let index = texts.length - 1;
  for (; index > 0; index--) {
    const line = texts[index] as Line;
    const text = visible(line.plain);
    const dated = signature.some((each) => /年|\d[-.]\d/.test(each));
    if (!isEndLine(text, dated)) break;
    if (!END_REMARK.test(text)) signature.unshift(text);
    line.kind = "dropped";
  }
  takeInnerSignature(texts.slice(0, index + 1), signature);
  dropAttachmentList(lines);
  return signature;
}

/** A signature followed by attachments: a date on a line of its own, the signer before it. */
function takeInnerSignature(texts: readonly Line[], signature: string[]): void {
  if (signature.length > 0) return;
  for (let index = texts.length - 1; index > texts.length / 2; index--) {
    const line = texts[index] as Line;
    if (!isDateLine(line.plain)) continue;
    line.kind = "dropped";
    signature.push(visible(line.plain));
    const before = texts[index - 1];
    if (before && isSigner(visible(before.plain))) {
      before.kind = "dropped";
      signature.unshift(visible(before.plain));
    }
    return;
  }
}

/** A list of attachments at the very end: 附件：1.…, 2.… */
function dropAttachmentList(lines: readonly Line[]): void {
  const texts = lines.filter((line) => line.kind === "text");
  const first = texts.findLastIndex((line) => /^附件\s*[：:]/.test(line.plain));
  const list = first < 1 ? [] : texts.slice(first);
  if (list.every((line) => line.plain.length <= LONGEST_TITLE_LINE && !/[。；]/.test(line.plain)))
    for (const line of list) line.kind = "dropped";
}

function isEndLine(text: string, dated: boolean): boolean {
  if (isDateLine(text) || END_REMARK.test(text)) return true;
  if (SIGNED_ON.test(text) && isSigner(text.replace(SIGNED_ON, ""))) return true;
  return (dated || /(?:政府|局|委员会|厅|办公室|办事处)$/.test(text)) && isSigner(text);
}

function isSigner(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 30 &&
    !markerOf(text) &&
    !/[，。；：、！？]/.test(text) &&
    SIGNER.test(text)
  );
}

function drop(line: Line, front: string[]): void {
  line.kind = "dropped";
  front.push(visible(line.plain));
}
