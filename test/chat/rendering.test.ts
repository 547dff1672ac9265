import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { Library, Location } from "../../src/answer/answerer.ts";
import { decodePress } from "../../src/chat/callback.ts";
import { Catalogue } from "../../src/chat/catalogue.ts";
import {
  type Cited,
  cite,
  decodeCited,
  encodeCited,
  NotVerbatimError,
  textOf,
} from "../../src/chat/cited.ts";
import { NOTHING, type Rows, remember } from "../../src/chat/keyboard.ts";
import type { Formatted } from "../../src/chat/message.ts";
import { copyText, reporter } from "../../src/chat/render.ts";
import { en } from "../../src/chat/texts/en.ts";
import { zh } from "../../src/chat/texts/zh.ts";
import { answerView, choicesOf, notFoundView, passageView } from "../../src/chat/views/answers.ts";
import { article, articlePage, comparison } from "../../src/chat/views/articles.ts";
import {
  contentsView,
  districtsView,
  districtView,
  reportView,
  sectionView,
} from "../../src/chat/views/browse.ts";
import { figuresView, foundView } from "../../src/chat/views/lists.ts";
import { comparisonView, numbersView } from "../../src/chat/views/together.ts";
import type { Audience, View } from "../../src/chat/views/view.ts";
import type { Passage, Report } from "../../src/reports/report.ts";

/** What a comparison was understood to be. */
const COMPARED: Answer = {
  status: "answered",
  answers: [],
  note: null,
  nearest: null,
  understood: { places: [], years: [], topic: "", compares: true, several: false, takenOver: [] },
  ms: 0,
};
const SENTENCE = "全年受理工单10286件，满意率85.4%。";
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(..."区政府工作报告热线满意率达到百分之，。；、“”（）") },
  { weight: 2, arbitrary: fc.constantFrom(..."0123456789.%％件 \n\t<>&\"'_*[]`@#/") },
  { weight: 1, arbitrary: fc.constantFrom("😀", "𠮷", "👨‍👩‍👧", "é", "\u3000") },
);
const texts = (maxLength: number) =>
  fc
    .array(character, { minLength: 1, maxLength, size: "max" })
    .map((all) => all.join(""))
    .filter((text) => /\S/u.test(text));
const name = fc.option(texts(120), { nil: null });
const section = fc.array(texts(300), { maxLength: 4 });
const passageText = fc.oneof(
  texts(80),
  texts(2500),
  fc.tuple(texts(900), texts(900)).map(([before, after]) => `${before}。${SENTENCE}${after}`),
);

