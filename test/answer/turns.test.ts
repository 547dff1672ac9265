import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** An invented report. */
const REPORT = `长垣市2024年法治政府建设情况报告

一、住房保障
公租房在保2317户，其中实物配租1902户、租赁补贴415户，发放补贴163.2万元。
二、食品安全
完成食品抽检3126批次，检出不合格样品47批次，合格率98.5%；药品抽检210批次，全部合格。
三、信息公开
全年收到政府信息公开申请81件，同比下降10%。全部在法定期限内答复，其中延期答复3件。
四、资助
发放学生资助资金6384.7万元，惠及7.42万人次，其中营养改善资金3912万元。
非煤矿山由年初的97座减至88座。
五、存在的问题
一是综合执法队人手不足。二是热线夜间接通率偏低。
`;
const CITY = `聊城市2023年政府信息公开工作年度报告

一、总体情况
全市新收政府信息公开申请340件。分地区看，收到申请较多的有临清市51件、莘县39件。
`;
const ask = answering({ "report.txt": REPORT, "city.txt": CITY });
const talk = (name: string, ...questions: string[]) =>
  questions.map((question) => ask(question, name).answers[0]).at(-1);

describe("what is asked next", () => {
  test.each<[string, string[], string]>([
    ["is meant before what was asked", ["长垣市2024年收到信息公开申请多少件", "延期答复的呢"], "3件"],
    ["may be the contrary of a word", ["长垣市2024年食品抽检多少批次", "不合格的呢"], "47批次"],
    ["is counted like what was asked before", ["长垣市2024年公租房在保多少户", "其中租赁补贴的"], "415户"],
    ["may be a part in money", ["长垣市2024年发了多少学生资助资金", "营养改善占了多少"], "3912万元"],
    [
      "goes back to the whole after a part",
      ["长垣市2024年公租房在保多少户", "其中实物配租的", "总共多少户"],
      "2317户",
    ],
    ["asks for what it was at first", ["长垣市2024年非煤矿山剩多少座", "年初呢"], "97座"],
  ])("%s: %j → %s", (_, questions, figure) =>
    expect(talk(questions.join(), ...questions)?.figure).toBe(figure));

  test("is where the last answer stands, though place and year are known", () =>
    expect(talk("where", "长垣市2024年药品抽检多少批次", "这是哪一年的")?.sentence).toContain(
      "药品抽检210批次",
    ));

  test("is what follows", () => {
    expect(talk("more", "长垣市2024年存在哪些问题", "还有别的问题吗")?.sentence).toContain("夜间接通率");
  });
});

describe("a number that fell", () => {
  test("is told as it is now", () =>
    expect(ask("长垣市到2024年底非煤矿山剩多少座").answers[0]?.figure).toBe("88座"));
});

test("a place within the report may be asked next by its name alone", () => {
  const first = "聊城市2023年新收信息公开申请多少件";
  expect(talk("city", first, "临清呢", "莘县")?.figure).toBe("39件");
  expect(talk("other", first, "高唐县")).toBeUndefined();
});
