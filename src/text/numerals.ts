const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const MYRIADS = { 万: 1e4, 亿: 1e8 };

/** The value of a Chinese numeral (二〇二四, 一百二十, 四百六十七万六千, 五点六), or null where it is none. */
export function parseChineseNumeral(text: string): number | null {
  const [whole = "", fraction] = text.split("点");
  if (whole === "") return null;
  const value = parseWhole(whole);
  if (value === null) return null;
  if (fraction === undefined) return value;
  let decimals = "";
  for (const character of fraction) {
    const digit = DIGITS[character];
    if (digit === undefined) return null;
    decimals += digit;
  }
  return Number(`${value}.${decimals}`);
}

function parseWhole(text: string): number | null {
  if ([...text].every((character) => character in DIGITS)) {
    return Number([...text].map((character) => DIGITS[character]).join(""));
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text) {
    if (character in DIGITS) digit = DIGITS[character] as number;
    else if (character in UNITS) {
      section += (digit || 1) * (UNITS[character] as number);
      digit = 0;
    } else if (character === "万") {
      total += (section + digit) * MYRIADS.万;
      section = 0;
      digit = 0;
    } else if (character === "亿") {
      total = (total + section + digit) * MYRIADS.亿;
      section = 0;
      digit = 0;
    } else return null;
  }
  return total + section + digit;
}

/** The value of an Arabic or Chinese number with or without a multiplier (1,234.56, 20.79万, 两), or null. */
export function parseNumber(text: string): number | null {
  const arabic = /^(\d[\d,]*(?:\.\d+)?)([十百千万亿]*)$/.exec(text);
  if (!arabic) return parseChineseNumeral(text);
  let value = Number((arabic[1] as string).replaceAll(",", ""));
  for (const character of arabic[2] as string)
    value *= UNITS[character] ?? MYRIADS[character as keyof typeof MYRIADS] ?? 1;
  return value;
}
