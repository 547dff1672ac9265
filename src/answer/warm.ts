import type { Answerer } from "./answerer.ts";

const QUESTIONS = 800;
const LONGEST_MS = 1500;
const LENGTH = 12;

/**
 * Asks what the reports tell, here and there in the collection, so that the first person is answered as fast as
 * the hundredth. Takes a second or so.
 */
export function warmUp(answerer: Answerer): void {
  const { reports } = answerer.library;
  const told = reports.flatMap(({ district, year, passages }) =>
    passages.flatMap(({ text }) =>
      ["有多少？", "有哪些？", "是怎么做的", ""].map(
        (asking) => `${district ?? ""}${year ?? ""}年${text.slice(0, LENGTH)}${asking}`,
      ),
    ),
  );
  const step = Math.max(1, Math.floor(told.length / QUESTIONS));
  const until = performance.now() + LONGEST_MS;
  for (let index = 0; index < told.length && performance.now() < until; index += step)
    answerer.answer({ question: told[index] as string });
}
