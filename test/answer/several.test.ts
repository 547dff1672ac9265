import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Invented reports. */
const ask = answering({
  "2022.txt": `滦平县2022年法治政府建设情况报告

一、主要做法
受理热线工单5120件，按时办结率98.6%，群众满意率93.4%。
聘请法律顾问24名。
`,
  "2023.txt": `滦平县2023年法治政府建设情况报告

一、主要做法
受理热线工单6031件，按时办结率99.2%，群众满意率94.8%。
城镇和农村居民人均可支配收入分别为38120元、17650元。
聘请法律顾问31名。
组织人民调解员进驻街道和社区开展服务。
`,
  "other.txt": `蔚县2023年法治政府建设情况报告

一、主要做法
受理热线工单4417件，群众满意率91.5%。
`,
});
const figures = (question: string, conversation?: string) =>
  ask(question, conversation).answers.map(({ figure, year }) => [figure, year]);

describe("a question for several numbers", () => {
  test("is answered by each in its turn, all of the place and year that were named once", () =>
    expect(figures("滦平县2023年受理热线工单多少件，满意率多少，法律顾问几名？")).toEqual([
      ["6031件", 2023],
      ["94.8%", 2023],
      ["31名", 2023],
    ]));

  test("may name them in a list", () =>
    expect(figures("滦平县2023年按时办结率和群众满意率分别是多少")).toEqual([
      ["99.2%", 2023],
      ["94.8%", 2023],
    ]));

  test("may share the end of what the list names", () =>
    expect(figures("滦平县2023年城镇和农村居民人均可支配收入各多少元")).toEqual([
      ["38120元", 2023],
      ["17650元", 2023],
    ]));

  test("says which of them is not told", () => {
    const { answers, note, status } = ask("滦平县2023年受理热线工单多少件，造林多少亩");
    expect(status).toBe("answered");
    expect(answers.map(({ figure }) => figure)).toEqual(["6031件"]);
    expect(note).toContain("造林多少亩");
  });

  test("is refused where the year is not held", () => {
    const { status, note } = ask("滦平县2021年受理热线工单多少件，满意率多少");
    expect(status).toBe("not_found");
    expect(note).toContain("2021年");
  });

  test("shows no sentence without a number for one", () => {
    const { answers, note } = ask("滦平县2023年满意率多少，人民调解员呢");
    expect(answers.map(({ figure }) => figure)).toEqual(["94.8%"]);
    expect(note).toContain("人民调解员");
  });

  test("never shows one number for two things in silence", () => {
    const { answers, note } = ask("滦平县2023年满意率多少，按时回访率多少");
    expect(answers.map(({ figure }) => figure)).toEqual(["94.8%"]);
    expect(note).toContain("按时回访率");
  });

  test("of more than five is answered as far as that, and the rest is named", () => {
    const six = "受理热线工单多少件，按时办结率多少，满意率多少，法律顾问几名，造林多少亩，修路多少公里";
    const { answers, note } = ask(`滦平县2023年${six}`);
    expect(answers).toHaveLength(4);
    expect(note).toContain("请再问：修路多少公里");
  });

  test("is refused where none is told", () => {
    const { answers, status } = ask("滦平县2023年造林多少亩，修路多少公里");
    expect(status).toBe("not_found");
    expect(answers).toEqual([]);
  });

  test("takes place and year over from the conversation, and hands them on", () => {
    expect(figures("滦平县2022年聘请法律顾问几名", "talk")).toEqual([["24名", 2022]]);
    const both = ask("受理工单多少件，满意率多少", "talk");
    expect(both.answers.map(({ figure }) => figure)).toEqual(["5120件", "93.4%"]);
    expect(both.note).toBe("沿用上文：滦平县、2022年。");
    expect(figures("2023年呢", "talk")).toEqual([["94.8%", 2023]]);
  });

  test("of several places is a comparison", () =>
    expect(figures("滦平县和蔚县2023年群众满意率各多少")).toEqual([
      ["94.8%", 2023],
      ["91.5%", 2023],
    ]));
});
