import { fold } from "../text/fold.ts";
import { cut } from "../text/segment.ts";

/** Bump when reports are read or their texts analysed otherwise: an index made by another version is rebuilt. */
export const ANALYSER_VERSION = 10;

const HAN_RUN = /[\u3400-\u9fff]+/g;
const MEANINGFUL = /[0-9a-z%\u3400-\u9fff]/;

/** Overlapping pairs of Chinese characters: 满意率 → 满意, 意率. */
export function bigrams(folded: string): string[] {
  const pairs: string[] = [];
  for (const [run] of folded.matchAll(HAN_RUN))
    for (let index = 0; index + 1 < run.length; index++) pairs.push(run.slice(index, index + 2));
  return pairs;
}

/** The words of a folded text that can be looked for, punctuation left out. */
export function wordsOf(folded: string): string[] {
  return cut(folded).filter((word) => MEANINGFUL.test(word));
}

/** The terms under which a text is indexed and asked for: words and character bigrams, repetitions kept. */
export function indexTerms(text: string): string[] {
  const folded = fold(text).text;
  return [...wordsOf(folded).filter((word) => word.length > 2 || /[0-9a-z]/.test(word)), ...bigrams(folded)];
}
