const CHINESE_DIGITS = "〇一二三四五六七八九";
const YEAR = /[（(]?((?:19|20)\d{2}|[二一][〇○零ＯO0一二三四五六七八九]{3})\s*年/;
const NUMERAL = "[一二三四五六七八九十]{1,3}";
const DATE = new RegExp(
  `((?:19|20)\\d{2}|二[〇○零ＯO0一二三四五六七八九]{3})\\s*(?:年|[-./])\\s*(\\d{1,2}|${NUMERAL})\\s*(?:月|[-./](?=\\s*\\d))(?:\\s*(\\d{1,2}|${NUMERAL})\\s*[日号]?)?`,
);

/** The first date in a text as `2022-02-28`, or `2022-12` where no day is given; null where there is none. */
export function dateIn(text: string): string | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const year = yearOf(match[1] as string);
  const month = numberOf(match[2] as string);
  const day = match[3] === undefined ? null : numberOf(match[3]);
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** Whether a line is a date and nothing else: 2022年2月28日, （2022年12月）, 二〇二二年十二月. */
export function isDateLine(text: string): boolean {
  const bare = text.replace(/\s+/g, "").replace(/^[（(]|[）)]$/g, "");
  const match = DATE.exec(bare);
  return match !== null && match.index === 0 && bare.length - match[0].length <= (/\d:\d/.test(bare) ? 8 : 0);
}

/** A year as a number: 2021, 二〇二一, 二○二一. */
export function yearOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  return Number(
    [...text.replace(/[○零ＯO0]/g, "〇")].map((digit) => String(CHINESE_DIGITS.indexOf(digit))).join(""),
  );
}

/** Pattern of a year with 年, its digits as the first group. */
export const YEAR_PATTERN = YEAR;

function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (!text.includes("十")) return CHINESE_DIGITS.indexOf(text);
  const [tens = "", ones = ""] = text.split("十");
  return (
    (tens === "" ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : CHINESE_DIGITS.indexOf(ones))
  );
}
