import type { Vocabulary } from "../search/vocabulary.ts";
import type { LexiconMatch } from "../text/lexicon.ts";
import { cut } from "../text/segment.ts";
import type { Item, Variant } from "./question.ts";
import { mostTelling } from "./readings.ts";
import { EMPTY_CHARACTERS, FUNCTION_WORDS } from "./words.ts";

/** How much a pair of characters that straddles two words weighs beside a word. */
const STRADDLING = 0.3;
const WITHIN_WORD = 0.5;

/** What 合格 of 不合格 weighs, and what the whole does. */
const NEGATED = 0.3;
const NEGATION = 1.7;
const LONGEST_VERB = 3;
/** A short name in quotation marks that is cut to pieces is one word: “三联”. */
const LONGEST_QUOTED = 6;

/** What the segmenter leaves alone in a name that it does not know: 梁七, 前坞. */
const NAMING = /[一二三四五六七八九十前后中上下内外]/;

/** What turns a word into its contrary, a word of its own: 不合格. */
const NEGATING = /[不未非]/;

/** A verb with what says that it is done: 立了. */
const DONE = /[了过]$/;

/** What makes of an act an indicator or a sum: 败诉 and 率, 失业 and 金 are one word. */
const MEASURING = /^[率度额量金费]$/;

/** What the segmenter cuts though it is one word: 败诉 and 率, 水 and 类, 5 and a, pm and 2.5. */
const isOneWord = (before: string, word: string) =>
  (MEASURING.test(word) && before.length > 1) ||
  (word === "类" && before.length === 1) ||
  (/^\d+$/.test(before) && /^[a-z]$/.test(word)) ||
  (/^[a-z]+$/.test(before) && /^\d/.test(word));

/** 数字 asks for a number, but not in 数字经济. */
const beginsName = (word: string, next = "") =>
  /^数[字据]$/.test(word) && /^[\u3400-\u9fff]{2}/.test(next) && !FUNCTION_WORDS.has(next);

/** 契税收了多少 tells of 契税, not of 税收. */
const TAX_COLLECTED = /(?<=[得值契产花费源保建船购]税)(?=收(?:了|到|上|多少|$))/;

/** A word of the question with its range. */
export interface Word {
  start: number;
  end: number;
  text: string;
}

/** The content words of a question: what is left without places, years, asking and grammar. */
export function contentWords(text: string, isContent: (index: number) => boolean): Word[] {
  const words: Word[] = [];
  let start = 0;
  while (start < text.length) {
    if (!isContent(start)) {
      start++;
      continue;
    }
    let end = start;
    while (end < text.length && isContent(end)) end++;
    let position = start;
    const quoted = text[start - 1] === "“" && text[end] === "”" && end - start <= LONGEST_QUOTED;
    const cuts = text.slice(start, end).split(TAX_COLLECTED).flatMap(cut);
    const parts = quoted && cuts.some((part) => part.length === 1) ? [cuts.join("")] : cuts;
    for (const [place, word] of parts.entries()) {
      const range = { start: position, end: position + word.length, text: word };
      position = range.end;
      const before = words.at(-1);
      if (before?.end === range.start && isOneWord(before.text, word)) {
        words[words.length - 1] = { start: before.start, end: range.end, text: before.text + word };
        continue;
      }
      if (
        /^[0-9a-z\u3400-\u9fff%.]+$/.test(word) &&
        (!FUNCTION_WORDS.has(word) || beginsName(word, parts[place + 1])) &&
        !EMPTY_CHARACTERS.test(word)
      )
        words.push(range);
    }
    start = end;
  }
  return words;
}

/** What is known of a question by where in it. */
interface Positions {
  /** The weight of the clause at an index. */
  weightAt: (index: number) => number;
  registerOf: (start: number, end: number) => Item["register"];
  isFocus: (index: number) => boolean;
}

/** Words and character pairs of the content with their weights. */
export function buildItems(
  text: string,
  words: readonly Word[],
  vocabulary: Vocabulary,
  variants: readonly Variant[],
  { weightAt, registerOf, isFocus }: Positions,
): Item[] {
  const items: Item[] = [];
  const held = variants.filter(({ source, text: read }) => source === "lexicon" && vocabulary.mayHold(read));
  const add = (start: number, end: number, factor: number, source: Item["source"]) => {
    const part = text.slice(start, end);
    const most = mostTelling(text, start, end, held, vocabulary);
    const weight = Math.min(vocabulary.telling(part), most) * factor * weightAt(start);
    if (weight > 0)
      items.push({
        start,
        end,
        text: part,
        weight,
        source,
        focus: isFocus(start),
        register: registerOf(start, end),
      });
  };
  const addHeld = (start: number, end: number) => {
    if (vocabulary.mayHold(text.slice(start, end))) add(start, end, 1, "word");
  };
  for (const [index, word] of words.entries()) {
    const han = /^[\u3400-\u9fff]+$/.test(word.text);
    if (!han) {
      add(word.start, word.end, 1.5, "word");
      continue;
    }
    if (word.text.length === 1) {
      if (text[word.start - 1] === "“" && text[word.end] === "”")
        add(word.start - 1, word.end + 1, 1, "word");
      if (NAMING.test(text[word.end] ?? "")) addHeld(word.start, word.end + 1);
      if (NAMING.test(text[word.start - 1] ?? "")) addHeld(word.start - 1, word.end);
    }
    if (word.text.length >= 2) {
      const negated =
        NEGATING.test(text[word.start - 1] ?? "") && vocabulary.mayHold(text.slice(word.start - 1, word.end));
      add(word.start, word.end, negated ? NEGATED : 1, "word");
      if (negated) add(word.start - 1, word.end, NEGATION, "word");
    }
    if (word.text.length > 2)
      for (let start = word.start; start + 2 <= word.end; start++) add(start, start + 2, WITHIN_WORD, "pair");
    const next = words[index + 1];
    if (next?.start === word.end && /^[\u3400-\u9fff]/.test(next.text)) {
      const single = word.text.length === 1 || next.text.length === 1;
      add(word.end - 1, word.end + 1, single ? WITHIN_WORD : STRADDLING, "pair");
    }
  }
  return items;
}

/** 罚 of 罚了多少 is no word that a report would hold, but the lexicon knows what stands for 罚了. */
export function spokenVerbs(
  words: readonly Word[],
  matches: readonly LexiconMatch[],
  vocabulary: Vocabulary,
): Item[] {
  const isLong = (word: Word | undefined) => word !== undefined && word.text.length > 1;
  const alone = words.filter((word, index) => {
    if (
      matches.some(
        ({ start, end, entries }) =>
          start === word.start && end === start + 2 && DONE.test(entries[0]?.asked ?? ""),
      )
    )
      return word.text.length === 1;
    const [before, after] = [words[index - 1], words[index + 1]];
    const joined =
      (before?.end === word.start && isLong(before)) || (after?.start === word.end && isLong(after));
    return word.text.length === 1 && !joined;
  });
  return alone.flatMap((word) => {
    const match = matches.find(
      ({ start, end }) => start <= word.start && end >= word.end && end - start <= LONGEST_VERB,
    );
    const stated = match?.entries.filter(({ stated }) => vocabulary.mayHold(stated)) ?? [];
    if (!match || stated.length === 0) return [];
    const weight = Math.min(...stated.map(({ stated }) => vocabulary.telling(stated)));
    const { start, end } = match;
    const text = stated[0]?.asked ?? "";
    return [{ start, end, text, weight, source: "word", focus: false, register: "everyday" }];
  });
}
