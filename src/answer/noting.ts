import type { Question } from "../question/question.ts";
import type { Candidate } from "./candidates.ts";
import type { Gaps } from "./gaps.ts";
import { strangeFigures } from "./picked.ts";
import { isUnsure } from "./spoken.ts";
import { notes } from "./texts.ts";

/**
 * What is noted with an answer: places and years taken over, words read for mistyped ones, what is not held or not told,
 * and what the reader should check himself; null where there is nothing. `later` is the note on a report of another year.
 */
export function noteFor(
  question: Question,
  taken: readonly string[],
  chosen: readonly Candidate[],
  gaps: Gaps,
  later: string | null,
): string | null {
  const used = new Set(
    chosen.flatMap((candidate) =>
      candidate.matches.flatMap(({ value, variant }) =>
        value > 0 && variant && variant.source !== "lexicon" ? [variant.text] : [],
      ),
    ),
  );
  const read = question.corrections.filter(
    (pair) => used.has(pair.read) || question.places.some((place) => place.name === pair.read),
  );
  const notHeld = [...question.absent, ...gaps.notHeld];
  const strange = strangeFigures(question, chosen);
  const parts = [
    ...(taken.length > 0 ? [notes.took(taken)] : []),
    ...(read.length > 0 ? [notes.read(read)] : []),
    ...(notHeld.length > 0 ? [notes.notHeld(notHeld.join("、"))] : []),
    ...(gaps.notStated.length > 0 ? [notes.noTopic(gaps.notStated.join("、"))] : []),
    ...(later === null ? [] : [later]),
    ...(strange.length > 0 ? [notes.strange(strange)] : []),
    ...(chosen[0] && isUnsure(question, chosen[0]) ? [notes.unsure] : []),
  ];
  return parts.length > 0 ? parts.join("") : null;
}
