import type { Question } from "../question/question.ts";
import type { AnalysedPassage } from "./analysed.ts";
import type { Candidate } from "./rank.ts";

/** Where the last answer of a conversation stood. */
export interface Stand {
  /** Number of the passage in the collection. */
  passage: number;
  /** The sentence's place in it. */
  sentence: number;
}

const GOES_ON = /展开|详细|具体说|都有(?:啥|哪些|什么)|接着|继续|往下|下文|细说/;

/** Whether the question, with no topic of its own, asks for what follows the last answer: 展开说说. */
export function asksToGoOn(question: Question): boolean {
  return question.items.every(({ source }) => source !== "word") && GOES_ON.test(question.text);
}

/** What follows the last answer: the next sentence of its passage, else the first of the report's next passage. */
export function goOn(stand: Stand, analysed: (passage: number) => AnalysedPassage): Candidate | null {
  const here = analysed(stand.passage);
  const next = stand.sentence + 1 < here.sentences.length;
  const { report, index } = here.location;
  if (!next && index + 1 >= report.passages.length) return null;
  const number = next ? stand.passage : stand.passage + 1;
  const passage = next ? here : analysed(number);
  const sentence = next ? stand.sentence + 1 : 0;
  return {
    passage,
    number,
    sentence,
    record: null,
    coverage: 1,
    evidence: 1,
    score: 1,
    parts: {},
    matches: [],
  };
}
