import type { Answerer } from "./answerer.ts";

const ROUND = 100;
/** Rounds without getting faster by this share after which it is warm. */
const PATIENCE = 4;
const FASTER = 0.95;
const LONGEST_MS = 2500;
const LENGTH = 12;
const FORMS: readonly ((topic: string) => string)[] = [
  (topic) => `${topic}有多少？`,
  (topic) => `您好，请问${topic}是多少？谢谢！`,
  (topic) => `${topic}有哪些`,
  (topic) => `${topic}是怎么做的`,
  (topic) => topic,
];
const CONVERSATION = "warm-up";

/**
 * Asks what the reports tell, here and there in the collection, until answers come no faster, so that the first
 * person waits no longer than the hundredth. Takes a few seconds at most.
 */
export function warmUp(answerer: Answerer): void {
  const told = answerer.library.reports.flatMap(({ district, year, passages }) =>
    passages.map(({ text }) => `${district ?? ""}${year ?? ""}年${text.slice(0, LENGTH)}`),
  );
  if (told.length === 0) return;
  const step = Math.max(1, Math.floor(told.length / ROUND));
  const until = performance.now() + LONGEST_MS;
  let fastest = Number.POSITIVE_INFINITY;
  let patience = PATIENCE;
  for (let round = 0; patience > 0 && performance.now() < until; round++) {
    const started = performance.now();
    for (let index = 0; index < ROUND; index++) {
      const topic = told[(round + index * step) % told.length] as string;
      const ask = FORMS[(round + index) % FORMS.length] as (typeof FORMS)[number];
      answerer.answer({ question: ask(topic), conversation: CONVERSATION });
    }
    const took = performance.now() - started;
    if (took >= fastest * FASTER) patience--;
    else patience = PATIENCE;
    fastest = Math.min(fastest, took);
  }
  answerer.forget(CONVERSATION);
}
