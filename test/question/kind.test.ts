import { describe, expect, test } from "vitest";
import { askedKind } from "../../src/question/answer-kind.ts";
import { askedSuperlative, asksToCompare } from "../../src/question/comparing.ts";
import { askedFigure } from "../../src/question/kind.ts";
import { askedTense } from "../../src/question/tense.ts";

describe("a question for a number", () => {
  test.each<[string, string[], string | null]>([
    ["审结了多少件", ["count"], "件"],
    ["聘请了几名法律顾问", ["count"], "名"],
    ["有多少家企业", ["count"], "家"],
    ["举办多少场讲座", ["count"], "场"],
    ["占百分之几", ["percent"], "%"],
    ["增长了百分之多少", ["percent"], "%"],
    ["满意率是多少", ["percent"], null],
    ["财税收入目标是几个亿", ["money"], null],
    ["收了多少信息处理费", ["money"], null],
    ["要回的工资，柳州市2024年和徐州市2023年分别是多少", ["money", "percent"], null],
    ["有多少养羊的人家", ["count"], "户"],
    ["生产总值总量是多少", ["money", "percent"], null],
    ["经济总量有多大", ["money"], null],
    ["生产总值增速，目标是多少", ["percent"], null],
    ["数字经济占生产总值多少", ["percent"], null],
    ["研发投入强度是多少", ["percent"], null],
    ["新增了多少就业", ["count"], "人"],
    ["机场旅客吞吐量多少", ["count"], null],
    ["新能源装机多少", ["energy"], "千瓦"],
    ["细颗粒物浓度是多少", ["weight"], null],
    ["群众满意率呢", ["percent"], null],
    ["去年的增速，实际的那个", ["percent"], null],
    ["群众满意率达到多少", ["percent"], null],
    ["占多少比例", ["percent"], null],
    ["花了多少钱", ["money"], null],
    ["投入资金多少亿元", ["money"], "元"],
    ["建成多少平方米", ["area"], "平方米"],
    ["开办企业要多久", ["duration"], null],
    ["几个工作日办完", ["duration"], "工作日"],
    ["多少天能办完", ["duration"], "天"],
    ["审理时间平均多长", ["duration"], null],
    ["派发了多少工单", ["count"], null],
    ["办了多少处罚案件", [], null],
    ["注册资本多少亿", ["money"], null],
    ["排第几", ["ordinal"], null],
    ["在全市排老几", ["ordinal"], null],
    ["死亡率是千分之几", ["percent"], "%"],
    ["做到多大产值", ["money"], null],
    ["给企业省下来多少", ["money", "count", "percent"], null],
    ["给消费者挽回了多少", ["money", "count", "percent"], null],
    ["受理总数", ["count", "money"], null],
    ["主动公开信息的条数", ["count"], "条"],
    ["调解案件占几成(百分比)", ["percent"], null],
    ["一共多少号人", ["count"], "人"],
    ["关了多少口井", ["count"], "口"],
    ["发了多少举报奖金", ["money"], null],
    ["给多少送快递的办了保险", ["count"], "人"],
    ["受灾的人家有多少住进新房", ["count"], "户"],
    ["有多少回有人报警", ["count"], "回"],
    ["罚款总额", ["money"], null],
    ["要回多少被欠的工钱", ["money"], null],
    ["公路有多长", ["length"], null],
    ["商品房销售面积是多少万平", ["area"], null],
    ["复议纠错率分别多高", ["percent"], null],
    ["满意率：河东2021、河北2023", ["percent"], null],
    ["替租客谈下来少交多少房租", ["money"], null],
    ["营养餐占了多少", ["percent", "money", "count"], null],
    ["60岁以上老人的人次", ["count"], "人次"],
  ])("%s asks for %j counted in %s", (question, quantities, measure) => {
    const figure = askedFigure(question);
    expect(figure?.explicit).toBe(true);
    expect(figure?.quantities).toEqual(quantities);
    if (measure === null) expect(figure?.measure).toBeNull();
    else expect(figure?.measure).toMatch(new RegExp(`${measure}$`));
  });

  test.each([
    "耕地面积",
    "电梯保有量",
    "新增就业完成数",
    "工业总产值完成情况",
    "教育支出执行数",
    "PM2.5年均值",
  ])("%s asks for one without saying so", (question) =>
    expect(askedFigure(question)).toMatchObject({ explicit: false }));

  test.each([
    "谁带头授课",
    "有哪些举措",
    "在哪里建成",
    "为什么不满意",
    "几乎没有问题吗",
    "哪年建成",
    "这几年，哪一年建成",
    "几月几号召开",
    "建于几几年",
    "怎么提高办结率",
    "水质是几类",
    "怎么没上几堂课，什么原因",
  ])("%s asks for none", (question) => expect(askedFigure(question)).toBeNull());
});

