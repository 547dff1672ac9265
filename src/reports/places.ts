import { ancestors, type Division, type Divisions, districtOf, type PlaceMention } from "./divisions.ts";
import { shortForms } from "./placenames.ts";
import { endOfBody, endOfSubject, followsBody } from "./unit.ts";

/** A place as a title or signature names it: 天津市河东区, 呼伦贝尔市海拉尔区, 天津经济技术开发区. */
export interface PlaceChain {
  start: number;
  end: number;
  /** What the innermost name of the table's may mean; empty where the table has none. */
  divisions: readonly Division[];
  /** The innermost place where the table does not have it: a development zone, a new district or town. */
  unlisted: { name: string; level: "zone" | "county" | "town" } | null;
}

/** District and parent, as a report has them, with what is unsure. */
export interface District {
  district: string | null;
  parent: string | null;
  /** The town or subdistrict, where the place is one. */
  town: string | null;
  doubt: string | null;
}

const ZONE =
  /(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|高新区|经开区|开发区|综合保税区|保税区|合作示范区|合作区|新区|旅游度假区|度假区|风景名胜区|风景区|工业园区|产业园区|产业园|工业园|科技园|自贸试验区|自贸区|功能区|管理区|生态城|新城)/;
const ZONE_AT = new RegExp(
  `^(?:(?!推进|促进|加强|建设|开展|支持|落实|推动|关于|的)[\\u4e00-\\u9fff]){0,12}?${ZONE.source}(?!街道|镇|乡)`,
);
const FREE_TRADE = /^中国[（(]([\u4e00-\u9fff]{2,4})[）)]自由贸易试验区(?:[\u4e00-\u9fff]{2,7}片区)?/;
const GENERIC_ZONE = new RegExp(`^${ZONE.source}$`);
const UNLISTED = /^[\u4e00-\u9fff]{2,4}?(?:自治县|自治旗|街道|区|县|市|旗|镇|乡)/;
/** Words that end like places: 园区, 各县, 乡镇. */
const NO_NAME =
  /(?:小|社|园|城|辖|地|片|景|库|牧|林|校|院|灾|示范|开发|试验|保税|合作|度假|功能|管理|集聚|特)区$|(?:全|各|本|我|自治|示范|试点|试验|管理|特色|重点)[区县市旗]$|[超股楼夜门城集]市$|(?:各|全|乡|村|城|集|小城|特色|我|本)(?:街道|镇|乡)$|^(?:关于|推进|法治|政府|全面|依法|[我本全各该])|在/;
