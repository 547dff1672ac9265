import type { Answer, Citation } from "./answer.ts";
import { notes } from "./texts.ts";

/** The answer to a question that asks for several numbers: the best citation for each, in their order, and which are not told. */
export function together(asked: readonly string[], answers: readonly Answer[]): Answer {
  const [first] = answers as readonly [Answer, ...Answer[]];
  const citations: Citation[] = [];
  const said = new Set<string>();
  for (const [
    number,
    {
      answers: [best],
      note,
    },
  ] of answers.entries()) {
    if (best && !citations.some((citation) => isSame(citation, best))) citations.push(best);
    const told = best ? note : notes.notTold(asked[number] as string);
    if (told) said.add(told);
  }
  return {
    ...first,
    status: "answered",
    answers: citations,
    note: said.size > 0 ? [...said].join("") : null,
    understood: {
      ...first.understood,
      topic: [...new Set(answers.flatMap(({ understood }) => understood.topic.split(" ")))]
        .filter(Boolean)
        .join(" "),
      compares: citations.length > 1,
    },
  };
}

const isSame = (one: Citation, other: Citation) =>
  one.id === other.id && one.figure === other.figure && one.label === other.label;
