import { announcedBudget, isWorkReport, openingsOf } from "./announced.ts";
import { dateIn, YEAR_PATTERN, yearOf } from "./dates.ts";
import type { Matter } from "./matter.ts";

/** A year recognised, and whether it was only inferred. */
export interface YearFound {
  year: number | null;
  doubt: string | null;
}

const RANGE = /[12]\d{3}\s*年?\s*[-—–－~～至到]+\s*(?:[12]\d{3}|\d{2})(?:\s*年)?/g;
const NUMBER_OF_DOCUMENT = /[〔[（(【]\s*[12]\d{3}\s*[〕\])）】]\s*第?\s*\d*\s*号?/g;
/** 年度报告（2021）, 年度报告2021 */
const YEAR_AT_END = /[（(]?\s*(?<!\d|[-—－–～~至到]\s*)((?:19|20)\d{2})\s*[）)]?\s*$/;
/** 21年某县…, and not 20年来某县… */
const SHORT_YEAR =
  /^(?=[12]\d年(?:度|(?!来|间|以来|前|后|改革)[\u4e00-\u9fff]{2,8}?[省市区县旗镇乡局委办厅]))/;
/** A line below the title that tells its year: （2021年度）, ——2021年度. */
const YEAR_LINE = /^(?:[（(](?:[^：:]*年度?|(?:19|20)\d{2})[）)]|[-—―–]+(?:19|20)\d{2}年度?)$/;
const QUOTED = /“[^”]*”/g;
/** The year that something is measured by. */
const BESIDE = /[较比与跟][12]\d{3}年/g;
const BOOK = /《[^《》]*》/g;
/** What follows the year that was reported on, and the year that is only planned. */
const DONE =
  /^(?:度|全年|全市|全区|全县|全省|财政|地方|本级|总|市级|区级|县级|省级|法治政府建设|国民经济和社会发展){0,4}(?:预算|计划)?(?:执行|完成|总结|工作总结|工作情况|工作完成|决算|回顾|工作回顾|建设情况|情况|落实)/;
const PLANNED =
  /^(?:度|财政|地方|本级|国民经济和社会发展){0,3}(?:预算|计划|工作)?(?:草案|计划|安排|打算|要点|思路|预算|工作计划|工作安排|工作打算|重点工作|主要任务|工作思路)/;
const SESSION = /(?:会议|大会|全会)/;

/**
 * The year a report is about: the title's, else the one beneath it, the session's (of a 政府工作报告), the opening's.
 * Years of plans, of laws, of document numbers and of publication do not count.
 * @param opening the first paragraphs and the headings, in order
 */
export function findYear(matter: Matter, opening: readonly string[], date: string | null): YearFound {
  const title = matter.title ?? "";
  const first = openingsOf(opening);
  const session = [...matter.front, ...matter.signature].find(
    (line) => SESSION.test(line) && dateIn(line) !== null,
  );
  const looksBack = isWorkReport(title, first) || (session !== undefined && !yearsIn(title).length);
  const named = reportedYear(title) ?? reportedYear(withYear(title));
  if (named !== null) return { year: named, doubt: null };
  const budget = announcedBudget(first);
  const executed = budget === null ? null : reportedYear(budget);
  if (executed !== null) return { year: executed, doubt: null };
  if (looksBack && session) return { year: Number(dateIn(session)?.slice(0, 4)), doubt: null };
  for (const line of matter.front) {
    const year = YEAR_LINE.test(line) ? reportedYear(withYear(line)) : null;
    if (year !== null) return { year, doubt: null };
  }
  if (looksBack && date) return { year: Number(date.slice(0, 4)), doubt: null };
  return yearOfOpening(opening, looksBack, date);
}

/** A title with its year written out. */
const withYear = (title: string) => title.replace(SHORT_YEAR, "20").replace(YEAR_AT_END, "（$1年）");

