import type { Divisions } from "./divisions.ts";
import { firstChain } from "./places.ts";
import { REPORT_ENDING } from "./title.ts";

/** How many paragraphs a report says in what it is. */
const OPENINGS = 3;

/** The paragraphs in which a report says what it is: the first ones that are sentences. */
export const openingsOf = (paragraphs: readonly string[]): string[] =>
  paragraphs.filter((paragraph) => /[，。；：]/.test(paragraph)).slice(0, OPENINGS);

/** What a text without a title says that it is: 现公布《某局2023年…年度报告》, 编制某县2024年…报告. */
const ANNOUNCED =
  /(?:公布|发布|公开|编制|编写|形成|报送|现将|[《“])(?:了)?[《“]?([^，。；：、《》“”（）()\d]{2,30}[12]\d{3}年度?[^，。；：《》“”]{0,24}?(?:报告|年报))/g;
/** What a text calls itself: 编制本报告, 本年度报告的数据. */
const SELF = /本(?:年度|工作)?(?:报告|年报)/;

/** What a page's table of metadata says of the text's name. */
const NAMED = /^[[【（]?(?:文件|信息)?(?:名称|标题)[\]】）]?[：:|｜]?(.{8,}?)[|｜]*$/;

/** The title that the page's metadata or the opening paragraphs tell, the latter beginning with a place; null where they tell none. */
export function announcedTitle(
  front: readonly string[],
  openings: readonly string[],
  divisions: Divisions,
): string | null {
  const named = front.flatMap((line) => NAMED.exec(line)?.[1] ?? [])[0];
  if (named !== undefined) return named;
  const announced = openings.flatMap((opening) =>
    [...opening.matchAll(ANNOUNCED)].map((match) => match[1] as string),
  );
  return announced.find((title) => firstChain(title, divisions)?.start === 0) ?? null;
}

/** Whether the opening paragraphs call the text a report. */
export const callsItselfReport = (openings: readonly string[]): boolean =>
  openings.some((opening) => SELF.test(opening));

/** What a government's work report opens with: 我代表市人民政府，向大会报告工作. */
const TO_CONGRESS =
  /代表[^，。；,]{0,16}(?:政府|管委会|公署)[，,]?向(?:大会|会议|各位代表)[^，。；,]{0,2}(?:报告|作|汇报)[^，。；,]{0,8}[，。,]/;

/** Whether it is a government's work report, which tells of the year before: by its title, or where that tells nothing by its opening. */
export function isWorkReport(title: string | null, openings: readonly string[]): boolean {
  const named = (title ?? "").replace(/\s+/g, "");
  if (/政府工作报告/.test(named)) return true;
  return (
    !REPORT_ENDING.test(named) && openings.some((opening) => TO_CONGRESS.test(opening.replace(/\s+/g, "")))
  );
}

const BUDGET = /(?:报告|现将|提请)[^，。；]{0,12}[12]\d{3}年[^，。；]{0,10}(?:预算|计划)执行[^，。；]*/;

/** The words by which the opening announces how a budget was executed: 报告某县2022年财政预算执行情况和2023年财政预算草案; null where it does not. */
export const announcedBudget = (openings: readonly string[]): string | null =>
  openings.map((opening) => BUDGET.exec(opening.replace(/\s+/g, ""))?.[0]).find(Boolean) ?? null;
