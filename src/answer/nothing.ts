import type { Question } from "../question/question.ts";
import type { Report } from "../reports/report.ts";
import type { Scope } from "./scope.ts";
import { listReports, notes } from "./texts.ts";

/** Why nothing was found, and what is held that is nearest. */
export function explainNothing(question: Question, scope: Scope, reports: readonly Report[]): string {
  if (reports.length === 0) return notes.empty;
  const own = reports.filter((_, number) => question.places.some((place) => place.reports.includes(number)));
  if (scope.missing === "year") {
    const years = question.years.map(({ year }) => `${year}年`).join("、");
    return notes.noYear(
      `${question.places.map((place) => place.name).join("、")}${years}`,
      listReports(own.length > 0 ? own : reports),
    );
  }
  const elsewhere = question.mentioned.map(({ name }) => name);
  if (question.places.length === 0 && elsewhere.length > 0)
    return notes.noPlace(elsewhere.join("、"), listReports(reports));
  if (question.topic === "") return notes.unclear;
  return notes.noTopic(listReports([...scope.reports].map((number) => reports[number] as Report)));
}