const library: fc.Arbitrary<Library> = fc
  .array(
    fc.record({
      title: name,
      district: name,
      parent: name,
      unit: name,
      year: fc.option(fc.integer({ min: 1980, max: 2040 }), { nil: null }),
      file: texts(60),
      parts: fc.array(fc.tuple(section, passageText), { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drafts) =>
    libraryOf(drafts.map(({ parts, ...identity }, number) => reportOf(identity, parts, number))),
  );

function reportOf(
  identity: Omit<Report, "date" | "doubts" | "sections" | "passages" | "dropped">,
  parts: [string[], string][],
  number: number,
): Report {
  const passages = parts.map(
    ([path, text], index): Passage => ({
      id: `passage_of_report-${number}-${index}`.slice(0, 24),
      section: path,
      paragraph: index + 1,
      text,
    }),
  );
  const sections = parts.filter(([path]) => path.length > 0).map(([path]) => ({ path, first: 1, last: 1 }));
  return { ...identity, date: null, doubts: [], sections, passages, dropped: [] };
}

function libraryOf(reports: Report[]): Library {
  const places = new Map<string, Location>();
  for (const report of reports) {
    for (const [index, passage] of report.passages.entries())
      places.set(passage.id, { report, passage, index });
  }
  return { reports, builtAt: new Date(0), locate: (id) => places.get(id) };
}

/** A place to point at in every passage: by turns a stretch with a figure, one without, all of it. */
function citedOf(held: Library, seed: number): Cited[] {
  return held.reports.flatMap((report) =>
    report.passages.map((passage, index): Cited => {
      const { length } = passage.text;
      const low = (at: number) => /[\udc00-\udfff]/.test(passage.text[at] ?? "");
      const whole = (at: number) => (low(at) ? at + 1 : at);
      const start = low(seed % length) ? (seed % length) - 1 : seed % length;
      const end = whole(Math.min(length, start + 1 + (seed % 600)));
      const figure = seed % 3 === 0 ? null : { start, end: whole(Math.min(end, start + 1 + (seed % 90))) };
      const label = seed % 2 === 0 ? figure : null;
      const sentence = seed % 5 === 0 ? { start: 0, end: length } : { start, end };
      return { location: { report, passage, index }, sentence, figure, label };
    }),
  );
}

function audiences(held: Library): Audience[] {
  const catalogue = new Catalogue(held);
  return [zh, en].flatMap((locale) =>
    [true, false].map((group) => ({ catalogue, texts: locale, username: "zhiyin_bot", group })),
  );
}

function checkMessage({ text, entities }: Formatted): void {
  expect(text.length).toBeLessThanOrEqual(4096);
  expect(text.trim()).not.toBe("");
  const quotes = entities
    .filter(({ type }) => type.endsWith("blockquote"))
    .sort((a, b) => a.offset - b.offset);
  for (const [index, quote] of quotes.entries()) {
    const next = quotes[index + 1];
    if (next) expect(quote.offset + quote.length).toBeLessThanOrEqual(next.offset);
  }
  for (const { offset, length } of entities) {
    expect(length).toBeGreaterThan(0);
    expect(offset + length).toBeLessThanOrEqual(text.length);
    for (const at of [offset, offset + length]) {
      expect(/[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "")).toBe(
        false,
      );
    }
  }
}

function checkKeyboard(keyboard: Rows): void {
  const keys = keyboard.flat();
  expect(keys.length).toBeLessThanOrEqual(100);
  for (const row of keyboard) expect(row.length).toBeGreaterThan(0);
  for (const key of keys) {
    expect(key.text.trim()).not.toBe("");
    expect(key.text.length).toBeLessThanOrEqual(64);
    if ("callback_data" in key) {
      expect(Buffer.byteLength(key.callback_data)).toBeLessThanOrEqual(64);
      expect(decodePress(key.callback_data)).not.toBeNull();
    }
    if ("copy_text" in key) expect(key.copy_text.text.length).toBeLessThanOrEqual(256);
    if ("switch_inline_query_chosen_chat" in key) {
      expect(key.switch_inline_query_chosen_chat.query?.length).toBeLessThanOrEqual(256);
    }
  }
}

function check({ message, keyboard }: View): void {
  checkMessage(message);
  checkKeyboard(keyboard);
}

const quotations = ({ message }: View) =>
  message.entities
    .filter(({ type }) => type.endsWith("blockquote"))
    .map(({ offset, length }) => message.text.slice(offset, offset + length));

const LAW = { numRuns: 60 };

describe("whatever the reports hold and whatever is asked", () => {
  test("an answer and a passage keep the limits; the quotation is whole or openly shortened", () => {
    fc.assert(
      fc.property(library, fc.nat(5000), (held, seed) => {
        for (const audience of audiences(held)) {
          const all = citedOf(held, seed);
          const memory = {
            ...NOTHING,
            choices: choicesOf(all.slice(0, 5), audience),
            drop: audience.texts.buttons.drop("某地".repeat(60)),
          };
          for (const cited of all) {
            const source = cited.location.passage.text;
            const views = [
              answerView(cited, memory, audience, { notes: ["沿用".repeat(400)] }),
              answerView(cited, memory, audience, { full: true }),
              passageView(cited, memory, audience),
            ];
            for (const view of views) {
              check(view);
              for (const quotation of quotations(view)) {
                const bare = quotation.replace(/^…|…$/gu, "");
                expect(source.includes(bare) || source.includes(quotation)).toBe(true);
                if (bare === quotation) expect([source, textOf(cited, cited.sentence)]).toContain(quotation);
              }
            }
          }
        }
      }),
      LAW,
    );
  });

  test("comparisons, lists, contents and sections keep the limits on every page", () => {
    fc.assert(
      fc.property(library, fc.nat(5000), texts(4096), fc.nat(9), (held, seed, question, page) => {
        for (const audience of audiences(held)) {
          const { catalogue } = audience;
          const rows = Array.from({ length: 8 }, () => citedOf(held, seed)).flat();
          check(comparisonView(question, rows, page, audience, { notes: [question] }));
          check(numbersView(question, rows, audience, [question]));
          check(foundView(question, page, audience));
          check(districtsView(page, audience));
          for (const district of catalogue.districts) check(districtView(district, page, audience));
          for (const report of held.reports) {
            check(reportView(report, audience));
            check(contentsView(report, page, audience));
            const locations = report.passages.map((passage, index) => ({ report, passage, index }));
            for (const location of locations) {
              const depth = seed % 4;
              check(sectionView(location, depth, page, audience));
              const press = { kind: "sectionFigures" as const, id: location.passage.id, depth, page };
              const home = { kind: "contents" as const, report: catalogue.keyOf(report), page: 0 };
              check(figuresView(question, locations, page, audience, () => press, home));
            }
          }
        }
      }),
      LAW,
    );
  });

  test("a question that finds nothing is answered within the limits", () => {
    fc.assert(
      fc.property(
        library,
        texts(4096),
        fc.array(texts(300), { maxLength: 9 }),
        fc.array(fc.nat(3000)),
        name,
        (held, topic, places, years, note) => {
          for (const audience of audiences(held)) {
            const understood = { places, years, topic, compares: false, several: false, takenOver: places };
            const answer: Answer = {
              status: "not_found",
              answers: [],
              note,
              nearest: null,
              understood,
              ms: 0,
            };
            check(notFoundView(answer, audience));
          }
        },
      ),
      LAW,
    );
  });

  test("inline results keep the limits, each page and each message; paging shows each once", () => {
    fc.assert(
      fc.property(library, fc.nat(5000), texts(256), (held, seed, query) => {
        for (const audience of audiences(held)) {
          const places = citedOf(held, seed);
          const all = [
            comparison(COMPARED, places, query, audience),
            ...places.map((place) => article(place, audience)),
          ];
          const seen: string[] = [];
          let start: number | null = 0;
          while (start !== null) {
            const { items, next }: ReturnType<typeof articlePage<(typeof all)[number]>> = articlePage(
              all,
              start,
            );
            expect(Buffer.byteLength(JSON.stringify(items))).toBeLessThan(65_536);
            for (const { id, title, input_message_content: content } of items) {
              expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
              expect(title.trim()).not.toBe("");
              if (!("message_text" in content)) throw new Error("an article without a text");
              checkMessage({ text: content.message_text, entities: content.entities ?? [] });
              seen.push(id);
            }
            start = next;
          }
          expect(seen).toEqual(all.map(({ id }) => id));
          expect(new Set(seen).size).toBe(all.length);
        }
      }),
      LAW,
    );
  });

  test("a comparison sent inline fits into one message, however many and long its rows", () => {
    fc.assert(
      fc.property(library, fc.nat(5000), texts(256), (held, seed, query) => {
        for (const audience of audiences(held)) {
          const rows = Array.from({ length: 60 }, () => citedOf(held, seed)).flat();
          const { input_message_content: content } = comparison(COMPARED, rows, query, audience);
          if (!("message_text" in content)) throw new Error("an article without a text");
          checkMessage({ text: content.message_text, entities: content.entities ?? [] });
        }
      }),
      LAW,
    );
  });

  test("what is copied is the sentence, whole or cut openly, with its source, in 256 units", () => {
    fc.assert(
      fc.property(library, fc.nat(5000), (held, seed) => {
        for (const cited of citedOf(held, seed)) {
          const copied = copyText(cited);
          expect(copied.length).toBeLessThanOrEqual(256);
          const sentence = textOf(cited, cited.sentence).trim();
          const cut = copied.slice(1, copied.indexOf("…”（"));
          expect(copied.startsWith(`“${sentence}”（`) || sentence.startsWith(cut)).toBe(true);
        }
      }),
      LAW,
    );
  });

  test("a button's token finds the same place again", () => {
    fc.assert(
      fc.property(library, fc.nat(5000), (held, seed) => {
        for (const cited of citedOf(held, seed)) {
          expect(decodeCited(held, encodeCited(cited))).toEqual(cited);
        }
      }),
      LAW,
    );
  });
});

describe("a citation is held against its report before it is shown", () => {
  const text = `开头一句。${SENTENCE} 较上年提高 2.1 个百分点。`;
  const held = libraryOf([
    reportOf(
      { file: "a.txt", title: null, district: "甲区", parent: null, unit: null, year: 2021 },
      [[["一、工作"], text]],
      0,
    ),
  ]);
  const id = held.reports[0]?.passages[0]?.id ?? "";
  const citation = {
    figure: "85.4%",
    label: "满意率",
    sentence: SENTENCE,
    quote: text,
    district: "甲区",
    parent: null,
    unit: null,
    year: 2021,
    section: ["一、工作"],
    paragraph: 1,
    report: null,
    source: "a.txt",
    id,
    score: 1,
  };

  test("white space aside", () => {
    const cited = cite(held, {
      ...citation,
      sentence: "较上年提高2.1个百分点。",
      figure: "2.1个百分点",
      label: null,
    });
    expect(textOf(cited, cited.sentence)).toBe("较上年提高 2.1 个百分点。");
    expect(cited.figure && textOf(cited, cited.figure)).toBe("2.1 个百分点");
  });

  test.each([
    ["a quotation that is not in the report", { quote: `${text}又一句。` }],
    ["a sentence that is not in the quotation", { sentence: "满意率为85.4%。" }],
    ["a sentence outside the quotation", { quote: SENTENCE, sentence: "开头一句。" }],
    ["a figure that is not in the sentence", { figure: "2.1个百分点" }],
    ["a figure with another unit", { figure: "10286户" }],
    ["a passage that is not held", { id: "nowhere" }],
  ])("%s is refused", (_, change) => {
    expect(() => cite(held, { ...citation, ...change })).toThrow(NotVerbatimError);
  });

  test("of a figure that stands there twice, the one behind the label is meant", () => {
    const twice = "接件率100%、办结率100%。";
    const two = libraryOf([
      reportOf(
        { file: "b.txt", title: null, district: null, parent: null, unit: null, year: null },
        [[[], twice]],
        0,
      ),
    ]);
    const cited = cite(two, {
      ...citation,
      id,
      figure: "100%",
      label: "办结率",
      sentence: twice,
      quote: twice,
    });
    expect(cited.figure?.start).toBe(twice.lastIndexOf("100%"));
  });
});

describe("who reports", () => {
  test.each([
    ["西青区", "辛口镇", "西青区辛口镇"],
    ["西青区", "辛口镇人民政府", "西青区辛口镇"],
    ["东丽区", "东丽区政务服务办公室", "东丽区政务服务办公室"],
    ["河东区", "河东区人民政府", "河东区"],
    ["河东区", "天津市河东区人民政府", "河东区"],
    ["河东区", "区政府", "河东区"],
    ["东丽区", "东丽区", "东丽区"],
    ["东丽区", null, "东丽区"],
    [null, "辛口镇", "辛口镇"],
  ])("in %s %s is called %s", (district, unit, called) => {
    const report = reportOf(
      { file: "a.txt", title: null, district, parent: null, unit, year: 2022 },
      [[[], SENTENCE]],
      0,
    );
    expect(reporter(report, new Catalogue(libraryOf([report])))).toBe(called);
  });
});

describe("what the buttons remember", () => {
  test("is read back from the message alone", () => {
    fc.assert(
      fc.property(library, fc.nat(5000), (held, seed) => {
        for (const audience of audiences(held)) {
          const all = citedOf(held, seed).slice(0, 5);
          const [first] = all;
          if (!first) return;
          const memory = {
            ...NOTHING,
            choices: choicesOf(all, audience),
            drop: audience.texts.buttons.drop("甲区"),
          };
          const { keyboard } = answerView(first, memory, audience);
          const read = remember({ inline_keyboard: keyboard });
          expect(read.drop).toBe(memory.drop);
          expect(read.choices.map(({ token }) => token)).toEqual(all.map(encodeCited));
          expect(read.current).toBe(encodeCited(first));
          const reading = passageView(first, read, audience).keyboard;
          expect(remember({ inline_keyboard: reading }).current).toBe(read.current);
          expect(remember({ inline_keyboard: reading }).choices.map(({ token }) => token)).toEqual(
            all.map(encodeCited),
          );
        }
      }),
      LAW,
    );
  });
});
