import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Reports of one county and of a city's bureau; the bureau's tasks are results, since its plans have a heading of their own. */
const COUNTY = `东海县2023年法治政府建设情况报告

一、总体情况
全年一审行政应诉案件74件，败诉5件。新增规模企业6家，规模企业总量达131家。
综合执法队编制20名，实有执法人员17名。
城镇、农村居民人均可支配收入分别达到43,210元和22,350元。
认定研发中心、孵化器分别从12家、4家增加到15家、9家。
普法期间累计投入经费88万元，本年投入19.3万元。
建成“银龄课堂”31处，服务老人2.4万人次。
全体居民人均消费支出2.1万元。
12345热线派单3.2万件。
`;
const BUREAU = `连云港市应急管理局2024年度工作报告

一、指标完成情况
全年检查企业5120家次。
二、重点工作
查处违法行为318起，为企业挽回损失262万元，隐患整改率98.7%。
三、2025年打算
检查企业5400家次以上。
`;
const ZONE = `大连金石高新技术产业开发区管理委员会2024年法治政府建设工作情况报告

一、化解纠纷
8个调解组织、63名调解员共排查纠纷217件，化解209件，其中物业纠纷58件、劳动纠纷41件。
每月通报一次信访情况，信访情况通报范围覆盖各科室。
2025年工作计划：
培训调解员70名。
`;
const ask = answering({ "county.txt": COUNTY, "bureau.txt": BUREAU, "zone.txt": ZONE });
const figure = (question: string, conversation?: string) => ask(question, conversation).answers[0]?.figure;

describe("a figure is told of one thing", () => {
  test.each([
    ["东海县2023年规模企业一共多少家", "131家"],
    ["东海县2023年新增规模企业多少家", "6家"],
    ["东海县综合执法队编制20名，实际在岗几名", "17名"],
    ["东海县2023年城镇居民人均可支配收入多少", "43,210元"],
    ["东海县2023年农村居民人均可支配收入多少", "22,350元"],
    ["东海县2023年研发中心有多少家", "15家"],
    ["东海县2023年孵化器有多少家", "9家"],
    ["东海县2023年普法当年投入经费多少", "19.3万元"],
    ["东海县“银龄课堂”有几处", "31处"],
  ])("%s → %s", (question, expected) => expect(figure(question)).toBe(expected));

  test.each([
    ["东海县2023年行政诉讼二审败诉几件", "only 一审 is told"],
    ["东海县2023年农村居民人均消费支出多少元", "only that of all is told"],
  ])("%s is refused: %s", (question) => expect(ask(question).status).toBe("not_found"));
});

describe("what a yearly report heads as its tasks are results", () => {
  test.each([
    ["连云港应急局2024年隐患整改率多少", "98.7%"],
    ["连云港应急局2024年给企业挽回了多少", "262万元"],
    ["连云港应急局2025年打算检查企业多少家次", "5400家次"],
  ])("%s → %s", (question, expected) => expect(figure(question)).toBe(expected));
});

describe("a zone is called by the place it is named after", () => {
  test.each([
    ["金石高新区2024年排查纠纷多少件", "217件"],
    ["金石区2024年劳动纠纷多少件", "41件"],
    ["大连金石高新区2025年要培训多少名调解员", "70名"],
  ])("%s → %s", (question, expected) => expect(figure(question)).toBe(expected));
});

test("how often something happens is told by a sentence that says it", () =>
  expect(ask("金石高新区多久通报一次信访情况").answers[0]?.sentence).toContain("每月"));

test.each([
  ["217件是哪个区的", "217件"],
  ["262万元指的是什么", "262万元"],
])("%s is answered by the sentence that tells it", (question, expected) =>
  expect(ask(question).answers[0]?.sentence).toContain(expected));

describe("a pasted sentence", () => {
  const pasted = (rate: string) => ask(`查处违法行为318起，为企业挽回损失262万元，隐患整改率${rate}`);

  test("is found where it stands", () => {
    expect(pasted("98.7%").answers[0]?.sentence).toContain("查处违法行为318起");
    expect(pasted("98.7%").note).toBeNull();
  });

  test("with another figure is found, and the figure named that does not stand there", () =>
    expect(pasted("89.7%").note).toContain("“89.7%”"));
});

describe("a follow-up", () => {
  test("by 上一年 asks for the year before the one that was asked of", () => {
    figure("东海县2023年派单多少件", "years");
    expect(ask("上一年呢", "years").note).toContain("2022年");
  });
});

describe("small talk", () => {
  test.each(["你能干什么", "你是谁？", "怎么用", "帮助"])("%s is no look-up", (message) => {
    const { status, answers } = ask(message);
    expect(status).toBe("not_found");
    expect(answers).toEqual([]);
  });
});

