import { dateIn } from "./dates.ts";
import type { Division, Divisions } from "./divisions.ts";
import { type Matter, REPORT_ENDING } from "./matter.ts";
import { countMentions, type District, districtOfChain, firstChain, type PlaceChain } from "./places.ts";
import type { Identity } from "./report.ts";
import { isTraditional, simplify } from "./traditional.ts";
import { bareBody, endOfBody } from "./unit.ts";
import { visible } from "./visible.ts";
import { findYear } from "./year.ts";

/** What is known of a report beside its identity. */
export interface Evidence {
  matter: Matter;
  /** Paragraphs in order. */
  paragraphs: readonly string[];
  /** Headings in order. */
  headings: readonly string[];
}

/** An identity, and in sentences what is unsure about it. */
export interface Identified {
  identity: Identity;
  doubts: string[];
}

const REPORTS_ON =
  /工作|情况|年度|执行|建设|公开|预算|决算|政府|法治|进展|完成|半年|整改|评估|自查|调研|发展|总结|述|年/;
const ANNOUNCES = /(?:报告|汇报|总结|公布|通报|说明)如下|向大会(?:报告|作)|请予审议/;
const SELF = /(?:我|本|全)(区|市|县|旗|州|省|镇|乡)(?:委|政府)?/g;
const SESSION = /(?:会议|大会|全会)/;
const FEWEST_MENTIONS = 2;
const MOST_MENTIONED_SHARE = 0.5;

/** Recognises who reports, for which district and year; all null but the title where the text is no report. */
export function identify(written: Evidence, divisions: Divisions): Identified {
  const evidence = simplified(written);
  const { matter, paragraphs } = evidence;
  const title = written.matter.title;
  const nothing: Identity = { title, district: null, parent: null, unit: null, year: null, date: null };
  if (!isReport(evidence)) return { identity: nothing, doubts: [] };
  const doubts: string[] = [];
  const place = new PlaceFinder(evidence, divisions).find();
  doubts.push(...place.doubts);
  const date = dateOf(matter);
  const year = findYear(matter, [...paragraphs.slice(0, 3), ...evidence.headings.slice(0, 12)], date);
  if (year.doubt) doubts.push(year.doubt);
  const { district, parent, unit } = place;
  return { identity: { title, district, parent, unit, year: year.year, date }, doubts };
}

/** Fills district and year of a report from the file's name where the text does not tell. */
export function identifyByFileName(identified: Identified, file: string, divisions: Divisions): Identified {
  const identity = { ...identified.identity };
  const doubts = [...identified.doubts];
  const name = (file.split("/").at(-1) ?? file).replace(/\.[^.]*$/, "");
  const chain = identity.district === null ? firstChain(name, divisions) : null;
  if (chain) {
    const place = districtOfChain(chain, () => new Map());
    identity.district = place.district;
    identity.parent = place.parent;
    if (place.district) doubts.push(`正文没有写明地区，按文件名取“${place.district}”。`);
    if (place.doubt) doubts.push(place.doubt);
  }
  const year = identity.year === null ? /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(name) : null;
  if (year) {
    identity.year = Number(year[1]);
    doubts.push(`正文没有写明年份，按文件名取 ${identity.year} 年。`);
  }
  return { identity, doubts };
}

/** Whether a text is a report and not, say, an article: by its title, its session, its signature or its words. */
export function isReport(written: Evidence): boolean {
  const { matter, paragraphs, headings } = simplified(written);
  const title = matter.title ?? "";
  if (
    /报告|总结|汇报|年报|通报|白皮书|(?:工作|建设|执行|进展|落实|公开)情况/.test(title) &&
    REPORT_ENDING.test(title) &&
    REPORTS_ON.test(title)
  )
    return true;
  if (matter.front.some((line) => SESSION.test(line) && dateIn(line) !== null)) return true;
  if (paragraphs.slice(0, 3).some((paragraph) => ANNOUNCES.test(paragraph))) return true;
  const text = paragraphs.join("");
  return headings.length >= 3 && (text.match(SELF)?.length ?? 0) >= 2;
}

function simplified(evidence: Evidence): Evidence {
  const { matter, paragraphs, headings } = evidence;
  const title = matter.title;
  if (!isTraditional(`${title ?? ""}${paragraphs.slice(0, 20).join("")}`)) return evidence;
  return {
    matter: { ...matter, title: title && simplify(title) },
    paragraphs: paragraphs.map(simplify),
    headings: headings.map(simplify),
  };
}

function dateOf(matter: Matter): string | null {
  const published = /来源|时间|日期|发布|浏览|更新/;
  for (const line of [...matter.signature].reverse()) if (dateIn(line)) return dateIn(line);
  const own = matter.front.filter((line) => !published.test(line) && dateIn(line) !== null);
  const line =
    own.find((each) => !SESSION.test(each)) ?? own[0] ?? matter.front.find((each) => SESSION.test(each));
  return line ? dateIn(line) : null;
}

interface Found {
  district: string | null;
  parent: string | null;
  unit: string | null;
  doubts: string[];
}

class PlaceFinder {
  readonly #divisions: Divisions;
  readonly #title: string;
  readonly #matter: Matter;
  readonly #body: string;
  #counts: Map<string, number> | null = null;

  constructor({ matter, paragraphs, headings }: Evidence, divisions: Divisions) {
    this.#divisions = divisions;
    this.#title = visible(matter.title ?? "").replace(/《[^《》]*》/g, "");
    this.#matter = matter;
    this.#body = [...matter.front, ...headings, ...paragraphs].join("\n");
  }

