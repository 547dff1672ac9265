import { escapeRegExp, type Quantity, quantityOf, UNIT_WORDS } from "./measures.ts";
import { parseNumber } from "./numerals.ts";

/** A number in a folded text, with its unit. */
export interface Figure {
  /** Folded range `[start, end)` of number and unit: 20.79万余条, 百分之五, 两项. */
  start: number;
  end: number;
  text: string;
  value: number;
  quantity: Quantity;
  /** Measure word or unit without multiplier: 条, 元, %. Empty where there is none. */
  unit: string;
  /** Written in Chinese numerals (两项), which are often no statistics. */
  chinese: boolean;
}

/** Units that are none before a character that makes another word of them: 39个人民…, 12315平台. */
const NO_UNIT_BEFORE: Readonly<Record<string, string>> = { 个人: "民", 平: "台" };
const UNIT = UNIT_WORDS.map((unit) => {
  const next = NO_UNIT_BEFORE[unit];
  return next ? `${unit}(?!${next})` : escapeRegExp(unit);
}).join("|");
const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const CHINESE = "[零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?";
const PATTERN = new RegExp(
  `百分之(?<share>${CHINESE}|${ARABIC})|(?<ordinal>第)?(?:(?<arabic>${ARABIC})|(?<chinese>${CHINESE}))(?<multiplier>[余多几]?[十百千]?[万亿]*)(?<more>[余多几来])?(?:(?<unit>${UNIT})(?<per>/(?:立方米|平方米|万人|千人|人|亩|月|年|日|天|户|吨|升|公里|小时))?)?(?<after>余|多)?`,
  "g",
);
const DATE = /^(?:\d{4}|[零一二三四五六七八九]{4})年(?:\d{1,2}月(?:\d{1,2}日)?)?|^\d{1,2}月\d{1,2}日/;
/** Chinese numerals that begin a set phrase rather than count: 一是, 一些, 一方面, 万元, 百姓. */
const NO_COUNT =
  /^(?:[一二三四五六七八九十]+[是来则]|一[步些样般致直起同切旦度定律向体站系线级把手流带网办件事经路次办]|[十百千万亿]+[元姓分家亩人户]|[百千万亿]+(?:吨|斤|米|瓦|里)?级)/;

/** 5.2完成治理500处 is numbered, 5.2是什么 asks for a figure. */
const NUMBERING = /^\d{1,2}\.\d{1,2}(?=[\u3400-\u9fff])(?!\S*?(?:是什么|指))/;

/** 产业(2)占 refers to a note. */
const NOTE = /^\d{1,2}\)/;

/** “4821” of so many digits is a name, “1” of 跑“1”次 none. */
const NAMED = 3;
/** 第一产业 and 第一书记 count nothing. */
const NO_ORDINAL = /^(?:产业|时间|书记|责任人|线|手资料|中学|小学|医院|人民医院)/;

/** Numbers to call count nothing: 12345热线, 12345、12348等. */
const CALLED =
  /^[”"]?(?:热线|平台|政务|便民|市民|服务|投诉|举报|转办|报警|急救|消防|工单|专席|满意|[、和及]1\d{2,4}(?!\d))/;
const HOTLINE =
  /^(?:110|119|120|122|12(?:3(?:0[159]|1[589]|2[089]|3[389]|45|48|5[015]|6[369]|78|88)|110|122))$/;

/**
 * Every number of a folded text, in order. Dates come whole (2021年, 2022年2月28日); a number that is part of
 * a name (5G, PM2.5, 3A级) is left out; 约, 超, 近 before a number are not part of it.
 */
export function extractFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(text); match; match = PATTERN.exec(text)) {
    const start = match.index;
    const rest = text.slice(start, start + 24);
    const date = DATE.exec(rest);
    if (date && !match.groups?.ordinal) {
      const end = start + date[0].length;
      figures.push({
        start,
        end,
        text: date[0],
        value: parseNumber(/^[^年月]+/.exec(date[0])?.[0] ?? "") ?? 0,
        quantity: "date",
        unit: "年",
        chinese: false,
      });
      PATTERN.lastIndex = end;
      continue;
    }
    const figure = read(text, match);
    const before = figures.at(-1);
    if (figure && before && isRange(before, figure, text))
      figures[figures.length - 1] = spanning(before, figure, text);
    else if (figure) figures.push(figure);
  }
  return figures;
}

const RANGED: ReadonlySet<Quantity> = new Set(["percent", "money", "duration"]);

/** 5%-5.5% and 3-5天 are one figure each. */
function isRange(from: Figure, to: Figure, text: string): boolean {
  const joined = /^[-~～]$/.test(text.slice(from.end, to.start));
  return joined && RANGED.has(to.quantity) && (from.unit === to.unit || from.unit === "");
}

const spanning = (from: Figure, to: Figure, text: string): Figure => ({
  ...to,
  start: from.start,
  text: text.slice(from.start, to.end),
  value: from.value,
});

function read(text: string, match: RegExpExecArray): Figure | null {
  const groups = match.groups ?? {};
  const start = match.index;
  const before = text[start - 1] ?? "";
  if (groups.share !== undefined) {
    const value = parseNumber(groups.share);
    return value === null
      ? null
      : {
          start,
          end: start + match[0].length,
          text: match[0],
          value,
          quantity: "percent",
          unit: "%",
          chinese: true,
        };
  }
  const chinese = groups.chinese !== undefined;
  const unit = groups.unit ?? "";
  const end = start + match[0].length;
  if (groups.ordinal && NO_ORDINAL.test(text.slice(end))) return null;
  if (chinese) {
    if (unit === "" && !groups.ordinal) return null;
    if (NO_COUNT.test(text.slice(start, start + 6)) && !groups.ordinal) return null;
    if (/[零一二三四五六七八九十百千万亿]/.test(before)) return null;
  } else {
    if (/[a-z._]/.test(before) || /[a-z]-$/.test(text.slice(0, start))) return null;
    if (unit === "" && /^[、.．)]/.test(text.slice(end)) && /^$|[。；：！？]/.test(before)) return null;
    const after = text[end] ?? "";
    if (unit === "" && (/[a-z]/.test(after) || (before === "(" && NOTE.test(text.slice(start))))) return null;
    if (unit === "" && before === "“" && after === "”" && end - start >= NAMED) return null;
    if (unit === "" && /^$|[。；]$/.test(before) && NUMBERING.test(text.slice(start))) return null;
    if (unit === "g" && /^[2-6]$/.test(match.groups?.arabic ?? "")) return null;
    const called = match[0].length === 5 || CALLED.test(text.slice(end, end + 8));
    if (unit === "" && HOTLINE.test(match[0]) && called) return null;
    if (/^[a-z]/.test(unit) && /[a-z]/.test(after)) return null;
  }
  const number = (groups.arabic ?? groups.chinese ?? "") + (groups.multiplier ?? "").replace(/[余多几]/g, "");
  const value = parseNumber(number);
  if (value === null) return null;
  if (unit === "年" && value < 1000) {
    return { start, end, text: match[0], value, quantity: "duration", unit, chinese };
  }
  const ranked = before === "前" && /^[位名]$/.test(unit);
  const quantity: Quantity =
    groups.ordinal || ranked ? "ordinal" : unit === "" ? "bare" : (quantityOf(unit) ?? "count");
  return { start, end, text: match[0], value, quantity, unit, chinese };
}
