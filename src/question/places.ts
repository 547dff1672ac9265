import type { Report } from "../reports/report.ts";
import { autonomousNames, townOf } from "../reports/unit.ts";
import { fold } from "../text/fold.ts";
import { sound } from "../text/pinyin.ts";
import { looksLike } from "./shapes.ts";

/** A place name found in a text by a gazetteer. */
export interface GazetteerMatch {
  start: number;
  end: number;
  /** Full names it may stand for. */
  names: readonly string[];
  /** Written in full (南开区) rather than shortened (南开). */
  full: boolean;
  level: "province" | "city" | "county" | "town";
}

/** Knows the names of administrative divisions: those in a folded text, longest first, not overlapping. */
export interface Gazetteer {
  find(text: string): GazetteerMatch[];
  /** Whether a division goes by this name, full or short, ordinary words included: 和平. */
  knows(name: string): boolean;
  /** Full names of the divisions above one, of every division of that name. */
  above(name: string): string[];
}

/** A place named in a question. */
export interface PlaceMention {
  start: number;
  end: number;
  name: string;
  written: string;
  /** Reports of this place, by number; empty: none held. */
  reports: readonly number[];
  level: GazetteerMatch["level"] | "unit";
  /** The word read for a mistyped one. */
  corrected: boolean;
  /** Holds reports only of places within it. */
  contains: boolean;
}

const SUFFIX =
  /(?:维吾尔自治区|壮族自治区|回族自治区|特别行政区|自治区|自治州|自治县|自治旗|街道办事处|街道|地区|经济技术开发区|高新技术产业开发区|开发区|新区|省|市|区|县|旗|镇|乡|盟|州)$/;

/** 河东区 → 河东; names that would be left with one character stay whole. */
export function shortName(name: string): string {
  const short = name.replace(SUFFIX, "");
  return short.length >= 2 ? short : name;
}

const ZONE = /^(.{2,})(经济技术|高新技术产业|经济|高新|综合保税)(开发区|区|园区)$/;

/** The ways people write a place: 烟台经济技术开发区, 烟台开发区, 烟台经开区; of a zone named after its city and a place there, the place. */
function formsOf(name: string, parent: string | null): Set<string> {
  const city = parent === null ? "" : shortName(parent);
  const inner = ZONE.exec(name)?.[1]?.slice(city.length) ?? "";
  if (name.startsWith(city) && city !== "" && inner.length >= 2)
    return new Set([...formsOf(name, null), ...formsOf(name.slice(city.length), null), inner, `${inner}区`]);
  const zone = ZONE.exec(name);
  if (!zone) return new Set([name, shortName(name), ...autonomousNames(name)]);
  const [, stem, kind] = zone;
  return new Set([
    name,
    `${stem}开发区`,
    ...(kind?.startsWith("高新") ? [`${stem}高新区`, `${stem}高新`] : [`${stem}经开区`, `${stem}经开`]),
  ]);
}

/** The places whose reports are held, under full and short names. */
export class HeldPlaces {
  readonly #names = new Map<string, { name: string; reports: number[]; contains: boolean }>();
  readonly #sounds = new Map<string, string[]>();
  /** All characters of their names: a mistyped one keeps one of its own. */
  readonly #characters = new Set<string>();
  readonly #units = new Map<string, number[]>();
  readonly #longest: number;
  readonly #parents: readonly (string | null)[];

  constructor(reports: readonly Report[]) {
    this.#parents = reports.map(({ parent }) => parent);
    for (const [number, report] of reports.entries()) {
      const { district, unit, parent } = report;
      if (district) this.#hold(district, district, number, false);
      if (unit && unit !== district) this.#holdUnit(unit, district, number);
      if (parent) this.#hold(parent, parent, number, true);
    }
    this.#longest = Math.max(0, ...[...this.#names.keys()].map((name) => name.length));
    for (const [name, held] of this.#names)
      if (!held.contains && name.length >= 2) {
        const key = sound(name);
        for (const character of name) this.#characters.add(character);
        this.#sounds.set(key, [...(this.#sounds.get(key) ?? []), name]);
      }
  }

  /** 西安市长安区 is not the 长安区 of 石家庄市. */
  #within(mention: PlaceMention, above: PlaceMention, gazetteer: Gazetteer): boolean {
    return mention.reports.some((number) => {
      const parent = this.#parents[number];
      return (
        parent === null ||
        parent === undefined ||
        parent === above.name ||
        gazetteer.above(parent).includes(above.name)
      );
    });
  }

