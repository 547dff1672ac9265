import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

const ask = answering({
  "report.txt": `政府工作报告

——2024年1月12日在永康市
第十八届人民代表大会第三次会议上
永康市人民政府市长　吴大明

各位代表：
现在，我代表市人民政府向大会报告工作，请予审议。
一、2023年工作回顾
全市生产总值512.3亿元，增长6.2%。市政府全体会议研究了十件民生实事。
`,
  "budget.txt": `关于永康市2023年财政预算执行情况和2024年财政预算草案的报告

——2024年1月12日在永康市第十八届人民代表大会第三次会议上
永康市财政局局长　胡小林

一、2023年预算执行情况
全市一般公共预算收入61.7亿元，增长4.1%。
`,
});

describe("who gave a report, and where", () => {
  test.each([
    ["永康市2024年政府工作报告是谁作的？", "永康市人民政府市长　吴大明"],
    ["谁作的永康2024年政府工作报告", "永康市人民政府市长　吴大明"],
    ["永康2023年财政预算执行报告由谁做的", "永康市财政局局长　胡小林"],
    ["永康2024年政府工作报告是在哪次会议上作的", "——2024年1月12日在永康市第十八届人民代表大会第三次会议上"],
  ])("%s %s", (question, sentence) => expect(ask(question).answers[0]?.sentence).toBe(sentence));

  test.each([
    "永康市2024年报告里谁负责做十件民生实事",
    "永康市2024年政府工作报告里哪个方面工作最重要",
  ])("%s is not answered by who gave it", (question) =>
    expect(ask(question).answers[0]?.sentence ?? "").not.toContain("吴大明"));

  test("a meeting that is told of is no session of the report", () => {
    expect(ask("永康市2024年报告里十件民生实事在什么会议上研究的").answers[0]?.sentence).toContain(
      "民生实事",
    );
  });
});
