import { describe, expect, test } from "vitest";
import { partExcluded } from "../../src/question/excluded.ts";
import { answering } from "./answering.ts";

/** Invented sentences in which a whole, its parts and what is told beside them are easily taken for one another. */
const REPORT = `武宁县2023年法治政府建设情况报告

一、主要工作
全年新收行政复议案件214件，审结198件，调撤率38.2%，直接纠错率11.5%。
“武宁发布”在微博发布信息5210条，在微信公众号发布638条。
全年立案查处案件356起，比2022年多63起，罚没款142.7万元。
城乡公交票价由2至7元统一调整为1.5元，“我要开面馆”套餐将环节由8个减为2个、材料由23份减为7份。
劳动争议仲裁审结3712件，其中裁决1320件、调解1985件、其他方式407件。
实施重点项目127个，完成投资143.6亿元，其中省重点项目38个，完成投资61.2亿元。
中央交办件17件、省交办件29件、市交办件64件。
茶叶、笋竹、装备制造产业产值分别为41.3亿元、23.9亿元、34.8亿元。
风电光伏并网装机76.4万千瓦，其中当年新增31.2万千瓦，全年发电量12.7亿千瓦时。
县政府网站总访问量为264.5万次。
固定资产投资增长7.9%，高于全市1.6个百分点；进出口总额52.7亿元，增长3.4%，其中出口38.1亿元、增长8.8%。
地区生产总值218.6亿元，增长6.3%，增速比年初目标低0.4个百分点；其中第一产业增加值20.3亿元、增长4.7%。
《法治攻坚方案》确定的48项任务累计完成39项。
养老金标准由每人每月190元提高到215元；在册社区矫正对象132人，其中缓刑121人、假释8人。
行政诉讼败诉原因中，证据不足16件、程序违法9件、适用法律错误4件。
不动产登记办理18640件，其中企业4210件。
全年推行“检查计划备案”，备案检查计划196个，现场检查8350次。
`;
const ask = answering({ "report.txt": REPORT });
const about = (question: string) => ask(`武宁县2023年${question}`).answers[0]?.figure;

describe("what is asked for is told, and not what stands beside it", () => {
  test.each([
    ["a rate beside one that is left out", "复议的调撤率是多少，不要纠错率", "38.2%"],
    ["what is left out at the end", "“武宁发布”在微博上发了多少条，微信的不用", "5210条"],
    ["by how much more than in another year", "立案查处的案件比2022年多了几起", "63起"],
    ["what several were made into", "城乡公交票价调整为多少", "1.5元"],
    ["what it was reduced to", "“我要开面馆”套餐把材料减到了几份", "7份"],
    ["a way, and not the other ways", "劳动仲裁以调解方式审结几件", "1985件"],
    ["a part alone", "光是省重点项目完成投资多少亿", "61.2亿元"],
    ["the whole where no part is asked", "重点项目完成投资多少亿", "143.6亿元"],
    ["what an authority handed down", "省里交办的有几件", "29件"],
    ["one of a list that others of it do not change", "笋竹产业产值是多少", "23.9亿元"],
    ["capacity, and not what was generated", "风电光伏新增装机是多少", "31.2万千瓦"],
    ["visits by people where times are told", "网站有多少人次访问", "264.5万次"],
    ["how far it is from another", "固定资产投资增速比全市高多少", "1.6个百分点"],
    ["growth, and not how far it missed", "GDP增速多少", "6.3%"],
    ["growth in a few words", "GDP增了多少", "6.3%"],
    ["growth of what is told beside the whole", "出口增长百分之几", "8.8%"],
    ["what was done of what was set", "法治攻坚方案累计完成多少项任务", "39项"],
    ["what it was raised to a head", "养老金每人每月涨到多少", "215元"],
    ["a group that goes by its own name", "假释的社区矫正对象有多少人", "8人"],
    ["the most of a list", "行政诉讼败诉哪种原因最多", "16件"],
    ["a plan by name is no target", "现场检查总共多少次", "8350次"],
  ])("%s: %s", (_, question, figure) => expect(about(question)).toBe(figure));

  test("managing or not is asked, not left out: 管不管", () => {
    expect(ask("武宁县2023年公交票价管不管？").answers[0]?.sentence).toContain("票价");
  });
});

const other = REPORT.replaceAll("2023", "2022").replace("38.2%", "34.1%");
const askBoth = answering({ "1.txt": REPORT, "2.txt": other });
const askMixed = answering({
  "report.txt": REPORT,
  "other.txt": "集团经营情况\n\n三季度，海滨市集团营业收入41.2亿元，同比增长9.3%。\n",
});

test("a comparison of rates asked how they are gives the figures", () => {
  const { answers } = askBoth("武宁县调撤率2022年跟2023年比怎么样？");
  expect(answers.map(({ figure }) => figure)).toEqual(["34.1%", "38.2%"]);
});

test("a text of no known place that names another does not answer for a place", () => {
  expect(askMixed("武宁县2023年营业收入增长多少").status).toBe("not_found");
});

describe("a question that leaves something out", () => {
  test.each<[string, string[]]>([
    ["受理投诉多少件，举报不算", ["举报"]],
    ["办件量多少，场景数我有", ["场景"]],
    ["新建幼儿园，是不是每个镇都有", []],
    ["政策老板压根不知道，打算怎么办", []],
    ["别墅有多少栋，别的区呢", []],
    ["不含农户固定资产投资增长多少", []],
    ["公开清单多少项？涉及几个单位不用管", ["涉及几个单位"]],
  ])("%s leaves out %j", (question, excluded) => expect(partExcluded(question).excluded).toEqual(excluded));
});
