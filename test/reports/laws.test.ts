import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadDivisions } from "../../src/reports/divisions.ts";
import { readBlocks, readReport } from "../../src/reports/read.ts";
import { visible } from "../../src/reports/visible.ts";

const divisions = loadDivisions();
const clause = fc.constantFrom(
  "全面落实行政执法责任制",
  "办理案件152件",
  "满意率达到98.5%",
  "印发《执法监督办法（试行）》",
  "开展“双随机、一公开”检查",
  "一般公共预算收入增长 5.2%",
  "围绕《纲要（2021—2025年）》抓好落实",
  "调解成功2329件",
  "持续优化营商环境",
);
const sentence = fc
  .tuple(fc.array(clause, { minLength: 1, maxLength: 30 }), fc.constantFrom("。", "。", "。", "！", "？"))
  .map(([clauses, end]) => clauses.join("，") + end);
const prose = fc.array(sentence, { minLength: 1, maxLength: 9 }).map((sentences) => sentences.join(""));
const NUMERALS = "一二三四五六七八九十";
const numbering = fc.constantFrom<(n: number) => string>(
  (n) => `${NUMERALS[n]}、`,
  (n) => `（${NUMERALS[n]}）`,
  (n) => `(${NUMERALS[n]})`,
  (n) => `${n + 1}.`,
  (n) => `${n + 1}、`,
  (n) => `（${n + 1}）`,
  (n) => String.fromCharCode(0x2460 + n),
  (n) => `${NUMERALS[n]}是`,
  (n) => `第${NUMERALS[n]}，`,
);
const heading = fc
  .tuple(numbering, fc.nat(9), fc.constantFrom("加强学习培训", "规范执法行为，强化监督", "优化政务服务"))
  .map(([number, n, text]) => number(n) + text);
const paragraph = fc.oneof(
  prose,
  heading,
  fc.tuple(heading, prose).map(([head, text]) => `${head}。${text}`),
  fc
    .tuple(numbering, fc.array(prose, { minLength: 2, maxLength: 5 }))
    .map(([number, points]) => points.map((point, n) => `${number(n)}抓好落实。${point}`).join("")),
);
const artefact = fc.constantFrom(
  "- 3 -",
  "12",
  "[bookmark: _GoBack]",
  "规章 |",
  "|",
  "|||",
  "| 信息内容 | 本年,制发件数 |",
  "|---|---|",
  "&nbsp;&nbsp;首页 > 政务公开",
  "**小结**",
  "## 二、主要做法",
  "第 2 页",
  "发布时间：2024-01-20 来源：司法局",
  "分享到：",
  "",
  "　　",
  "自然人",
  "0",
  "各位代表！",
  "2023年3月1日",
);
const title = fc.constantFrom(
  [],
  ["宝坻区2023年法治政府建设情况报告"],
  ["宝坻区人民政府", "关于2023年度法治政府建设情况的", "报告"],
  ["政 府 工 作 报 告", "——2024年1月5日在宝坻区第一届人民代表大会第一次会议上"],
);

/** Breaks lines anywhere, now and then. */
const broken = fc.tuple(paragraph, fc.array(fc.nat(400), { maxLength: 2 })).map(([text, cuts]) => {
  let rest = text;
  for (const cut of cuts)
    if (cut > 0 && cut < rest.length) rest = `${rest.slice(0, cut)}\n${rest.slice(cut)}`;
  return rest;
});
const whole = fc
  .tuple(
    title,
    fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: artefact }), {
      maxLength: 25,
    }),
  )
  .map(([head, lines]) => [...head, ...lines].join("\n"));
const damaged = fc
  .tuple(
    title,
    fc.array(fc.oneof({ weight: 3, arbitrary: broken }, { weight: 1, arbitrary: artefact }), {
      maxLength: 25,
    }),
    fc.constantFrom("\n", "\r\n", "\n\n"),
  )
  .map(([head, lines, end]) => [...head, ...lines].join(end));
const anything = fc
  .oneof(whole, damaged, fc.string({ unit: "grapheme", maxLength: 300 }))
  .filter((text) => text.trim() !== "" && !/[^\P{Cc}\s]|\ufffd|^\s*[<{%]/u.test(text));

/** Without the numbers that make neighbouring lines a table. */
const withoutTables = whole.filter((text) => !/^\d+$/m.test(text));

const encode = (text: string) => new TextEncoder().encode(text);

describe("whatever a report looks like", () => {
  test("every visible character is kept exactly once, in order", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const blocks = readBlocks("a.txt", encode(text));
        expect(blocks.map((block) => visible(block.text)).join("")).toBe(visible(text));
      }),
      { numRuns: 400 },
    );
  });

  test("the report tells the same as its blocks", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const blocks = readBlocks("a.txt", encode(text));
        const report = readReport("a.txt", encode(text), divisions);
        const of = (kind: string) =>
          visible(
            blocks
              .filter((block) => block.kind === kind)
              .map((block) => block.text)
              .join(""),
          );
        expect(visible(report.title ?? "")).toBe(of("title"));
        expect(visible(report.dropped.join(""))).toBe(of("dropped"));
        expect(visible(report.passages.map((passage) => passage.text).join(""))).toBe(of("passage"));
        const headings = report.sections.map((section) => visible(section.path.at(-1) ?? ""));
        for (const block of blocks.filter((each) => each.kind === "heading"))
          expect(headings.some((known) => known.includes(visible(block.text).replace(/[。.]$/, "")))).toBe(
            true,
          );
      }),
      {
        numRuns: 400,
        examples: [
          ["(十)加强监督。严格落实责任制。\n（十）加强监督"],
          ["（三）加强监督。严格落实责任制。\n规章 |\n(三)加强监督"],
        ],
      },
    );
  });

  test("passages are within the limit, have ids of their own, and stand in order", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { passages, sections } = readReport("a.txt", encode(text), divisions);
        expect(new Set(passages.map((passage) => passage.id)).size).toBe(passages.length);
        const paths = new Set(sections.map((section) => section.path.join("\n")));
        let paragraph = 0;
        for (const passage of passages) {
          expect(visible(passage.text).length).toBeGreaterThan(0);
          expect(visible(passage.text).length).toBeLessThanOrEqual(1000);
          expect(passage.paragraph - paragraph).toBeOneOf([0, 1]);
          paragraph = passage.paragraph;
          if (passage.section.length > 0) expect(paths).toContain(passage.section.join("\n"));
        }
      }),
      {
        numRuns: 400,
        examples: [
          [
            "（二）加强监督。落实责任制。\n一是抓好学习。落实责任制。二是抓好宣传。落实责任制。\n(二)加强监督。落实责任制。",
          ],
        ],
      },
    );
  });

  test("a paragraph on one line is never cut inside a sentence", () => {
    fc.assert(
      fc.property(withoutTables, (text) => {
        if (visible(text) === "") return;
        const { passages } = readReport("a.txt", encode(text), divisions);
        for (const [index, passage] of passages.entries())
          if (passages[index + 1]?.paragraph === passage.paragraph)
            expect(passage.text).toMatch(/[。！？][”）》]*$/);
      }),
      { numRuns: 400 },
    );
  });

  test("the file's name and its line ends change no id", () => {
    fc.assert(
      fc.property(whole, (text) => {
        if (visible(text) === "") return;
        const ids = (file: string, content: string) =>
          readReport(file, encode(content), divisions).passages.map((passage) => passage.id);
        expect(ids("南开区2019.txt", `\ufeff${text.replaceAll("\n", "\r\n")}\r\n`)).toEqual(
          ids("a.txt", text),
        );
      }),
      { numRuns: 100 },
    );
  });
});
