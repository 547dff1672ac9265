import { createHash } from "node:crypto";
import type { Identity, Report } from "./report.ts";
import { visible } from "./visible.ts";

const LENGTH = 22;

/**
 * Gives passages their ids: a hash of the report's identity and the passage's visible text, so that an index
 * built anew, or from a renamed file, has the same. Equal passages of a report are told apart by their order.
 * @param identity as the text tells it, without what only the file's name says
 */
export function passageIds(identity: Identity, texts: readonly string[]): string[] {
  const { title, district, unit, year } = identity;
  const report = [title && visible(title), district, unit, year].map((part) => part ?? "").join("|");
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const key = `${report}\n${visible(text)}`;
    const repeat = seen.get(key) ?? 0;
    seen.set(key, repeat + 1);
    return idOf(repeat === 0 ? key : `${key}\n${repeat + 1}`);
  });
}

/** Gives passages that share an id with one of an earlier report (the same report held twice) another. */
export function makeUnique(reports: readonly Report[]): void {
  const taken = new Set<string>();
  for (const report of reports)
    for (const passage of report.passages) {
      for (let copy = 2; taken.has(passage.id); copy++) passage.id = idOf(`${passage.id}\n${copy}`);
      taken.add(passage.id);
    }
}

function idOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, LENGTH);
}
