import { isDateLine, YEAR_PATTERN } from "./dates.ts";
import type { Line } from "./lines.ts";
import { markerOf } from "./numbering.ts";
import { isColumnName } from "./site.ts";
import {
  ADDRESSEE,
  DOCUMENT_NUMBER,
  mayBeTitle,
  REPORT_ENDING,
  SESSION,
  SESSION_LINE,
  SIGNER,
} from "./title.ts";
import { visible } from "./visible.ts";

const LINES_BEFORE_TITLE = 10;
const LONGEST_LISTED = 40;
const MASTHEAD =
  /^(?:附件\d*[：:]?|.{2,40}文件(?:[（(].{1,4}[）)]|之[一二三四五六七八九十]{1,3}|\d{1,3})?|内部(?:资料|文件).{0,6}|密级.*|签发人.*|编号.*|(?:发文|发布|制发|印发|公开)(?:单位|机构|机关|日期|时间)[：:].{0,40}|特急|急件|A\+A*A-)$/;
/** What a page tells of its text: 2023-01-20 来源：某某局 阅读：61. */
const PUBLISHED = /(?:来源|阅读|浏览|点击)(?:次数|量|数)?[：:]/;
/** A label of the page's details whose value stands in the next line. */
const DETAIL = /^[\u4e00-\u9fff]{2,6}[：:]$/;
const SITE = /(?:网|网站|频道|专栏|平台|[日晚时]报)$|^中国[·•．]/;
const LONGEST_COLUMN_NAME = 20;
const HAN = /[\u3400-\u9fff]/;
/** What parts the columns in a line of them. */
const PARTED = /[|｜]/;
/** A title that says whose it is; one that begins with 关于 or a year goes on from the line before. */
const WHOLE_TITLE = /^(?!关于|[\d二〇○零（(]).{12,}/;

function isLetterhead(line: Line): boolean {
  const text = visible(line.plain);
  return (
    MASTHEAD.test(text) ||
    PUBLISHED.test(text) ||
    DETAIL.test(text) ||
    DOCUMENT_NUMBER.test(text) ||
    SESSION_LINE.test(text) ||
    isDateLine(text)
  );
}

/** How many of the lines that begin a text stand above its title: letterhead, site, navigation, or a list of what follows. */
export function linesAboveTitle(texts: readonly Line[]): number {
  let start = aboveWorkReport(texts);
  while (
    start < texts.length &&
    (isLetterhead(texts[start] as Line) ||
      isColumnName((texts[start] as Line).plain) ||
      isSiteName(texts, start) ||
      isNavigation(texts, start))
  )
    start++;
  return start + listedAbove(texts.slice(start));
}

const WORK_REPORT = /^(?:[^，。；]{2,12}人民)?政府工作报告(?:[（(][^（）()]*[）)])?$/;
const LONGEST_MASTHEAD = 40;

/** A gazette's or congress's name may stand above the bare title of a work report, on lines as short as a title's. */
function aboveWorkReport(texts: readonly Line[]): number {
  const title = texts.slice(0, LINES_BEFORE_TITLE).findIndex(({ plain }) => WORK_REPORT.test(visible(plain)));
  const above = texts.slice(0, Math.max(0, title)).map(({ plain }) => visible(plain));
  const isMasthead = (text: string) =>
    text.length <= LONGEST_MASTHEAD &&
    !/[。；，：]/.test(text) &&
    !REPORT_ENDING.test(text.replace(/公报$/, ""));
  return above.length > 1 && above.every(isMasthead) ? above.length : 0;
}

/** The headings of a text may stand above its title, as a page lists them; an addressee or a session follows the title. */
function listedAbove(texts: readonly Line[]): number {
  const end = texts.findIndex(({ plain }) => plain.length > LONGEST_LISTED || /[。；]/.test(plain));
  const head = end < 0 ? texts : texts.slice(0, end + 1);
  const title = head.findIndex((line, index) => {
    const text = visible(line.plain);
    const next = visible(head[index + 1]?.plain ?? "");
    const whole = YEAR_PATTERN.test(text) && REPORT_ENDING.test(text) && markerOf(text) === null;
    return whole && (ADDRESSEE.test(next) || SESSION.test(next) || isDateLine(next));
  });
  const listed = head.slice(0, Math.max(0, title));
  return listed.some(({ plain }) => markerOf(plain) !== null) ? listed.length : 0;
}

/** A web site's or publisher's name above a title that is whole by itself. */
function isSiteName(texts: readonly Line[], index: number): boolean {
  const [text = "", next = ""] = texts.slice(index, index + 2).map((line) => visible(line.plain));
  if (!REPORT_ENDING.test(next)) return false;
  return SITE.test(text) || (text.slice(0, 2) === next.slice(0, 2) && SIGNER.test(text));
}

/** The names of a page or of columns above a title that is whole by itself, or signs without a word above any: 政府信息公开, 指南 | 制度 | 年报, A+ A-. */
function isNavigation(texts: readonly Line[], index: number): boolean {
  const text = visible(texts[index]?.plain ?? "");
  if (YEAR_PATTERN.test(text)) return false;
  const columns = text.split(PARTED);
  if (columns.some((column) => column.length > LONGEST_COLUMN_NAME)) return false;
  return texts.slice(index + 1, index + LINES_BEFORE_TITLE).some((line) => {
    const title = visible(line.plain);
    return (
      (columns.length > 2 || !HAN.test(text) || WHOLE_TITLE.test(title)) &&
      YEAR_PATTERN.test(title) &&
      REPORT_ENDING.test(title) &&
      mayBeTitle(line, true) &&
      markerOf(title) === null
    );
  });
}
