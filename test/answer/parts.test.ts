import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Invented sentences with a whole and its parts, numbers and their changes, words and a table. */
const REPORT = `武宁县2023年法治政府建设情况报告

一、主要工作
全年立案416宗，结案398宗，罚没款73.5万元，分别比2022年增长4.2%、6.8%和下降9.1%。
县城管大队共收案512件，其中占道经营案件233件、户外广告案件87件。
施工企业信用评价118家，其中AA级21家、D级3家。
县政府网站在全省第三季度抽查中合格，得分居全市第二。
“武宁普法”视频号发布短视频162条，单条最高播放量达31万次。
食品药品领域抽检食品1.32万批次，立案206件。
全年出生2105人，孕产妇死亡率为0。
审理行政复议案件平均用时36天，派发热线工单4.7万张。
工业、建筑业增加值分别为10.5亿元、5.2亿元，合计15.7亿元，分别增长6.1%和8.3%。
在册最低生活保障对象3207人，“最多跑一次”事项1286项。
信用评价为AAA级的监理企业12家、A级30家。
税收收入9.6亿元，其中增值税3.4亿元、企业所得税2.1亿元。
数字法律服务收入2.4亿元，同比增长15.3%。
二、信息公开
本年共收到政府信息公开申请64件，均按期答复。
政府信息公开申请情况统计表
| 项目 | 自然人 | 法人 | 总计 |
| --- | --- | --- | --- |
| 本年新收政府信息公开申请数量 | 57 | 7 | 64 |
`;
const ask = answering({ "report.txt": REPORT });
const about = (question: string) => ask(`武宁县2023年${question}`);

describe("a number is given for what it is told of", () => {
  test.each([
    ["a change, by what stands as far in the list before", "结案同比增长多少", "6.8%"],
    ["the same of money beside cases", "罚没款同比下降多少", "9.1%"],
    ["a verb and its object drawn together", "县城管大队收了多少案子", "512件"],
    ["those of a list that is added up in between", "建筑业增加值增长多少", "8.3%"],
    ["what is only named by a superlative", "最低生活保障对象一共多少人", "3207人"],
    ["a grade among others of its letter", "A级监理企业几家", "30家"],
    ["a tax, whatever it is cut into", "企业所得税收了多少", "2.1亿元"],
    ["a grade", "信用评价D级的施工企业几家", "3家"],
    ["a time that is asked how long", "行政复议案件审理时间平均多长", "36天"],
    ["what is counted by another measure", "热线派发了多少工单", "4.7万张"],
    ["by how much, not how much", "数字法律服务收入同比增了多少", "15.3%"],
    ["in words rather than in a table", "新收政府信息公开申请多少件", "64件"],
  ])("%s: %s", (_, question, figure) => expect(about(question).answers[0]?.figure).toBe(figure));

  test("the sentence is cited, not the row, where both tell it", () => {
    expect(about("新收政府信息公开申请多少件").answers[0]?.sentence).toContain("均按期答复");
  });
});

test("the same question is answered alike again", () => {
  const question = "武宁县2023年县城管大队占道经营案件多少件";
  const figures = [1, 2].map(() => ask(question, "again").answers[0]?.figure);
  expect(figures).toEqual(["233件", "233件"]);
});

describe("a number is not given for what is told of another", () => {
  test.each([
    ["a grade that is not told", "信用评价C级的施工企业几家"],
    ["another quarter", "县政府网站第四季度抽查结果怎么样"],
    ["all where the most of one is told", "普法视频号总播放量多少"],
    ["drugs where food is told", "抽检药品多少批次"],
    ["deaths where their rate is told", "孕产妇死亡多少人"],
  ])("%s: %s", (_, question) => expect(about(question).answers).toEqual([]));
});
