import type { Question } from "../question/question.ts";
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
  /** Why it is empty. */
  missing: "place" | "year" | "pair" | null;
}

const foldedTitle = once(({ title }: Report) => fold(title ?? "").text);

export const isWorkReport = (report: Report) => /政府工作报告/.test(foldedTitle(report));

/** 2023年预算执行情况和2024年预算草案的报告 tells next year's plans. */
export const isBudget = (report: Report) => /预算执行|预算草案|计划草案/.test(foldedTitle(report));

/** Whether a text does not say where it is from; a town's report does, though its county is not known. */
export const isPlaceless = ({ district, unit }: Report): boolean =>
  district === null && (unit === null || townOf(unit) === null);

const NEXT_YEAR = /下一步|下一?年|来年|明年|今后|报告/;

/** Whose report it is; a district's government and its office are the district. */
const bodyOf = ({ district, unit }: Report) =>
  `${district} ${(unit ?? "").replace(/(?:人民)?政府(?:办公[室厅])?$/, "")}`;

/** Finds the reports of the places and years asked for. */
export function scopeOf(question: Question, reports: readonly Report[]): Scope {
  const ofReport = question.years.filter((year) => year.ofReport).map((year) => year.year);
  const years = new Set(ofReport.length > 0 ? ofReport : question.years.map((year) => year.year));
  /** 青海2025, without 年, is rather the report's year than that of what it tells. */
  const asksForReport = question.tense === "target" || question.years.every((year) => year.bare);
  const strict = question.years.some((year) => year.ofReport);
  /** 2015年实际完成多少 is told by the report of 2016 alone. */
  const asksForOutcome =
    !strict &&
    !asksForReport &&
    /^(?!.*(?:报告|[上头前]一?年|去年)).*实际(?!使用|利用|到位)/.test(question.text);
  const inPlace = (report: Report, number: number) =>
    question.places.length === 0 ||
    isPlaceless(report) ||
    question.places.some((place) => place.reports.includes(number));
  const pairFits = (report: Report, number: number, shift: number) => {
    if (report.year === null || years.size === 0) return true;
    const year = report.year - shift;
    if (!years.has(year)) return false;
    const own = question.places.filter(
      (place) => place.reports.includes(number) && place.years.some((asked) => years.has(asked)),
    );
    return own.length === 0 || own.some((place) => place.years.includes(year));
  };
  const placed = reports
    .map((report, number) => ({ report, number }))
    .filter(({ report, number }) => inPlace(report, number));
  const direct = placed
    .filter(({ report, number }) => pairFits(report, number, 0))
    .map(({ number }) => number);
  /** Where the report of the year itself is asked for, and held, the next one's is not. */
  const asksForOwn = ({ district }: Report) =>
    asksForReport && direct.some((number) => reports[number]?.district === district);
  const lookingBack = strict
    ? []
    : placed
        .filter(
          ({ report, number }) =>
            isWorkReport(report) &&
            report.year !== null &&
            years.size > 0 &&
            !asksForOwn(report) &&
            pairFits(report, number, 1),
        )
        .map(({ number }) => number);
  /** The bodies whose own report of the year asked for is held. */
  const held = new Set([...direct, ...lookingBack].map((number) => bodyOf(reports[number] as Report)));
  /** 2023年的目标 is set in the report of 2022; that of 2023 sets the next year's. */
  const setBefore = question.tense === "target" && !NEXT_YEAR.test(question.text);
  const lookingAhead = strict
    ? []
    : placed
        .filter(
          ({ report, number }) =>
            (isBudget(report) || question.tense === "target") &&
            pairFits(report, number, -1) &&
            ((setBefore && !isWorkReport(report)) || !held.has(bodyOf(report))),
        )
        .map(({ number }) => number);
  const ahead = new Set(lookingAhead.map((number) => bodyOf(reports[number] as Report)));
  const own = direct.filter((number) => {
    const report = reports[number] as Report;
    return !setBefore || isWorkReport(report) || isPlaceless(report) || !ahead.has(bodyOf(report));
  });
  const unknown = (number: number) => reports[number]?.district === null && reports[number]?.year === null;
  const found = [...own, ...lookingBack, ...lookingAhead];
  return {
    reports: new Set(found),
    lookingBack: new Set(lookingBack),
    priorYear: new Set(
      direct.filter(
        (number) =>
          isWorkReport(reports[number] as Report) &&
          !lookingBack.includes(number) &&
          (asksForOutcome || lookingBack.some((next) => followsOn(reports[next], reports[number]))),
      ),
    ),
    lookingAhead: new Set(lookingAhead),
    missing: missingOf(
      found.filter((number) => !unknown(number)).length,
      placed.filter(({ number }) => !unknown(number)).length,
      years.size,
    ),
  };
}

/** Whether one report is the same place's of the year after another. */
function followsOn(next: Report | undefined, report: Report | undefined): boolean {
  return (
    next?.district != null && next.district === report?.district && next?.year === (report?.year ?? 0) + 1
  );
}

/** Of the reports that say where and when they are from: none of the place, or none of the year there. */
function missingOf(found: number, placed: number, years: number): Scope["missing"] {
  if (found > 0) return null;
  return placed === 0 ? "place" : years > 0 ? "year" : "pair";
}
