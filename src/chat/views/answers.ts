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
  passageKeyboard,
} from "../keyboard.ts";
import { code, join, lines, type Piece } from "../message.ts";
import { answerText, joinParts, MAX_MESSAGE, passageText, reportName } from "../render.ts";
import { shorten } from "../shorten.ts";
import type { Audience, View } from "./view.ts";

const NEAREST = 6;
export const MAX_QUESTION = 200;

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
export function answerNotes(answer: Noted, { texts }: Audience): string[] {
  const { takenOver } = answer.understood;
  const taken = takenOver.length > 0 ? [texts.takenOver(takenOver.join(texts.separator))] : [];
  return [...taken, ...furtherNotes(answer)];
}

type Noted = Pick<Answer, "understood" | "note">;

/** What the answerer notes beside what was taken over. */
export function furtherNotes({ understood: { takenOver }, note }: Noted): string[] {
  if (takenOver.length === 0) return note ? [note] : [];
  const tellsOfIt = (sentence: string) => takenOver.every((taken) => sentence.includes(taken));
  return (note ?? "").split(/(?<=。)/u).filter((sentence) => sentence !== "" && !tellsOfIt(sentence));
}

/** Nothing answers: what was looked for, what is held that is nearest, how to ask. Not the words of a failure. */
export function notFoundView({ understood, note, nearest: passage }: Answer, audience: Audience): View {
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
      ...(passage ? [[button(texts.buttons.nearest, { kind: "passage", id: passage })]] : []),
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
