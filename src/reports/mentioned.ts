import type { Divisions } from "./divisions.ts";
import { isOrdinaryWord, shortForms } from "./placenames.ts";

const SELF = /(我|本|全)(自治[区县旗]|街道|区|市|县|旗|州|盟|省|镇|乡|苏木)(?:委|政府)?/g;
/** A bureau's report names those above it without their place: 在区委、区政府的领导下. */
const ABOVE =
  /(?<=代表)([区县旗市州盟省])人民政府|(?<![\u4e00-\u9fff]{2}|省|市|[我本全各])([区县旗市州盟省])(?:委|政府)/g;
/** 全省 alone may be where it came first. */
const SURE = 3;
const BOTTOM_UP = ["区", "县", "旗", "市", "州", "盟", "省"];
const FEWEST_MENTIONS = 2;
const MOST_MENTIONED_SHARE = 0.5;
/** A place called by its short name must be mentioned so many times as often as one that is named in full. */
const OUTWEIGHS = 2;
/** What stands before a name and is no part of it: 按照|西溪区|委. */
const BEFORE =
  "按照|根据|依据|依照|办理|以来|这是|接受|配合|围绕|开展|落实|贯彻|执行|推进|加强|积极|全面|自治|其中|召开|通过|组织|提请|提交|报请|报送|印发|出台|制定|协助|会同|联合|邀请|累计|先后|及时|定期|主动|严格|建立|完善|健全|成立|设立|发挥|强化|指导|督促|监督|支持|保障|提升|编制|修订|审议|研究|参加|列席|承办|负责|作为|关于|涉及|以及|列入|纳入|获得|获评|荣获|[各我本全该在由对将向受从以为和与及是第每并均已请经送被]";
const UNLISTED = new RegExp(
  `(?<=^|[\\n，。；：、“（在由将对经自和与及照据受向从]|\\d年)(?!${BEFORE})([\\u4e00-\\u9fff]{2,4}?(?:区|县|市|旗|街道|镇|乡))(?=区?委|党工委|党委|办事处|人民政府|政府|人大)`,
  "g",
);
const NO_NAME = /^[市区县省]|(?:小|社|园|城|辖|地|片|各|全|乡|村)(?:[区县镇乡])$/;

/** The level a text calls its own: 我区, 本镇; null where it says neither, nor often enough 全县. */
export function ownLevel(text: string): string | null {
  const votes = new Map<string, number>();
  for (const match of text.matchAll(SELF)) {
    const level = match[2] as string;
    votes.set(level, (votes.get(level) ?? 0) + (match[1] === "全" ? 1 : 3));
  }
  const [own, vote] = [...votes].sort((left, right) => right[1] - left[1])[0] ?? ["", 0];
  return vote >= SURE ? own : null;
}

/** The lowest level that a text is under: 在区委、区政府的领导下; null where it names none. */
export function levelAbove(text: string): string | null {
  const above = new Set([...text.matchAll(ABOVE)].map((match) => match[1] ?? match[2]));
  return BOTTOM_UP.find((level) => above.has(level)) ?? null;
}

/**
 * The place of a level that a text mentions most, by a full or short name, or by its ending where the table does
 * not have it; null where none is mentioned twice (once as in charge), or others are mentioned more.
 * @param counts how often the text mentions each place name
 */
export function mostMentioned(
  level: string,
  text: string,
  counts: ReadonlyMap<string, number>,
  divisions: Divisions,
): string | null {
  const named = new Map<string, number>();
  for (const [name, count] of counts)
    if (name.endsWith(level) && divisions.withFullName(name).length > 0) named.set(name, count);
  for (const name of named.keys())
    for (const short of shortForms(name)) named.set(name, (named.get(name) ?? 0) + (counts.get(short) ?? 0));
  if (named.size === 0)
    for (const match of text.matchAll(UNLISTED)) {
      const name = match[1] as string;
      if (name.endsWith(level) && !NO_NAME.test(name)) named.set(name, (named.get(name) ?? 0) + 3);
    }
  const most = Math.max(0, ...named.values());
  for (const [name, count] of calledByShortNames(level, counts, divisions))
    if (count > most * OUTWEIGHS) named.set(name, count);
  const ranked = [...named].sort((left, right) => right[1] - left[1]);
  const all = ranked.reduce((sum, [, count]) => sum + count, 0);
  const [name, count] = ranked[0] ?? [null, 0];
  return count < FEWEST_MENTIONS || count < all * MOST_MENTIONED_SHARE ? null : name;
}

/** Places that the text calls by their short names, and how often: 平安新昌, 法治新昌. */
function calledByShortNames(
  level: string,
  counts: ReadonlyMap<string, number>,
  divisions: Divisions,
): Map<string, number> {
  const called = new Map<string, number>();
  for (const [short, count] of counts) {
    if (isOrdinaryWord(short)) continue;
    for (const { name } of divisions.withShortName(short)) if (name.endsWith(level)) called.set(name, count);
  }
  return called;
}

/**
 * The city, else the province, above a district that the table does not place: the one most mentioned; null
 * where two are mentioned as often, and for a district that the table has.
 */
export function parentMentioned(
  district: string | null,
  counts: ReadonlyMap<string, number>,
  divisions: Divisions,
): string | null {
  if (district === null || divisions.withFullName(district).length > 0) return null;
  for (const level of ["city", "province"] as const) {
    const totals = new Map<string, number>();
    for (const [name, count] of counts) {
      const found = divisions.find(name)[0];
      if (found?.level === level && found.name !== district)
        totals.set(found.name, (totals.get(found.name) ?? 0) + count);
    }
    const [best, second] = [...totals].sort((left, right) => right[1] - left[1]);
    if (best && best[1] > (second?.[1] ?? 0)) return best[0];
  }
  return null;
}
