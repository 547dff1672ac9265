import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weighClauses } from "../../src/question/clauses.ts";
import { cleanQuestion } from "../../src/question/clean.ts";
import { understanding } from "./understood.ts";

describe("a message as a question", () => {
  test.each([
    ["@zhiyin_bot 河东区2021年满意率是多少", "河东区2021年满意率是多少"],
    ["河东区2021年满意率是多少 @zhiyin_bot", "河东区2021年满意率是多少"],
    ["/ask 河东区2021年满意率是多少", "河东区2021年满意率是多少"],
    ["/ask@zhiyin_bot 河东区2021年满意率是多少", "河东区2021年满意率是多少"],
    ["😀河东区2021年满意率是多少👍🏽🇨🇳", "河东区2021年满意率是多少"],
    ["河 东 区 2021 年 满 意 率 是 多 少", "河东区2021年满意率是多少"],
    ["河东区　２０２１年滿意率是多少?", "河东区2021年满意率是多少？"],
    ["河东区\n2021年\n满意率", "河东区2021年，满意率"],
    ["河东区 满意率", "河东区，满意率"],
    ["河东区２０２１ 5G基站", "河东区2021 5g基站"],
    ["hedong manyilv", "hedong manyilv"],
    ["河东区12345 APP上线", "河东区12345 app上线"],
    ["", ""],
  ])("%j is read as %j", (message, question) => expect(cleanQuestion(message)).toBe(question));

  test("cleaned twice is cleaned once", () => {
    const piece = fc.constantFrom(
      "河东区",
      "2021年",
      " ",
      "满意率",
      "😀",
      "@a_b",
      "，",
      "是多少",
      "APP",
      "１２",
      "\n",
      "東",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = cleanQuestion(pieces.join(""));
        expect(cleanQuestion(once)).toBe(once);
      }),
    );
  });

  test("clauses follow one another, and each weighs between nothing and one", () => {
    const piece = fc.constantFrom(
      "您好",
      "河东区",
      "，",
      "。",
      "不是办结率",
      "满意率是多少",
      "？",
      "；",
      "我们单位在写材料",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join("");
        let before = 0;
        for (const { start, end, weight } of weighClauses(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

test.each([
  "我是刚来的小李，领导下午开会要用，前面问了好几个人都没找到，就想核一下湄潭县2023年高考六百分以上的到底是多少个学生",
  "你好，我是县里政法委新来的小李，领导急着要一份材料，想核一下湄潭县2023年高考六百分以上的到底是多少个学生",
])("of a long message what leads up to the question says little, and does not ask itself: %s", (text) => {
  const weights = weighClauses(text).map(({ weight }) => weight);
  expect(weights.at(-1)).toBe(1);
  expect(Math.max(...weights.slice(1, -1))).toBeLessThan(0.2);
});

describe("what is not asked", () => {
  const understand = understanding();
  const plain = "河东区2021年满意率是多少";

  test.each([
    `您好，请问${plain}？谢谢！`,
    `麻烦老师了，${plain}`,
    `${plain}，辛苦了`,
    `${plain}，不是办结率`,
    `${plain}，不要河北区的`,
    `${plain}，河北区的就不用了`,
  ])("%s asks the same", (question) => {
    const [expected, got] = [understand(plain), understand(question)];
    expect(got.places).toEqual(expected.places);
    expect(got.years).toEqual(expected.years);
    expect(got.figure).toEqual(expected.figure);
    expect(got.compares).toBe(false);
    const heaviest = got.items.toSorted((a, b) => b.weight - a.weight).slice(0, 2);
    expect(heaviest.some(({ text }) => "满意率".includes(text))).toBe(true);
    expect(got.items.every(({ text }) => text !== "办结率")).toBe(true);
  });

  test("what leads up to a long question weighs less than the question", () => {
    const lead =
      "我们科室这几天在整理一份材料，要用到外区热线工作的情况，找了半天没有找到原文，时间有点紧，还请多多包涵";
    const { places, years, figure, items } = understand(`${lead}。${plain}？`);
    expect({ places, years, figure }).toEqual(
      (({ places, years, figure }) => ({ places, years, figure }))(understand(plain)),
    );
    const weightOf = (word: string) => items.find(({ text }) => text === word)?.weight ?? 0;
    expect(weightOf("满意率")).toBeGreaterThan(weightOf("材料") + weightOf("热线"));
  });

  test.each<[string, string]>([
    ["hedong 2021 manyilv duoshao", "河东2021满意率多少"],
    ["hedongqu 2021nian banjielv shi duoshao", "河东区2021年办结率是多少"],
    ["xinkouzhen 2022 yinhuan duoshao", "辛口镇2022隐患多少"],
    ["hedong 2021 manyilv da duoshao", "河东2021满意率多少"],
  ])("%s is read as %s", (question, text) => {
    const got = understand(question);
    expect(got.text).toBe(text);
    expect(got.places).toHaveLength(1);
    expect(got.corrections.length).toBeGreaterThan(0);
  });

  test.each([
    "河东区2021年败诉率是多少",
    "河东区2021年离岗率达到多少",
    "河东区2021年报上去的材料有几份",
  ])("%s holds no typing error", (question) => expect(understand(question).corrections).toEqual([]));

  test.each(["app", "PM2.5", "河东区APP上线了吗", "wifi覆盖多少个村"])("%s is no pinyin", (question) =>
    expect(understand(question).text).toBe(cleanQuestion(question)));

  test("whatever is typed is understood without failing, with ranges inside its text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "河东区",
        "2021年",
        "满意率",
        "多少件",
        "哪个区最多",
        "不是",
        "manyilv",
        "辛口",
        "分别",
        "，",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const { text, items, variants } = understand(pieces.join(""));
        for (const { start, end } of [...items, ...variants]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const item of items) expect(text.slice(item.start, item.end)).toBe(item.text);
      }),
    );
  });
});
