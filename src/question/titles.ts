import type { Report } from "../reports/report.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import { fold } from "../text/fold.ts";
import type { Item } from "./question.ts";

/** A title as a question would name it: folded, without what tells namesakes apart: 渠成 (足球运动员). */
export function nameIn(title: string | null): string {
  return fold(title ?? "").text.replace(/\([^()]*\)$/, "");
}

/** The parts of a foreign name by which people call somebody: 渠成·明湖. */
const partsOf = (name: string): string[] => (name.includes("·") ? name.split("·") : []);

/** What a report of this title may be called: its name, and the parts of a foreign one. */
export function namesIn(title: string | null): string[] {
  const name = nameIn(title);
  return [...new Set([name, ...partsOf(name)])];
}

/** How much more a title weighs than another word as rare. */
const TITLE = 1.5;
const SHORTEST = 2;
const LONGEST = 40;

/** The titles of reports of no known place that name one report only: whoever writes one means that report, whatever words it is cut into. */
export class HeldTitles {
  readonly #titles: ReadonlySet<string>;

  constructor(reports: readonly Report[]) {
    const once = new Set<string>();
    const more = new Set<string>();
    for (const { title, district } of reports) {
      if (district !== null) continue;
      for (const name of namesIn(title)) {
        if (name.length < SHORTEST || name.length > LONGEST) continue;
        if (once.has(name)) more.add(name);
        once.add(name);
      }
    }
    this.#titles = new Set([...once].filter((title) => !more.has(title)));
  }

  /** The titles a folded question names, as items. */
  find(text: string, vocabulary: Vocabulary): Item[] {
    const items: Item[] = [];
    for (const title of this.#titles) {
      const start = text.indexOf(title);
      if (start >= 0)
        items.push({
          start,
          end: start + title.length,
          text: title,
          weight: TITLE * vocabulary.telling(title),
          source: "title",
          focus: false,
          register: "official",
        });
    }
    return items;
  }
}