function yearOfOpening(opening: readonly string[], looksBack: boolean, date: string | null): YearFound {
  if (looksBack) {
    const past = yearsAt(opening, /回顾|过去一年/) ?? firstYear(openingsOf(opening));
    return past === null
      ? { year: null, doubt: null }
      : { year: past + 1, doubt: "标题下没有写明会议日期，年份从所回顾的一年推出。" };
  }
  const said =
    yearsAt(opening, /(?:报告|汇报|总结|公布|说明|情况)如下|现(?:予以)?(?:发布|公布|公开|向社会)/) ??
    yearCounted(opening) ??
    firstYear(opening) ??
    onlyYear(opening[0] ?? "");
  if (said !== null) return { year: said, doubt: `标题没有写明年份，按正文开头取 ${said} 年。` };
  if (!date) return { year: null, doubt: null };
  const year = Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) <= 4 ? 1 : 0);
  return { year, doubt: `标题和正文开头没有写明年份，按落款日期推断为 ${year} 年。` };
}

/** The one year of a text, or of several the one reported on; null where there is none. */
function reportedYear(text: string): number | null {
  const years = yearsIn(text);
  if (years.length <= 1) return years[0]?.year ?? null;
  const done = years.filter((each) => DONE.test(each.after) && !PLANNED.test(each.after));
  const rest = years.filter((each) => !PLANNED.test(each.after));
  return Math.min(...(done.length > 0 ? done : rest.length > 0 ? rest : years).map((each) => each.year));
}

function yearsIn(text: string): { year: number; after: string }[] {
  const bare = text.replace(BOOK, "").replace(RANGE, "").replace(NUMBER_OF_DOCUMENT, "");
  const pattern = new RegExp(YEAR_PATTERN.source.replace("\\s*年", "\\s*(?:年|(?=法治|政府|度))"), "g");
  return [...bare.matchAll(pattern)].map((match) => ({
    year: yearOf(match[1] as string),
    after: bare.slice(match.index + match[0].length).replace(/\s+/g, ""),
  }));
}

/** The year in the sentence that announces the report: 现将2022年度…情况报告如下. */
function yearsAt(texts: readonly string[], mark: RegExp): number | null {
  for (const text of texts)
    for (const sentence of text.split(/(?<=[。！？])/))
      if (mark.test(sentence) && yearsIn(sentence).some(({ after }) => !PLANNED.test(after))) {
        const year = reportedYear(sentence);
        if (year !== null) return year;
      }
  return null;
}

/** The year that a report's figures are of: 统计期限自2023年1月1日至12月31日. */
function yearCounted(texts: readonly string[]): number | null {
  for (const text of texts) {
    const match = /([12]\d{3})年1月1日(?:起[，,]?)?(?:至|到|[-—－~～])+(?:\1年)?12月31日/.exec(
      text.replace(/\s+/g, ""),
    );
    if (match) return Number(match[1]);
  }
  return null;
}

/** The year of an opening paragraph that names but one. */
function onlyYear(text: string): number | null {
  const years = new Set(yearsIn(text.replace(QUOTED, "").replace(BESIDE, "")).map(({ year }) => year));
  return years.size === 1 ? ([...years][0] as number) : null;
}

/** The year the sentences of the opening paragraphs, or headings, begin with: 2022年，… 2023年以来… 一、2022年工作情况. */
function firstYear(texts: readonly string[]): number | null {
  const votes = new Map<number, number>();
  for (const sentence of texts.slice(0, 12).flatMap((text) => text.split(/(?<=[。！？])/))) {
    const bare = sentence
      .replace(QUOTED, "")
      .replace(/^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]+\s*)?(?:今年|自|截至|截止|在|从)?/, "");
    for (const { year, after } of yearsIn(bare.slice(0, 16)))
      if (!PLANNED.test(after)) votes.set(year, (votes.get(year) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, count] of votes) if (best === null || count > (votes.get(best) as number)) best = year;
  return best;
}