describe("a question for something else", () => {
  test.each([
    ["谁带头授课", "who"],
    ["哪位领导带头授课", "who"],
    ["在哪里建成法治公园", "where"],
    ["公园位于什么地方", "where"],
    ["什么时候召开会议", "when"],
    ["哪一年建成的", "when"],
    ["为什么检查变少了", "why"],
    ["有哪些举措", "list"],
    ["都有哪几个平台", "list"],
    ["怎么化解纠纷", "how"],
    ["如何规范执法", "how"],
    ["平台叫什么", "which"],
    ["有没有建成公园", "whether"],
    ["是否开展了检查", "whether"],
    ["法治公园", "open"],
  ])("%s: %s", (question, kind) => expect(askedKind(question)).toBe(kind));
});

describe("a question that compares", () => {
  test.each([
    "各区满意率对比",
    "各区受理多少件",
    "河东区和河北区分别受理多少件",
    "哪个区受理最多",
    "哪些区有讲座",
    "比较一下河东和河北的满意率",
    "谁的满意率最高",
    "河东和河北哪个多",
    "两个区的差别",
    "三河镇和宜都市的成功率哪家高",
    "抽查的和评查的哪边件数更多",
    "网办率河东区高还是河北区高",
  ])("%s", (question) => expect(asksToCompare(question)).toBe(true));

  test.each(["新上牌数：2024年vs2025年", "哪一年的网办率高，2022还是2023"])("%s compares", (question) =>
    expect(asksToCompare(question)).toBe(true));

  test.each([
    "河东区满意率是多少",
    "有哪些举措",
    "各类案件多少件",
    "各级部门怎么做",
    "哪个平台最先上线",
    "较上年增长多少",
  ])("%s does not", (question) => expect(asksToCompare(question)).toBe(false));

  test.each([
    ["哪个区受理最多", "most"],
    ["谁的满意率最高", "most"],
    ["河东和河北哪个更多", "most"],
    ["哪个区受理最少", "least"],
    ["谁的满意率最低", "least"],
    ["网办率河东区高还是河北区高", "most"],
    ["哪个镇满意率最差", "least"],
    ["各区受理多少件", null],
    ["最多跑一次事项有多少", null],
  ])("%s asks for: %s", (question, superlative) => expect(askedSuperlative(question)).toBe(superlative));
});

describe("a result or a target", () => {
  test.each([
    ["2025年满意率目标是多少", "target"],
    ["2025年定的成交额指标要过多少", "target"],
    ["2025年粮食总产实绩", "result"],
    ["有哪些预期指标没有完成", null],
    ["明年打算新建多少亩", "target"],
    ["计划改造多少公里", "target"],
    ["粮食想稳在多少万吨", "target"],
    ["想接待多少游客", "target"],
    ["想请教接待游客多少万人次", null],
    ["城镇新增就业完成数", "result"],
    ["一年至少要安排多少学时", null],
    ["实际增长多少", "result"],
    ["已经改造了多少公里", "result"],
    ["去年完成多少", "result"],
    ["满意率是多少", null],
    ["法治思想的方案里提了几项任务", null],
    ["人均预期寿命多少岁", null],
    ["准备提拔的干部有几个没考过", null],
    ["我想知道满意率是多少", null],
  ])("%s: %s", (question, tense) => expect(askedTense(question)).toBe(tense));
});
