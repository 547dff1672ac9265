import type { Question } from "../question/question.ts";
import type { FigureRecord } from "./analysed.ts";
import type { Candidate } from "./candidates.ts";

/** An answer with the figure that it picks out where no number is asked for: the one named (87%是什么), or the most or least of a list (哪类最多). */
export function withPicked(question: Question, candidate: Candidate): Candidate {
  if (question.figure) return candidate;
  return { ...candidate, record: namedIn(question, candidate) ?? extremeIn(question, candidate) };
}

const ofSentence = ({ passage, sentence }: Candidate): FigureRecord[] =>
  passage.figures.filter((record) => record.sentence === sentence);

function namedIn({ namedFigures }: Question, candidate: Candidate): FigureRecord | undefined {
  return ofSentence(candidate).find(({ figure }) =>
    namedFigures.some(
      ({ text, value, unit }) =>
        text === figure.text || (value === figure.value && (unit === "" || unit === figure.unit)),
    ),
  );
}

/** A list tells several numbers in one unit; what it adds up to is no part of it. */
function extremeIn({ superlative, compares }: Question, candidate: Candidate): FigureRecord | null {
  if (superlative === null || compares) return null;
  const counted = ofSentence(candidate).filter(({ figure }) => figure.quantity === "count");
  const last = counted.at(-1);
  const alike = counted.filter(
    ({ figure, part }) => figure.unit === last?.figure.unit && part === last?.part,
  );
  if (alike.length < 2) return null;
  const sign = superlative === "most" ? -1 : 1;
  return alike.toSorted((one, other) => sign * (one.figure.value - other.figure.value))[0] ?? null;
}

/** Figures of a pasted sentence that the passage found for it does not tell: somebody may have changed them. */
export function strangeFigures(
  { figure, compares, namedFigures }: Question,
  [best]: readonly Candidate[],
): string[] {
  if (!best || compares || figure?.explicit) return [];
  const told = new Set(best.passage.figures.flatMap(({ figure }) => [figure.value, figure.text]));
  return namedFigures
    .filter(({ value, text }) => !told.has(value) && !told.has(text))
    .map(({ text }) => text);
}
