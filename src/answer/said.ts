import type { Question } from "../question/question.ts";
import { type AnalysedPassage, type FigureRecord, sentenceText } from "./analysed.ts";
import { once } from "./once.ts";
import { isOfGenre } from "./scope.ts";

const QUOTED_NEAR = 0.75;
const NOT_QUOTED = 0.5;

/** A name in quotation marks is meant to the letter: it stands in the sentence, or else around it. */
export function quotedFactor({ quoted }: Question, passage: AnalysedPassage, sentence: number): number {
  if (quoted.length === 0) return 1;
  const text = sentenceText(passage, sentence);
  const around = `${passage.context}${passage.folded.text}`;
  return quoted.reduce(
    (factor, name) => factor * (text.includes(name) ? 1 : around.includes(name) ? QUOTED_NEAR : NOT_QUOTED),
    1,
  );
}

const GIVEN = 0.6;

/** 编制20名的执法队实有几人 does not ask for the 20. */
export function givenFactor({ namedFigures, figure: asked }: Question, { figure }: FigureRecord): number {
  const given = asked?.explicit === true && namedFigures.some(({ value }) => value === figure.value);
  return given ? GIVEN : 1;
}

const NOT_LEFT_OUT = 0.85;
/** 投资（不含农户） leaves out the same. */
const WITHOUT = /(?:不含|不包括)[^，。；)]*/g;

/** 投诉不算: what is told of 投诉 and 举报 together is not meant. */
export function leftOutFactor(
  { excluded }: Question,
  { folded: { text } }: AnalysedPassage,
  { label }: FigureRecord,
): number {
  const isLeftOut = (told: string) => excluded.some((word) => told.replace(WITHOUT, "").includes(word));
  return label.some(({ start, end }) => isLeftOut(text.slice(start, end))) ? NOT_LEFT_OUT : 1;
}

const UNASKED_OTHERS = 0.75;
const OTHERS = /^[，、（(]?(?:其中)?(?:其[他它余]|另有)/;

/** 其他方式解决的5件 does not tell how many were solved in the way that is asked for. */
export function othersFactor(
  { wanted }: Question,
  { folded: { text } }: AnalysedPassage,
  { label, figure }: FigureRecord,
): number {
  const [before] = label.filter(({ end }) => end <= figure.start);
  const isOthers = before !== undefined && OTHERS.test(text.slice(before.start, before.end));
  return isOthers && !/其[他它余]|别的|剩|另/.test(wanted) ? UNASKED_OTHERS : 1;
}

const NOT_NAMED = 0.6;

/** 57批次是哪里的 is answered by a sentence that tells this figure. */
export function namedFigureFactor(question: Question, passage: AnalysedPassage, sentence: number): number {
  const { namedFigures, figure: asked } = question;
  if (namedFigures.length === 0 || asked?.explicit || !isOfGenre(passage.location.report)) return 1;
  const told = passage.figures.some(
    (record) =>
      record.sentence === sentence &&
      namedFigures.some(({ value, text }) => value === record.figure.value || text === record.figure.text),
  );
  return told ? 1 : NOT_NAMED;
}

const ANOTHERS_NAME = 0.85;
const SHORTEST_NAME = 4;

const QUOTED = /“[^”]+”/;

/** What each figure of a passage goes by: the label before it. */
const namesOf = once(
  ({ folded: { text }, figures }: AnalysedPassage) =>
    new Map(
      figures.map((record) => {
        const before = record.label.filter(({ end }) => end <= record.figure.start);
        const name = before.map(({ start, end }) => text.slice(start, end)).join("");
        return [record, name.replace(/^其中/, "")];
      }),
    ),
);

/** 行政处罚信息 asks for the figure that goes by these very words, and not for 行政许可信息 beside it; “良”的 not for “优”的. */
export function anothersNameFactor(
  { text: asked }: Question,
  passage: AnalysedPassage,
  record: FigureRecord,
): number {
  const names = namesOf(passage);
  const own = names.get(record) ?? "";
  const isAsked = (name: string) =>
    asked.includes(name) || QUOTED.exec(name)?.every((each) => asked.includes(each));
  if (own.length < 2 || asked.includes(own.slice(-4, -2)) || isAsked(own)) return 1;
  for (const [other, name] of names) {
    const alike = name.length >= SHORTEST_NAME && name.slice(-2) === own.slice(-2);
    if (alike && other.sentence === record.sentence && !own.includes(name) && isAsked(name))
      return ANOTHERS_NAME;
  }
  return 1;
}