describe("what excludes each other, or is not said to be so", () => {
  const TOWN = `安溪县2023年法治政府建设情况报告

一、总体情况
县政务大厅全年接件4.1万件。全年12345热线转办工单1.3万件，满意率91.2%；12315平台接收投诉3200件，满意率97.3%。
生产安全事故起数、死亡人数分别下降16.8%、15.7%，交通事故死亡人数下降9.2%。
失业人员再就业1.2万人，就业困难人员就业4800人，分别完成目标任务的118%和131%。
纳入救助的6个项目、1.3万套住房，已交付9000套。
39个人民调解组织全年调解2764件，茶叶产量6.2万吨，油料产量3万吨。
肉牛存栏由全省第11位升至第5位。
发放创业贷款1095笔、2.3亿元。
热线满意率低于全市平均水平（94.1%）。
从类型看，食品类421件，占40%。
办结复议案件366件，其中责令履行5件、经调解和解终止99件。
法律援助受理896件。行政诉讼败诉12件。外贸总额31.5亿元。
县政府门户网站主动公开信息5200条，建成冷链物流基地，形成万吨级产业集群。
全年审查合同297份，标的额8.6亿元。
完成食品抽检1836批次，不合格44批次；农产品抽检945批次，不合格31批次。
查处运输案件409件，罚款246万元，其中未密闭运输173件、无证运输62件。
知识产权质押融资额126.5亿元。移送问题线索11件。
凡属规范性文件均应严格审查，注重规范性文件质量。今年我县尚未制发过规范性文件。
二、2024年打算
5.2完成存量违建治理500处以上，其中楼顶违建150处。
力争热线满意率提高到95%以上。
`;
  const answer = answering({ "town.txt": TOWN });
  const told = (question: string, conversation?: string) => answer(question, conversation).answers[0]?.figure;

  test.each([
    ["安溪县2023年12315平台满意率多少", "97.3%"],
    ["安溪县2023年12345满意率多少", "91.2%"],
    ["安溪县2023年生产安全事故死亡人数下降多少", "15.7%"],
    ["安溪县2023年就业困难人员就业完成目标任务的百分之多少", "131%"],
    ["安溪县2023年纳入救助的住房有多少套", "1.3万套"],
    ["安溪县2023年肉牛存栏升到全省第几位", "第5位"],
    ["安溪县2023年发放创业贷款总共多少钱", "2.3亿元"],
    ["安溪县2023年案件里食品类占几成（百分比）", "40%"],
    ["安溪县2023年复议调解和解终止的几件", "99件"],
    ["安溪县2023年农产品抽检不合格的有多少批次", "31批次"],
    ["安溪县2023年无证运输查了多少件", "62件"],
    ["安溪县2023年知识产权质押融到多少资金", "126.5亿元"],
    ["安溪县2023年移送了几条线索", "11件"],
    ["安溪县2024年计划治理多少处存量违建", "500处"],
    ["安溪县2023年审查的合同标的额一共多大", "8.6亿元"],
  ])("%s → %s", (question, expected) => expect(told(question)).toBe(expected));

  test.each([
    ["安溪县2023年甘蔗产量多少吨", "another crop's is told"],
    ["安溪县2023年人民调解员有多少人", "39 counts the organisations"],
    ["安溪县2023年农民工法律援助受理多少件", "only that of all is told"],
    ["安溪县2023年行政诉讼二审败诉多少件", "the instance is not told"],
    ["安溪县2023年法律援助办结多少件", "only how many were accepted is told"],
    ["安溪县2023年出口总额多少", "only foreign trade in all is told"],
    ["安溪县2023年产业集群有多少吨", "万吨级 is no amount"],
    ["安溪县蓝溪街道2023年办结复议案件多少件", "no report of that street is held"],
  ])("%s is refused: %s", (question) => expect(answer(question).status).toBe("not_found"));

  test("whether something was done is told by the sentence that denies it", () =>
    expect(answer("安溪县2023年有没有出台规范性文件").answers[0]?.sentence).toContain("尚未制发"));

  test("a change that is not told is not answered by what it would be of", () => {
    expect(told("安溪县2023年12345满意率多少", "c")).toBe("91.2%");
    expect(answer("比上年呢", "c").status).toBe("not_found");
  });

  test("its change, then the next measure, then its target are asked one after another", () => {
    expect(told("安溪县2023年生产安全事故死亡人数下降多少", "a")).toBe("15.7%");
    expect(told("安溪县2023年12345热线满意率多少", "a")).toBe("91.2%");
    expect(told("明年目标呢", "a")).toBe("95%");
  });
});
