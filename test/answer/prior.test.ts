import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

const ask = answering({
  "report.txt": `永康市2023年法治政府建设情况报告

一、主要工作
即办件占比由上年的58.3%提高到66.1%，新收行政复议申请312件，较上年的274件增长13.9%。
细颗粒物年均浓度27微克/立方米，好于2021年的30微克/立方米。
受理12345热线工单8.46万件，比2022年增长12.7%。2022年查处违法建设614起，本年查处571起。
二、下一步打算
2024年，在芝英镇建设综合执法办案中心，推行企业“扫码检查”，办理法律援助案件900件以上。
三、存在问题
基层执法力量不足。
`,
});

describe("a year that only a later report tells of", () => {
  test.each([
    ["what it was raised from", "永康市2022年即办件占比多少", "58.3%"],
    ["what it is compared with", "永康市2022年新收行政复议申请多少件", "274件"],
    ["by its own year", "永康市2021年细颗粒物年均浓度是多少", "30微克/立方米"],
    ["where a clause begins with it", "永康市2022年查处违法建设多少起", "614起"],
  ])("%s: %s", (_, question, figure) => {
    const { answers, note } = ask(question);
    expect(answers[0]).toMatchObject({ figure, year: 2023 });
    expect(note).toContain("没有收录");
  });

  test.each([
    ["what grew since then", "永康市2022年受理12345热线工单多少件"],
    ["the report's own year", "永康市2021年新收行政复议申请多少件"],
    ["what is planned, as a result", "永康市2024年办理法律援助案件多少件"],
    ["what was amiss a year before", "永康市2024年存在哪些问题"],
    ["what is planned, as done", "永康市2024年开展了哪些执法工作"],
  ])("is refused for %s: %s", (_, question) => expect(ask(question).answers).toEqual([]));

  test("goes on from the year after it", () => {
    ask("永康市2023年即办件占比多少", "talk");
    expect(ask("上一年呢", "talk").answers[0]?.figure).toBe("58.3%");
  });
});

test("a report tells what is planned for the year after", () => {
  const { answers, note } = ask("永康市2024年综合执法办案中心建在哪里");
  expect(answers[0]?.sentence).toContain("芝英镇");
  expect(note).toContain("对下一年的安排");
});
