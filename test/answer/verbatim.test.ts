import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { assertVerbatim, UnverbatimError } from "../../src/answer/cite.ts";
import type { Engine } from "../../src/answer/engine.ts";
import { prepareEngine } from "../../src/terminal/prepare.ts";
import { withoutSpace } from "../../src/text/fold.ts";
import { silent, temporaryLibrary } from "../search/library.ts";
import { INVENTED, UNIDENTIFIED } from "./invented.ts";

/** Long sentences, broken lines, spaces inside words and full-width digits: what makes verbatim quoting hard. */
const DIFFICULT: Record<string, string> = {
  "long.txt": `静海区2024年法治政府建设情况报告

一、主要举措和成效
全年${Array.from({ length: 40 }, (_, n) => `在第${n + 1}片区受理案件 ${n + 21} 件，办结率９${n % 10}.${n % 7}％`).join("；")}。
全区共办理行政许可
１２３４５ 件，其中“一网
通办”事项 98 项。群 众 满 意 率 达 到 97.5 %，較上年提高２.１個百分點。
`,
};
const folders = temporaryLibrary({ ...INVENTED, ...UNIDENTIFIED, ...DIFFICULT });
const MOST_ANSWERS = 5;
const LONGEST_SENTENCE = 260;

let engine: Engine;
beforeAll(() => {
  engine = prepareEngine(folders, silent);
});

const textOf = (file: string) => withoutSpace(readFileSync(join(folders.seeds, file), "utf8"));

function expectReliable({ status, answers, understood, note, nearest }: Answer): void {
  expect(status).toBe(answers.length > 0 ? "answered" : "not_found");
  if (answers.length === 0) expect(note).toBeTruthy();
  else expect(nearest).toBeNull();
  if (nearest !== null) expect(engine.library.locate(nearest)).toBeDefined();
  if (!understood.compares)
    expect(answers.length).toBeLessThanOrEqual(Math.max(MOST_ANSWERS, understood.years.length));
  expect(new Set(answers.map(({ id, sentence, figure }) => [id, sentence, figure].join())).size).toBe(
    answers.length,
  );
  for (const { figure, sentence, quote, source, id } of answers) {
    expect(withoutSpace(sentence)).toContain(withoutSpace(figure ?? ""));
    expect(withoutSpace(quote)).toContain(withoutSpace(sentence));
    expect(textOf(source)).toContain(withoutSpace(quote));
    expect(withoutSpace(sentence).length).toBeGreaterThan(0);
    expect(withoutSpace(sentence).length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(engine.library.locate(id)?.passage.text).toBe(quote);
  }
}

const all = Object.values({ ...INVENTED, ...UNIDENTIFIED, ...DIFFICULT }).join("");
const stretch = fc
  .tuple(fc.nat(all.length - 1), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => all.slice(start, start + length));
const asking = fc.constantFrom(
  "多少",
  "多少件",
  "是多少",
  "谁",
  "哪些",
  "在哪里",
  "呢",
  "哪个区最多",
  "哪个区最低",
  "分别",
  "对比",
  "不是",
  "，",
  "？",
);
const where = fc.constantFrom(
  "宝坻区",
  "南开区",
  "蓟州",
  "静海区",
  "武清区",
  "河北省",
  "2023年",
  "22年",
  "2024年",
  "2025年报告",
  "2019年",
);
const anything = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(
    "baodiqu manyilv",
    "滿意率",
    "１２３４５",
    "97.5%",
    "manyilv duoshao",
    "\u0000",
    "(.*)+",
    "__proto__",
    "constructor",
  ),
);
const question = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: stretch },
      { weight: 2, arbitrary: asking },
      { weight: 2, arbitrary: where },
      { weight: 1, arbitrary: anything },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

describe("whatever is asked", () => {
  test("every answer is verbatim, of its report, and within its limits", () => {
    fc.assert(
      fc.property(question, (asked) => expectReliable(engine.answer({ question: asked }))),
      { numRuns: 500 },
    );
  });

  test("in a conversation too", () => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (turns) => {
        for (const asked of turns) expectReliable(engine.answer({ question: asked, conversation: "one" }));
        engine.forget("one");
      }),
      { numRuns: 100 },
    );
  });

  test("asked twice, the same is answered", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { ms: _, ...first } = engine.answer({ question: asked });
        const { ms: __, ...second } = engine.answer({ question: asked });
        expect(second).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ["静海区2024年第7片区受理案件多少件", "27 件"],
    ["静海区2024年办理行政许可多少件", "１２３４５ 件"],
    ["静海区2024年群众满意率达到多少", "97.5 %"],
  ])("%s: the figure as the report writes it, %s", (asked, figure) => {
    const { answers } = engine.answer({ question: asked });
    expect(withoutSpace(answers[0]?.figure ?? "")).toBe(withoutSpace(figure));
  });
});

describe("a citation that is not verbatim", () => {
  const citation = {
    id: "x1",
    figure: "93.7%",
    sentence: "群众满意率93.7%。",
    quote: "全年受理48213件。群众满意率93.7%。",
  };

  test.each([
    ["as it stands", citation],
    ["with other white space", { ...citation, sentence: "群众 满意率 93.7%。" }],
    ["without a figure", { ...citation, figure: null }],
  ])("passes %s", (_, passing) => expect(() => assertVerbatim(passing)).not.toThrow());

  test.each([
    ["whose figure is not in its sentence", { ...citation, figure: "48213件" }],
    ["whose figure is rounded", { ...citation, figure: "93.70%" }],
    ["whose sentence is not in its quotation", { ...citation, sentence: "群众满意率达93.7%。" }],
    ["with no sentence", { ...citation, figure: null, sentence: " " }],
  ])("%s is stopped, by name", (_, failing) => {
    expect(() => assertVerbatim(failing)).toThrow(UnverbatimError);
    expect(() => assertVerbatim(failing)).toThrow("x1");
  });
});
