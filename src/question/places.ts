import type { Report } from "../reports/report.ts";
import { autonomousNames, townOf } from "../reports/unit.ts";
import { fold } from "../text/fold.ts";
import { sound } from "../text/pinyin.ts";
import type { Gazetteer, GazetteerMatch, PlaceMention } from "./mention.ts";
import { looksLike } from "./shapes.ts";
import { isStreetItself, listedAt, ownerAt, townAfter, unheld, unlistedAt } from "./unheld.ts";

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
        this.#unheldAt(text, start, others, gazetteer) ??
        townAfter(mentions.at(-1), text, start);
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

  /** A place of which no report is held, by how a question names one at this place. */
  #unheldAt(
    text: string,
    start: number,
    others: GazetteerMatch[],
    gazetteer: Gazetteer,
  ): PlaceMention | null {
    const owner = ownerAt(text, start);
    if (owner !== null && !this.#names.has(owner) && gazetteer.knows(owner))
      return unheld(start, owner, "city");
    const listed = listedAt(text, start, others);
    if (listed) return listed;
    const written = unlistedAt(text, start, gazetteer);
    if (written === null || this.#units.has(written)) return null;
    const isHeld = [...this.#names.keys()].some((name) => written.endsWith(name));
    return isHeld ? null : unheld(start, written, /[局会室镇乡道]$/.test(written) ? "town" : "county");
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
/** 自然资源 for 自然资源和规划局: its characters in their order. */
export function isShortFor(name: string, unit: string): boolean {
  let place = -1;
  return [...name].every((character) => {
    place = unit.indexOf(character, place + 1);
    return place >= 0;
  });
}
