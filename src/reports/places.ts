import { ancestors, type Division, type Divisions, districtOf, type PlaceMention } from "./divisions.ts";
import { shortForms } from "./placenames.ts";

/** A place as a title or signature names it: 天津市河东区, 呼伦贝尔市海拉尔区, 天津经济技术开发区. */
export interface PlaceChain {
  start: number;
  end: number;
  /** Where the name of the innermost place begins. */
  innermost: number;
  /** What the innermost name may mean; empty for a development zone that the table does not have. */
  divisions: readonly Division[];
  /** The full name of a development zone, or null. */
  zone: string | null;
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
  `^[\\u4e00-\\u9fff]{0,12}?${ZONE.source}(?=管委会|管理委员会|党工委|[^\\u4e00-\\u9fff]|20|二|关于|法治|政府|政务|工作|推进|财政|预算|$)`,
);

/** The first place a title, signature or file name names, from the outermost division to the innermost. */
export function firstChain(text: string, divisions: Divisions): PlaceChain | null {
  const mentions = divisions.namesAt(text);
  const first = mentions[0];
  if (!first) {
    const start = leadingName(text);
    const cities = divisions.find(text.slice(start, start + 2)).filter((each) => each.level !== "county");
    return zoneChain(text, start, start, cities);
  }
  let last: PlaceMention = first;
  let candidates: readonly Division[] = first.divisions;
  for (const next of mentions.slice(1)) {
    if (next.start !== last.end) break;
    const below = next.divisions.filter((division) =>
      ancestors(division).some((above) => candidates.includes(above)),
    );
    if (below.length === 0) break;
    candidates = below;
    last = next;
  }
  const zone = zoneChain(text, first.start, last.end, candidates);
  if (zone) return zone;
  return { start: first.start, end: last.end, innermost: last.start, divisions: candidates, zone: null };
}

function leadingName(text: string): number {
  return /^(?:关于)?(?:\d{4}年度?)?/.exec(text)?.[0].length ?? 0;
}

function zoneChain(
  text: string,
  start: number,
  end: number,
  divisions: readonly Division[],
): PlaceChain | null {
  const match = ZONE_AT.exec(text.slice(end));
  if (!match) return null;
  const zoneEnd = end + match[0].length;
  const zone = text.slice(start, zoneEnd);
  return { start, end: zoneEnd, innermost: start, divisions, zone };
}

/**
 * The district of a place. Of several divisions with the same name, the one whose city or province the text
 * mentions most; where the text does not tell, a doubt.
 * @param counts how often the text mentions each place name; asked for only where it matters
 */
export function districtOfChain(chain: PlaceChain, counts: () => ReadonlyMap<string, number>): District {
  if (chain.zone) {
    const above = chain.divisions[0];
    const parent = above?.level === "county" ? (above.above?.name ?? null) : (above?.name ?? null);
    return { district: chain.zone, parent, town: null, doubt: null };
  }
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

/** How often the text mentions each place name, full or short. */
export function countMentions(text: string, divisions: Divisions): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of divisions.namesAt(text)) counts.set(name, (counts.get(name) ?? 0) + 1);
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
