import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** A yearly report on openness as it is copied from a page: the head of its table in two rows, cells set apart by blanks. */
const OPENNESS = `宝坻区2023年政府信息公开工作年度报告

一、总体情况
全年主动公开政府信息8412条，制作政策解读93件。
二、主动公开政府信息情况
第二十条第（一）项
信息内容 本年制发件数 本年废止件数 现行有效件数
规章 0 0 0
行政规范性文件 6 2 47
三、收到和处理政府信息公开申请情况
申请人情况 自然人 法人或其他组织 总计
商业企业 科研机构 社会公益组织 法律服务机构 其他
一、本年新收政府信息公开申请数量 183 21 1 0 12 3 220
二、上年结转政府信息公开申请数量 7 0 0 0 1 0 8
三、本年度办理结果
（一）予以公开 96 11 1 0 7 1 116
（二）部分公开 24 3 0 0 2 0 29
四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
行政复议
结果维持 结果纠正 其他结果 尚未审结 总计
9 2 1 3 15
复议后起诉
结果维持 结果纠正 其他结果 尚未审结 总计
4 0 1 1 6
五、存在的主要问题及改进情况
部分单位公开不够及时。
`;

const answer = answering({ "openness.txt": OPENNESS });

describe("a number of a table", () => {
  test.each([
    ["宝坻区2023年部分公开的申请有多少件", "29"],
    ["宝坻区2023年自然人新收政府信息公开申请多少件", "183"],
    ["宝坻区2023年上年结转的申请多少件", "8"],
    ["宝坻区2023年现行有效的行政规范性文件有多少件", "47"],
    ["宝坻区2023年废止行政规范性文件多少件", "2"],
    ["宝坻区2023年行政复议结果纠正几件", "2"],
    ["宝坻区2023年复议后起诉尚未审结的有几件", "1"],
  ])("%s → %s", (question, figure) => expect(answer(question).answers[0]?.figure).toBe(figure));

  test("is cited with its row, and its label names row and column", () => {
    const [cited] = answer("宝坻区2023年自然人新收政府信息公开申请多少件").answers;
    expect(cited?.sentence).toBe("一、本年新收政府信息公开申请数量 183 21 1 0 12 3 220");
    expect(cited?.label).toBe("本年新收政府信息公开申请数量·自然人");
  });

  test("is cited with the head above where the row names only its columns", () => {
    const [cited] = answer("宝坻区2023年行政复议结果纠正几件").answers;
    expect(cited?.sentence).toMatch(/^行政复议\n/);
    expect(cited?.label).toBe("行政复议·结果纠正");
  });

  test("is never two numbers run together", () => {
    for (const topic of ["申请", "公开", "行政复议", "起诉", "结转"])
      for (const { figure } of answer(`宝坻区2023年${topic}有多少件`).answers)
        expect(figure ?? "").not.toMatch(/\d\s+\d/);
  });
});

/** Tables as text tools write them, cells set apart by bars; the last column holds remarks. */
const BARS = `红桥区丁字沽街道办事处2023年度法治政府建设情况报告

一、总体情况
2023年主要数据见下表。
指标　　|2022年　　|2023年　　|增减
行政检查　　|914次　　|1207次　　|+293次
合同审查　　|38份　　|52份　　|+14份
二、矛盾纠纷化解
类型 | 受理 | 化解 | 备注
邻里噪音 | 83起 | 81起 | 占比最高
劳动报酬 | 27起 | 26起 | 追回工资61.5万元
`;

const ofBars = answering({ "bars.txt": BARS });

describe("a table with bars", () => {
  test.each([
    ["丁字沽街道2023年行政检查多少次", "1207次"],
    ["丁字沽街道合同审查了几份", "52份"],
    ["丁字沽街道2023年行政检查比上年增减多少次", "293次"],
    ["丁字沽街道2023年邻里噪音化解了多少起", "81起"],
    ["丁字沽街道2023年追回工资多少万元", "61.5万元"],
  ])("%s → %s", (question, figure) => expect(ofBars(question).answers[0]?.figure).toBe(figure));
});

describe("a table in an appendix behind the plans", () => {
  const appended = answering({
    "appended.txt": `宝坻区2024年法治政府建设情况报告

一、主要工作
全年组织法治讲座86场，聘请法律顾问27名，各项工作稳步推进。
二、2025年工作思路
行政复议调解和解率力争达到40%，组织法治讲座不少于100场。

附：2024年宝坻区主要法治指标
指标 2024年 2023年
行政复议受理数（件） 74 61
一审行政应诉案件数（件） 39 41
法律援助案件数（件） 643 587
人民调解协议司法确认数（件） 518 402
`,
  });

  test("is a section of its own", () =>
    expect(appended("宝坻区2024年法律援助案件多少件").answers[0]).toMatchObject({
      figure: "643",
      section: ["附：2024年宝坻区主要法治指标"],
    }));

  test("tells what was done in the years that it names", () =>
    expect(appended("宝坻区2023年法律援助实际办了多少件").answers[0]?.figure).toBe("587"));
});