  #hold(written: string, name: string, report: number, contains: boolean): void {
    for (const form of formsOf(fold(written).text, contains ? null : (this.#parents[report] ?? null))) {
      const held = this.#names.get(form);
      if (!held || (held.contains && !contains)) this.#names.set(form, { name, reports: [report], contains });
      else if (held.contains === contains && !held.reports.includes(report)) held.reports.push(report);
    }
  }

  /** A town or zone is a place of its own; a bureau is a unit of its district. */
  #holdUnit(unit: string, district: string | null, report: number): void {
    const core = fold(district && unit.startsWith(district) ? unit.slice(district.length) : unit).text;
    const town = townOf(core);
    if (town) this.#hold(town, town, report, false);
    else if (core.length >= 3 && core !== "人民政府")
      this.#units.set(core, [...(this.#units.get(core) ?? []), report]);
  }

  /** Sound of a held place name → the name, for questions in pinyin. */
  get bySound(): ReadonlyMap<string, string> {
    return new Map([...this.#sounds].map(([key, names]) => [key, names[0] as string]));
  }

  /** Whether reports of a place so written are held. */
  isHeld(written: string): boolean {
    return this.#names.get(written)?.contains === false;
  }

  /** Held places named in the text, mistyped ones (by sound) too, and gazetteer places that are not held. */
  find(text: string, gazetteer: Gazetteer): PlaceMention[] {
    const others = gazetteer.find(text).filter(({ end }) => !isStreetItself(text, end));
    const mentions: PlaceMention[] = [];
    for (let start = 0; start < text.length; start++) {
      const mention =
        this.#heldAt(text, start, others) ??
        this.#ownerAt(text, start, gazetteer) ??
        unheldAt(text, start, others) ??
        this.#unlistedAt(text, start, gazetteer) ??
        this.#townAfter(mentions.at(-1), text, start);
      if (!mention) continue;
      const before = mentions.at(-1);
      if (
        before &&
        before.end === mention.start &&
        before.reports.length === 0 &&
        mention.reports.length > 0 &&
        !this.#within(mention, before, gazetteer)
      ) {
        mentions[mentions.length - 1] = {
          ...before,
          end: mention.end,
          name: `${before.name}${mention.name}`,
          written: `${before.written}${mention.written}`,
        };
        start = mention.end - 1;
        continue;
      }
      mentions.push(mention);
      start = mention.end - 1;
    }
    return mentions;
  }

  #heldAt(text: string, start: number, others: GazetteerMatch[]): PlaceMention | null {
    const other = others.find((match) => match.start === start);
    const exact = this.#exactlyAt(text, start, other);
    if (exact === undefined) return null;
    if (exact && !exact.contains) return exact;
    const shortest = Math.max(2, (exact?.end ?? start) - start + 1, (other?.end ?? start) - start + 1);
    return this.#mistypedAt(text, start, shortest) ?? exact;
  }

  /** A held place as it is written; undefined where the text names another place there. */
  #exactlyAt(
    text: string,
    start: number,
    other: GazetteerMatch | undefined,
  ): PlaceMention | null | undefined {
    for (let length = Math.min(this.#longest, text.length - start); length >= 2; length--) {
      const written = text.slice(start, start + length);
      const held = this.#names.get(written);
      const end = start + length;
      if (text[end] === "长" && SUFFIX.test(written) && length > 2) continue;
      if (held) {
        if (other && other.end > end && !other.names.includes(held.name)) return undefined;
        if (
          /^(?:[省县](?!长)|市(?!长|场|监|容|民(?!政))|镇(?![长上里])|乡(?![长下村镇亲里间]))/.test(
            text.slice(end),
          ) &&
          !SUFFIX.test(written)
        )
          return undefined;
        return {
          start,
          end,
          name: held.name,
          written,
          reports: held.reports,
          level: "county",
          corrected: false,
          contains: held.contains,
        };
      }
    }
    return null;
  }

  /** A held place that is mistyped by sound or shape, of at least so many characters. */
  #mistypedAt(text: string, start: number, shortest: number): PlaceMention | null {
    for (let length = Math.min(this.#longest, text.length - start); length >= shortest; length--) {
      const written = text.slice(start, start + length);
      if (!/^[\u3400-\u9fff]+$/.test(written)) continue;
      if (![...written].some((character) => this.#characters.has(character))) continue;
      const name =
        this.#sounds.get(sound(written))?.find((candidate) => candidate.length === length) ??
        looksLike(written).find((candidate) => this.#names.get(candidate)?.contains === false);
      const held = name ? this.#names.get(name) : undefined;
      if (!held || !name) continue;
      const alike = [...name].some((character, index) => character === written[index]);
      const followed = FOLLOWING.test(text.slice(start + length)) || SUFFIX.test(name);
      if (alike && followed)
        return {
          start,
          end: start + length,
          name: held.name,
          written,
          reports: held.reports,
          level: "county",
          corrected: true,
          contains: false,
        };
    }
    return null;
  }

  /** A place whose airport or school opens a clause: no report of 郑州 answers for 郑州机场, but one that names it may. */
  #ownerAt(text: string, start: number, gazetteer: Gazetteer): PlaceMention | null {
    if (start > 0 && !/[，。？！：]/.test(text[start - 1] as string)) return null;
    const written = OWNER.exec(text.slice(start))?.[1];
    return written === undefined || this.#names.has(written) || !gazetteer.knows(written)
      ? null
      : unheld(start, written, "city");
  }

  /** A place or bureau that no table knows, by its ending or as a short name before a year, at the start of a clause. */
  #unlistedAt(text: string, start: number, gazetteer: Gazetteer): PlaceMention | null {
    if (start > 0 && !/[，。？！：]/.test(text[start - 1] as string)) return null;
    const rest = text.slice(start);
    const short = SHORT.exec(rest)?.[1];
    const written = UNLISTED.exec(rest)?.[1] ?? (short && gazetteer.knows(short) ? short : undefined);
    if (written === undefined || written.length < 2 || NO_NAME.test(written)) return null;
    const isHeld = this.#units.has(written) || [...this.#names.keys()].some((name) => written.endsWith(name));
    if (isHeld || gazetteer.find(written.slice(1)).length > 0) return null;
    const level = /[局会室镇乡道]$/.test(written) ? ("town" as const) : ("county" as const);
    return unheld(start, written, level);
  }

  /** A street or town right after its district, of which no report is held: 某区青山街道. */
  #townAfter(before: PlaceMention | undefined, text: string, start: number): PlaceMention | null {
    if (before?.end !== start || before.reports.length === 0) return null;
    const written = TOWN.exec(text.slice(start))?.[1];
    return written === undefined || NO_TOWN.test(written) ? null : unheld(start, written, "town");
  }

  /** Reports whose unit (a bureau) the text names, in full or shortened at its end: 政务服务办. */
  unitsNamed(text: string): { written: string; reports: readonly number[] }[] {
    return [...this.#units].flatMap(([core, reports]) => {
      for (let length = core.length; length >= 3; length--) {
        const written = core.slice(0, length);
        if (!text.includes(written)) continue;
        return length === core.length || /[办局委处院所队会]$/.test(written) ? [{ written, reports }] : [];
      }
      return [];
    });
  }
}

