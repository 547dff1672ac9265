import type { Answer } from "../../answer/answer.ts";
import { type Cited, encodeCited, textOf } from "../cited.ts";
import { button, grid, pager } from "../keyboard.ts";
import { code, join, lines } from "../message.ts";
import { core, headline, measure, noteLine, quotedSentence, reportName } from "../render.ts";
import { shorten } from "../shorten.ts";
import { furtherNotes, MAX_QUESTION } from "./answers.ts";
import { type Audience, pageOf, type View } from "./view.ts";

const ROWS = 10;
/** Numbers that fit into one message with their sentences. */
const NUMBERS = 5;
/** Of what a figure counts, in UTF-16 units. */
const MEASURE = 30;

/** Whether answers are one for each report compared, or for each number asked for. */
export const belongTogether = ({ understood: { compares, several } }: Answer): boolean => compares || several;

/** Answers that belong together, `size` of a comparison a page. */
export function togetherView(
  answer: Answer,
  question: string,
  rows: readonly Cited[],
  page: number,
  audience: Audience,
  size = ROWS,
): View {
  const notes = furtherNotes(answer);
  return answer.understood.several
    ? numbersView(question, rows, audience, notes)
    : comparisonView(question, rows, page, audience, { size, notes });
}

/** Several numbers: each on a line, then each sentence that tells them, once, with its citation. */
export function numbersView(
  question: string,
  all: readonly Cited[],
  { catalogue, texts }: Audience,
  notes: readonly string[] = [],
): View {
  const rows = all.slice(0, NUMBERS);
  const sentences = new Map<string, [Cited, ...Cited[]]>();
  for (const cited of rows) {
    const key = `${cited.location.passage.id} ${cited.sentence.start}`;
    const alike = sentences.get(key);
    if (alike) alike.push(cited);
    else sentences.set(key, [cited]);
  }
  const buttons = rows.map((cited, index) =>
    button(String(index + 1), { kind: "answer", token: encodeCited(cited) }),
  );
  return {
    message: lines(
      code(shorten(question, MAX_QUESTION)),
      ...notes.map(noteLine),
      ...rows.map((cited, index) => join(`${index + 1}. `, headline(cited) ?? core(cited, MEASURE))),
      ...[...sentences.values()].map((alike) => quotedSentence(alike, catalogue, texts)),
    ),
    keyboard: grid(buttons, 5),
  };
}

/**
 * A comparison, `size` rows a page: a line for each report, figures first in a column of equal width, what
 * each counts at the end, since that may differ; each with its number as a button. The question stands in the message, so that other pages can be made from it.
 */
export function comparisonView(
  question: string,
  rows: readonly Cited[],
  page: number,
  audience: Audience,
  { size = ROWS, notes = [] as string[] } = {},
): View {
  const { texts, catalogue } = audience;
  const { shown, pages, first, items } = pageOf(rows, page, size);
  const figures = items.map((cited) => (cited.figure ? shorten(textOf(cited, cited.figure), 16) : ""));
  const width = Math.max(...figures.map(displayWidth), 0);
  const table = items.map((cited, index) => {
    const figure = figures[index] ?? "";
    const place = `${first + index + 1}. ${reportName(cited.location.report, catalogue, texts)}`;
    return figure === ""
      ? join(`${place}：`, core(cited, 60))
      : join(
          code(`${figure}${" ".repeat(width - displayWidth(figure))}`),
          ` ${place} · `,
          measure(cited, MEASURE),
        );
  });
  const buttons = items.map((cited, index) =>
    button(String(first + index + 1), { kind: "answer", token: encodeCited(cited) }),
  );
  return {
    message: lines(
      code(shorten(question, MAX_QUESTION)),
      ...notes.map(noteLine),
      texts.compared(rows.length),
      ...table,
      pages > 1 ? texts.page(shown + 1, pages) : null,
    ),
    keyboard: [
      ...grid(buttons, 5),
      ...pager(shown, pages, texts, (to) => ({ kind: "comparePage", page: to }), true),
    ],
  };
}

/** Columns in type of equal width, where a Chinese character takes two. */
const displayWidth = (text: string) =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
