import { openingsOf } from "./announced.ts";
import { dateIn } from "./dates.ts";
import { ancestors, type Division, type Divisions } from "./divisions.ts";
import type { Matter } from "./matter.ts";
import { levelAbove, mostMentioned, ownLevel, parentMentioned } from "./mentioned.ts";
import { shortForms } from "./placenames.ts";
import { countMentions, type District, districtOfChain, firstChain, type PlaceChain } from "./places.ts";
import { type BareBody, bareBody, endOfBody, endOfSigner, endOfSubject, townOf } from "./unit.ts";
import { visible } from "./visible.ts";

/** What is known of a report beside its identity. */
export interface Evidence {
  matter: Matter;
  /** Paragraphs in order. */
  paragraphs: readonly string[];
  /** Headings in order. */
  headings: readonly string[];
}

/** Who reports, and for where; what is unsure, in sentences. */
export interface Reporter {
  district: string | null;
  parent: string | null;
  unit: string | null;
  doubts: string[];
}

/** Where a paragraph says whose report it is: …由XX区人民政府办公室编制, 现公布XX区2023年…, 请与…联系. */
const ANNOUNCEMENTS: { pattern: RegExp; author: boolean }[] = [
  { pattern: /(?:报告|年报)由([^，。；（(]{3,60}?)(?:负责)?(?:编制|编写|起草|撰写|发布|公布)/, author: true },
  { pattern: /现(?:将|予以公布|公布|发布|公开|向社会(?:公布|公开|发布))([^，。；]{3,60})/, author: true },
  {
    pattern:
      /(?:^|[，。；由])([^，。；由]{3,30}?)(?:组织|牵头|负责|汇总[^，。；]{0,30}?)?(?:编制|编写|起草|撰写|形成)了?本(?:年度)?(?:报告|年报)/,
    author: true,
  },
  { pattern: /代表([^，。；]{2,20}?政府)(?:，|向|作)/, author: true },
  { pattern: /请(?:与|联系|致电|向)([^，。；（(]{3,40})/, author: false },
];
const TIME =
  /^(?:(?:[12]\d{3}|二[〇○零][〇○零一二三四五六七八九]{2})年(?:度|以来|来)?|今年以来|今年|一年来|过去一年|近年来|本年度)[，,：:]?/;
/** 在区委、区政府的正确领导下，… before the subject. */
const UNDER = /^(?:在[^，。]{2,40}(?:领导|指导|支持|关心|部署|帮助)[^，。]{0,6}下[，,])+/;
const SESSION = /(?:会议|大会|全会)/;
const WEB_SITE = /(?:门户|官方)?网站?$/;
/** The first line of a session's that is broken: 2023年1月9日在某省. */
const SESSION_BEGUN = /^[—－―–（(-]*[12]\d{3}年\d{1,2}月\d{1,2}日在/;
/** What a page's table of metadata says of its publisher, and of where its text is from. */
const SOURCE = /(?:来源|作者)[：:]([\u4e00-\u9fff]{3,20}(?:政府|办公室|委员会|局|厅|办事处))/;
const PUBLISHER =
  /(?:发布|发文|制发|成文|公开|制作|责任)(?:机构|机关|单位|主体|部门)[：:][|｜]?([\u4e00-\u9fff]{4,30})/;
const TOWN_LEVEL = /^(?:镇|乡|街道|苏木)$/;

/** Recognises who reports: by the title, the signature, the front, what the opening announces, and the text's own mentions. */
export function findReporter(evidence: Evidence, divisions: Divisions): Reporter {
  return new ReporterFinder(evidence, divisions).find();
}

interface Found extends District {
  /** Who reports, where the words say it. */
  unit: string | null;
}

class ReporterFinder {
  readonly #divisions: Divisions;
  readonly #title: string;
  readonly #matter: Matter;
  readonly #openings: readonly string[];
  readonly #body: string;
  #counts: Map<string, number> | null = null;

  constructor({ matter, paragraphs, headings }: Evidence, divisions: Divisions) {
    this.#divisions = divisions;
    this.#title = visible(matter.title ?? "").replace(/《[^《》]*》/g, "");
    this.#matter = matter;
    this.#openings = openingsOf(paragraphs).map(visible);
    this.#body = [...matter.front, ...headings, ...paragraphs, ...matter.signature].join("\n");
  }

  find(): Reporter {
    const chain = firstChain(this.#title, this.#divisions);
    if (chain) return this.#reporter(this.#fromTitle(chain), null);
    const bare = bareBody(this.#title);
    const own = bare?.level ?? ownLevel(this.#body);
    const level = own ?? levelAbove(this.#body);
    const fits = (found: Found | null) => found !== null && suits(found, bare?.level ?? null);
    const found = [
      () => this.#fromLines(this.#matter.signature),
      () => this.#fromLines(said(PUBLISHER, this.#matter.front)),
      () => this.#fromLines(this.#matter.front),
      () => this.#fromAnnouncement(),
      () => this.#fromSubject(own),
      () => this.#fromLines(said(SOURCE, this.#matter.front)),
      () => this.#fromMentions(level),
    ];
    for (const find of found) {
      const each = find();
      if (each && fits(each)) return this.#reporter(each, bare);
    }
    const unit = bare?.name ? (bare.level ?? "") + bare.name : signerOf(this.#matter.signature);
    return { district: null, parent: null, unit, doubts: ["没有认出报告的地区。"] };
  }

  #reporter(found: Found, bare: BareBody | null): Reporter {
    const parent = found.parent ?? parentMentioned(found.district, this.#mentions(), this.#divisions);
    const unit = bare ? unitOf(bare, found) : found.unit;
    return { district: found.district, parent, unit, doubts: found.doubt ? [found.doubt] : [] };
  }

  #fromTitle(chain: PlaceChain): Found {
    const place = this.#place(chain);
    const end = endOfBody(this.#title, chain.end);
    const body = this.#title.slice(chain.end, end);
    const bare = bareBody(this.#title);
    if (bare?.level && chain.start > 0 && bare.name.includes(this.#title.slice(chain.start, chain.end)))
      return { ...place, unit: (place.parent?.endsWith(bare.level) ? place.parent : bare.level) + bare.name };
    const branch = this.#branch(chain, body);
    let unit = nameOf(chain, place) + (body === "政府" ? "人民政府" : body);
    if (branch) return { ...this.#place(branch), unit };
    if (body === "") {
      const signed = this.#fromLines([
        ...this.#matter.signature,
        ...this.#matter.front.filter((line) => !SESSION.test(line)),
      ]);
      const fits = signed?.unit && (place.town === null || townOf(signed.unit) !== null);
      if (fits && signed.district === place.district) unit = signed.unit as string;
      else if (/^政府工作报告/.test(this.#title.slice(chain.end))) unit += "人民政府";
    }
    return { ...place, unit };
  }

  /** The county that a city's bureau has a branch for: 宁波市|生态环境局余姚分局. */
  #branch(chain: PlaceChain, body: string): PlaceChain | null {
    const name = /局([\u4e00-\u9fff]{2,6})分局$/.exec(body)?.[1];
    const within = (name === undefined ? [] : this.#divisions.find(name)).filter(
      (each) => each.level === "county" && ancestors(each).some((above) => chain.divisions.includes(above)),
    );
    return within.length === 1 ? { ...chain, divisions: within, unlisted: null } : null;
  }

  /** Place and unit of the first line that names a place; where it is a session's, the unit of the line below. */
  #fromLines(lines: readonly string[]): Found | null {
    const found = lines.flatMap((line) => this.#fromLine(line) ?? []);
    const [first] = found;
    if (!first || first.unit !== first.district) return first ?? null;
    return found.find((each) => each.district === first.district && each.unit !== each.district) ?? first;
  }

  #fromLine(line: string): Found | null {
    const session = SESSION.test(line) || SESSION_BEGUN.test(line);
    if (/来源|记者|编辑|作者|^各位|[：:]$|时间|[日晚时]报$/.test(line) && !session) return null;
    const text = session ? line.replace(/^.*?(?:日在?|月在)|^[—－―–（(-]*在/, "") : line;
    const chain = firstChain(text, this.#divisions);
    if (!chain || chain.start > 12) return null;
    const place = this.#place(chain);
    const body = session ? "" : text.slice(chain.end, endOfSigner(text, chain.end)).replace(WEB_SITE, "");
    const government = /政府工作报告/.test(this.#title) ? "人民政府" : "";
    return { ...place, unit: nameOf(chain, place) + (body || government) };
  }

  #fromAnnouncement(): Found | null {
    for (const { pattern, author } of ANNOUNCEMENTS)
      for (const opening of this.#openings) {
        const said = pattern.exec(opening)?.[1];
        const chain = said === undefined ? null : firstChain(said.replace(TIME, ""), this.#divisions);
        if (!said || !chain || chain.start > 0) continue;
        const text = said.replace(TIME, "");
        const place = this.#place(chain);
        const end = Math.max(endOfBody(text, chain.end), endOfSigner(text, chain.end));
        return { ...place, unit: nameOf(chain, place) + (author ? text.slice(chain.end, end) : "") };
      }
    return null;
  }

  /** The place or body that an opening paragraph is about: 2023年，XX街道党工委在…领导下. */
  #fromSubject(level: string | null): Found | null {
    for (const opening of this.#openings) {
      const sentence = opening
        .replace(/^[（(]?[一二三四五六七八九十]+[）)、]/, "")
        .replace(TIME, "")
        .replace(UNDER, "");
      const chain = firstChain(sentence, this.#divisions);
      if (!chain || chain.start > 0) continue;
      const end = endOfSubject(sentence, chain.end);
      if (end < 0) continue;
      const place = this.#place(chain);
      const found = { ...place, unit: nameOf(chain, place) + sentence.slice(chain.end, end) };
      if (level === null && end === chain.end)
        return { ...found, doubt: place.doubt ?? `标题没有写明地区，按正文开头取“${found.unit}”。` };
      if (suits(found, level)) return found;
    }
    return null;
  }

  /** The place most mentioned in the text, of the level it calls its own. */
  #fromMentions(level: string | null): Found | null {
    const name = level === null ? null : mostMentioned(level, this.#body, this.#mentions(), this.#divisions);
    if (name === null) return null;
    const listed = this.#divisions.find(name).filter((each) => each.name.endsWith(level as string));
    const kind = TOWN_LEVEL.test(level as string) ? ("town" as const) : ("county" as const);
    const unlisted = listed.length > 0 ? null : { name, level: kind };
    const place = this.#place({ start: 0, end: 0, divisions: listed, unlisted });
    const doubt = `标题没有写明地区，按正文多次提到取“${place.town ?? place.district ?? name}”。${place.doubt ?? ""}`;
    return { ...place, doubt, unit: place.town ?? this.#signer(place) };
  }

  /** Of a signature without a place (区司法局), the body with its place; else the government whose work report it is. */
  #signer(place: District): string | null {
    const signed = signerOf(this.#matter.signature);
    const bare = signed === null ? null : bareBody(signed);
    if (bare) return unitOf(bare, { ...place, unit: null });
    return /政府工作报告/.test(this.#title) ? `${place.district}人民政府` : place.district;
  }

  /**
   * The district of a place. Of a town that the table does not have, or has in a district that the text never
   * mentions, the district that the text mentions most, and by its full name: 太湖 is also a lake.
   */
  #place(chain: PlaceChain): District {
    const place = districtOfChain(chain, () => this.#mentions());
    if (place.town === null || this.#isMentioned(place.district) || place.doubt !== null) return place;
    const level = ["区", "县", "旗", "市"].find(
      (each) => mostMentioned(each, this.#body, this.#mentions(), this.#divisions) !== null,
    );
    const found = level === undefined ? null : this.#fromMentions(level);
    const named = found?.district && this.#mentions().has(found.district);
    return found && (named || place.district === null) ? { ...found, town: place.town, doubt: null } : place;
  }

  #isMentioned(district: string | null): boolean {
    return (
      district !== null && [district, ...shortForms(district)].some((name) => this.#mentions().has(name))
    );
  }

  #mentions(): Map<string, number> {
    this.#counts ??= countMentions(`${this.#title}\n${this.#body}`, this.#divisions);
    return this.#counts;
  }
}

/** Whether a place is of the level that a bare body calls itself by. */
function suits({ district, town }: District, level: string | null): boolean {
  if (level === null) return true;
  return TOWN_LEVEL.test(level) ? town?.endsWith(level) === true : district?.endsWith(level) === true;
}

function nameOf(chain: PlaceChain, place: District): string {
  return place.town ?? place.district ?? (chain.divisions[0] as Division).name;
}

/** The bare body with its place before it. Of a government or a bureau that is only 本局, what the words found say. */
function unitOf(bare: BareBody, found: Found): string | null {
  if (bare.name === "" && !(bare.level && TOWN_LEVEL.test(bare.level))) return found.unit ?? found.district;
  if (bare.level === null && found.unit?.endsWith(bare.name)) return found.unit;
  const place = bare.level !== null && TOWN_LEVEL.test(bare.level) ? found.town : found.district;
  return (place ?? bare.level ?? "") + bare.name.replace(/^政府$/, "人民政府");
}

/** What lines say after a label such as 发布机构. */
const said = (label: RegExp, lines: readonly string[]) =>
  lines.flatMap((line) => label.exec(visible(line))?.[1] ?? []);

function signerOf(signature: readonly string[]): string | null {
  return signature.find((line) => dateIn(line) === null) ?? null;
}
