import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

const report = (town: string, permits: number) => `${town}2021年政府信息公开工作年度报告
一、总体情况
${town}认真贯彻《中华人民共和国政府信息公开条例》。全年办理行政许可${permits}件。`;

describe("a town whose county is not known", () => {
  const ask = answering({
    "1.txt": report("青螺镇", 34),
    "2.txt": report("白鹭街道", 61),
  });

  test.each([
    ["青螺镇2021年行政许可多少件", "34件"],
    ["白鹭街道2021年行政许可多少件", "61件"],
  ])("answers for itself: %s", (question, figure) => expect(ask(question).answers[0]?.figure).toBe(figure));

  test("answers for no other one", () => {
    const { status, answers } = ask("红枫镇2021年行政许可多少件");
    expect([status, answers]).toEqual(["not_found", []]);
  });
});

describe("an autonomous county", () => {
  const ask = answering({ "1.txt": report("彭水苗族土家族自治县", 27) });

  test("answers to its short name", () =>
    expect(ask("彭水县2021年行政许可多少件").answers[0]?.figure).toBe("27件"));
});
