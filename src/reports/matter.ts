import { isDateLine, YEAR_PATTERN } from "./dates.ts";
import type { Line } from "./lines.ts";
import { markerOf } from "./numbering.ts";
import { endsFinally } from "./sentence.ts";
import { abovePath, isColumnName } from "./site.ts";
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

/** What a report's title ends with, remarks in brackets aside. */
export const REPORT_ENDING =
  /(?:报告|报告书|总结|汇报|年报|通报|公报|述职|自查|自评|白皮书|要点|计划|打算|安排|思路|方案|情况|情况说明|说明|回顾|综述|讲话|意见|纲要|规划)(?:[（(][^（）()]*[）)])*$/;
const REMARK = /^[（(〔](?:.*年度?|草案|摘要|节选|书面|审议稿|征求意见稿|全文|公开版|.*稿)[）)〕]$/;
const ADDRESSEE =
  /^(?:各位(?:代表|委员|领导|同志)|同志们|主任、各位副主任|主席|尊敬的).{0,30}[：:！!，,]?$|^[^，。；]{2,40}[：:]$/;
const SESSION = /(?:会议|大会|全会|常委会|人大常委会).{0,12}(?:上|作|召开|通过|审议|讲话|报告)/;
const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{1,14}[〔[（(【]?(?:19|20)\d{2}[〕\])）】]?第?\d{1,5}号$/;
const MASTHEAD =
  /^(?:附件\d*[：:]?|.{2,40}文件(?:[（(].{1,4}[）)])?|内部(?:资料|文件).{0,6}|密级.*|签发人.*|编号.*|特急|急件)$/;
const SITE = /(?:网|网站|频道|专栏|平台)$|^中国[·•．]/;
const OFFICE =
  /(?:省长|市长|区长|县长|镇长|乡长|旗长|州长|盟长|主席|主任|局长|厅长|处长|院长|检察长|书记|秘书长|部长)/;
const SIGNER =
  /(?:政府|委员会|管委会|委|局|厅|办公室|政务服务办|办|街道|街道办事处|办事处|镇|乡|苏木|院|中心|支队|大队|总队|处|站|所|党组|工委|区|市|县|旗|省|自治区|公司|集团|联合会|总工会|协会|学校|大学)$/;
const END_REMARK =
  /^[（(](?:此件|联系人|联系电话|来源|完|略)[^（）()]*[）)]$|^(?:联系人|联系电话|电话|邮箱|地址|抄送|抄报|印发|报送)[：:]/;

