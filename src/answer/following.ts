import type { Item, Question } from "../question/question.ts";
import { type AnalysedPassage, sentenceText } from "./analysed.ts";
import type { Candidate } from "./candidates.ts";
import { ANNOUNCED } from "./factors.ts";
import type { Stand } from "./stand.ts";

const GOES_ON =
  /展开|详细|具体说|还有(?:别的|其他|其它|吗|没有)|(?:别的|其他)的?呢|都有(?:啥|哪些|什么)|接着|继续|往下|下文|细说/;

/** 还有别的问题吗: what follows, if such was asked for before. */
const OTHERS = /别的|其他|其它|还有/;
const KIND_OF_THING = /^(?:问题|不足|短板|困难|措施|举措|做法|内容|情况)$/;

/** Whether the question, with no topic of its own, asks for what follows the last answer: 展开说说. */
export function asksToGoOn({ items, text }: Question, last: Question | null): boolean {
  const words = items.filter(({ source }) => source === "word");
  if (words.length === 0) return GOES_ON.test(text);
  const isKind = ({ text: word }: Item) => KIND_OF_THING.test(word) && last?.topic.includes(word);
  return OTHERS.test(text) && last?.figure === null && words.every(isKind);
}

const WHERE = /哪一?年的?|哪个(?:区|省|市|县|镇|地方|单位)的?|哪份报告|出处|出自|哪一?段/;

/** Whether the question, with no topic of its own, asks where the last answer stands: 哪一年的？ */
export function asksWhere(question: Question): boolean {
  return (
    question.items.every(({ source }) => source !== "word") &&
    question.places.length === 0 &&
    question.years.length === 0 &&
    WHERE.test(question.text)
  );
}

/** The sentence of the last answer again. */
export function stay(stand: Stand, analysed: (passage: number) => AnalysedPassage): Candidate {
  return candidateAt(analysed(stand.passage), stand.passage, stand.sentence);
}

/** What follows the last answer: the next sentence of its passage, else the first of the section's next passage. */
export function goOn(stand: Stand, analysed: (passage: number) => AnalysedPassage): Candidate | null {
  const here = analysed(stand.passage);
  const next = stand.sentence + 1 < here.sentences.length;
  const { report, index } = here.location;
  if (!next && index + 1 >= report.passages.length) return null;
  const number = next ? stand.passage : stand.passage + 1;
  const passage = next ? here : analysed(number);
  if (passage.location.passage.section[0] !== here.location.passage.section[0]) return null;
  return candidateAt(passage, number, next ? stand.sentence + 1 : 0);
}

/** What a sentence that only announces what is asked for leads to, where that stands in the next passage; else the sentence itself. */
export function announced(candidate: Candidate, analysed: (passage: number) => AnalysedPassage): Candidate {
  const { passage, number, sentence, record } = candidate;
  const text = sentenceText(passage, sentence);
  const isLast = sentence + 1 === passage.sentences.length;
  if (record !== null || !isLast || !text.endsWith("：") || !ANNOUNCED.test(text)) return candidate;
  const next = goOn({ passage: number, sentence, figure: null }, analysed);
  return next ? { ...candidate, passage: next.passage, number: next.number, sentence: 0 } : candidate;
}

/** A sentence as an answer that nothing was weighed for. */
export function candidateAt(passage: AnalysedPassage, number: number, sentence: number): Candidate {
  return {
    passage,
    number,
    sentence,
    record: null,
    coverage: 1,
    evidence: 1,
    score: 1,
    standing: 1,
    choice: 1,
    parts: [],
    matches: [],
  };
}
