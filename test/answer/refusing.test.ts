import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Invented reports that tell something near to what is asked, and not the thing itself. */
const DISTRICT = `津南区2023年法治政府建设情况报告

一、总体情况
办理行政复议案件63件，排查化解矛盾纠纷2140件。一审行政诉讼败诉4件，败诉率较上年下降2.3个百分点。
制定行政规范性文件5件，报备率100%。废止行政规范性文件8件。
公示行政许可信息3260条、行政处罚信息417条，及时率100%。
12345热线工单按时办结率98.4%。
全区共有人民调解员612名。
`;
const OTHER = `宁河区2023年法治政府建设情况报告

一、总体情况
出台规范性文件2件，分别为《宁河区集贸市场管理办法》《宁河区渔业船舶管理办法》。
制定政府规章1部，征求意见两轮，收到意见356条。
受理行政复议案件41件，审结37件。作出行政处罚决定1205件，公示行政处罚信息1190条。
12345热线诉求解决率91.2%。专职人民调解员38名。
区司法局组织法治讲座64场，其中3月举办21场。新登记民营企业780家。
收到依申请公开52件，因信息公开引发行政复议3件。
`;
const OPENNESS = `蓟州区2023年政府信息公开工作年度报告

一、总体情况
全年新收申请83件，同比增长6.4%，其中征地类申请31件。
`;
const ask = answering({ "district.txt": DISTRICT, "other.txt": OTHER, "openness.txt": OPENNESS });
const figure = (question: string) => ask(question).answers[0]?.figure;

describe("what a document is called", () => {
  test.each([
    "津南区2023年出台了哪几件规范性文件",
    "津南区2023年制定的规范性文件叫什么",
  ])("%s is refused where only their number is told", (question) =>
    expect(ask(question).status).toBe("not_found"));

  test("is answered where they are named", () =>
    expect(ask("宁河区2023年出台了哪几件规范性文件").answers[0]?.sentence).toContain("集贸市场管理办法"));
});

describe("something near is no answer", () => {
  test.each([
    ["津南区2023年受理行政复议多少件", "only 办理 is told, and the disputes beside it are another thing"],
    ["津南区2023年行政诉讼败诉率是多少", "only how far it fell is told"],
    ["津南区2023年作出行政许可多少件", "only how many were published is told"],
    ["津南区2023年现行有效的规范性文件有多少件", "only new and void ones are told"],
    ["津南区2023年12345热线诉求解决率是多少", "办结率 is another rate"],
    ["津南区2023年专职人民调解员多少名", "only that of all is told"],
    ["津南区2023年收到多少件公开申请", "nothing is told of 公开"],
    ["津南区2023年因信息公开引发的行政复议多少件", "nothing is told of 公开"],
    ["宁河区2023年制定了多少件规章", "意见 are counted, and 规章 by 部"],
    ["蓟州区2023年新收复议申请多少件", "the report is on another kind of application"],
    ["宁河区2023年作出行政拘留决定多少件", "all its words but 拘留 are told"],
    ["宁河区2023年专职公证员多少名", "all its words but 公证员 are told"],
  ])("%s is refused: %s", (question) =>
    expect(ask(question).answers.map(({ figure }) => figure)).toEqual([]));

  test.each([
    ["津南区2023年办理行政复议案件多少件", "63件"],
    ["津南区2023年制定规范性文件多少件", "5件"],
    ["津南区2023年公示行政许可信息多少条", "3260条"],
    ["津南区2023年行政诉讼败诉率下降了几个百分点", "2.3个百分点"],
    ["宁河区2023年受理行政复议多少件", "41件"],
    ["宁河区2023年作出行政处罚多少件", "1205件"],
    ["宁河区2023年12345热线诉求解决率是多少", "91.2%"],
    ["宁河区2023年专职人民调解员多少名", "38名"],
    ["宁河区2023年因信息公开引发的行政复议多少件", "3件"],
    ["蓟州区2023年新收公开申请多少件", "83件"],
  ])("%s → %s", (question, expected) => expect(figure(question)).toBe(expected));
});

