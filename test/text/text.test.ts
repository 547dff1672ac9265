import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractFigures } from "../../src/text/figures.ts";
import { fold, unfold, withoutSpace } from "../../src/text/fold.ts";
import { measureAgreement } from "../../src/text/measures.ts";
import { parseChineseNumeral, parseNumber } from "../../src/text/numerals.ts";
import { citableSentences, MAXIMUM_SENTENCE, splitSentences } from "../../src/text/sentences.ts";

const prose = fc
  .array(fc.constantFrom(..."河东区年件率达到，。；、：“”（）1234.5%２一二十百万 \n\t　複議"), {
    maxLength: 400,
  })
  .map((characters) => characters.join(""));

describe("folding", () => {
  it.each([
    ["２０２１年", "2021年"],
    ["河東區行政複議", "河东区行政复议"],
    ["2021 年\n法治", "2021年法治"],
    ["ＧＤＰ增长５．５％", "gdp增长5.5%"],
    ["〇", "零"],
  ])("%s matches %s", (text, folded) => expect(fold(text).text).toBe(folded));

  it("gives back the original of any range, white space aside, so that a match can be quoted", () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(), (text, from, length) => {
        const folded = fold(text);
        const start = Math.min(from, folded.text.length);
        const end = Math.min(start + length, folded.text.length);
        const original = unfold(text, folded, start, end);
        expect(text).toContain(original);
        expect(fold(original).text).toBe(folded.text.slice(start, end));
      }),
    );
  });
});

describe("sentences", () => {
  it("put together are the text, and a citable one has at most 260 characters", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const folded = fold(text).text;
        for (const split of [splitSentences, citableSentences])
          expect(
            split(folded)
              .map(({ start, end }) => folded.slice(start, end))
              .join(""),
          ).toBe(folded);
        for (const { start, end } of citableSentences(folded))
          expect(end - start).toBeLessThanOrEqual(MAXIMUM_SENTENCE);
      }),
    );
  });
});

describe("numerals", () => {
  it.each([
    ["二〇二四", 2024],
    ["一百二十", 120],
    ["十五", 15],
    ["两", 2],
    ["四百六十七万六千", 4_676_000],
    ["三亿二千万", 320_000_000],
    ["五点六", 5.6],
  ])("%s is %d", (text, value) => expect(parseChineseNumeral(text)).toBe(value));

  it.each([
    ["1,234.56", 1234.56],
    ["20.79万", 207_900],
    ["1.25亿", 125_000_000],
    ["百姓", null],
  ])("%s is %s", (text, value) => expect(parseNumber(text)).toBe(value));
});

describe("figures", () => {
  it.each([
    ["受理工单136555件，接件率100%、办结率99.5%", ["136555件", "100%", "99.5%"]],
    ["收到评价20.79万余条", ["20.79万余条"]],
    ["挽回损失200余万元", ["200余万元"]],
    ["筹措2700多万元", ["2700多万元"]],
    ["压减至0.5个工作日", ["0.5个工作日"]],
    ["不少于60个学时", ["60个学时"]],
    ["目录包括两项事项", ["两项"]],
    ["增长百分之五点六", ["百分之五点六"]],
    ["2022年2月28日", ["2022年2月28日"]],
    ["第33届大会", ["第33届"]],
    ["PM2.5浓度下降", []],
    ["PM_2.5平均浓度下降", []],
    ["主导产业[2]占比", []],
    ["落实“4821”思路，最多跑“1”次", ["1"]],
    ["一是加强领导，一些单位", []],
    ["增长5%-5.5%左右，工期3-5天", ["5%-5.5%", "3-5天"]],
    ["12345热线受理136件", ["136件"]],
    ["“宁河12345”接听来电3.2万通", ["3.2万通"]],
    ["得分由110提高到120。", ["110", "120"]],
  ])("of %s are %j, with unit as written", (text, figures) => {
    expect(extractFigures(fold(text).text).map((figure) => figure.text)).toEqual(figures);
  });

  it("stand in the text where they say they do, in order and apart", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const folded = fold(text).text;
        let last = 0;
        for (const figure of extractFigures(folded)) {
          expect(folded.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.start).toBeGreaterThanOrEqual(last);
          last = figure.end;
        }
      }),
    );
  });
});

describe("measure words", () => {
  it("that people use for one another answer better than others, the same one best", () => {
    expect(measureAgreement("件", "件")).toBe(1);
    expect(measureAgreement("名", "人")).toBeGreaterThan(measureAgreement("名", "件"));
    expect(measureAgreement("件", "次")).toBeLessThan(0.5);
    for (const [asked, stated] of [
      ["封", "件"],
      ["张", "起"],
      ["个人", "例"],
      ["次", "件"],
      ["家", "间"],
    ] as const)
      expect(measureAgreement(asked, stated)).toBeGreaterThanOrEqual(0.8);
    expect(measureAgreement("份", "件")).toBeGreaterThan(0.9);
    expect(measureAgreement("个", "通")).toBeGreaterThan(measureAgreement("通", "个"));
  });

  it.each([
    ["场", "件"],
    ["条", "艘"],
    ["次", "户次"],
  ])("%s as people ask counts what reports count by %s", (asked, stated) =>
    expect(measureAgreement(asked, stated)).toBeGreaterThanOrEqual(0.8));
});

it("white space aside, nothing is left of white space", () =>
  expect(withoutSpace(" 2021 年\n　")).toBe("2021年"));
