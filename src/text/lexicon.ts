import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "./fold.ts";

/** A word of a question and one that may stand for it in a report. */
export interface Entry {
  asked: string;
  stated: string;
  /** How surely the one answers for the other, 0 to 1. */
  weight: number;
  /** Whether the stated word is a term of administration rather than one of common speech. */
  official: boolean;
}

/** A lexicon line that cannot be read. */
export class LexiconError extends Error {
  constructor(file: string, line: number, reason: string) {
    super(`词表 ${file} 第 ${line} 行有误：${reason}。格式：口语词 > 公文词 | 权重，或 词 = 词 | 权重。`);
    this.name = "LexiconError";
  }
}

/** Where the lexicon files stand, seen from `src/text` and from `dist/text` alike. */
export const LEXICON_DIRECTORY = join(import.meta.dirname, "../../src/text/lexicon");

/** The file of words of asking and telling; the others hold terms of administration. */
const COMMON = "common.txt";

/** Parses lexicon lines; `file` is for error messages. Throws a LexiconError naming the line. */
export function parseLexicon(content: string, file: string): Entry[] {
  const official = file !== COMMON;
  return content.split("\n").flatMap((line, index) => {
    const text = line.trim();
    if (text === "" || text.startsWith("#")) return [];
    const parts = /^(.+?)\s+([>=])\s+(.+?)\s*\|\s*(0?\.\d+|1)$/.exec(text);
    if (!parts) throw new LexiconError(file, index + 1, "缺少 > 或 =，或权重");
    const [left, right] = [parts[1], parts[3]].map((side) =>
      (side as string).split(/\s+/).map((word) => fold(word).text),
    );
    const weight = Number(parts[4]);
    if (!left || !right) throw new LexiconError(file, index + 1, "缺少一边的词");
    const all = [...left, ...right];
    const pairs =
      parts[2] === "="
        ? all.flatMap((asked) => all.map((stated) => [asked, stated]))
        : left.flatMap((asked) => right.map((stated) => [asked, stated]));
    return pairs.flatMap(([asked, stated]) =>
      asked && stated && asked !== stated ? [{ asked, stated, weight, official }] : [],
    );
  });
}

/** A word found in a question with what may stand for it. */
export interface LexiconMatch {
  start: number;
  end: number;
  entries: Entry[];
}

/** Everyday and official words: finds the entries whose asked word occurs in a text. */
export class Lexicon {
  readonly #entries = new Map<string, Entry[]>();
  readonly #stated = new Set<string>();
  /** The first two characters of every asked word: most places of a question begin none. */
  readonly #beginnings = new Set<string>();
  readonly #longest: number = 0;

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) {
      const same = this.#entries.get(entry.asked) ?? [];
      const known = same.find((other) => other.stated === entry.stated);
      if (known) known.weight = Math.max(known.weight, entry.weight);
      else same.push({ ...entry });
      this.#entries.set(entry.asked, same);
      this.#beginnings.add(entry.asked.slice(0, 2));
      if (entry.official) this.#stated.add(entry.stated);
      this.#longest = Math.max(this.#longest, entry.asked.length);
    }
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Whether this is a term that reports use. */
  isOfficial(word: string): boolean {
    return this.#stated.has(word);
  }

  /** What may stand for this word, if it is one that questions use. */
  entriesOf(word: string): Entry[] | undefined {
    return this.#entries.get(word);
  }

  /** Every asked word that occurs in the folded text, overlapping ones too. */
  find(text: string): LexiconMatch[] {
    const matches: LexiconMatch[] = [];
    for (let start = 0; start < text.length; start++) {
      if (!this.#beginnings.has(text.slice(start, start + 2))) continue;
      for (let end = Math.min(text.length, start + this.#longest); end > start + 1; end--) {
        const entries = this.#entries.get(text.slice(start, end));
        if (entries) matches.push({ start, end, entries });
      }
    }
    return matches;
  }
}

/** Reads the lexicon files of a directory. */
export function loadLexicon(directory: string = LEXICON_DIRECTORY): Lexicon {
  return new Lexicon(
    readdirSync(directory)
      .filter((file) => file.endsWith(".txt"))
      .sort()
      .flatMap((file) => parseLexicon(readFileSync(join(directory, file), "utf8"), file)),
  );
}