/** A title that says whose it is; one that begins with 关于 or a year goes on from the line before. */
const WHOLE_TITLE = /^(?!关于|[\d二〇○零（(]).{12,}/;

const LONGEST_TITLE_LINE = 60;
const LONGEST_COLUMN_NAME = 20;
/** What parts the columns in a line of them. */
const PARTED = /[|｜]/;
const LINES_BEFORE_TITLE = 6;
const MOST_TITLE_LINES = 5;

/** Marks title, front and end lines (as title or dropped) and tells what they say. */
export function takeMatter(lines: readonly Line[]): Matter {
  const heads = lines.filter((line) => line.kind !== "cell" && !line.sameLine);
  const front: string[] = [];
  const title = takeTitle(heads, front);
  takeFront(lines, title && simplify(title), front);
  return { title, front, signature: takeSignature(lines) };
}

function takeTitle(lines: readonly Line[], front: string[]): string | null {
  for (const line of abovePath(lines)) drop(line, front);
  const texts = lines.filter((line) => line.kind === "text").slice(0, LINES_BEFORE_TITLE + MOST_TITLE_LINES);
  let start = 0;
  while (
    start < texts.length &&
    (isMasthead(texts[start] as Line) ||
      isColumnName((texts[start] as Line).plain) ||
      isSiteName(texts, start) ||
      isNavigation(texts, start))
  )
    start++;
  const end = titleEnd(texts, start);
  if (end === start) return null;
  for (const line of texts.slice(0, start)) drop(line, front);
  let title = "";
  for (const line of texts.slice(start, end)) {
    line.kind = "title";
    title += titleText(withoutZeroWidth(line.source));
  }
  return title;
}

function isMasthead(line: Line): boolean {
  const text = visible(line.plain);
  return MASTHEAD.test(text) || DOCUMENT_NUMBER.test(text) || isDateLine(text);
}

/** A web site's or publisher's name above a title that is whole by itself. */
function isSiteName(texts: readonly Line[], index: number): boolean {
  const [text = "", next = ""] = texts.slice(index, index + 2).map((line) => visible(line.plain));
  if (!REPORT_ENDING.test(next)) return false;
  return SITE.test(text) || (text.slice(0, 2) === next.slice(0, 2) && SIGNER.test(text));
}

/** The names of a page or of columns above a title that is whole by itself: 政府信息公开, 指南 | 制度 | 年报. */
function isNavigation(texts: readonly Line[], index: number): boolean {
  const text = visible(texts[index]?.plain ?? "");
  if (YEAR_PATTERN.test(text)) return false;
  if (text.split(PARTED).some((column) => column.length > LONGEST_COLUMN_NAME)) return false;
  return texts.slice(index + 1, index + LINES_BEFORE_TITLE).some((line) => {
    const title = visible(line.plain);
    return (
      WHOLE_TITLE.test(title) &&
      YEAR_PATTERN.test(title) &&
      REPORT_ENDING.test(title) &&
      mayBeTitle(line, true) &&
      markerOf(title) === null
    );
  });
}

/** The end (exclusive) of the title that begins at a line; the start where no title does. */
function titleEnd(texts: readonly Line[], start: number): number {
  const first = texts[start];
  if (!first || !mayBeTitle(first, true)) return start;
  for (let end = start + 1; end <= Math.min(start + MOST_TITLE_LINES, texts.length); end++) {
    const joined = visible(
      texts
        .slice(start, end)
        .map((line) => line.plain)
        .join(""),
    );
    const next = texts[end];
    if (next && REPORT_ENDING.test(joined) && joinsTitle(next)) continue;
    if (REPORT_ENDING.test(joined)) return next && continuesTitle(next) ? titleTail(texts, end) : end;
    if (!next || !mayBeTitle(next, false)) break;
  }
  return start + 1;
}

/** …预算执行情况 goes on in a line 及…预算草案的报告. */
function joinsTitle(line: Line): boolean {
  const text = visible(line.plain);
  return /^[及和与暨]/.test(text) && REPORT_ENDING.test(text) && mayBeTitle(line, false);
}

/** After 法治政府建设情况 a line 报告 may follow, or one in brackets. */
function continuesTitle(line: Line): boolean {
  const text = visible(line.plain);
  return (
    (REMARK.test(text) && !isDateLine(text)) ||
    (text.length <= 8 && /^(?!政府工作)[^、.．（(]*(?:报告|总结|汇报|年报)(?:[（(].*[）)])?$/.test(text))
  );
}

function titleTail(texts: readonly Line[], end: number): number {
  let last = end;
  while (last < texts.length && last < end + 2 && continuesTitle(texts[last] as Line)) last++;
  return last;
}

function mayBeTitle(line: Line, first: boolean): boolean {
  const text = visible(line.plain);
  if (text.length > LONGEST_TITLE_LINE) return false;
  if (first ? /[。；]|[：:]$/.test(text) : endsFinally(text) || /[。；！？]/.test(text)) return false;
  const marker = markerOf(text);
  if (marker && marker.style !== "point") return false;
  if (ADDRESSEE.test(text) || isDateLine(text) || /^[-—―–]{2}/.test(text)) return false;
  return first || !SESSION.test(text);
}

/** Addressee, session, speaker, date and a repeated title before the text. */
function takeFront(lines: readonly Line[], title: string | null, front: string[]): void {
  let reached = title === null;
  for (const line of lines) {
    if (line.kind === "dropped" && reached && front.length < 12) front.push(visible(line.plain));
    if (line.kind === "title") reached = true;
    if (line.kind !== "text") continue;
    if (!isFrontLine(visible(line.plain), title)) return;
    drop(line, front);
  }
}

function isFrontLine(text: string, title: string | null): boolean {
  if (markerOf(text) || text.length > 80) return false;
  if (isDateLine(text) || DOCUMENT_NUMBER.test(text) || REMARK.test(text)) return true;
  if (ADDRESSEE.test(text)) return true;
  if (/^[-—―–]{2}/.test(text) && (SESSION.test(text) || /\d年/.test(text))) return true;
  if (/[。；]./.test(text)) return false;
  if (SESSION.test(text) && /^[-—―–（(]*(?:[12]\d{3}|二)/.test(text)) return true;
  if (text.length > 30 || endsFinally(text) || title === null) return false;
  if (title.endsWith(text) && text.length >= 4) return true;
  if (isSigner(text.replace(/^[（(](.*)[）)]$/, "$1"))) return true;
  return OFFICE.test(text) && /[\u4e00-\u9fff]{2,4}$/.test(text);
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
  if (
    /年.{1,3}月.{1,3}日$/.test(text) &&
    isSigner(text.replace(/(?:[12]\d{3}|二.{3})年.{1,3}月.{1,3}日$/, ""))
  )
    return true;
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

/** A title's text without the white space that spreads it: 政 府 工 作 报 告, 2021 年. */
function titleText(text: string): string {
  const words = text.split(/\s+/);
  if (words.length > 2 && words.filter((word) => word.length === 1).length > words.length / 2)
    return words.join("");
  return text.replace(/(?<=\d)\s+(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s+(?=\d)/g, "");
}
