import { createHash } from "node:crypto";
import type { Library, Location } from "../answer/answerer.ts";
import type { Passage, Report, Section } from "../reports/report.ts";

const hash = (...parts: (string | number | null)[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 10);

/** A place that reports, with its reports, newest first. */
export interface District {
  key: string;
  /** Null where the reports do not tell. */
  name: string | null;
  parent: string | null;
  reports: Report[];
}

/** The reports under short keys that fit into a button or a link and survive a rebuilt index. */
export class Catalogue {
  readonly library: Library;
  readonly districts: District[] = [];
  readonly #reports = new Map<string, Report>();
  readonly #keys = new Map<Report, string>();
  readonly #names = new Map<string, Set<string | null>>();

  constructor(library: Library) {
    this.library = library;
    const districts = new Map<string, District>();
    for (const report of library.reports) {
      const plain = hash(report.title, report.district, report.parent, report.unit, report.year, report.date);
      const key = this.#reports.has(plain) ? hash(plain, report.file) : plain;
      this.#reports.set(key, report);
      this.#keys.set(report, key);
      const place = hash(report.parent, report.district);
      const { district: name, parent } = report;
      const district = districts.get(place) ?? { key: place, name, parent, reports: [] };
      districts.set(place, district);
      district.reports.push(report);
      if (name !== null) this.#names.set(name, (this.#names.get(name) ?? new Set()).add(parent));
    }
    this.districts = [...districts.values()].sort((a, b) =>
      (a.name ?? "\uffff").localeCompare(b.name ?? "\uffff", "zh"),
    );
    for (const { reports } of this.districts) reports.sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  }

  report(key: string): Report | undefined {
    return this.#reports.get(key);
  }

  keyOf(report: Report): string {
    return this.#keys.get(report) ?? "";
  }

  district(key: string): District | undefined {
    return this.districts.find((district) => district.key === key);
  }

  /** The district's name, with city or province before it where another place held has the same name. */
  placeOf({ district, parent }: { district: string | null; parent: string | null }): string | null {
    if (district === null) return null;
    const several = (this.#names.get(district)?.size ?? 0) > 1;
    return several && parent !== null ? `${parent}${district}` : district;
  }

  /** The passage before or after, in the same report. */
  neighbour({ report, index }: Location, step: 1 | -1): Location | null {
    const passage = report.passages[index + step];
    return passage ? { report, passage, index: index + step } : null;
  }

  /** The passages under the first `depth` headings above a passage, in order. */
  section({ report, passage }: Location, depth: number): Location[] {
    const path = passage.section.slice(0, depth);
    return report.passages.flatMap((other, index) =>
      isUnder(other, path) ? [{ report, passage: other, index }] : [],
    );
  }

  /** Where a section begins, or null where no text follows its heading. */
  beginning(report: Report, { path }: Section): Location | null {
    const index = report.passages.findIndex((passage) => isUnder(passage, path));
    const passage = report.passages[index];
    return passage ? { report, passage, index } : null;
  }
}

const isUnder = ({ section }: Passage, path: readonly string[]) =>
  path.every((heading, level) => section[level] === heading);

const catalogues = new WeakMap<Library, Catalogue>();

/** The catalogue of a library, made once. */
export function catalogueOf(library: Library): Catalogue {
  const held = catalogues.get(library) ?? new Catalogue(library);
  catalogues.set(library, held);
  return held;
}