  find(): Found {
    const chain = this.#chain(this.#title);
    if (chain) return this.#fromTitle(chain);
    const bare = bareBody(this.#title);
    const signed = this.#fromLines(this.#matter.signature);
    const fronted = signed ?? this.#fromLines(this.#matter.front);
    if (fronted) {
      const unit =
        bare && !isGovernment(bare.name) ? joinUnit(fronted.district, bare.level, bare.name) : fronted.unit;
      return { ...fronted, unit };
    }
    const place = this.#fromBody(bare?.level ?? null);
    const unit = bare
      ? joinUnit(place.district, bare.level, bare.name)
      : (place.town ?? signerOf(this.#matter.signature));
    const doubts = place.doubt ? [place.doubt] : [];
    if (place.district === null) doubts.push("没有认出报告的地区。");
    return { district: place.district, parent: place.parent, unit, doubts };
  }

  #fromTitle(chain: PlaceChain): Found {
    const place = districtOfChain(chain, () => this.#mentions());
    const end = endOfBody(this.#title, chain.end);
    let unit = this.#placeName(chain, place) + this.#title.slice(chain.end, end);
    if (/^政府$/.test(this.#title.slice(chain.end, end))) unit = `${this.#placeName(chain, place)}人民政府`;
    if (end === chain.end) {
      const signed = this.#fromLines([...this.#matter.signature, ...this.#matter.front.filter(isNoSession)]);
      if (signed?.unit && signed.district === place.district) unit = signed.unit;
      else if (/^政府工作报告/.test(this.#title.slice(chain.end))) unit += "人民政府";
    }
    return { district: place.district, parent: place.parent, unit, doubts: place.doubt ? [place.doubt] : [] };
  }

  /** Place and unit of the first line that names a place and is no source or session of something else. */
  #fromLines(lines: readonly string[]): Found | null {
    for (const line of lines) {
      if (/来源|记者|编辑|作者|^各位|[：:]$|时间/.test(line) && !SESSION.test(line)) continue;
      const text = SESSION.test(line) ? line.replace(/^.*?(?:日|月)在?/, "") : line;
      const chain = this.#chain(text);
      if (!chain || chain.start > 12) continue;
      const place = districtOfChain(chain, () => this.#mentions());
      const end = endOfSigner(text, chain.end);
      const name = this.#placeName(chain, place);
      const unit = SESSION.test(line) ? this.#governmentOf(name) : name + text.slice(chain.end, end);
      return {
        district: place.district,
        parent: place.parent,
        unit,
        doubts: place.doubt ? [place.doubt] : [],
      };
    }
    return null;
  }

  #governmentOf(place: string): string {
    return /工作报告/.test(this.#title) ? `${place}人民政府` : place;
  }

  /** The place most mentioned in the text, of the level it calls its own. */
  #fromBody(bareLevel: string | null): District {
    const none: District = { district: null, parent: null, town: null, doubt: null };
    const level = bareLevel ?? ownLevel(this.#body);
    if (!level) return none;
    const counts = this.#mentions();
    const named = [...counts]
      .filter(([name]) => name.endsWith(level) && this.#divisions.withFullName(name).length > 0)
      .sort((left, right) => right[1] - left[1]);
    const all = named.reduce((sum, [, count]) => sum + count, 0);
    const [name, count] = named[0] ?? ["", 0];
    if (count < FEWEST_MENTIONS || count < all * MOST_MENTIONED_SHARE) return none;
    const divisions = this.#divisions.withFullName(name);
    const place = districtOfChain({ start: 0, end: 0, innermost: 0, divisions, zone: null }, () => counts);
    return {
      ...place,
      doubt: `标题没有写明地区，按正文多次提到取“${name}”。${place.doubt ?? ""}`,
    };
  }

  #placeName(chain: PlaceChain, place: District): string {
    if (chain.zone) return chain.zone;
    return place.town ?? place.district ?? (chain.divisions[0] as Division).name;
  }

  #chain(text: string): PlaceChain | null {
    return firstChain(text, this.#divisions);
  }

  #mentions(): Map<string, number> {
    this.#counts ??= countMentions(`${this.#title}\n${this.#body}`, this.#divisions);
    return this.#counts;
  }
}

/** The level a text speaks of as its own: 我区, 本镇, 全县. */
function ownLevel(text: string): string | null {
  const votes = new Map<string, number>();
  for (const match of text.matchAll(SELF)) {
    const level = match[1] as string;
    votes.set(level, (votes.get(level) ?? 0) + (match[0].startsWith("全") ? 1 : 3));
  }
  return [...votes].sort((left, right) => right[1] - left[1])[0]?.[0] ?? null;
}

function isNoSession(line: string): boolean {
  return !SESSION.test(line);
}

function isGovernment(name: string): boolean {
  return /^(?:人民)?政府$/.test(name);
}

function joinUnit(district: string | null, level: string | null, name: string): string {
  if (level === null) return name;
  return district?.endsWith(level) ? district + name : level + name;
}

function signerOf(signature: readonly string[]): string | null {
  return signature.find((line) => dateIn(line) === null) ?? null;
}

/** The end of the signer's name in a signature or a speaker's line. */
function endOfSigner(text: string, start: number): number {
  const match =
    /^[^\d，。（(]*?(?:人民政府|办公室|委员会|办事处|管委会|局|厅|委|中心|院|大队|支队)(?=[\d二（(]|$|[省市区县镇乡旗州]长|主席|主任|局长|厅长)/.exec(
      text.slice(start),
    );
  return match ? start + match[0].length : start;
}
