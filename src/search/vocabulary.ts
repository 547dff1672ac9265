import { readFileSync } from "node:fs";
import { z } from "zod";
import { sound } from "../text/pinyin.ts";
import { WHOLE_DICTIONARY } from "../text/segment.ts";

/** What the collection's words are and how common: saved with the index. */
export const vocabularySchema = z.object({
  passages: z.number(),
  /** `[word, passages it stands in, toneless sound]` */
  words: z.array(z.tuple([z.string(), z.number(), z.string()])),
  /** `[pair of characters, passages it stands in]` */
  bigrams: z.array(z.tuple([z.string(), z.number()])),
});
export type VocabularyData = z.infer<typeof vocabularySchema>;

const HAN_WORD = /^[\u3400-\u9fff]{2,8}$/;
const HAN_PAIR = /^[\u3400-\u9fff]{2}$/;
/** General words as common as this are kept in the small dictionary too: questions are made of them. */
const COMMON = 150;
/** The same of words of three characters or more, which say what a question is about: 二手房. */
const COMMON_LONG = 40;

const FEW_PASSAGES = 20;

/** Counts, passage by passage, what the vocabulary needs. */
export class VocabularyBuilder {
  #passages = 0;
  readonly #words = new Map<string, number>();
  readonly #bigrams = new Map<string, number>();

  add(words: Iterable<string>, bigrams: Iterable<string>): void {
    this.#passages++;
    for (const word of new Set(words)) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
    for (const pair of new Set(bigrams)) this.#bigrams.set(pair, (this.#bigrams.get(pair) ?? 0) + 1);
  }

  /** The counts; parts of long words are words too, since people name a 法律明白人 by 明白人. */
  data(): VocabularyData {
    const words = new Map([...this.#words].filter(([word]) => HAN_WORD.test(word)));
    for (const [word, count] of this.#words)
      if (word.length >= 4 && HAN_WORD.test(word))
        for (const part of [word.slice(0, 2), word.slice(2), word.slice(-2), word.slice(-3)])
          if (!words.has(part)) words.set(part, count);
    return {
      passages: this.#passages,
      words: [...words].map(([word, count]) => [word, count, sound(word)]),
      bigrams: [...this.#bigrams],
    };
  }

  /**
   * A segmenter dictionary of the collection's words and the commonest general ones. One word that occurs
   * nowhere carries the frequency of those left out, so that the rest is cut as the whole dictionary would.
   */
  dictionary(): string {
    const kept: string[] = [];
    let leftOut = 0;
    for (const line of readFileSync(WHOLE_DICTIONARY, "utf8").split("\n")) {
      const [word = "", frequency = "0"] = line.split(" ");
      if (word === "") continue;
      const common = Number(frequency) >= (word.length > 2 ? COMMON_LONG : COMMON);
      if (common || this.#words.has(word)) kept.push(line);
      else leftOut += Number(frequency);
    }
    kept.push(`\u{e000}\u{e001} ${leftOut} x`);
    return `${kept.join("\n")}\n`;
  }
}

/** How telling words are in this collection and in the language, and which words sound alike. */
export class Vocabulary {
  readonly #passages: number;
  readonly #words: Map<string, number>;
  readonly #bigrams: Map<string, number>;
  readonly #bySound = new Map<string, string[]>();
  readonly #general: Map<string, number>;
  #pairsBySound: Map<string, string> | null = null;

  /** `general` maps a word to its frequency in the language. */
  constructor(data: VocabularyData, general: Map<string, number>) {
    this.#passages = data.passages;
    this.#words = new Map(data.words.map(([word, count]) => [word, count]));
    this.#bigrams = new Map(data.bigrams);
    this.#general = general;
    for (const [word, , key] of data.words) {
      const same = this.#bySound.get(key);
      if (same) same.push(word);
      else this.#bySound.set(key, [word]);
    }
  }

  get passages(): number {
    return this.#passages;
  }

  /** In how many passages a Chinese text stands, at most: the rarest of its character pairs. */
  documentFrequency(text: string): number {
    if (text.length < 2) return this.#passages;
    let least = this.#words.get(text) ?? Number.POSITIVE_INFINITY;
    for (let index = 0; index + 1 < text.length; index++)
      least = Math.min(least, this.#bigrams.get(text.slice(index, index + 2)) ?? 0);
    return least;
  }

  /** Whether a passage may hold a text: all pairs of Chinese characters in it stand somewhere. */
  mayHold(text: string): boolean {
    for (let index = 0; index + 1 < text.length; index++) {
      const pair = text.slice(index, index + 2);
      if (HAN_PAIR.test(pair) && !this.#bigrams.has(pair)) return false;
    }
    return true;
  }

  /** Inverse document frequency of a text, ln((n+1)/(df+0.5)), never below 0. */
  rarity(text: string): number {
    return this.#rarityAmong(this.#passages, text);
  }

  #rarityAmong(passages: number, text: string): number {
    return Math.max(0, Math.log((passages + 1) / (this.documentFrequency(text) + 0.5)));
  }

  /**
   * Inverse document frequency, between about 0 and ln(passages + 1); unknown words are told apart by how common they
   * are in the language. That all of a few passages hold a word makes it no common one.
   */
  telling(text: string): number {
    const general = this.#general.get(text) ?? 0;
    const rarity = this.#rarityAmong(Math.max(this.#passages, FEW_PASSAGES), text);
    return Math.max(0.1, rarity) * (1 - 0.5 * Math.min(1, Math.log10(1 + general / 100) / 3));
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** Frequency of a word in the language, 0 where it is rare or unknown. */
  generalFrequency(word: string): number {
    return this.#general.get(word) ?? 0;
  }

  /** The collection's words with a toneless sound, the commonest first. */
  soundingLike(key: string): string[] {
    return (this.#bySound.get(key) ?? []).toSorted(
      (a, b) => (this.#words.get(b) ?? 0) - (this.#words.get(a) ?? 0),
    );
  }

  /** The commonest pair of characters with a toneless sound: 绿电 is no word of any dictionary. Made when first asked for. */
  pairSoundingLike(key: string): string | undefined {
    if (!this.#pairsBySound) {
      this.#pairsBySound = new Map();
      for (const [pair] of [...this.#bigrams].sort((a, b) => a[1] - b[1]))
        this.#pairsBySound.set(sound(pair), pair);
    }
    return this.#pairsBySound.get(key);
  }
}

/** Reads word frequencies out of a segmenter dictionary. */
export function generalFrequencies(dictionary: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const line of dictionary.split("\n")) {
    const [word, frequency] = line.split(" ");
    if (word) frequencies.set(word, Number(frequency));
  }
  return frequencies;
}
