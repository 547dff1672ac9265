import type { Question } from "../question/question.ts";
import { type FigureRecord, sentenceText } from "./analysed.ts";
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

const MOST_OR_LEAST = /最[多少]/;
const WHOLE = /共|总|全[年国省市区县]|合计|累计/;
const TOLD_ALREADY = /最[多高大快好少低小]/;

/** The most or least of a list of at least two numbers in one unit; what they add up to is none of them. */
function extremeIn(
  { superlative, compares, text: asked }: Question,
  candidate: Candidate,
): FigureRecord | null {
  const { passage, sentence } = candidate;
  const told = TOLD_ALREADY.test(sentenceText(passage, sentence));
  if (superlative === null || compares || told || !MOST_OR_LEAST.test(asked)) return null;
  const { text } = passage.folded;
  const counted = ofSentence(candidate).filter(({ figure }) => figure.quantity === "count");
  const last = counted.at(-1);
  const alike = counted
    .filter(({ figure, part }) => figure.unit === last?.figure.unit && part === last?.part)
    .filter(({ label }) => !label.some(({ start, end }) => WHOLE.test(text.slice(start, end))))
    .filter(({ figure }, index, all) => {
      const after = all.slice(index + 1).reduce((sum, other) => sum + other.figure.value, 0);
      return figure.value !== after;
    });
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
