import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Invented tables as pages, letters and papers bring them: a cell a line, a unit in a column of its own, rows of labelled cells. */
const TABLES = `东平县2022年财政和热线工作情况报告

一、预算执行
主要科目执行情况见下表
单位：万元
科目	预算数	执行数	为预算%	比上年增长%
增值税	126000	131270	104.2	13.6
契税	38000	35340	93.0	-8.1
二、主要指标
指标名称 | 单位 | 年度目标 | 完成数 | 增长
规上工业总产值 | 亿元 | 430 | 421.6 | 5.2%
到账外资 | 万美元 | 8000 | 6420 | -12.7%
三、分季度指标
指标　一季度　上半年　前三季度　全年
规上工业增加值（亿元）　31.2　66.8　104.5　139.7
第 2 页 共 5 页
固定资产投资（亿元）　18.6　57.3　96.4　121.9
四、热线按性质分
类别
数量
占比
同比
咨询类
134620件
61.3%
+11.4%
投诉举报类
28410件
12.9%
+5.7%
五、热线按乡镇分
州城街道 转办21436件 办结率99.62% 满意率95.14%
老湖镇 转办8217件 办结率99.48% 满意率92.83%
`;
const ask = answering({ "tables.txt": TABLES });

describe("a number of a table is found by its column and told with its unit in mind", () => {
  test.each([
    ["a share of the budget", "契税完成预算的百分比是多少", "93.0"],
    ["money of a table in 万元", "契税执行数是多少万元", "35340"],
    ["what was done, not what was planned", "到账外资完成了多少万美元", "6420"],
    ["what was planned, not what was done", "规上工业总产值的年度目标是多少亿元", "430"],
    ["three quarters of a year", "前三季度固定资产投资多少亿元", "96.4"],
    ["a share in a cell a line", "热线投诉举报类占多大比重", "12.9%"],
    ["a count in a cell a line", "热线咨询类多少件", "134620件"],
    ["a cell with a label of its own", "老湖镇热线转办件的满意率是多少", "92.83%"],
  ])("%s: %s", (_, question, figure) =>
    expect(ask(`东平县2022年${question}`).answers[0]?.figure).toBe(figure));

  test("a figure of a table is known again by what it says", () => {
    expect(ask("东平县2022年35340是什么").answers[0]?.figure).toBe("35340");
  });
});

/** A printed report on openness whose heads are broken by narrow columns, and that leaves cells of 0 out. */
const OPENNESS = (place: string, [first, all]: [number, number]) => `${place}2022年政府信息公开工作年度报告

一、总体情况
本年度主动公开政府信息1204条。
三、收到和处理政府信息公开申请情况
申请人情况
自 商 科 社会 法律 总
然 业 研 公益 服务 其 计
人 企 机 组织 机构 他
一、本年新收政府信息公开申请数量 ${first} 6 0 1 2 0 ${all}
三、本年度办理结果
（一）予以公开 41 3 0 0 1 0 45
（四）无法提供
1.本机关不掌握相关政府信息 7 2 9
四、结转下年度继续办理 4 4
四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
未经复议直接起诉 复议后起诉
结 结 其 尚 总 结 结 其 尚 总 结 结 其 尚 总
果 果 他 未 果 果 他 未 果 果 他 未
维 纠 结 审 计 维 纠 结 审 计 维 纠 结 审 计
13 4 2 1 20 7 1 2 3 13 5 0 1 2 8
五、存在的主要问题
公开不够及时。
`;
const askOpenness = answering({
  "county.txt": OPENNESS("东平县人民政府", [72, 81]),
  "town.txt": OPENNESS("东平县老湖镇", [5, 14]),
});

describe("a report on openness is read by its prescribed rows and sums", () => {
  test.each([
    ["all applicants", "新收政府信息公开申请多少件", "81"],
    ["one kind of them", "自然人新收政府信息公开申请多少件", "72"],
    ["a total beside cells left out", "以本机关不掌握相关政府信息答复的总共几件", "9"],
    ["what was made public of all", "予以公开的申请多少件", "45"],
    ["what is left for the next year", "没办完转到下一年的申请有几件", "4"],
    ["a suit after a review", "先复议再告到法院的一共几件", "8"],
    ["all reviews", "政府信息公开行政复议总共几件", "20"],
  ])("%s: %s", (_, question, figure) =>
    expect(askOpenness(`东平县2022年${question}`).answers[0]).toMatchObject({
      source: "county.txt",
      figure,
    }));

  test("a town answers where it is named", () => {
    expect(askOpenness("老湖镇2022年新收政府信息公开申请多少件").answers[0]).toMatchObject({
      source: "town.txt",
      figure: "14",
    });
  });
});
