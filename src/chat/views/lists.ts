import type { Location } from "../../answer/answerer.ts";
import type { Passage } from "../../reports/report.ts";
import type { Press } from "../callback.ts";
import type { Catalogue } from "../catalogue.ts";
import { type Cited, encodeCited, wholePassage } from "../cited.ts";
import { button, grid, pager } from "../keyboard.ts";
import { bold, code, join, lines } from "../message.ts";
import { core, reportName } from "../render.ts";
import { shorten } from "../shorten.ts";
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

const folded = new WeakMap<Passage, string>();

/** Without white space, of one width and case. */
function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}

function foldedText(passage: Passage): string {
  const known = folded.get(passage) ?? fold(passage.text);
  folded.set(passage, known);
  return known;
}

/** The passages that hold every word, in the order of the reports; each points at the first word. */
export function passagesWith(catalogue: Catalogue, words: string): Cited[] {
  const wanted = words
    .split(/[\s，,、]+/u)
    .map(fold)
    .filter(Boolean);
  if (wanted.length === 0) return [];
  return catalogue.library.reports.flatMap((report) =>
    report.passages.flatMap((passage, index): Cited[] => {
      if (!wanted.every((word) => foldedText(passage).includes(word))) return [];
      return [pointedAt({ report, passage, index }, wanted[0] ?? "")];
    }),
  );
}

/** The passage with the place of a word that stands in it in some width and spacing. */
function pointedAt(location: Location, word: string): Cited {
  const { text } = location.passage;
  for (let start = 0; start < text.length; start++) {
    let end = start;
    let seen = "";
    while (end < text.length && seen.length < word.length) seen += fold(text[end++] ?? "");
    if (seen === word && fold(text[start] ?? "") !== "")
      return { ...wholePassage(location), figure: { start, end } };
  }
  return wholePassage(location);
}

const MEASURE =
  "%|％|‰|个百分点|个|家|户|人次|人|项|亿元|万元|元|件|起|次|场|条|所|名|位|批|宗|份|套|台|辆|处|座|间|栋|期|篇|公里|平方米|平方公里|亩|公顷|吨|千瓦时|小时|分钟|天|日|级|类|类别|部|篇次|倍|成|张|支|只|对|组|届|轮|门|册|卷|本|道|里|米|度|车次|批次|户次|件次|人天";
const FIGURE = new RegExp(
  `百分之[零一二三四五六七八九十百点]+|(?<![\\d.,〔（(第])\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?\\s*(?:[多余几]?[十百千]?[万亿]*[多余]?)(?:${MEASURE})`,
  "gu",
);
const CLAUSE_END = /[，。；！？;!?]/u;
const SENTENCE_END = /[。！？；;!?\n]/u;

/** Every figure of some passages, each with the clause it stands in. */
export function figuresOf(locations: readonly Location[]): Cited[] {
  return locations.flatMap((location) => {
    const { text } = location.passage;
    return [...text.matchAll(FIGURE)].map((match): Cited => {
      const figure = { start: match.index, end: match.index + match[0].length };
      return { location, sentence: stretch(text, figure, SENTENCE_END), figure, label: null };
    });
  });
}

/** A range widened to the marks around it, the closing one included. */
function stretch(text: string, { start, end }: { start: number; end: number }, mark: RegExp) {
  let from = start;
  while (from > 0 && !mark.test(text[from - 1] ?? "")) from--;
  let to = end;
  while (to < text.length && !mark.test(text[to] ?? "")) to++;
  return { start: from, end: Math.min(text.length, to + 1) };
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
  const clause = (cited: Cited): Cited => {
    const { start, end } = stretch(cited.location.passage.text, cited.figure ?? cited.sentence, CLAUSE_END);
    const closed = CLAUSE_END.test(cited.location.passage.text[end - 1] ?? "");
    return { ...cited, sentence: { start, end: closed ? end - 1 : end } };
  };
  return {
    message: lines(
      bold(shorten(title, 300)),
      figures.length === 0 ? texts.noFigures : texts.figures(figures.length),
      ...items.map((cited, index) => join(`${first + index + 1}. `, core(clause(cited), 90))),
    ),
    keyboard: [
      ...grid(
        items.map((cited, index) =>
          button(String(first + index + 1), { kind: "answer", token: encodeCited(cited) }),
        ),
        6,
      ),
      ...(figures.length > 0 ? pager(shown, pages, texts, press, true) : []),
      [button(texts.buttons.contents, home)],
    ],
  };
}
