import type { Question } from "../question/question.ts";
import type { Candidate } from "./candidates.ts";
import type { ItemMatch } from "./match.ts";
import { isOutside } from "./outside.ts";
import type { Weights } from "./weights.ts";

/** What share of a question that is answered in other words stands there itself at most, and how well. */
const ITSELF = 0.04;
const WELL = 0.4;
/** What a guess scores at most, how sure it is, and what its passage has of the best that was retrieved. */
const LOW = 0.49;
const DOUBTFUL = 0.71;
const BEHIND = 0.6;

/**
 * Whether a number is no more than a guess: no word of the question stands by it, only words that may stand for them,
 * which cover little, and by its words the question finds other passages first. Missing everyday words say little
 * against an answer, so that what no report tells would be answered with whatever is nearest: of 4,000 questions put to
 * reports that do not tell them this refuses a fifth of those that were answered, and of 3,000 right answers four. Did the
 * passage need only not be the first, it were a quarter, and with them seven of 100 unseen everyday questions.
 */
export function isGuess({ matches, parts, record, score, evidence }: Candidate, weights: Weights): boolean {
  if (record === null || score > LOW || evidence > DOUBTFUL) return false;
  const retrieved = parts.reduce((sum, { retrieval = 0 }) => sum + retrieval, 0);
  return retrieved < BEHIND * weights.retrieval && literalShare(matches) <= ITSELF;
}

/** The share of a question, its places and years aside, that stands there as it is asked, or nearly so. */
function literalShare(matches: readonly ItemMatch[]): number {
  let literal = 0;
  let all = 0;
  for (const { item, value, variant } of matches) {
    if (item.register === "place" || item.source === "year") continue;
    all += item.weight;
    if (value >= WELL && variant?.source !== "lexicon") literal += item.weight * value;
  }
  return all > 0 ? literal / all : 0;
}

/** What an answer covers at least that needs no checking. */
const COVERED = 0.4;

/**
 * Whether an answer covers so little of the question that the reader should see for himself: of right answers one in
 * twenty is such, of answers to what a report does not tell two in three. What goes on from another question is spared.
 */
export const isUnsure = (question: Question, candidate: Candidate): boolean =>
  !question.compares &&
  !isOutside(candidate) &&
  candidate.coverage < COVERED &&
  !isCarried(question, candidate);

/** Whether words of the question before are asked for too. */
const isCarried = ({ items }: Question, { matches }: Candidate) =>
  matches.some(({ item }) => !items.includes(item));
