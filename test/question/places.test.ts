import { describe, expect, test } from "vitest";
import { shortName } from "../../src/question/places.ts";
import { understanding } from "./understood.ts";

const understand = understanding();
const asked = (question: string) => understand(question).places.map(({ name }) => name);
const mentioned = (question: string) => understand(question).mentioned.map(({ name }) => name);

describe("the places a question asks about", () => {
  test.each<[string, string[]]>([
    ["河东区2021年满意率是多少", ["河东区"]],
    ["河东21年满意率是多少", ["河东区"]],
    ["河东2021满意率", ["河东区"]],
    ["2021年河东区的满意率", ["河东区"]],
    ["河東區2021年滿意率是多少", ["河东区"]],
    ["東麗區2024年調解多少件", ["东丽区"]],
    ["河北区2023年审结多少件", ["河北区"]],
    ["河北2023年审结多少件", ["河北区"]],
    ["辛口镇2022年排查隐患多少处", ["辛口镇"]],
    ["辛口2022年排查隐患多少处", ["辛口镇"]],
    ["西青区辛口镇2022年排查隐患多少处", ["西青区", "辛口镇"]],
    ["河东区和河北区哪个多", ["河东区", "河北区"]],
    ["河北区、河东区和东丽区的满意率", ["河北区", "河东区", "东丽区"]],
    ["满意率是多少", []],
    ["河东区街道上的摊位有多少", ["河东区"]],
  ])("%s → %j", (question, names) => expect(asked(question)).toEqual(names));

  test.each<[string, string]>([
    ["河北省2023年审结多少件", "河北省"],
    ["郑州机场2024年货邮量多少", "郑州"],
    ["河西区2021年满意率是多少", "河西区"],
    ["武清区河西务镇2021年满意率是多少", "河西务镇"],
    ["海南25满意率是多少", "海南省"],
    ["黑龙江省2024年粮食产量", "黑龙江省"],
  ])("%s: %s is held to be another place, of which there is no report", (question, name) => {
    expect(asked(question)).toEqual([]);
    expect(mentioned(question)).toContain(name);
  });

  test.each<[string, string, string]>([
    ["新口镇2022年排查隐患多少处", "新口镇", "辛口镇"],
    ["东里区2024年调解多少件", "东里区", "东丽区"],
    ["幸口镇2022年排查隐患多少处", "幸口镇", "辛口镇"],
    ["贺东区2021年满意率是多少", "贺东区", "河东区"],
    ["东里应急局2024年调解多少件", "东里", "东丽区"],
  ])("%s: %s is read as %s, and that is noted", (question, written, read) => {
    expect(asked(question)).toEqual([read]);
    expect(understand(question).corrections).toContainEqual({ written, read });
  });

  test("spelled out by syllables is known too", () => {
    expect(asked("dong li 2024年调解多少件")).toEqual(["东丽区"]);
    expect(understand("dong li 2024年调解多少件").corrections).toContainEqual({
      written: "dongli",
      read: "东丽",
    });
  });

  test("each with the years that were asked of it", () => {
    const pairs = (question: string) => understand(question).places.map(({ name, years }) => [name, years]);
    expect(pairs("河东区2021年和东丽区2024年的满意率")).toEqual([
      ["河东区", [2021]],
      ["东丽区", [2024]],
    ]);
    expect(pairs("2021年河东区的工单和2024年东丽区的提案各多少件")).toEqual([
      ["河东区", [2021]],
      ["东丽区", [2024]],
    ]);
    expect(pairs("2024年报告里东丽区2023年调解多少件")).toEqual([["东丽区", [2024]]]);
    expect(pairs("2023年河东区和河北区的满意率")).toEqual([
      ["河东区", [2023]],
      ["河北区", [2023]],
    ]);
  });

  test("of the years asked for, one far ahead is a time that a report may tell of", () => {
    const years = (question: string) => understand(question).years.map(({ year }) => year);
    expect(years("到2035年河东区满意率要达到多少")).toEqual([]);
    expect(years("河东区2021年到2023年的满意率")).toEqual([2021, 2022, 2023]);
    expect(years("2021年到2023年的满意率")).toEqual([2021, 2022, 2023]);
  });

  test("with the reports that are held of them", () => {
    const { reports } = understand("东丽区的满意率").places[0] ?? {};
    expect(reports).toHaveLength(2);
  });
});

describe("a place's short name", () => {
  test.each([
    ["河东区", "河东"],
    ["辛口镇", "辛口"],
    ["广西壮族自治区", "广西"],
    ["和县", "和县"],
    ["天津市", "天津"],
  ])("of %s is %s", (name, short) => expect(shortName(name)).toBe(short));
});
