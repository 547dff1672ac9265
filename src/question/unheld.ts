import type { Gazetteer, GazetteerMatch, PlaceMention } from "./mention.ts";

const OPENS = /(?:^|[，。？！：])$/;
const OWNER = /^([\u3400-\u9fff]{2,3})(?=(?:国际)?机场|港(?!口)|大学|学院|火车站|高铁站)/;
const UNLISTED =
  /^([\u3400-\u9fff]{1,4}?(?:自治县|省|市|县|区|旗|镇|乡|街道|局|委员会|办公室|管委会))(?=(?:19|20)?\d\d年?|[零一二][零一二三四五六七八九]{1,3}年|去年|今年|前年|的)/;
const SHORT = /^([\u3400-\u9fff]{2,3})(?=(?:(?:19|20)\d\d|[0-3]\d)年)/;
const NO_NAME =
  /[给把被]|^(?:[一二三四五六七八九十]|我|咱|本|全|各|该|哪|这|那|某|小|社|辖|园|城)|(?:社|园|城|辖|片|景|小|地|全|各)区$|^(?:区|县|市(?!场)|镇|乡)/;
const TOWN = /^([\u3400-\u9fff]{2,3}?(?:(?<!乡镇)街道|(?<![城乡村集古])镇))(?!化)/;
const NO_TOWN = /[各全几多所了]|^(?:下|辖|基|部分|有关|相关|重点|哪)/;

/** A place of which no report is held. */
export const unheld = (start: number, written: string, level: PlaceMention["level"]): PlaceMention => ({
  start,
  end: start + written.length,
  name: written,
  written,
  reports: [],
  level,
  corrected: false,
  contains: false,
});

/** 街道上, 街道门口: a street, and no name of one. */
export const isStreetItself = (text: string, end: number): boolean =>
  /街道[上里边旁门两]/.test(text.slice(end - 2, end + 1));

/** A place whose airport or school opens a clause: no report of 郑州 answers for 郑州机场, but one that names it may. */
export const ownerAt = (text: string, start: number): string | null =>
  OPENS.test(text.slice(0, start)) ? (OWNER.exec(text.slice(start))?.[1] ?? null) : null;

/** 和县长 names no county but its head. */
const HEAD_OF_PLACE = /^长(?![\u3400-\u9fff]{1,3}[区县市镇])/;

/** A place that the table knows, where it is surely meant. */
export function listedAt(text: string, start: number, others: GazetteerMatch[]): PlaceMention | null {
  const match = others.find((other) => other.start === start);
  if (!match || HEAD_OF_PLACE.test(text.slice(match.end))) return null;
  const written = text.slice(match.start, match.end);
  const alone = start === 0 || /[，。？！]/.test(text[start - 1] as string);
  const followed = /^(?:[0-9零一二三四五六七八九]|呢|的|那|$)/.test(text.slice(match.end));
  const sure = match.full || match.level === "province" || match.level === "city" || (alone && followed);
  return sure ? { ...unheld(start, written, match.level), name: match.names[0] ?? written } : null;
}

/** A place or bureau that no table knows, by its ending or as a short name before a year, at the start of a clause. */
export function unlistedAt(text: string, start: number, gazetteer: Gazetteer): string | null {
  if (!OPENS.test(text.slice(0, start))) return null;
  const rest = text.slice(start);
  const short = SHORT.exec(rest)?.[1];
  const written = UNLISTED.exec(rest)?.[1] ?? (short && gazetteer.knows(short) ? short : undefined);
  if (written === undefined || written.length < 2 || NO_NAME.test(written)) return null;
  return gazetteer.find(written.slice(1)).length > 0 ? null : written;
}

/** A street or town right after its district, of which no report is held: 某区青山街道. */
export function townAfter(
  before: PlaceMention | undefined,
  text: string,
  start: number,
): PlaceMention | null {
  if (before?.end !== start || before.reports.length === 0) return null;
  const written = TOWN.exec(text.slice(start))?.[1];
  return written === undefined || NO_TOWN.test(written) ? null : unheld(start, written, "town");
}
