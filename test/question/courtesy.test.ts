import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutCourtesies } from "../../src/question/courtesy.ts";

const QUESTION = "云泽县2021年热线满意率是多少";

describe("what is said around a question is no part of it", () => {
  test.each([
    ["您好，请问"],
    ["您好！请问一下，"],
    ["各位领导好，打扰一下，"],
    ["早上好，麻烦帮我查一下，"],
    ["帮我查下"],
    ["我想知道"],
    ["想咨询一下，"],
    ["对了，顺便问下"],
    ["那个啥，"],
    ["好的，谢谢！"],
    ["领导让我写个材料，急用。"],
    ["我们科室在写材料，想问一下"],
    ["主任问"],
    ["有人问："],
    ["我记得有，"],
    ["年报里写的，"],
    ["关于"],
  ])("before it: %s", (said) => expect(withoutCourtesies(said + QUESTION)).toBe(QUESTION));

  test.each([
    ["，谢谢！"],
    ["谢谢您"],
    ["，在线等"],
    ["，急！"],
    ["，能告诉我吗？"],
    ["，有数据吗"],
    ["，给个准确数字"],
    ["，发我一下"],
    ["呀"],
  ])("after it: %s", (said) => expect(withoutCourtesies(QUESTION + said)).toBe(QUESTION));

  test.each([
    ["？谢谢领导！"],
    ["？要出处"],
    ["？原文怎么说的"],
    ["？？？"],
  ])("after it, but for its mark: %s", (said) =>
    expect(withoutCourtesies(QUESTION + said)).toBe(`${QUESTION}？`));

  test("a question wholly in quotation marks is asked all the same", () =>
    expect(withoutCourtesies(`“${QUESTION}？”`)).toBe(`${QUESTION}？`));
});

describe("a question keeps its words", () => {
  test.each([
    "问题有哪些",
    "咨询量多少",
    "查询了多少次",
    "感谢信收到多少封",
    "急救站有几个",
    "看病难怎么解决",
    "麻烦的事有哪些",
    "帮扶了多少户",
    "领导问责了几人",
    "那2024年呢？",
    "谢谢",
    "您好",
    "在吗？",
  ])("%s", (question) => expect(withoutCourtesies(question)).toBe(question));

  test("what is left is a part of the message and never nothing", () => {
    const piece = fc.constantFrom(
      "您好",
      "，",
      "请问",
      "谢谢",
      "多少件",
      "？",
      "帮我查一下",
      "急",
      "2021年",
      "。",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const message = pieces.join("");
        const left = withoutCourtesies(message);
        expect(left).not.toBe("");
        expect(message).toContain(left.replace(/？$/, ""));
      }),
    );
  });
});
