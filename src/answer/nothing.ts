import type { Question } from "../question/question.ts";
import type { Report } from "../reports/report.ts";
import type { Location } from "../search/collection.ts";
import type { Candidate } from "./candidates.ts";
import type { Scope } from "./scope.ts";
import { listReports, nameOfReport, notes } from "./texts.ts";

/** What a passage must score at least to be pointed at. */
const NEAR = 0.1;

export const isNear = (candidate: Candidate | undefined): candidate is Candidate =>
  candidate !== undefined && candidate.standing >= NEAR;

/** Why nothing was found, and what is held that is nearest: reports, or a passage of those that were looked at. */
export interface Nothing {
  note: string;
  nearest: Location | null;
}

/** Explains that nothing answers; `findNear` finds the refused candidate that is worth pointing at. */
export function explainNothing(
  question: Question,
  scope: Scope,
  reports: readonly Report[],
  findNear: () => Candidate | null,
): Nothing {
  const because = (note: string): Nothing => ({ note, nearest: null });
  if (reports.length === 0) return because(notes.empty);
  const own = reports.filter((_, number) => question.places.some((place) => place.reports.includes(number)));
  if (scope.missing === "year") {
    const years = question.years.map(({ year }) => `${year}年`).join("、");
    return because(
      notes.noYear(
        `${question.places.map((place) => place.name).join("、")}${years}`,
        listReports(own.length > 0 ? own : reports),
      ),
    );
  }
  const elsewhere = question.mentioned.map(({ name }) => name);
  if (question.places.length === 0 && elsewhere.length > 0)
    return because(notes.noPlace(elsewhere.join("、"), listReports(reports)));
  if (question.topic === "") return because(notes.unclear);
  const note = notes.noTopic(listReports([...scope.reports].map((number) => reports[number] as Report)));
  const near = findNear();
  if (!near) return because(note);
  const nearest = near.passage.location;
  return { note: `${note}${pointedAt(nearest)}`, nearest };
}

function pointedAt({ report, passage: { section, paragraph } }: Location): string {
  return notes.nearest(nameOfReport(report), section.at(-1) ?? null, paragraph);
}
