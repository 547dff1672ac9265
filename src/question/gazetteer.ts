import { ancestors, type Divisions } from "../reports/divisions.ts";
import type { Gazetteer } from "./mention.ts";

/** The administrative divisions as a gazetteer for questions. */
export function gazetteerOf(divisions: Divisions): Gazetteer {
  return {
    find: (text) =>
      divisions.namesAt(text).map(({ start, end, full, divisions: meant }) => ({
        start,
        end,
        full,
        names: meant.map((division) => division.name),
        level: meant[0]?.level ?? "county",
      })),
    knows: (name) => divisions.find(name).length > 0,
    above: (name) =>
      divisions.find(name).flatMap((division) => ancestors(division).map((above) => above.name)),
  };
}
