import type { Question } from "../question/question.ts";
import {
  announcedBudget,
  openingsOf as openingsAmong,
  isWorkReport as opensAsWorkReport,
} from "../reports/announced.ts";
import type { Report } from "../reports/report.ts";
import { townOf } from "../reports/unit.ts";
import { fold } from "../text/fold.ts";
import { once } from "./once.ts";

/** The reports a question may be answered from. */
export interface Scope {
  /** Numbers of reports of the places and years asked for, in the order asked; unknown places or years are never ruled out. */
  reports: ReadonlySet<number>;
  /** Of these, the ones that answer for the year before their own (a 政府工作报告 tells last year's results). */
  lookingBack: ReadonlySet<number>;
  /** Of these, work reports of the year asked for, whose results are of the year before: beside ones that look back on it, or where the outcome of the year is asked for. */
  priorYear: ReadonlySet<number>;
  /** Of these, the ones that answer for the year after their own: a budget report's plans, or any report's where plans are asked for; only where no other is held. */
  lookingAhead: ReadonlySet<number>;
  /** Of these, reports of later years, where none of the year asked for is held: they may expressly tell a number of that year. */
  later: ReadonlySet<number>;
  /** Why it is empty. */
  missing: "place" | "year" | "pair" | null;
}

const foldedTitle = once(({ title }: Report) => fold(title ?? "").text);

/** Among so many passages a report's openings are. */
const HEAD = 12;
const openingsOf = ({ passages }: Report) => openingsAmong(passages.slice(0, HEAD).map(({ text }) => text));

/** Whether it is a government's work report, by its title or its opening; found once a report. */
export const isWorkReport = once((report: Report) =>
  opensAsWorkReport(foldedTitle(report), openingsOf(report)),
);

/** 2023年预算执行情况和2024年预算草案的报告 tells next year's plans. */
export const isBudget = once((report: Report) =>
  report.title === null
    ? announcedBudget(openingsOf(report)) !== null
    : /预算执行|预算草案|计划草案/.test(foldedTitle(report)),
);

/** Whether a text does not say where it is from; a town's report does, though its county is not known. */
export const isPlaceless = ({ district, unit }: Report): boolean =>
  district === null && (unit === null || townOf(unit) === null);

/** Whether a text is a report as far as one can tell: whose or of which year it is, is known. */
export const isOfGenre = ({ district, unit, year }: Report): boolean =>
  district !== null || unit !== null || year !== null;

const NEXT_YEAR = /下一步|下一?年|来年|明年|今后|报告/;

/** Whose report it is; a district's government and its office are the district. */
const bodyOf = ({ district, unit }: Report) =>
  `${district} ${(unit ?? "").replace(/(?:人民)?政府(?:办公[室厅])?$/, "")}`;

/** What the years of a question ask for. */
interface YearsAsked {
  years: ReadonlySet<number>;
  /** The report of the year itself, and no other. */
  strict: boolean;
  /** Rather the report of the year than what was done in it: 青海2025, without 年. */
  report: boolean;
  /** 2015年实际完成多少 is told by the report of 2016 alone. */
  outcome: boolean;
  /** 2023年的目标 is set in the report of 2022; that of 2023 sets the next year's. */
  setBefore: boolean;
}

function yearsAsked({ text, tense, years: asked }: Question): YearsAsked {
  const ofReport = asked.filter((year) => year.ofReport);
  const strict = ofReport.length > 0;
  const report = tense === "target" || (tense !== "result" && asked.every((year) => year.bare));
  return {
    years: new Set((strict ? ofReport : asked).map(({ year }) => year)),
    strict,
    report,
    outcome: !strict && !report && /^(?!.*(?:报告|[上头前]一?年|去年)).*实际(?!使用|利用|到位)/.test(text),
    setBefore: tense === "target" && !NEXT_YEAR.test(text),
  };
}

