import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Invented work reports of one county in two years: what is told of one year stands in the report of the next. */
const EARLIER = `2023年剑川县人民政府工作报告

一、2022年工作回顾
全县地区生产总值增长4.1%，县域经济总量超20亿元的乡镇达到2个。固定资产投资增长3.7%，其中工业投资增长9.9%。
居民消费价格上涨1.8%。改造老旧小区14个。
二、2023年工作安排
主要预期目标是：地区生产总值增长6%左右，固定资产投资增长8%，一般公共预算收入增长2.5%，居民消费价格涨幅3%以内，
居民收入增长与经济增长同步，城镇调查失业率5.5%左右。
`;
const LATER = `2024年剑川县人民政府工作报告

一、2023年工作回顾
全县生产总值达到63.8亿元、增长5.2%，人均地区生产总值4.1万元，数字经济规模突破6.3亿元。
规模以上工业增加值增长7.4%，高技术制造业增加值占规模以上工业比重12.6%。产业投资增长11.2%，工业投资占固定资产投资比重提高到31.5%。
社会消费品零售总额增长4.8%，网络零售额增长22.4%。
进出口总额3.26亿元，其中出口增长8.3%，新增有进出口实绩企业9家。
一般公共预算收入增长3.3%，城镇居民人均可支配收入增长4.6%，低收入农户人均可支配收入增长10.7%。
居民消费价格与上年基本持平，城镇调查失业率平均为4.9%。新增财力七成以上用于民生。
全社会研发经费投入增长15.4%，技术合同成交额增长18.9%。单位生产总值能耗下降2.7%。
接待入境游客1.2万人次，旅游总花费9.4亿元。全县经营主体达2.16万户，净增1830户。
每千人口托位数达4.3个。高新技术企业达到26家。城镇新增就业完成年计划的108%。
全社会研发经费支出占生产总值比重1.9%。PM2.5平均浓度稳步改善，地表水优良断面比例达98.6%。
二、2024年工作安排
主要预期目标是：地区生产总值增长5.5%左右，规模以上工业增加值增长8%左右。
`;
const ask = answering({ "earlier.txt": EARLIER, "later.txt": LATER });
const figures = (question: string) => ask(question).answers.map(({ figure }) => figure);

describe("indicators told one after the other", () => {
  test.each([
    ["剑川县2023年GDP总量是多少", "63.8亿元"],
    ["剑川县2023年经济总量有多大", "63.8亿元"],
    ["剑川县2023年GDP增速", "5.2%"],
    ["剑川县2023年经济增长了多少", "5.2%"],
    ["剑川县2023年人均GDP是多少", "4.1万元"],
    ["剑川县2023年规上工业增加值增速", "7.4%"],
    ["剑川县2023年城镇调查失业率是多少", "4.9%"],
    ["剑川县2023年社会消费品零售总额增长多少", "4.8%"],
    ["剑川县2023年进出口总额多少", "3.26亿元"],
    ["剑川县2023年出口增长多少", "8.3%"],
    ["剑川县2023年单位GDP能耗下降多少", "2.7%"],
    ["剑川县2023年新增经营主体多少户", "1830户"],
    ["剑川县2023年研发投入强度是多少", "1.9%"],
    ["剑川县2024年GDP增速目标是多少", "5.5%"],
    ["剑川县2022年固定资产投资增长多少", "3.7%"],
  ])("%s is answered by its own number", (question, figure) => expect(figures(question)[0]).toBe(figure));
});

describe("a number of one indicator is none of another", () => {
  test.each([
    ["剑川县2022年GDP总量是多少", "only how much it grew is told, and an amount of some towns"],
    ["剑川县2023年固定资产投资增长多少", "only another investment is told, and a share"],
    ["剑川县2023年CPI涨幅多少", "it is told in words; the rate beside it is another"],
    ["剑川县2023年一般公共预算收入是多少", "only how much it grew is told"],
    ["剑川县2023年农村居民人均可支配收入增长多少", "only that of some households is told"],
    ["剑川县2023年技术合同成交额是多少", "only how much it grew is told"],
    ["剑川县2023年接待游客多少人次", "only those from abroad are told"],
    ["剑川县2023年新增托位多少个", "only how many there are for a thousand people is told"],
    ["剑川县2023年高新技术企业增加了多少家", "only how many there are is told"],
    ["剑川县2023年新增了多少就业", "only the share of a plan is told"],
    ["剑川县2023年数字经济占GDP多少", "only its size is told"],
    ["剑川县2023年进出口总额增长多少", "only that of exports is told"],
    ["剑川县2023年PM2.5浓度是多少", "it is told in words; the share beside it is another's"],
    ["剑川县2023年森林覆盖率是多少", "nothing is told of it"],
    ["剑川县2023年居民人均可支配收入增长目标是多少", "it is told in words"],
  ])("%s is refused: %s", (question) => expect(figures(question)).toEqual([]));
});

describe("a year that is over", () => {
  test("is not answered by its targets", () => {
    expect(figures("剑川县2023年固定资产投资增长多少")).toEqual([]);
    expect(figures("剑川县2023年固定资产投资增长目标是多少")[0]).toBe("8%");
  });

  test("is not answered by the results of the year before", () => {
    expect(figures("剑川县2023年改造了多少个老旧小区")).toEqual([]);
    expect(figures("剑川县2022年改造了多少个老旧小区")[0]).toBe("14个");
  });

  test("is the report's own where keywords name it", () =>
    expect(figures("剑川 23年 老旧小区 改造 几个")[0]).toBe("14个"));
});
