import type { Question } from "../question/question.ts";

/** Remembers what was found out about a question: it is asked again with every sentence and figure. */
export function oncePerQuestion<T>(find: (question: Question) => T): (question: Question) => T {
  const known = new WeakMap<Question, { found: T }>();
  return (question) => {
    let entry = known.get(question);
    if (!entry) {
      entry = { found: find(question) };
      known.set(question, entry);
    }
    return entry.found;
  };
}
