import { widePunctuation } from "../text/punctuation.ts";
import { announcedTitle, callsItselfReport, openingsOf } from "./announced.ts";
import { dateIn } from "./dates.ts";
import type { Divisions } from "./divisions.ts";
import type { Matter } from "./matter.ts";
import { districtOfChain, firstChain } from "./places.ts";
import type { Identity } from "./report.ts";
import { type Evidence, findReporter } from "./reporter.ts";
import { REPORT_ENDING, withoutMotto } from "./title.ts";
import { isTraditional, simplify } from "./traditional.ts";
import { narrowDigits, visible } from "./visible.ts";
import { findYear } from "./year.ts";

/** An identity, and in sentences what is unsure about it. */
export interface Identified {
  identity: Identity;
  doubts: string[];
  /** Whether it is a report at all, and not, say, an article. */
  isReport: boolean;
}

const REPORTS_ON =
  /工作|情况|年度|执行|建设|公开|预算|决算|政府|法治|进展|完成|半年|整改|评估|自查|调研|发展|总结|述|年/;
/** The place above in brackets before a title: （某省）某县2020年…, （某省）2020年某县…. */
const ABOVE = /^[（(]([\u3400-\u9fff]{2,8})[）)]((?:[12]\d{3}年度?)?)/;
const ANNOUNCES =
  /(?:报告|汇报|总结|公布|通报|说明|报送)(?:如下|于下)|情况如下|情况报上|请审阅|向大会(?:报告|作)|请予审议/;
const SELF = /(?:我|本|全)(区|市|县|旗|州|省|镇|乡)(?:委|政府)?/g;
/** The sections of a yearly report on openness, whose form is prescribed. */
const OPENNESS = /总体情况$|主动公开政府信息(?:的?情况)?$|收到和处理政府信息公开申请/;
/** A government body, which a report's opening speaks of. */
const BODY = /(?:政府|管委会|委员会|街道|党工委|[省市区县][\u4e00-\u9fff]{1,8}[局厅]|[镇乡](?:党委|政府))/;
const SESSION = /(?:会议|大会|全会)/;

/** Recognises who reports, for which district and year; all null but the title where the text is no report. */
export function identify(written: Evidence, divisions: Divisions): Identified {
  const plain = simplified(written, divisions);
  const { paragraphs } = plain;
  const openings = openingsOf(paragraphs);
  const title = written.matter.title ?? announcedTitle(plain.matter.front, openings.map(visible), divisions);
  const matter = { ...plain.matter, title: plain.matter.title ?? title };
  const evidence = { ...plain, matter };
  const nothing: Identity = { title, district: null, parent: null, unit: null, year: null, date: null };
  if (!isReport(evidence)) return { identity: nothing, doubts: [], isReport: false };
  const doubts: string[] = [];
  const place = findReporter(evidence, divisions);
  doubts.push(...place.doubts);
  const date = dateOf(matter);
  const year = findYear(matter, [...openings, ...evidence.headings.slice(0, 12)], date);
  if (year.doubt) doubts.push(year.doubt);
  const { district, parent, unit } = place;
  return { identity: { title, district, parent, unit, year: year.year, date }, doubts, isReport: true };
}

/** Fills district and year of a report from the file's name where the text does not tell. */
export function identifyByFileName(identified: Identified, file: string, divisions: Divisions): Identified {
  if (!identified.isReport) return identified;
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
  return { ...identified, identity, doubts };
}

/** Whether a text is a report and not, say, an article: by its title, its session, its signature or its words. */
function isReport({ matter, paragraphs, headings }: Evidence): boolean {
  const title = withoutMotto(matter.title ?? "");
  if (
    /报告|总结|汇报|年报|公报|综述|通报|白皮书|(?:工作|建设|执行|进展|落实|公开)情况/.test(title) &&
    REPORT_ENDING.test(title) &&
    REPORTS_ON.test(title)
  )
    return true;
  if (matter.front.some((line) => SESSION.test(line) && dateIn(line) !== null)) return true;
  const openings = openingsOf(paragraphs);
  if (openings.some((opening) => ANNOUNCES.test(opening)) || callsItselfReport(openings)) return true;
  if (headings.some((heading) => OPENNESS.test(heading))) return true;
  if (headings.length >= 3 && BODY.test(openings[0] ?? "")) return true;
  const text = paragraphs.join("");
  return headings.length >= 3 && (text.match(SELF)?.length ?? 0) >= 2;
}

/** What recognition looks at: Simplified characters, narrow digits, wide punctuation. */
function simplified({ matter, paragraphs, headings }: Evidence, divisions: Divisions): Evidence {
  const title = matter.title;
  const traditional = isTraditional(`${title ?? ""}${paragraphs.slice(0, 20).join("")}`);
  const plain = (text: string) => widePunctuation(narrowDigits(traditional ? simplify(text) : text));
  const inFront = (_: string, above: string, year: string) =>
    `${year}${divisions.find(above).length > 0 ? above : ""}`;
  return {
    matter: {
      ...matter,
      title:
        title &&
        plain(title)
          .replace(/[\s|｜]+$/, "")
          .replace(ABOVE, inFront),
    },
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
