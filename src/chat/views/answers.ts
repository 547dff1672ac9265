import type { Answer } from "../../answer/answer.ts";
import type { Report } from "../../reports/report.ts";
import { type Cited, encodeCited, textOf } from "../cited.ts";
import {
  answerKeyboard,
  briefKeyboard,
  button,
  type Choice,
  grid,
  type Memory,
  pager,
  passageKeyboard,
} from "../keyboard.ts";
import { code, join, lines, type Piece } from "../message.ts";
import { answerText, core, joinParts, MAX_MESSAGE, measure, passageText, reportName } from "../render.ts";
import { shorten } from "../shorten.ts";
import { type Audience, pageOf, type View } from "./view.ts";

const ROWS = 10;
/** Of what a figure counts, in UTF-16 units. */
const MEASURE = 30;
const NEAREST = 6;
const MAX_QUESTION = 200;

/** An answer; in a group the short one unless `full`. */
export function answerView(
  cited: Cited,
  memory: Memory,
  audience: Audience,
  { full = false, notes = [] as string[] } = {},
): View {
  const { catalogue, texts, group } = audience;
  const brief = group && !full;
  return {
    message: answerText(cited, catalogue, texts, { brief, notes }),
    keyboard: brief
      ? briefKeyboard(cited, { ...audience, memory })
      : answerKeyboard(
          cited,
          { ...audience, memory },
          { votes: !group && (memory.list === null || memory.list.kind === "comparePage") },
        ),
  };
}

/** A passage for reading on, from which the buttons lead back. */
export function passageView(cited: Cited, memory: Memory, audience: Audience): View {
  return {
    message: passageText(cited, audience.catalogue, audience.texts),
    keyboard: passageKeyboard(cited, { ...audience, memory }),
  };
}

/** The buttons of an answer and its rivals: those of other reports under their names, the rest numbered. */
export function choicesOf(all: readonly Cited[], { catalogue, texts }: Audience): Choice[] {
  const home = all[0]?.location.report;
  if (all.length < 2) return [];
  const several = all.some(({ location }) => location.report !== home);
  return all.map((cited, index) => {
    const figure = cited.figure ? ` ${textOf(cited, cited.figure)}` : "";
    const name = several ? `${reportName(cited.location.report, catalogue, texts)}${figure}` : "";
    return {
      token: encodeCited(cited),
      label: shorten(name, 30) || texts.buttons.page(index + 1, all.length),
    };
  });
}

/** The lines above an answer: what was taken over, then what else the answerer notes. */
export function answerNotes(
  { understood: { takenOver }, note }: Pick<Answer, "understood" | "note">,
  { texts }: Audience,
): string[] {
  if (takenOver.length === 0) return note ? [note] : [];
  const tellsOfIt = (sentence: string) => takenOver.every((taken) => sentence.includes(taken));
  const rest = (note ?? "").split(/(?<=。)/u).filter((sentence) => !tellsOfIt(sentence));
  return [texts.takenOver(takenOver.join(texts.separator)), ...rest];
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
  size = ROWS,
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

/** Nothing answers: what was looked for, what is held that is nearest, how to ask. Not the words of a failure. */
export function notFoundView({ understood, note }: Answer, audience: Audience): View {
  const { texts, catalogue } = audience;
  const topic = shorten(closeUp(understood.topic), MAX_QUESTION);
  const place = joinParts([
    understood.places.join(texts.separator),
    understood.years.map(texts.yearOf).join(texts.separator),
  ]);
  const what: Piece = join(
    texts.notFound(shorten([place, topic].filter(Boolean).join(" · "), MAX_QUESTION * 2)),
  );
  const taken = understood.takenOver.join(texts.separator);
  const near = nearest(understood, audience);
  const isFull = understood.places.length > 0 && understood.years.length > 0 && topic !== "";
  return {
    message: lines(
      taken ? texts.takenOver(shorten(taken, MAX_QUESTION)) : null,
      marked(what, topic),
      note ? shorten(note, MAX_MESSAGE / 4) : null,
      isFull ? texts.otherWords : texts.howToAsk,
      near.length > 0 ? texts.nearest : null,
    ),
    keyboard: [
      ...grid(
        near.map((report) => {
          const kind = topic && !isWithin(report, understood) ? "askReport" : "report";
          return button(reportName(report, catalogue, texts), { kind, report: catalogue.keyOf(report) });
        }),
        2,
      ),
      ...(taken ? [[button(texts.buttons.drop(taken), { kind: "drop" })]] : []),
      [
        button(texts.buttons.reports, { kind: "districts", page: 0 }),
        button(texts.buttons.help, { kind: "help" }),
      ],
    ],
  };
}

/** Words of Chinese read better without the spaces that keep them apart. */
const closeUp = (words: string) => words.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "");

/** The topic in type of equal width, to be read back when a report is chosen. */
function marked({ text }: { text: string; entities: unknown[] }, topic: string) {
  const at = topic ? text.lastIndexOf(topic) : -1;
  return at < 0 ? join(text) : join(text.slice(0, at), code(topic), text.slice(at + topic.length));
}

type Meant = Pick<Answer["understood"], "places" | "years">;

const isNamed = ({ district, unit }: Report, { places }: Meant) =>
  places.some((place) => place === district || place === unit || unit?.includes(place));

/** Whether places and years rule this report in, so that the question was looked for in it. */
export const isWithin = (report: Report, meant: Meant) =>
  (meant.places.length === 0 || isNamed(report, meant)) &&
  (meant.years.length === 0 || report.year === null || meant.years.includes(report.year));

/**
 * Up to six reports: those of the place that is named, the year nearest first; where none is of that place,
 * those of the year, else the newest.
 */
export function nearest(meant: Meant, { catalogue }: Audience): Report[] {
  const distance = ({ year }: Report) =>
    meant.years.length === 0 || year === null
      ? 0
      : Math.min(...meant.years.map((wanted) => Math.abs(wanted - year)));
  const { reports } = catalogue.library;
  const named = reports.filter((report) => isNamed(report, meant));
  return [...(named.length > 0 ? named : reports)]
    .sort((a, b) => distance(a) - distance(b) || (b.year ?? 0) - (a.year ?? 0))
    .slice(0, NEAREST);
}

/** A question that asks the same topic of one report. */
export function questionFor(report: Report, topic: string, { catalogue, texts }: Audience): string {
  return `${reportName(report, catalogue, texts)}${topic}`;
}
