import type { Answer, Citation } from "../answer/answer.ts";
import { withoutSpace } from "../text/fold.ts";
import type { Gold, Place, Turn } from "./cases.ts";

const LONGEST_QUOTE = 1000;
const LONGEST_SENTENCE = 260;
const MOST_SENTENCE_ENDS = 2;

/** How one answer did. Parts that do not apply are null. */
export interface Score {
  turn: Turn;
  answer: Answer;
  right: boolean;
  quoteFirst: boolean | null;
  quoteAmongThree: boolean | null;
  sentence: boolean | null;
  figure: boolean | null;
  rows: { right: number; all: number } | null;
}

/** Scores an answer as strictly as the development scorer does. */
export function score(turn: Turn, answer: Answer): Score {
  const none = { quoteFirst: null, quoteAmongThree: null, sentence: null, figure: null, rows: null };
  const { gold } = turn;
  if (gold.status === "not_found") return { turn, answer, right: answer.status === "not_found", ...none };
  if (gold.rows) return { ...none, ...scoreRows(turn, answer, gold.rows) };
  return { ...none, ...scoreFirst(turn, answer, gold) };
}

function scoreRows(turn: Turn, answer: Answer, rows: Place[]) {
  const right = rows.filter((row) =>
    answer.answers.some(
      (citation) => quotes(citation, row) && (!row.figure || sameFigure(citation.figure, row.figure)),
    ),
  ).length;
  return {
    turn,
    answer,
    right: right === rows.length && answer.answers.length <= rows.length + 1,
    rows: { right, all: rows.length },
  };
}

function scoreFirst(turn: Turn, answer: Answer, { any = [] }: Gold) {
  const first = answer.answers[0];
  const quoteFirst = any.some((place) => first && quotes(first, place));
  const sentence = any.some((place) => first && cites(first, place));
  const quoteAmongThree = any.some((place) =>
    answer.answers.slice(0, 3).some((citation) => quotes(citation, place)),
  );
  const figures = any.filter((place) => place.figure);
  const figure =
    figures.length === 0
      ? null
      : figures.some(
          (place) => first && quotes(first, place) && sameFigure(first.figure, place.figure as string),
        );
  return {
    turn,
    answer,
    right: quoteFirst && sentence && figure !== false,
    quoteFirst,
    quoteAmongThree,
    sentence,
    figure,
  };
}

function atPlace(citation: Citation, place: Place): boolean {
  return (
    (place.district === undefined || place.district === citation.district) &&
    (place.year === undefined || place.year === citation.year) &&
    (place.source === undefined || place.source === citation.source)
  );
}

function quotes(citation: Citation, place: Place): boolean {
  const quote = withoutSpace(citation.quote);
  return (
    atPlace(citation, place) && quote.length <= LONGEST_QUOTE && quote.includes(withoutSpace(place.evidence))
  );
}

function cites(citation: Citation, place: Place): boolean {
  const sentence = withoutSpace(citation.sentence);
  const ends = sentence.match(/[。！？]/g)?.length ?? 0;
  return (
    atPlace(citation, place) &&
    sentence.length <= LONGEST_SENTENCE &&
    ends <= MOST_SENTENCE_ENDS &&
    sentence.includes(withoutSpace(place.evidence))
  );
}

/** 99% and 99%以上 are the same figure; 99% and 9% are not. */
export function sameFigure(given: string | null, wanted: string): boolean {
  const got = withoutSpace(given ?? "");
  const want = withoutSpace(wanted);
  if (got === "") return false;
  const number = (text: string) =>
    text.replace(/[^0-9.]/g, "") || (/[〇零一二两三四五六七八九十百千万亿]+/.exec(text)?.[0] ?? "");
  return (
    got === want ||
    (number(got) === number(want) && number(got) !== "" && (got.includes(want) || want.includes(got)))
  );
}
