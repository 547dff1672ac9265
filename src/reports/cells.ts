import { escapeRegExp, UNIT_WORDS } from "../text/measures.ts";
import { narrowDigits } from "./visible.ts";

/** A bar between the cells of a table, as text tools write it. */
const BAR = "[|｜│┃]";

/** A row with its cells between bars: 指标 | 2021年 | 2022年. */
export const PIPED = new RegExp(`^[^。；]*${BAR}[^。；]*${BAR}[^。；]*$`);

/** What a row with bars is parted at. */
export const BARS = new RegExp(BAR);

/** A line of a table that only draws: |---|---|. */
export const RULE = /^[|｜│┃+\s:—─━┄┬┼┴├┤┌┐└┘-]*[-—─━]{2}[|｜│┃+\s:—─━┄┬┼┴├┤┌┐└┘-]*$/;

const NUMBER = new RegExp(
  `^(?:[-+—]?[\\d.,，]+(?:[%％]|[余多]?[十百千万亿]*(?:${UNIT_WORDS.map(escapeRegExp).join("|")})?)(?:以上|以下|以内|左右)?|[-—/:]+)$`,
);

/** Years name columns, as in 指标 2022年 2023年. */
export const YEAR_NAME = /^20\d\d年?$/;

/** Whether a cell holds a number, its unit included, or a stroke for none. */
export function isNumber(cell: string): boolean {
  const plain = narrowDigits(cell);
  return NUMBER.test(plain) && !YEAR_NAME.test(plain);
}
