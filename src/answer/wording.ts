import type { Question } from "../question/question.ts";
import { nameIn } from "../question/titles.ts";
import { pairsOf } from "../text/pairs.ts";
import type { AnalysedPassage } from "./analysed.ts";
import { once } from "./once.ts";
import type { Weights } from "./weights.ts";

const BETWEEN_NUMBERS = /(?<=\d) (?=\d)/g;
const PUNCTUATION = /[，。？、！?]/g;

/** A folded question without spaces, as texts are, and without the places and years that a report tells by being theirs. */
export const topicOf = once(({ text, places, years }: Question): string => {
  const asked = text.replace(BETWEEN_NUMBERS, "，").replaceAll(" ", "");
  if (places.length === 0) return asked;
  const told = [...places.map(({ written }) => written), ...years.map(({ year }) => `${year}年`)];
  return told.reduce((rest, name) => rest.replaceAll(name, "，"), asked);
});

/** What counts of it beside a text: its characters without punctuation. */
export const charactersOf = (topic: string): string => topic.replace(PUNCTUATION, "");

/** What is added to the standing of a text of no known place: how much of its title is named, and of the question's order kept. */
export const likeness = (topic: string, passage: AnalysedPassage, weights: Weights): number =>
  weights.standingTitle * titleShare(topic, passage) +
  weights.standingOrder * (orderShare(charactersOf(topic), passage.folded.text) - weights.usualOrder);

/** The share of the pairs of characters of a passage's title that a question holds, 0 to 1. */
function titleShare(question: string, { location }: AnalysedPassage): number {
  const pairs = pairsOf(nameIn(location.report.title));
  return pairs.filter((pair) => question.includes(pair)).length / Math.max(1, pairs.length);
}

/** The share of a question's characters that a text holds in their order, 0 to 1: the longest common subsequence. */
export function orderShare(question: string, text: string): number {
  if (question.length === 0) return 0;
  let before = new Uint16Array(text.length + 1);
  let row = new Uint16Array(text.length + 1);
  for (const character of question) {
    for (let index = 0; index < text.length; index++)
      row[index + 1] =
        text[index] === character
          ? (before[index] ?? 0) + 1
          : Math.max(before[index + 1] ?? 0, row[index] ?? 0);
    [before, row] = [row, before];
  }
  return (before[text.length] ?? 0) / question.length;
}
