const INVISIBLE = /[\s\u200b\ufeff]+/g;
const VISIBLE = /[^\s\u200b\ufeff]/g;
const ZERO_WIDTH = /[\u200b\ufeff]/g;
const LATIN = /[A-Za-z]/;

/** A text's visible characters: what the laws "nothing lost" and "verbatim" compare. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** A text without characters of no width. */
export function withoutZeroWidth(text: string): string {
  return text.replace(ZERO_WIDTH, "");
}

/** A text with its visible characters replaced one by one. */
export function replaceVisible(text: string, replace: () => string): string {
  return text.replace(VISIBLE, replace);
}

/** How many visible characters a text has. */
export function visibleLength(text: string): number {
  return visible(text).length;
}

/** Joins two parts of a broken line: a space only between Latin words. */
export function joinBroken(left: string, right: string): string {
  return LATIN.test(left.at(-1) ?? "") && LATIN.test(right[0] ?? "") ? `${left} ${right}` : left + right;
}

/** A text with its digits, point and per cent sign as narrow ones, each in its place: ２０２１年 as 2021年. */
export function narrowDigits(text: string): string {
  return text.replace(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE));
}

/** How far the wide signs of Unicode stand from the narrow ones. */
const WIDE = 0xfee0;

/** How wide a text is printed, in Chinese characters: Latin letters, digits and signs take half of one. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < "\u0100" ? 0.5 : 1;
  return width;
}
