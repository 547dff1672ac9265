import { RULE } from "./cells.ts";
import type { Line } from "./lines.ts";
import { markerOf } from "./numbering.ts";
import { PAGE_NUMBER } from "./page-number.ts";
import { PAGE_PATH } from "./site.ts";

/** What the details of a page are labelled with where a blank parts label and value. */
const DETAILS =
  "索\\s*引\\s*号|组配分类|[体题]裁分类|主题分类|信息分类|生成日期|发布日期|发文日期|成文日期|公开日期|发布机构";

/** Lines of web pages and printed pages that are no part of the report. */
const FURNITURE: RegExp[] = [
  PAGE_NUMBER,
  /^\d{1,3}\s*[/／]\s*\d{1,3}$/,
  /^(?:Page|P\.)\s*\d+(?:\s*of\s*\d+)?$/i,
  /^[-—–=_*·.…─━\s]+$/,
  /^[【[(（]?\s*字\s*[体号]\s*[大小]?\s*[：:]/,
  /^[【[(（]?\s*(?:大\s*中\s*小|打印(?:本页|本文)?|关闭(?:本页|窗口)?|分享|收藏|返回|下载)\s*[】\])）]?(?:[\s【[]|$)/,
  ...PAGE_PATH,
  /^(?:网站)?首页$|^返回(?:顶部|首页|列表)(?:\s*[：:>》＞/|]|\s|$)/,
  /^[/|>＞»›【】]$/,
  /^今天是|^欢迎(?:光临|访问|来到|您)|^设为首页|^新闻热线|^会员登录|^选择区域|^点击(?:查看|收听)/,
  /^20\d\d年\d{1,2}月\d{1,2}日\s*星期.(?:\s*\S{2,12}(?:[日晚时]报|网))?$|[|｜].*20\d\d年\d{1,2}月\d{1,2}日\s*星期.\s*$/,
  /^第\s*[A-Z]?\d{1,5}\s*版[：:]|^[\d\s]*(?:上一[版篇]\s*[\d\s]*下一[版篇]|下一[版篇]\s*[\d\s]*上一[版篇])|^放大\s*缩小/,
  /^(?:合集下载|下载文档.{0,4})$|^(?:•\s*)?(?:格式|大小|文档页数|文档大小)\s*[：:]|^\/\s*\d{1,3}$/,
  /^请输入(?:关键[字词]|搜索|检索|您)/,
  /^[A-Z][A-Z' .&,-]{11,}$/,
  /^(?:分享到|分享至|分享\s*[：:]|扫一扫|扫码|微信扫|打印本页|打印本文|关闭窗口|关闭本页|加入收藏|无障碍|登录|注册|繁体|简体)/,
  /^(?:[•·●▪◆■]\s*)?[（(【[]?\s*(?:信息来源|文章来源|稿件来源|来\s*源|发布时间|发布日期|发文日期|成文日期|发布机构|发布单位|制发机关|公开单位|责任部门|责任单位|公开责任部门|公开责任单位|发文机关|发文机构|公开时间|更新时间|时\s*间|日\s*期|浏览次数|浏览量|阅读次数|阅读量|点击数|点击量|点击次数|访问量|责任编辑|责编|编\s*辑|作\s*者|初审|审核|终审|复审|录入|索\s*引\s*号|主题分类|[体题]裁分类|组配分类|内容分类|内容概述|信息名称|文件名称|公开方式|公开形式|公开范围|公开时限|公开主体|公开日期|生成日期|公开类别|信息分类|主题词|有效性|文\s*号|发文字号|关键词|名\s*称|标\s*题|分\s*类|有\s*效\s*性|公开目录)\s*(?:[\]】]|[）)]?\s*[：:|｜])/,
  new RegExp(`^(?:${DETAILS})\\s+\\S+$`),
  /^(?:上一[篇条]|下一[篇条]|相关(?:报道|链接|阅读|文章|稿件|新闻|附件|信息|文档|推荐|解读)|推荐阅读|延伸阅读|附件下载|点击下载)\s*(?:[：:]|$)/,
  /(?:记者|通讯员|新华社)[^。]{0,24}[摄攝]\s*$/,
  /^(?:版权所有|copyright|©|主(?:办|管)(?:单位)?[：:\s]|承办(?:单位)?[：:\s]|技术支持|网站标识码|网站地图|联系我们|[\u4e00-\u9fff]{0,2}ICP备|[\u4e00-\u9fff]公网安备)/i,
];
/** Details of a page parted by blanks; further down a report's own tables and lists may read so. */
const HEAD_FURNITURE: RegExp[] = [
  new RegExp(`^(?:${DETAILS}|发文机关|发文字号)\\s+\\S+(?:\\s+[\\u4e00-\\u9fff/]{2,7}\\s+\\S+)+$`),
  /^(?:信息名称|文件名称|内容概述|名\s*称|标\s*题)\s+\S{6,}(?:报告|总结|年报|公报)$/,
];
/** Furniture is short, but for a line of several details. */
const MAXIMUM_LENGTH = 120;
const FOOTER_LENGTH = 40;
/** Among the first lines a page's details may stand in a table. */
const HEAD_LINES = 12;

/** Whether a line by itself is page furniture. */
export function isFurniture(text: string): boolean {
  return text.length <= MAXIMUM_LENGTH && FURNITURE.some((pattern) => pattern.test(text));
}

/** Marks page furniture as dropped: what is so by itself, bare page numbers, and repeated headers and footers. */
export function dropFurniture(lines: readonly Line[]): void {
  for (const [index, line] of lines.entries()) {
    const mayBe = line.kind === "text" || (line.kind === "cell" && index < HEAD_LINES);
    const isDetail = index < HEAD_LINES && HEAD_FURNITURE.some((pattern) => pattern.test(line.plain));
    if ((mayBe && (isFurniture(line.plain) || isDetail)) || RULE.test(line.plain)) line.kind = "dropped";
  }
  dropPageNumbers(lines);
  dropRunningHeads(lines);
}

/** A bare number between lines of prose is a page's. */
function dropPageNumbers(lines: readonly Line[]): void {
  const texts = lines.filter((line) => line.kind === "text");
  for (const [index, line] of texts.entries()) {
    if (!/^\d{1,3}$/.test(line.text)) continue;
    const before = texts[index - 1];
    const after = texts[index + 1];
    if ((!before || isProse(before.text)) && (!after || isProse(after.text))) line.kind = "dropped";
  }
}

function isProse(text: string): boolean {
  return text.length >= 15 || markerOf(text) !== null;
}

/** The same short line three times or more, between lines of prose, is a header or footer; the first one stays. */
function dropRunningHeads(lines: readonly Line[]): void {
  const texts = lines.filter((line) => line.kind === "text");
  const repeated = new Map<string, Line[]>();
  for (const line of texts) {
    if (!mayRun(line.text)) continue;
    const group = repeated.get(keyOf(line.text));
    if (group) group.push(line);
    else repeated.set(keyOf(line.text), [line]);
  }
  const beside = besidePageNumbers(lines, (line) => (repeated.get(keyOf(line.text))?.length ?? 0) > 1);
  const fewest = (group: readonly Line[]) => (group.every((line) => beside.has(line)) ? 2 : FEWEST_PAGES);
  const often = new Set([...repeated.values()].filter((group) => group.length >= fewest(group)).flat());
  const isProseAt = (index: number, step: 1 | -1): boolean => {
    let at = index + step;
    while (often.has(texts[at] as Line)) at += step;
    return texts[at] === undefined || isProse((texts[at] as Line).text);
  };
  const opening = texts.slice(0, 4);
  const running = new Set(
    texts.filter((line, index) => often.has(line) && isProseAt(index, -1) && isProseAt(index, 1)),
  );
  for (const [key, group] of repeated) {
    const heads = group.filter((line) => running.has(line));
    if (heads.length < fewest(heads)) continue;
    const isTitle = opening.some((line) => line.text.replace(/\s+/g, "") === key);
    const first = isTitle ? heads.filter((each) => opening.includes(each)) : heads.slice(0, 1);
    for (const line of heads) if (beside.has(line) || !first.includes(line)) line.kind = "dropped";
  }
}

const FEWEST_PAGES = 3;

/** The lines that stand right after a dropped page number or before one, other lines that repeat in between aside. */
function besidePageNumbers(lines: readonly Line[], repeats: (line: Line) => boolean): Set<Line> {
  const beside = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "dropped" || !/^[-—\s]*\d{1,3}[-—\s]*$/.test(line.text)) continue;
    for (const step of [1, -1])
      for (let at = index + step; lines[at]?.kind === "text" && repeats(lines[at] as Line); at += step)
        beside.add(lines[at] as Line);
  }
  return beside;
}

function mayRun(text: string): boolean {
  if (text.length > FOOTER_LENGTH || !/[\u4e00-\u9fff]{4}/.test(text)) return false;
  return !/[。！？：；!?;:]$/.test(text) && markerOf(text) === null;
}

/** What of a line is the same on every page. */
const keyOf = (text: string) => text.replace(/\s+|\d+$/g, "").replace(/[-—第页\d\s]+$/, "");
