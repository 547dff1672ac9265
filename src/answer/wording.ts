import type { Vocabulary } from "../search/vocabulary.ts";
import { cut } from "../text/segment.ts";
import type { AnalysedPassage } from "./analysed.ts";

const PAIR = 0.5;
/** What a piece counts that only title or headings hold. */
const IN_CONTEXT = 0.85;

/**
 * The share of a question's wording, words of asking included, that a passage holds, 0 to 1: every word and every
 * pair of characters by how rare it is. Outside the genre, where no lexicon helps, people ask in a text's own words.
 */
export function sharedWording(
  question: string,
  { folded, context }: AnalysedPassage,
  vocabulary: Vocabulary,
): number {
  let held = 0;
  let all = 0;
  for (const [piece, weight] of piecesOf(question)) {
    const telling = weight * vocabulary.rarity(piece);
    all += telling;
    if (folded.text.includes(piece)) held += telling;
    else if (context.includes(piece)) held += telling * IN_CONTEXT;
  }
  return all === 0 ? 0 : held / all;
}

function piecesOf(question: string): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const word of cut(question))
    if (word.length > 1 && /[0-9a-z\u3400-\u9fff]/.test(word)) pieces.set(word, 1);
  for (const [run] of question.matchAll(/[\u3400-\u9fff]+/g))
    for (let index = 0; index + 1 < run.length; index++) {
      const pair = run.slice(index, index + 2);
      if (!pieces.has(pair)) pieces.set(pair, PAIR);
    }
  return pieces;
}
