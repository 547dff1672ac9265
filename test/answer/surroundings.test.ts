import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Invented pages on which a unit, a blank or a finished plan is easily taken for what it is not. */
const ask = answering({
  "openness.txt": `东平县2022年政府信息公开工作年度报告

一、总体情况
本年度主动公开政府信息1204条。
二、主动公开政府信息情况
第二十条第（八）项
信息内容 本年收费金额
（单位：万元）
行政事业性收费 1832.6
三、收到和处理政府信息公开申请情况
申请人情况 自然人 法人或其他组织 总计
商业企业 科研机构 社会公益组织 法律服务机构 其他
一、本年新收政府信息公开申请数量 52 4 0 0 1 0 57
二、上年结转政府信息公开申请数量 3 0 0 0 0 0 3
`,
  "work.txt": `东平县2023年工作总结

一、2023年工作回顾
城镇新增就业5320人，完成全年任务的106%。投诉办结情况好转，85% 的投诉在 3 日内办结，满意率 97.4% 以上的街道有 9 个。
二、2024年安排
开展“美丽乡村”宣传活动，新建口袋公园12个。
`,
});

describe("what stands beside a number does not change what it is", () => {
  test.each([
    ["a unit of the table before", "东平县2022年新收政府信息公开申请多少件", "57"],
    ["how much of a plan was done", "东平县2023年新增就业完成全年任务的百分之多少", "106%"],
    ["blanks around numbers", "东平县2023年多少比例的投诉3日内办结", "85%"],
  ])("%s: %s", (_, question, figure) => expect(ask(question).answers[0]?.figure).toBe(figure));

  test("what is planned is not what was done", () => {
    expect(ask("东平县2024年开展了什么宣传活动").status).toBe("not_found");
  });
});