const LEAD =
  /^[—－―–（(-]*(?:关于(?:印发|转发|公布|发布|报送|呈报|上报)?)?(?:(?:[12]\d{3}|二[〇○零][〇○零一二三四五六七八九]{2})年?度?)?(?:中共|中国共产党)?/;
/** The corps has its own divisions above its cities: 第八师石河子市. */
const CORPS = /^(?:新疆生产建设兵团|兵团)?(?:第[一二三四五六七八九十]{1,3}师)?/;
const CORPS_NAME = "新疆生产建设兵团";
/** What may stand between a place and one within it: 武侯区|人民政府|浆洗街街道, 广州|开发区|黄埔区. */
const BETWEEN = new RegExp(`^(?:人民政府|政府|${ZONE.source})?$`);
const GOVERNMENT = /^(?:人民政府|政府)/;

/** The first place a title, signature or file name names, from the outermost division to the innermost. */
export function firstChain(text: string, divisions: Divisions): PlaceChain | null {
  const start = (LEAD.exec(text) as RegExpExecArray)[0].length;
  const corps = (CORPS.exec(text.slice(start)) as RegExpExecArray)[0];
  const mentions = divisions.namesAt(text).filter((mention) => mention.start >= start + corps.length);
  const first = mentions[0];
  if (corps !== "" && first?.start !== start + corps.length) {
    const unlisted = { name: corps.replace(/^兵团/, CORPS_NAME), level: "county" as const };
    return { start, end: start + corps.length, divisions: divisions.find("新疆维吾尔自治区"), unlisted };
  }
  if (!first || first.start > start) {
    const unlisted = unlistedAt(text, start, start, [], divisions);
    if (unlisted) return unlisted;
    if (!first) return null;
  }
  let last: PlaceMention = first;
  let candidates: readonly Division[] = first.divisions;
  for (const next of mentions.slice(1)) {
    if (!BETWEEN.test(text.slice(last.end, next.start))) break;
    const below = next.divisions.filter((division) =>
      ancestors(division).some((above) => candidates.includes(above)),
    );
    if (below.length === 0) break;
    candidates = below;
    last = next;
  }
  const known = { start: first.start, end: last.end, divisions: candidates, unlisted: null };
  const within = unlistedAt(text, first.start, last.end, candidates, divisions);
  if (within) return within;
  const government = GOVERNMENT.exec(text.slice(last.end))?.[0].length ?? 0;
  const town =
    government > 0 ? unlistedAt(text, first.start, last.end + government, candidates, divisions) : null;
  return town?.unlisted?.level === "town" ? town : known;
}

/** A zone, or a district or town by its ending, that the table does not have and a reporting body or its year follows. */
function unlistedAt(
  text: string,
  start: number,
  end: number,
  above: readonly Division[],
  divisions: Divisions,
): PlaceChain | null {
  const rest = text.slice(end);
  const free = FREE_TRADE.exec(rest);
  if (free) {
    const unlisted = { name: free[0], level: "zone" as const };
    return { start, end: end + free[0].length, divisions: divisions.find(free[1] as string), unlisted };
  }
  const zone = ZONE_AT.exec(rest)?.[0];
  if (zone && standsAlone(text, end + zone.length) && !sharesGovernment(zone, above)) {
    const cities = above.length > 0 ? above : divisions.find(rest.slice(0, 2)).filter(isNoCounty);
    const place = text.slice(start, end);
    const inFull = /[省市区县州盟旗]$/.test(place) && !divisions.withShortName(place).some(isNoCounty);
    const named = end > start && !GENERIC_ZONE.test(zone) && inFull;
    const name = named ? zone : text.slice(start, end + zone.length);
    return { start, end: end + zone.length, divisions: cities, unlisted: { name, level: "zone" } };
  }
  if (above.some((each) => each.level === "town")) return null;
  const name = divisions.otherLevelAt(rest) ?? unlistedName(text, end);
  if (name === null) return null;
  const level = /(?:街道|镇|乡)$/.test(name) ? "town" : "county";
  const over = level === "town" ? above : above.filter(isNoCounty);
  if (above.length > 0 && over.length === 0) return null;
  return { start, end: end + name.length, divisions: over, unlisted: { name, level } };
}

/** A district and a zone of its city that report together: 广州市黄埔区、广州开发区. */
function sharesGovernment(zone: string, above: readonly Division[]): boolean {
  return above.some((division) =>
    ancestors(division).some(({ name }) => [name, ...shortForms(name)].some((each) => zone.startsWith(each))),
  );
}

function unlistedName(text: string, start: number): string | null {
  const name = UNLISTED.exec(text.slice(start))?.[0];
  return name && !NO_NAME.test(name) && standsAlone(text, start + name.length) ? name : null;
}

function standsAlone(text: string, end: number): boolean {
  return (
    followsBody(text.slice(end)) ||
    endOfBody(text, end) > end ||
    endOfSubject(text, end) >= 0 ||
    /^[^\u4e00-\u9fff]/.test(text.slice(end))
  );
}

function isNoCounty(division: Division): boolean {
  return division.level !== "county" && division.level !== "town";
}

/**
 * The district of a place. Of several divisions with the same name, the one whose city or province the text
 * mentions most; where the text does not tell, a doubt.
 * @param counts how often the text mentions each place name; asked for only where it matters
 */
export function districtOfChain(chain: PlaceChain, counts: () => ReadonlyMap<string, number>): District {
  if (chain.unlisted) return districtOfUnlisted(chain, chain.unlisted, counts);
  const { division, certain } = choose(chain.divisions, counts);
  const names = [...new Set(chain.divisions.map((each) => districtOf(each).name))];
  const district = districtOf(division);
  const town = division.level === "town" ? division.name : null;
  if (certain) return { district: district.name, parent: district.above?.name ?? null, town, doubt: null };
  const where = [...new Set(chain.divisions.map((each) => fullPath(each)))];
  const doubt = `“${division.name}”有多处（${where.slice(0, 4).join("、")}${where.length > 4 ? "等" : ""}），文中看不出是哪一处。`;
  if (names.length === 1 || division.level !== "town")
    return { district: district.name, parent: null, town, doubt };
  return { district: null, parent: null, town, doubt };
}

function districtOfUnlisted(
  { divisions }: PlaceChain,
  { name, level }: { name: string; level: "zone" | "county" | "town" },
  counts: () => ReadonlyMap<string, number>,
): District {
  const above = divisions.length === 0 ? null : choose(divisions, counts).division;
  if (level === "town")
    return { district: above?.name ?? null, parent: above?.above?.name ?? null, town: name, doubt: null };
  if (name.startsWith(CORPS_NAME) && name !== CORPS_NAME)
    return { district: name.slice(CORPS_NAME.length), parent: CORPS_NAME, town: null, doubt: null };
  const parent = (above?.level === "county" ? above.above : above)?.name ?? null;
  const doubt = level === "zone" || name === CORPS_NAME ? null : `行政区划表中没有“${name}”，按原文取。`;
  return { district: name, parent, town: null, doubt };
}

/** The weight of a place that a sentence names as in charge: 在武侯区|委领导下. */
const IN_CHARGE = /^(?:党工委|党委|委|人民政府|政府|人大|[\u4e00-\u9fff]{2,8}局)/;

/** How often the text mentions each place name, full or short; as in charge, three times as much. */
export function countMentions(text: string, divisions: Divisions): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, end } of divisions.namesAt(text)) {
    const weight = IN_CHARGE.test(text.slice(end, end + 12)) ? 3 : 1;
    counts.set(name, (counts.get(name) ?? 0) + weight);
  }
  return counts;
}

function choose(
  divisions: readonly Division[],
  mentions: () => ReadonlyMap<string, number>,
): { division: Division; certain: boolean } {
  if (divisions.length === 1) return { division: divisions[0] as Division, certain: true };
  const counts = mentions();
  const scored = divisions
    .map((division) => ({ division, score: support(division, counts) }))
    .sort((left, right) => right.score - left.score);
  const [best, second] = scored as [(typeof scored)[0], (typeof scored)[0]];
  const highest = divisions[0] as Division;
  if (best.score === second.score && highest.level === "province")
    return { division: highest, certain: true };
  return { division: best.division, certain: best.score > second.score };
}

function support(division: Division, counts: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const above of ancestors(division))
    for (const name of [above.name, ...shortForms(above.name)]) score += counts.get(name) ?? 0;
  return score;
}

function fullPath(division: Division): string {
  return [...ancestors(division).reverse(), division].map((each) => each.name).join("");
}
