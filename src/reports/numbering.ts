/** The ways a Chinese report numbers its headings and points. */
export type Style =
  | "part"
  | "chapter"
  | "chinese"
  | "chinese-brackets"
  | "arabic"
  | "arabic-brackets"
  | "circled"
  | "decimal-2"
  | "decimal-3"
  | "point"
  | "ordinal"
  | "unnumbered";

/** A heading number at the beginning of a text: （二）, 3., 四是. */
export interface Marker {
  style: Style;
  ordinal: number;
  /** Characters of the marker, white space after it included. */
  length: number;
}

const DIGITS = "一二三四五六七八九";
const NUMERAL = "[一二三四五六七八九十]{1,3}";
/** A number that a text begins with after its own number (1.2.|12345热线…), and no decimal (5.123亿元). */
const HOTLINE = "1\\d{2,4}(?![\\d.．%％‰万亿千百元])";
const PATTERNS: [Style, RegExp][] = [
  ["part", new RegExp(`^第(${NUMERAL})(?:部分|篇|编)[\\s、：:]*`)],
  ["chapter", new RegExp(`^第(${NUMERAL})(?:章|节)[\\s、：:]*`)],
  ["chinese", new RegExp(`^(${NUMERAL})\\s*[、．.]\\s*(?![一二三四五六七八九十][、级期类产季])`)],
  ["chinese-brackets", new RegExp(`^[（(]\\s*(${NUMERAL})\\s*[）)]\\s*[、.．]?\\s*`)],
  ["chinese-brackets", /^([㈠-㈩])\s*/],
  ["decimal-3", /^\d{1,2}[.．]\d{1,2}[.．](\d{1,2})[\s、.．]+(?=[\u4e00-\u9fff“《])/],
  ["decimal-2", new RegExp(`^[1-9]\\d?[.．]([1-9]\\d?)[.．、]\\s*(?=[\u4e00-\u9fff“《]|${HOTLINE})`)],
  ["decimal-2", /^[1-9]\d?[.．]([1-9]\d?)\s+(?=[\u4e00-\u9fff“《])(?![万亿千百个件平公倍米元吨次人])/],
  ["arabic", /^([0-9０-９]{1,2})\s*(?:[.．](?![0-9０-９])|[.．](?=(?:19|20)\d\d年)|、)\s*/],
  ["arabic", new RegExp(`^([0-9０-９]{1,2})\\s*[.．](?=${HOTLINE})`)],
  ["arabic", /^([⒈-⒛])\s*/],
  ["arabic-brackets", /^[（(]\s*([0-9０-９]{1,2})\s*[）)]\s*[、.．]?\s*/],
  ["arabic-brackets", /^([0-9]{1,2})[）)]\s*/],
  ["arabic-brackets", /^([⑴-⒇])\s*/],
  ["circled", /^([①-⑳])\s*/],
  ["point", new RegExp(`^(${NUMERAL})(?:是|要)(?![否不])`)],
  ["ordinal", new RegExp(`^(?:第|其)(${NUMERAL})[，,、：:]\\s*`)],
];
const SERIES: [first: number, last: number][] = [
  [0x3220, 0x3229],
  [0x2488, 0x249b],
  [0x2474, 0x2487],
  [0x2460, 0x2473],
];

/** The heading number a text begins with, or null. `5.2%` and `一、二产业` have none. */
export function markerOf(text: string): Marker | null {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { style, ordinal: ordinalOf(match[1] as string), length: match[0].length };
  }
  return null;
}

function ordinalOf(numeral: string): number {
  const code = numeral.charCodeAt(0);
  for (const [first, last] of SERIES) if (code >= first && code <= last) return code - first + 1;
  if (/[0-9０-９]/.test(numeral)) return Number(numeral.normalize("NFKC"));
  const [tens, ones] = numeral.includes("十") ? (numeral.split("十") as [string, string]) : ["-", numeral];
  const ten = tens === "-" ? 0 : tens === "" ? 1 : DIGITS.indexOf(tens) + 1;
  return ten * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones) + 1);
}
