import type { Question } from "../question/question.ts";
import type { Report } from "../reports/report.ts";
import type { Scope } from "./scope.ts";

/** Places and years that a comparison asks for and that nothing is said of: 河东区2024年. */
export interface Gaps {
  notHeld: string[];
  notStated: string[];
}

/** Finds what a question of several places or years leaves open, given the reports (by number) that answer. */
export function gapsOf(
  { places }: Question,
  scope: Scope,
  answering: ReadonlySet<number>,
  reports: readonly Report[],
): Gaps {
  const gaps: Gaps = { notHeld: [], notStated: [] };
  const asked = places.flatMap((place) => {
    const years: readonly (number | null)[] = place.years.length === 0 ? [null] : place.years;
    return years.map((year) => ({ place, year }));
  });
  if (asked.length < 2) return gaps;
  for (const { place, year } of asked) {
    const held = place.reports.filter(
      (number) => scope.reports.has(number) && (year === null || tellsOf(number, year, scope, reports)),
    );
    const name = `${place.name}${year === null ? "" : `${year}年`}`;
    if (held.length === 0) gaps.notHeld.push(name);
    else if (!held.some((number) => answering.has(number))) gaps.notStated.push(name);
  }
  return gaps;
}

/** Whether a report answers for a year: its own, the one it looks back on or the one it plans for. */
function tellsOf(number: number, year: number, scope: Scope, reports: readonly Report[]): boolean {
  const own = reports[number]?.year ?? null;
  if (own === null) return true;
  if (own === year) return !scope.lookingBack.has(number) && !scope.priorYear.has(number);
  return (
    (scope.lookingBack.has(number) && own === year + 1) ||
    (scope.lookingAhead.has(number) && own === year - 1)
  );
}
