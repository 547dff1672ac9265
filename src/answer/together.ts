import { pairsOf } from "../text/pairs.ts";
import type { Answer, Citation } from "./answer.ts";
import { notes } from "./texts.ts";

/**
 * The answer to a question that asks for several numbers: the best citation for each, in their order. Which of `asked` are not
 * told, and which are left for another question, is noted.
 */
export function together(asked: readonly string[], answers: readonly Answer[]): Answer {
  const [first] = answers as readonly [Answer, ...Answer[]];
  const citations: Citation[] = [];
  const said = new Set<string>();
  for (const [number, answer] of answers.entries()) {
    const best = tellsNumber(answer) ? answer.answers[0] : undefined;
    const earlier = best && citations.find((citation) => isSame(citation, best));
    if (best && !earlier) citations.push(best);
    const isTold = best && (!earlier || namesIt(earlier, asked.slice(0, number + 1)));
    const note = isTold ? answer.note : notes.notTold(asked[number] as string);
    if (note) said.add(note);
  }
  const left = asked.slice(answers.length);
  return {
    ...first,
    status: "answered",
    answers: citations,
    note: [...said, ...(left.length > 0 ? [notes.left(left)] : [])].join("") || null,
    nearest: null,
    understood: {
      ...first.understood,
      topic: [...new Set(answers.flatMap(({ understood }) => understood.topic.split(" ")))]
        .filter(Boolean)
        .join(" "),
      several: citations.length > 1,
    },
  };
}

/** Whether an answer's first citation picks out a number. */
export const tellsNumber = ({ answers }: Answer): boolean => (answers[0]?.figure ?? null) !== null;

const isSame = (one: Citation, other: Citation) =>
  one.id === other.id && one.figure === other.figure && one.label === other.label;

/** 参考率、合格率均达100%: whether what a number counts names the last of these questions too, in words of its own. */
function namesIt({ label }: Citation, asked: readonly string[]): boolean {
  const before = new Set(asked.slice(0, -1).flatMap(pairsOf));
  return pairsOf(asked.at(-1) as string).some((pair) => !before.has(pair) && (label ?? "").includes(pair));
}
