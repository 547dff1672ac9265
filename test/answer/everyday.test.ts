import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

const DISTRICT = `宝坻区2023年法治政府建设情况报告

一、总体情况
办理行政复议案件63件，排查化解矛盾纠纷2140件。区长信箱来信7件，均按期办结。
全年作出行政处罚决定315件，罚款21.46万元。

二、优化营商环境
企业开办时间压缩至1个工作日以内，免费刻制公章1462套，财政承担费用43.8万元。

三、民生服务
粮食总产量12.6亿斤，帮助群众追回被骗资金318万元。
饭店、食堂等场所明厨亮灶，上学的娃在食堂吃饭，饭钱按月公示，家长可以随时查看。
`;
const UNPLACED = `2022年度工作总结

一、总体情况
全市拆除违建137处。蓟水市受理投诉9873件。
`;
const ask = answering({ "district.txt": DISTRICT, "unplaced.txt": UNPLACED });

describe("a question in everyday words", () => {
  test.each([
    ["宝坻2023年给区长写信的有几封", "7件"],
    ["宝坻2023年一共开了多少张罚单", "315件"],
    ["宝坻2023年实际打了多少亿斤粮", "12.6亿斤"],
  ])("is answered by what the report counts otherwise: %s", (question, figure) =>
    expect(ask(question).answers[0]?.figure).toBe(figure));

  test.each([
    "宝坻2023年给上学的娃垫了多少饭钱",
    "宝坻2023年山上的松树死了多少棵",
  ])("is refused where nothing but a guess is near: %s", (question) =>
    expect(ask(question).status).toBe("not_found"));

  test("asks for its answer to be checked where that covers little of it", () => {
    expect(ask("宝坻2023年开个公司章子白送了几套").note).toContain("请核对");
    expect(ask("宝坻区2023年免费刻制公章多少套").note).toBeNull();
  });
});

describe("a report that does not say where it is from", () => {
  test.each([
    ["2022年拆了多少处违建", "137处"],
    ["蓟水市2022年受理多少件投诉", "9873件"],
  ])("answers %s", (question, figure) => expect(ask(question).answers[0]?.figure).toBe(figure));

  test.each([
    "西青区2022年拆了多少处违建",
    "宝坻区2022年拆了多少处违建",
  ])("does not answer for a place that it does not name: %s", (question) =>
    expect(ask(question).answers.filter(({ source }) => source === "unplaced.txt")).toEqual([]));
});
