import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Invented reports of two counties, one of two years, with figures of a town beside the county's own. */
const ask = answering({
  "a-2021.txt": `新昌县2021年法治政府建设情况报告

一、主要做法
全年收到行政复议申请58件，热线满意率94.6%。
`,
  "a-2022.txt": `新昌县2022年法治政府建设情况报告

一、主要做法
全年收到行政复议申请71件，热线满意率95.2%，高于全市平均水平1.3个百分点。
二、存在问题
儒岙镇行政诉讼败诉率为12.5%，个别单位重视不够。
行政应诉案件判决败诉4件，败诉率7.1%。
`,
  "b-2022.txt": `嵊泗县2022年法治政府建设情况报告

一、主要做法
全年收到行政复议申请33件，热线满意率96.4%。
`,
});
const figures = (question: string, conversation: string) =>
  ask(question, conversation).answers.map(({ district, year, figure }) => [district, year, figure]);

describe("a follow-up that sets another beside what was asked", () => {
  test.each([
    [
      "a place",
      "跟嵊泗县比呢",
      [
        ["新昌县", 2022, "71件"],
        ["嵊泗县", 2022, "33件"],
      ],
    ],
    [
      "a place, and which is more",
      "和嵊泗比哪个多",
      [
        ["新昌县", 2022, "71件"],
        ["嵊泗县", 2022, "33件"],
      ],
    ],
    [
      "a year",
      "跟2021年比呢",
      [
        ["新昌县", 2021, "58件"],
        ["新昌县", 2022, "71件"],
      ],
    ],
  ])("%s: %s", (_, question, rows) => {
    figures("新昌县2022年收到多少件行政复议申请", question);
    expect(figures(question, question)).toEqual(rows);
  });
});

describe("of whom a figure is told", () => {
  test("the county's own rate, not that of one of its towns", () => {
    expect(ask("新昌县2022年行政诉讼败诉率是多少").answers[0]?.figure).toBe("7.1%");
  });
  test("the town's where it is named", () => {
    expect(ask("新昌县2022年儒岙镇的行政诉讼败诉率是多少").answers[0]?.figure).toBe("12.5%");
  });
  test("by how much it differs from another's", () => {
    expect(ask("新昌县2022年热线满意率比全市平均高多少").answers[0]?.figure).toBe("1.3个百分点");
  });
});
