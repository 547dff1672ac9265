import type { Location } from "../../answer/answerer.ts";
import type { Passage } from "../../reports/report.ts";
import { extractFigures, type Figure } from "../../text/figures.ts";
import { type Folded, fold } from "../../text/fold.ts";
import { splitClauses, splitSentences } from "../../text/sentences.ts";
import type { Press } from "../callback.ts";
import type { Catalogue } from "../catalogue.ts";
import { type Cited, encodeCited, wholePassage } from "../cited.ts";
import { button, grid, pager } from "../keyboard.ts";
import { bold, code, join, lines } from "../message.ts";
import { core, reportName } from "../render.ts";
import { type Range, shorten } from "../shorten.ts";
import { type Audience, pageOf, type View } from "./view.ts";

const FOUND = 5;
const FIGURES = 12;
const MAX_WORDS = 200;

/** Passages with certain words, numbered; a button opens each. The words stand in the message. */
export function foundView(words: string, page: number, { catalogue, texts }: Audience): View {
  const shownWords = shorten(words, MAX_WORDS);
  const found = passagesWith(catalogue, shownWords);
  const { shown, pages, first, items } = pageOf(found, page, FOUND);
  return {
    message: lines(
      join(code(shownWords), ` ${found.length === 0 ? texts.nothingFound : texts.found(found.length)}`),
      ...items.map((cited, index) =>
        join(
          `${first + index + 1}. `,
          core(cited, 110),
          ` — ${reportName(cited.location.report, catalogue, texts)}`,
        ),
      ),
    ),
    keyboard: [
      items.map((cited, index) =>
        button(String(first + index + 1), { kind: "passage", id: cited.location.passage.id }),
      ),
      ...(found.length > 0 ? pager(shown, pages, texts, (to) => ({ kind: "findPage", page: to }), true) : []),
    ].filter((row) => row.length > 0),
  };
}

const foldedTexts = new WeakMap<Passage, Folded>();

function folded(passage: Passage): Folded {
  const known = foldedTexts.get(passage) ?? fold(passage.text);
  foldedTexts.set(passage, known);
  return known;
}

/** A range of a folded passage as one of its own text. */
function unfoldRange(passage: Passage, { start, end }: Range): Range {
  const { offsets } = folded(passage);
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? -1) + 1 };
}

/** The passages that hold every word, in the order of the reports; each points at the first word. */
export function passagesWith(catalogue: Catalogue, words: string): Cited[] {
  const wanted = words
    .split(/[\s，,、]+/u)
    .map((word) => fold(word).text)
    .filter(Boolean);
  const [first] = wanted;
  if (first === undefined) return [];
  return catalogue.library.reports.flatMap((report) =>
    report.passages.flatMap((passage, index): Cited[] => {
      const { text } = folded(passage);
      if (!wanted.every((word) => text.includes(word))) return [];
      const start = text.indexOf(first);
      const figure = unfoldRange(passage, { start, end: start + first.length });
      return [{ ...wholePassage({ report, passage, index }), figure }];
    }),
  );
}

/** Dates, ordinals and bare numbers count nothing; Chinese numerals (两项) are seldom statistics. */
const isStatistic = ({ quantity, chinese }: Figure) =>
  quantity === "percent" ||
  !(chinese || quantity === "date" || quantity === "ordinal" || quantity === "bare");

/** Every figure of some passages, each with the clause it stands in as its sentence. */
export function figuresOf(locations: readonly Location[]): Cited[] {
  return locations.flatMap((location) => {
    const { passage } = location;
    const { text } = folded(passage);
    const clauses = splitClauses(text, { start: 0, end: text.length });
    return extractFigures(text)
      .filter(isStatistic)
      .map((figure): Cited => {
        const clause = clauses.find(({ start, end }) => start <= figure.start && figure.end <= end) ?? figure;
        return {
          location,
          sentence: unfoldRange(passage, withoutMark(text, clause)),
          figure: unfoldRange(passage, figure),
          label: null,
        };
      });
  });
}

const withoutMark = (text: string, { start, end }: Range): Range => ({
  start,
  end: start + text.slice(start, end).replace(/[，；。！？：]+$/u, "").length,
});

/** The same place with the whole sentence around its clause. */
function withSentence(cited: Cited): Cited {
  const { passage } = cited.location;
  const holds = ({ start, end }: Range) => start <= cited.sentence.start && cited.sentence.end <= end;
  const sentences = splitSentences(folded(passage).text).map((sentence) => unfoldRange(passage, sentence));
  return { ...cited, sentence: sentences.find(holds) ?? cited.sentence };
}

/** The figures of a report or section with what they count, numbered; a button opens each. */
export function figuresView(
  title: string,
  locations: readonly Location[],
  page: number,
  { texts }: Audience,
  press: (page: number) => Press,
  home: Press,
): View {
  const figures = figuresOf(locations);
  const { shown, pages, first, items } = pageOf(figures, page, FIGURES);
  const buttons = items.map((cited, index) =>
    button(String(first + index + 1), { kind: "answer", token: encodeCited(withSentence(cited)) }),
  );
  return {
    message: lines(
      bold(shorten(title, 300)),
      figures.length === 0 ? texts.noFigures : texts.figures(figures.length),
      ...items.map((cited, index) => join(`${first + index + 1}. `, core(cited, 90))),
    ),
    keyboard: [
      ...grid(buttons, 6),
      ...(figures.length > 0 ? pager(shown, pages, texts, press, true) : []),
      [button(texts.buttons.contents, home)],
    ],
  };
}
