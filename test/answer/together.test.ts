import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Invented reports of one county of several kinds and years, as a collection of a whole province holds them. */
const ask = answering({
  "work-2022.txt": `新昌县2022年政府工作报告

一、2021年工作回顾
新增国家高新技术企业6家，财政收入7.4亿元。
二、2022年工作安排
力争新增国家高新技术企业8家。
`,
  "work-2023.txt": `新昌县2023年政府工作报告

一、2022年工作回顾
新增国家高新技术企业9家，财政收入6.9亿元，下降2.7%。
二、2023年工作安排
力争新增国家高新技术企业11家。
`,
  "law.txt": `新昌县2022年法治政府建设情况报告

一、主要做法
受理行政复议申请43件。全年办结案件185件，罚款总额96万元，其中市容类102件、安全生产类38件。
`,
  "town.txt": `新昌县儒岙镇2022年工作总结

一、基本情况
全镇新建村道3公里。
`,
  "bureau.txt": `新昌县水利局2021年工作总结

一、2021年工作
建成山塘5座。
二、2022年打算
计划改造山塘12座。
`,
  "law-2021.txt": `新昌县人民政府2021年法治政府建设情况报告

一、主要做法
受理行政复议申请37件。
二、2022年打算
行政诉讼败诉率控制在10%以内。
`,
  "law-2022.txt": `新昌县人民政府2022年法治政府建设情况报告

一、主要做法
审结行政复议案件40件。
二、下一步打算
行政诉讼败诉率控制在8%以内。
`,
  "school.txt": `新昌县教育局2022年工作总结

一、基本情况
公开招聘教师83名，其中高中21人。
`,
  "unknown.txt": `2022年工作总结

一、基本情况
本单位全年开展培训4次。
`,
});

describe("reports of one place of several kinds and years", () => {
  test.each([
    [
      "新昌县2022年新增了几家国家高新技术企业",
      "9家",
      "the next work report tells it, though others of the year are held",
    ],
    ["新昌县2022年财政收入下降几个点", "2.7%", "points are told in percent as well"],
    ["新昌县2022年受理行政复议申请多少件", "43件", "the year's own report tells it"],
    ["新昌县2022年计划改造多少座山塘", "12座", "the report of the year before tells the plan"],
    [
      "新昌县2022年行政诉讼败诉率的目标是多少",
      "10%",
      "the year's target is set in the report of the year before",
    ],
    ["新昌县2022年报告里下一步败诉率的目标是多少", "8%", "what comes next is told in the report itself"],
    ["新昌 教育局 22年 公开招聘教师 总数", "83名", "a bureau beside its place among keywords"],
    ["新chang县2022年受理行政复议申请多少件", "43件", "pinyin within a place's name"],
  ])("%s → %s: %s", (question, figure) => {
    expect(ask(question).answers[0]?.figure).toBe(figure);
  });

  test("a sum of all is not told of one class that is named after it", () => {
    expect(ask("新昌县2022年安全生产类案件罚款多少钱").status).toBe("not_found");
  });
});
