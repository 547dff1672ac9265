import { Converter } from "opencc-js/t2cn";
import { widePunctuation } from "./punctuation.ts";

/** Text reduced to what matching compares, with the way back to the original. */
export interface Folded {
  text: string;
  /** `offsets[i]` is the place in the original of folded character i; one more at the end: the original's length. */
  offsets: number[];
}

const toSimplified = Converter({ from: "t", to: "cn" });
const cache = new Map<string, string>();

const VARIANTS: Record<string, string> = {
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  "﹁": "“",
  "﹂": "”",
  '"': "“",
  "＂": "“",
  "－": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "‐": "-",
  "−": "-",
  "~": "-",
  "～": "-",
  "〜": "-",
  "﹪": "%",
  "％": "%",
  "〔": "(",
  "〕": ")",
  "［": "(",
  "］": ")",
  "[": "(",
  "]": ")",
  "【": "(",
  "】": ")",
  "﹝": "(",
  "﹞": ")",
  "﹐": "，",
  "，": "，",
  "；": "；",
  "：": "：",
  "？": "？",
  "！": "！",
  "．": ".",
  衞: "卫",
  甦: "苏",
  〇: "零",
  "○": "零",
};
const INVISIBLE = /[\s\u200b-\u200f\u2060\ufeff\u00ad]|\ufe0e|\ufe0f/;

function foldCharacter(character: string): string {
  const known = VARIANTS[character];
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code < 0x80) return character.toLowerCase();
  if (code < 0x2e80) return character;
  const simplified = toSimplified(character);
  return simplified.length === 1 ? simplified : character;
}

/** What a character means by what stands beside it: not every Traditional one has a single Simplified one. */
const IN_CONTEXT: Record<string, (before: string, after: string) => string> = {
  覆: (before) => (/[答回批函反]/.test(before) ? "复" : "覆"),
  著: (before, after) =>
    /[显顯名土专專编編原巨合论論所]/.test(before) || /[名作述称稱有书書者录錄]/.test(after) ? "著" : "着",
  瞭: (_before, after) => (after === "解" ? "了" : "瞭"),
};

const BLANK = /\s/;
const NUMBER_ENDS = /[\d%]$/;
/** What parts cells; a single blank may stand within a number of a printed page. */
const NUMBER_FOLLOWS = /^(?: *[\t\n\u3000]\s*| {2,})[-+－＋]?[\d０-９]/;

/**
 * Folds width, case, script (Traditional to Simplified, character by character) and punctuation variants,
 * and leaves out white space, but for one blank between two numbers set far apart. One character stays one character, so that a match
 * can be quoted verbatim.
 */
export function fold(text: string): Folded {
  const offsets: number[] = [];
  const wide = widePunctuation(text);
  let folded = "";
  for (let index = 0; index < text.length; index++) {
    const character = wide[index] as string;
    let mapped = cache.get(character);
    if (mapped === undefined) {
      mapped = INVISIBLE.test(character) ? "" : foldCharacter(character);
      cache.set(character, mapped);
    }
    if (mapped === "") {
      if (!(BLANK.test(character) && NUMBER_ENDS.test(folded) && NUMBER_FOLLOWS.test(wide.slice(index))))
        continue;
      mapped = " ";
    }
    mapped = IN_CONTEXT[mapped]?.(text[index - 1] ?? "", text[index + 1] ?? "") ?? mapped;
    folded += mapped;
    offsets.push(index);
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

/** The original text of a folded range, without white space at its ends. */
export function unfold(original: string, folded: Folded, start: number, end: number): string {
  if (end <= start) return "";
  const last = folded.offsets[end - 1] as number;
  return original.slice(folded.offsets[start], last + 1);
}

/** Visible characters only: what "verbatim, white space aside" compares. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, "");
}