describe("who, when and which part are asked for must be told", () => {
  test.each([
    ["宁河区2023年3月受理行政复议多少件", "only the year's is told"],
    ["宁河区2023年六月份12345热线诉求解决率多少", "only the year's is told"],
    ["宁河区2023年上半年行政复议受理量", "only the year's is told"],
    ["宁河区2023年3月出台了哪几件规范性文件", "only the year's are told"],
    ["宁河区体育局2023年受理行政复议多少件", "the district's report tells nothing of that bureau"],
    ["宁河区2023年涉外行政复议受理多少件", "only those of all kinds are told"],
    ["宁河区2023年农村地区12345热线诉求解决率是多少", "only that of all is told"],
    ["津南区2023年民营企业行政复议办理多少件", "only those of all are told"],
  ])("%s is refused: %s", (question) => expect(ask(question).status).toBe("not_found"));

  test.each([
    ["宁河区2023年3月举办法治讲座多少场", "21场"],
    ["宁河区司法局2023年组织法治讲座多少场", "64场"],
    ["宁河区2023年新登记民营企业多少家", "780家"],
    ["截至2023年12月底宁河区有专职人民调解员多少名", "38名"],
  ])("%s → %s", (question, expected) => expect(figure(question)).toBe(expected));
});

/** An invented report of cases by how they ended, of organisations by what they did, of documents by what was done with them. */
const ENDED = `静海区2023年法治政府建设情况报告

一、总体情况
全区一审行政诉讼案件57件，均由负责人出庭。行政复议案件办理83件，其中调解和解21件、维持30件。
各级人民调解组织调处纠纷2760件，配备调解员415名。
审查行政规范性文件草案26件，清理规范性文件90件。制定行政规范性文件3件。
交办信访积案44件，化解率93.2%。检查企业1520家次，发现隐患3304处。
`;
const askEnded = answering({ "ended.txt": ENDED });
const askAid = answering({
  "aid.txt": ENDED.replace("一审行政诉讼案件", "办理法律援助案件612件，一审行政诉讼案件"),
});
const ended = (question: string) => askEnded(question).answers.map(({ figure }) => figure);

describe("how cases end, what organisations do, what is done with documents", () => {
  test.each([
    ["静海区2023年行政诉讼败诉多少件", "no suit is said to be lost"],
    ["静海区2023年行政诉讼败诉率是多少", "and no rate of them told"],
    ["静海区2023年受理行政复议案件多少件", "only how they ended is told"],
    ["静海区2023年行政复议纠错率是多少", "nothing was set right"],
    ["静海区2023年人民调解委员会多少个", "only cases and people are counted"],
    ["静海区2023年废止规范性文件多少件", "only drafts, revisions and new ones are counted"],
    ["静海区2023年矛盾纠纷调解成功率是多少", "the rate told is that of petitions"],
  ])("%s is refused: %s", (question) => expect(ended(question)).toEqual([]));

  test.each([
    ["静海区2023年行政复议维持多少件", "30件"],
    ["静海区2023年复议调解和解多少件", "21件"],
    ["静海区2023年制定规范性文件多少件", "3件"],
    ["静海区2023年清理规范性文件多少件", "90件"],
    ["静海区2023年一审行政诉讼案件多少件", "57件"],
  ])("%s is told", (question, figure) => expect(ended(question)[0]).toBe(figure));
});

describe("everyday words", () => {
  test.each([
    ["静海区2023年给穷人打官司帮了多少件", "suits against the government are told, and no legal aid"],
    ["静海区2023年送公安的案子有几件", "cases of another kind are told"],
    ["静海区2023年政府当被告输了几起", "no suit is said to be lost"],
  ])("%s is refused: %s", (question) => expect(ended(question)).toEqual([]));

  test("are read by the longest that is known", () =>
    expect(askAid("静海区2023年给穷人打官司帮了多少件").answers[0]?.figure).toBe("612件"));
});
