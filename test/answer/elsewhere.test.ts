import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Invented sentences that tell a number of a part and another number of the whole. */
const REPORT = `芷江县2022年法治政府建设情况报告

一、主要工作
全年办理水事案件37件，罚款46.2万元，其中违法取水14件、河道采砂9件、占用岸线8件。
县调委会受理纠纷806件，其中邻里纠纷331件、山林纠纷207件、婚姻纠纷268件，调解成功771件，成功率95.7%。
公开征收批次28个，涉及土地面积1752亩；公开挂牌宗地33宗，成交价款6.4亿元。
全县农机服务站51个，稻虾轮作示范点12个、茶油示范点5个，带动农户1640户。
春耕帮扶热线接听咨询2450次，服务满意率97.3%；夏粮专席于6月开通，安排坐席4个。
首批将26所乡村小学、9家卫生院纳入取暖改造范围。
百姓法治剧场在溆浦河畔落成，投资310万元。
移民文化长廊于9月底开放，长180米。
`;
const ask = answering({ "report.txt": REPORT });

describe("a number is not given for what is told of another", () => {
  test.each([
    ["a part that is told after it", "芷江县2022年河道采砂罚款多少"],
    ["a part of which only the number of cases is told", "芷江县2022年山林纠纷调解成功多少件"],
    ["a rate of the whole where a part is asked for", "芷江县2022年山林纠纷的调解成功率是多少"],
    ["the end of cases where only their number is told", "芷江县2022年婚姻纠纷调成了多少件"],
    ["another act, told after it", "芷江县2022年公开挂牌的土地面积多少亩"],
    ["what the report tells of another number", "芷江县2022年夏粮专席的服务满意率是多少"],
    ["a time where none is told", "芷江县2022年百姓法治剧场是哪个月落成的"],
  ])("%s: %s", (_, question) => {
    expect(ask(question).answers).toEqual([]);
  });
});

describe("what is told of it is given", () => {
  test.each([
    ["the whole", "芷江县2022年水事案件罚款多少", "46.2万元"],
    ["a part itself", "芷江县2022年河道采砂案件多少件", "9件"],
    ["what goes on from the whole", "芷江县2022年纠纷调解成功多少件", "771件"],
    ["by what follows the number in its clause", "芷江县2022年纳入取暖改造的乡村小学有多少所", "26所"],
    ["by what goes on from the last of a list", "芷江县2022年茶油示范点带动了多少户农户", "1640户"],
  ])("%s: %s", (_, question, figure) => {
    expect(ask(question).answers[0]?.figure).toBe(figure);
  });

  test("a time where one is told", () => {
    expect(ask("芷江县2022年移民文化长廊是哪个月开放的").answers[0]?.sentence).toContain("9月底");
  });
});
