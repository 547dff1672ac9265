import { isDateLine } from "./dates.ts";
import type { Line } from "./lines.ts";
import { markerOf } from "./numbering.ts";
import { endsFinally } from "./sentence.ts";
import { visible } from "./visible.ts";

/** What a report's title ends with, remarks in brackets aside. */
export const REPORT_ENDING =
  /(?:报告|报告书|总结|汇报|年报|通报|公报|述职|自查|自评|白皮书|要点|计划|打算|安排|思路|谋划|设想|展望|方案|情况|情况说明|说明|回顾|综述|讲话|意见|纲要|规划|(?:报告|总结)的(?:通知|函))》?(?:(?:19|20)\d{2})?(?:[（(][^（）()]*[）)])*$/;
export const REMARK =
  /^[（(〔](?:.*年度?|(?:19|20)\d{2}|草案|摘要|节选|书面|审议稿|征求意见稿|全文|公开版|.*稿)[）)〕]$/;
export const ADDRESSEE =
  /^(?:各位(?:代表|委员|领导|同志)|同志们|主任、各位副主任|主席|尊敬的).{0,30}[：:！!，,]?$|^[^，。；]{2,40}[：:]$/;
export const SESSION = /(?:会议|大会|全会|常委会|人大常委会).{0,12}(?:上|作|召开|通过|审议|讲话|报告)/;
/** The session that a report was given at, in a line of its own: 在市第三届人民代表大会第二次会议上, 省三届人大二次会议. */
export const SESSION_LINE =
  /^[-—―–（(]*(?:[^，。；]{0,40}届[^，。；]{0,24}(?:会议|大会|全会|常委会)上?|在[^，。；]{0,40}(?:会议|大会|全会)上)[）)]?$/;
export const DOCUMENT_NUMBER =
  /^[\u4e00-\u9fff]{1,14}[〔[（(【]?(?:19|20)\d{2}[〕\])）】]?第?\d{1,5}号(?:签发人.*)?$/;
export const OFFICE =
  /(?:省长|市长|区长|县长|镇长|乡长|旗长|州长|盟长|主席|主任|局长|厅长|处长|院长|检察长|书记|秘书长|部长)/;
export const SIGNER =
  /(?:政府|委员会|管委会|委|局|厅|办公室|政务服务办|办|街道|街道办事处|办事处|镇|乡|苏木|院|中心|支队|大队|总队|处|站|所|党组|工委|区|市|县|旗|省|自治区|公司|集团|联合会|总工会|协会|学校|大学)$/;
/** How a text begins that has no title: a sentence, a session, a speaker. */
const NO_TITLE =
  /^(?:本(?:年度)?报告(?!$)|(?:根据|按照|依据|依照)[^《，]{0,20}[《，]|(?:19|20)\d{2}年(?:，|\d{1,2}月\d{1,2}日在)|(?:今年以来|一年来)，|[（(—–-]+(?:19|20)\d{2}年\d{1,2}月\d{1,2}日在)|[局厅区县镇乡市省州盟旗]长 [\u4e00-\u9fff×·]{1,3} ?[\u4e00-\u9fff×]{0,2}$/;

export const LONGEST_TITLE_LINE = 60;
export const MOST_TITLE_LINES = 5;

/** The end (exclusive) of the title that begins at a line; the start where no title does. */
export function titleEnd(texts: readonly Line[], start: number): number {
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
    if (next && isSubtitle(next)) return end + 1;
    if (!next || !mayBeTitle(next, false)) break;
  }
  return start + 1;
}

/** …预算执行情况 goes on in a line 及…预算草案的报告. */
function joinsTitle(line: Line): boolean {
  const text = visible(line.plain);
  return /^[及和与暨]/.test(text) && REPORT_ENDING.test(text) && mayBeTitle(line, false);
}

/** Under a motto the title proper may stand: 同心向前路——某局2022年工作综述. */
const isSubtitle = (line: Line) => {
  const text = visible(line.plain);
  return (
    /^[-—―–]{2}/.test(text) && REPORT_ENDING.test(text) && !SESSION.test(text) && !SESSION_LINE.test(text)
  );
};

/** A title without the motto that follows it: 政府工作报告——同心向前路. */
export function withoutMotto(title: string): string {
  const [main = title] = title.split(/[-—―–]{1,2}(?![-—―–])/);
  return REPORT_ENDING.test(main) ? main : title;
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

export function mayBeTitle(line: Line, first: boolean): boolean {
  const text = visible(line.plain);
  if (text.length > LONGEST_TITLE_LINE) return false;
  if (first ? /[。；]|[：:]$|[：:].*[|｜]/.test(text) : endsFinally(text) || /[。；！？]/.test(text))
    return false;
  const marker = markerOf(text);
  if (marker && marker.style !== "point") return false;
  if (
    NO_TITLE.test(line.plain.trim().replace(/\s+/g, " ")) ||
    ADDRESSEE.test(text) ||
    SESSION_LINE.test(text) ||
    isDateLine(text) ||
    /^[-—―–]{2}/.test(text)
  )
    return false;
  return first || !SESSION.test(text);
}

/** What a page or a file adds to a title: -某县人民政府门户网站, .docx; no dash between years and none of a subtitle. */
const ADDED =
  /(?:(?<![-—\d])[-_|｜](?![-—\d])[^-_—–|｜。，（）()]{2,20}){0,2}(?<![-—\d])[-_|｜](?![-—\d])[^-_—–|｜。，（）()]{0,20}(?:网|网站|人民政府)$|\.(?:docx?|wps|pdf|txt|html?)$|[［[]\d[］\]]$/;

/** A title without the brackets around it, and what a page adds behind one that is whole without it; empty where nothing is. */
export function withoutAddition(title: string): { title: string; added: string } {
  const bare = title.replace(ADDED, "");
  const whole = REPORT_ENDING.test(visible(bare)) ? bare : title;
  return { title: whole.replace(/^《([^《》]*)》$/, "$1"), added: title.slice(whole.length) };
}

/** A title's text without the white space that spreads it: 政 府 工 作 报 告, 2021 年. */
export function titleText(text: string): string {
  const words = text.split(/\s+/);
  if (words.length > 2 && words.filter((word) => word.length === 1).length > words.length / 2)
    return words.join("");
  return text
    .replace(/(?<=\d)\s+(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s+(?=\d)/g, "")
    .replace(/报\s+告/g, "报告")
    .replace(/\s{2,}/g, " ");
}
