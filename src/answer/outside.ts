import type { Question } from "../question/question.ts";
import { subjectOf } from "../question/subject.ts";
import { nameIn } from "../question/titles.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import type { Candidate } from "./candidates.ts";
import { isPlaceless } from "./scope.ts";
import type { Weights } from "./weights.ts";
import { sharedWording } from "./wording.ts";

const SHORTEST_TITLE = 2;
/** What is supposed of a question whose subject is in an earlier sentence: 该车站. */
const UNKNOWN_SUBJECT = 0.7;

/** Whether a candidate stands in a text of no known place: no report of the genre, as far as one can tell. */
export const isOutside = ({ passage }: Candidate): boolean => isPlaceless(passage.location.report);

/**
 * How sure it is that a text of no known place answers, from 0 to about 2. Where no lexicon helps, people ask in a
 * text's own words and name what it is about: its standing, the wording shared, the longest piece shared, and whether
 * it holds the question's subject and the question its title count, weighed by a logistic regression.
 */
export function evidenceOutside(
  question: Question,
  candidate: Candidate,
  vocabulary: Vocabulary,
  weights: Weights,
): number {
  const { passage } = candidate;
  const text = `${passage.context}。${passage.folded.text}`;
  const asked = topicOf(question);
  const title = nameIn(passage.location.report.title);
  const named = title.length >= SHORTEST_TITLE && asked.includes(title);
  return (
    candidate.standing +
    weights.outsideWording * sharedWording(asked, passage, vocabulary) +
    weights.outsideSubject * subjectShare(asked, text, vocabulary) +
    weights.outsidePiece * vocabulary.rarity(longestShared(asked, text)) +
    (named ? weights.outsideNamed : 0)
  );
}

/** The share of the subject's pairs of characters, by their rarity, that a text holds. */
function subjectShare(question: string, text: string, vocabulary: Vocabulary): number {
  const subject = subjectOf(question);
  if (subject === null) return UNKNOWN_SUBJECT;
  let held = 0;
  let all = 0;
  for (let start = 0; start + 1 < subject.length; start++) {
    const pair = subject.slice(start, start + 2);
    const rarity = vocabulary.rarity(pair);
    all += rarity;
    if (text.includes(pair)) held += rarity;
  }
  return all === 0 ? UNKNOWN_SUBJECT : held / all;
}

/** The longest piece of the question that stands in a text. */
function longestShared(question: string, text: string): string {
  let longest = "";
  for (let start = 0; start + longest.length < question.length; start++)
    for (let end = start + longest.length + 1; end <= question.length; end++) {
      const piece = question.slice(start, end);
      if (!text.includes(piece)) break;
      longest = piece;
    }
  return longest;
}

/** The question without the places and years that a report tells by being theirs. */
function topicOf({ text, places, years }: Question): string {
  if (places.length === 0) return text;
  const told = [...places.map(({ written }) => written), ...years.map(({ year }) => `${year}年`)];
  return told.reduce((rest, name) => rest.replaceAll(name, "，"), text);
}
