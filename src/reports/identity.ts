import { dateIn } from "./dates.ts";
import type { Divisions } from "./divisions.ts";
import { type Matter, REPORT_ENDING } from "./matter.ts";
import { districtOfChain, firstChain } from "./places.ts";
import type { Identity } from "./report.ts";
import { type Evidence, findReporter } from "./reporter.ts";
import { isTraditional, simplify } from "./traditional.ts";
import { narrowDigits } from "./visible.ts";
import { findYear } from "./year.ts";

/** An identity, and in sentences what is unsure about it. */
export interface Identified {
  identity: Identity;
  doubts: string[];
}

const REPORTS_ON =
  /工作|情况|年度|执行|建设|公开|预算|决算|政府|法治|进展|完成|半年|整改|评估|自查|调研|发展|总结|述|年/;
/** The place above in brackets before a title: （某省）某县2020年…. */
const ABOVE = /^[（(]([\u3400-\u9fff]{2,8}[省市区州盟])[）)]/;
const ANNOUNCES = /(?:报告|汇报|总结|公布|通报|说明)如下|向大会(?:报告|作)|请予审议/;
const SELF = /(?:我|本|全)(区|市|县|旗|州|省|镇|乡)(?:委|政府)?/g;
const SESSION = /(?:会议|大会|全会)/;

/** Recognises who reports, for which district and year; all null but the title where the text is no report. */
export function identify(written: Evidence, divisions: Divisions): Identified {
  const evidence = simplified(written);
  const { matter, paragraphs } = evidence;
  const title = written.matter.title;
  const nothing: Identity = { title, district: null, parent: null, unit: null, year: null, date: null };
  if (!isReport(evidence)) return { identity: nothing, doubts: [] };
  const doubts: string[] = [];
  const place = findReporter(evidence, divisions);
  doubts.push(...place.doubts);
  const date = dateOf(matter);
  const year = findYear(matter, [...paragraphs.slice(0, 3), ...evidence.headings.slice(0, 12)], date);
  if (year.doubt) doubts.push(year.doubt);
  const { district, parent, unit } = place;
  return { identity: { title, district, parent, unit, year: year.year, date }, doubts };
}

/** Fills district and year of a report from the file's name where the text does not tell. */
export function identifyByFileName(identified: Identified, file: string, divisions: Divisions): Identified {
  const identity = { ...identified.identity };
  const doubts = [...identified.doubts];
  const name = (file.split("/").at(-1) ?? file).replace(/\.[^.]*$/, "");
  const chain = identity.district === null ? firstChain(name, divisions) : null;
  if (chain) {
    const place = districtOfChain(chain, () => new Map());
    identity.district = place.district;
    identity.parent = place.parent;
    if (place.district) doubts.push(`正文没有写明地区，按文件名取“${place.district}”。`);
    if (place.doubt) doubts.push(place.doubt);
  }
  const year = identity.year === null ? /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(name) : null;
  if (year) {
    identity.year = Number(year[1]);
    doubts.push(`正文没有写明年份，按文件名取 ${identity.year} 年。`);
  }
  return { identity, doubts };
}

/** Whether a text is a report and not, say, an article: by its title, its session, its signature or its words. */
export function isReport(written: Evidence): boolean {
  const { matter, paragraphs, headings } = simplified(written);
  const title = matter.title ?? "";
  if (
    /报告|总结|汇报|年报|公报|综述|通报|白皮书|(?:工作|建设|执行|进展|落实|公开)情况/.test(title) &&
    REPORT_ENDING.test(title) &&
    REPORTS_ON.test(title)
  )
    return true;
  if (matter.front.some((line) => SESSION.test(line) && dateIn(line) !== null)) return true;
  if (paragraphs.slice(0, 3).some((paragraph) => ANNOUNCES.test(paragraph))) return true;
  const text = paragraphs.join("");
  return headings.length >= 3 && (text.match(SELF)?.length ?? 0) >= 2;
}

/** What recognition looks at: Simplified characters, narrow digits. */
function simplified({ matter, paragraphs, headings }: Evidence): Evidence {
  const title = matter.title;
  const traditional = isTraditional(`${title ?? ""}${paragraphs.slice(0, 20).join("")}`);
  const plain = (text: string) => narrowDigits(traditional ? simplify(text) : text);
  return {
    matter: { ...matter, title: title && plain(title).replace(ABOVE, "$1") },
    paragraphs: paragraphs.map(plain),
    headings: headings.map(plain),
  };
}

function dateOf(matter: Matter): string | null {
  const published = /来源|时间|日期|发布|浏览|更新/;
  for (const line of [...matter.signature].reverse()) if (dateIn(line)) return dateIn(line);
  const own = matter.front.filter((line) => !published.test(line) && dateIn(line) !== null);
  const line =
    own.find((each) => !SESSION.test(each)) ?? own[0] ?? matter.front.find((each) => SESSION.test(each));
  return line ? dateIn(line) : null;
}