/** Finds the reports of the places and years asked for. */
export function scopeOf(question: Question, reports: readonly Report[]): Scope {
  const asked = yearsAsked(question);
  const reportOf = (number: number) => reports[number] as Report;
  const placed = [...reports.keys()].filter((number) => isInPlace(question, reportOf(number), number));
  /** Those of the year that lies so many years after one asked for. */
  const ofYear = (shift: number) =>
    placed.filter((number) => isOfYear(question, asked.years, reportOf(number), number, shift));
  const direct = ofYear(0);
  /** Where the report of the year itself is asked for, and held, the next one's is not. */
  const asksForOwn = ({ district }: Report) =>
    asked.report && direct.some((number) => reportOf(number).district === district);
  const looksBack = (report: Report) =>
    isWorkReport(report) && report.year !== null && asked.years.size > 0 && !asksForOwn(report);
  const lookingBack = asked.strict ? [] : ofYear(1).filter((number) => looksBack(reportOf(number)));
  /** The bodies whose own report of the year asked for is held. */
  const held = new Set([...direct, ...lookingBack].map((number) => bodyOf(reportOf(number))));
  const looksAhead = (report: Report) =>
    (isBudget(report) || question.tense === "target" || asksOneFact(question)) &&
    ((asked.setBefore && !isWorkReport(report)) || !held.has(bodyOf(report)));
  const lookingAhead = asked.strict ? [] : ofYear(-1).filter((number) => looksAhead(reportOf(number)));
  const ahead = new Set(lookingAhead.map((number) => bodyOf(reportOf(number))));
  const setsNext = (report: Report) =>
    asked.setBefore && !isWorkReport(report) && !isPlaceless(report) && ahead.has(bodyOf(report));
  const tellsPrior = (number: number) =>
    isWorkReport(reportOf(number)) &&
    !lookingBack.includes(number) &&
    (asked.outcome || lookingBack.some((next) => followsOn(reportOf(next), reportOf(number))));
  const own = direct.filter((number) => !setsNext(reportOf(number)));
  const ofYears = withoutTowns(question, [...own, ...lookingBack, ...lookingAhead], reports);
  const isDated = (number: number) => !isPlaceless(reportOf(number)) && reportOf(number).year !== null;
  const later =
    asked.strict || ofYears.some(isDated)
      ? []
      : withoutTowns(question, laterThan(question, placed.filter(isDated), reports), reports);
  const found = [...ofYears, ...later];
  const known = (number: number) => reportOf(number).district !== null || reportOf(number).year !== null;
  return {
    reports: new Set(found),
    lookingBack: new Set(lookingBack),
    priorYear: new Set(direct.filter(tellsPrior)),
    lookingAhead: new Set(lookingAhead),
    later: new Set(later),
    missing: missingOf(ofYears.filter(known).length, placed.filter(known).length, asked.years.size),
  };
}

/** What is to be done, as people ask it. */
const TO_DO =
  /准备|打算|计划|将要?|(?<![思理设感])想|要(?![求素闻点件])|怎[么样](?:[^，。？]{0,2}改|办|处理|弄|搞)|改进|解决|采取|措施|安排|推进|拟|下一步|再建|新建|建在|选[在址]/;

/** Asks of one place and year what is to be done, and for no number. */
const asksOneFact = ({ text, figure, compares, places, years }: Question): boolean =>
  figure === null &&
  !compares &&
  places.length === 1 &&
  years.length === 1 &&
  TO_DO.test(text) &&
  !/[\u3400-\u9fff]了(?!解)|已|有没有/.test(text);

/** How many years later a report may still tell of a year. */
const LATER = 10;

/** Of these, the reports of a few years after the one that a question asks a number of, at one place. */
function laterThan(
  { figure, compares, places, years }: Question,
  placed: readonly number[],
  reports: readonly Report[],
): number[] {
  const [asked] = years;
  if (figure === null || compares || places.length !== 1 || years.length !== 1 || !asked) return [];
  const after = (number: number) => (reports[number]?.year ?? 0) - asked.year;
  return placed.filter((number) => after(number) > 0 && after(number) <= LATER);
}

/** Of a county that reports itself, its towns' reports tell only of themselves; each answers where it is named, or all are compared. */
function withoutTowns(
  { places, compares }: Question,
  found: readonly number[],
  reports: readonly Report[],
): number[] {
  if (places.length === 0 || compares) return [...found];
  const isTowns = (number: number) => townOf(reports[number]?.unit ?? "") !== null;
  const named = new Set(places.map(({ name }) => name));
  const reporting = new Set(
    found.filter((number) => !isTowns(number)).map((number) => reports[number]?.district ?? ""),
  );
  return found.filter((number) => {
    const { district } = reports[number] as Report;
    const asked = places.some(({ name, reports }) => name !== district && reports.includes(number));
    return asked || !isTowns(number) || !named.has(district ?? "") || !reporting.has(district ?? "");
  });
}

/** Whether a report is of a place asked for, or its place is not known. */
const isInPlace = ({ places }: Question, report: Report, number: number) =>
  places.length === 0 || isPlaceless(report) || places.some((place) => place.reports.includes(number));

/** Whether the year `shift` years before a report's own is asked for, of its place where each has a year of its own. */
function isOfYear(
  { places }: Question,
  years: ReadonlySet<number>,
  report: Report,
  number: number,
  shift: number,
): boolean {
  if (report.year === null || years.size === 0) return true;
  const year = report.year - shift;
  if (!years.has(year)) return false;
  const own = places.filter(
    (place) => place.reports.includes(number) && place.years.some((asked) => years.has(asked)),
  );
  return own.length === 0 || own.some((place) => place.years.includes(year));
}

/** Whether one report is the same place's of the year after another. */
const followsOn = (next: Report, report: Report) =>
  next.district !== null && next.district === report.district && next.year === (report.year ?? 0) + 1;

/** Of the reports that say where and when they are from: none of the place, or none of the year there. */
function missingOf(found: number, placed: number, years: number): Scope["missing"] {
  if (found > 0) return null;
  return placed === 0 ? "place" : years > 0 ? "year" : "pair";
}