/** What may follow the name of a place, so that a mistyped one is taken for it. */
const FOLLOWING =
  /^(?:[0-9零一二三四五六七八九区县市省镇乡街的今去]|[\u3400-\u9fff]{1,6}?(?:局|厅|管委会|办公室)|$)/;
const OWNER = /^([\u3400-\u9fff]{2,3})(?=(?:国际)?机场|港(?!口)|大学|学院|火车站|高铁站)/;
/** 街道上, 街道门口: a street, and no name of one. */
const isStreetItself = (text: string, end: number) => /街道[上里边旁门两]/.test(text.slice(end - 2, end + 1));
const TOWN = /^([\u3400-\u9fff]{2,3}?(?:(?<!乡镇)街道|(?<![城乡村集古])镇))(?!化)/;
const NO_TOWN = /[各全几多所]|^(?:下|辖|基|部分|有关|相关|重点|哪)/;

const unheld = (start: number, written: string, level: PlaceMention["level"]): PlaceMention => ({
  start,
  end: start + written.length,
  name: written,
  written,
  reports: [],
  level,
  corrected: false,
  contains: false,
});

const UNLISTED =
  /^([\u3400-\u9fff]{1,4}?(?:自治县|省|市|县|区|旗|镇|乡|街道|局|委员会|办公室|管委会))(?=(?:19|20)?\d\d年?|[零一二][零一二三四五六七八九]{1,3}年|去年|今年|前年|的)/;
const SHORT = /^([\u3400-\u9fff]{2,3})(?=(?:(?:19|20)\d\d|[0-3]\d)年)/;
const NO_NAME =
  /[给把被]|^(?:[一二三四五六七八九十]|我|咱|本|全|各|该|哪|这|那|某|小|社|辖|园|城)|(?:社|园|城|辖|片|景|小|地|全|各)区$|^(?:区|县|市(?!场)|镇|乡)/;

function unheldAt(text: string, start: number, others: GazetteerMatch[]): PlaceMention | null {
  const match = others.find((other) => other.start === start);
  if (!match) return null;
  const written = text.slice(match.start, match.end);
  const alone = start === 0 || /[，。？！]/.test(text[start - 1] as string);
  const followed = /^(?:[0-9零一二三四五六七八九]|呢|的|那|$)/.test(text.slice(match.end));
  const sure = match.full || match.level === "province" || match.level === "city" || (alone && followed);
  return sure ? { ...unheld(start, written, match.level), name: match.names[0] ?? written } : null;
}

/** 自然资源 for 自然资源和规划局: its characters in their order. */
export function isShortFor(name: string, unit: string): boolean {
  let place = -1;
  return [...name].every((character) => {
    place = unit.indexOf(character, place + 1);
    return place >= 0;
  });
}
