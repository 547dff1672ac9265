import type { Gazetteer, PlaceMention } from "./mention.ts";
import type { AskedPlace, Tense } from "./question.ts";
import type { YearMention } from "./years.ts";

/** 2026年报告里2025年的产量 is a result: the year before the report's own. */
export function tenseByYear(years: readonly YearMention[]): Tense | null {
  const own = years.find(({ ofReport }) => ofReport)?.year;
  if (own === undefined) return null;
  return years.some(({ year, ofReport }) => !ofReport && year === own - 1) ? "result" : null;
}

/** Years that only the sentence can tell: neither the report's own, the one before nor the one after. */
export function requiredYears(years: readonly YearMention[]): number[] {
  const own = years.filter(({ ofReport }) => ofReport).map(({ year }) => year);
  if (own.length === 0) return [];
  return years
    .filter(({ year, ofReport }) => !ofReport && own.every((other) => Math.abs(other - year) > 1))
    .map(({ year }) => year);
}

/** Tells the places whose reports are asked for from those that are part of the topic. */
export function sortPlaces(
  mentions: PlaceMention[],
  heard: string,
  gazetteer: Gazetteer,
): { asked: PlaceMention[]; mentioned: PlaceMention[] } {
  const own = mentions.filter((mention) => mention.reports.length > 0 && !mention.contains);
  if (own.length > 0) {
    const beside = mentions.filter((mention) => !own.includes(mention));
    const above = new Set(own.flatMap((mention) => gazetteer.above(mention.name)));
    const parents = beside.filter((mention) => mention.contains);
    return {
      asked: [...own, ...parents],
      mentioned: beside.filter((mention) => !mention.contains && !above.has(mention.name)),
    };
  }
  const spread = /各(?:区|县|市|镇|地)|哪(?:个|些|几)/.test(heard);
  return {
    asked: spread ? mentions.filter((mention) => mention.contains && mentions.length === 1) : [],
    mentioned: spread && mentions.length === 1 && mentions[0]?.contains ? [] : mentions,
  };
}

/** Where the year of a report is named, the others say of which year its text tells: 26年报告里2025年的. */
export function ofReports(years: YearMention[]): YearMention[] {
  const named = years.filter((year) => year.ofReport);
  return named.length > 0 ? named : years;
}

/** Joins each place with the years that belong to it: 河东2021和东丽2024 are two pairs, not four. */
export function asPlaces(mentions: PlaceMention[], years: YearMention[]): AskedPlace[] {
  const own = mentions.filter((mention) => !mention.contains || mentions.every((other) => other.contains));
  const sorted = own.toSorted((a, b) => a.start - b.start);
  const before =
    years.length === sorted.length &&
    years.every(({ start }, at) => {
      const after = sorted[at]?.start ?? 0;
      return start < after && start >= (sorted[at - 1]?.end ?? 0);
    });
  const following = sorted.map((mention, index) => {
    if (before) return [(years[index] as YearMention).year];
    const until = sorted[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return years.filter((year) => year.start >= mention.end && year.start < until).map((year) => year.year);
  });
  const leading = years.filter((year) => year.start < (sorted[0]?.start ?? 0)).map((year) => year.year);
  const byName = new Map<string, AskedPlace>();
  for (const [index, mention] of sorted.entries()) {
    const paired = following[index] as number[];
    const inherited =
      paired.length > 0
        ? paired
        : leading.length > 0
          ? leading
          : (following.slice(index).find((group) => group.length > 0) ??
            following.slice(0, index).findLast((group) => group.length > 0) ??
            []);
    const known = byName.get(mention.name);
    byName.set(mention.name, {
      name: mention.name,
      written: mention.written,
      reports: mention.reports,
      years: [...new Set([...(known?.years ?? []), ...inherited])],
    });
  }
  return [...byName.values()];
}
