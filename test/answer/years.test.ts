import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Work reports of two years running, the later one with a review of five years, and a report with plans for the next year. */
const REPORTS = {
  "2025.txt": `2025年政府工作报告
——2025年1月8日在蓟州区第三届人民代表大会第六次会议上

各位代表：
一、2024年工作回顾
粮食总产量41.2万吨，城镇新增就业1.31万人。
二、2025年主要任务
粮食总产量稳定在40万吨以上，城镇新增就业1.2万人以上。
`,
  "2026.txt": `2026年政府工作报告
——2026年1月9日在蓟州区第三届人民代表大会第八次会议上

各位代表：
一、“十四五”时期和2025年工作回顾
过去的五年极不寻常。经济总量迈上新台阶。
地区生产总值年均增长6.1%，“十四五”期间新建公园12个，外贸出口年均增长8.3%。
城镇新增就业6.58万人，粮食总产量连续五年稳定在40万吨以上。
刚刚过去的2025年很不平凡。全区上下砥砺前行。
粮食总产量42.7万吨，城镇新增就业1.36万人。一般公共预算收入达到61亿元、增长1.5%。地区生产总值达到318亿元、增长5.2%。
二、2026年重点工作
粮食总产量稳定在41万吨以上。
`,
  "law.txt": `武清区2023年法治政府建设情况报告

一、主要举措和成效
2022年，收到信访件73件。2023年，收到信访件91件。行政复议申请收到118件，诉求解决率89.4%。个别部门诉求解决率低于80%的有3家。
二、2024年工作打算
12345热线群众满意率不低于97%，行政机关败诉率控制在6%以内。
`,
};

const answer = answering(REPORTS);

describe("a year with 年 is the year the figure is of", () => {
  test.each([
    ["蓟州区2024年粮食总产量是多少", "41.2万吨", 2025],
    ["蓟州区2025年粮食总产量是多少", "42.7万吨", 2026],
    ["蓟州区2025年粮食总产量目标是多少", "40万吨", 2025],
    ["蓟州区2025年报告里的粮食总产量", "41.2万吨", 2025],
    ["蓟州区2026年报告里2025年的粮食总产量是多少", "42.7万吨", 2026],
  ])("%s → %s of the report of %i", (question, figure, year) =>
    expect(answer(question).answers[0]).toMatchObject({ figure, year }));

  test("in a comparison of years each from the report that looks back on it", () =>
    expect(
      answer("蓟州区2024年和2025年的粮食总产量各是多少").answers.map(({ figure, year }) => [figure, year]),
    ).toEqual([
      ["41.2万吨", 2025],
      ["42.7万吨", 2026],
    ]));
});

describe("what is asked next of the year after or before", () => {
  test.each([
    ["蓟州区2024年粮食总产量是多少", "下一年呢", "42.7万吨", "2025年"],
    ["蓟州区2024年粮食总产量是多少", "那第二年是多少", "42.7万吨", "2025年"],
    ["蓟州区2025年粮食总产量是多少", "再前一年呢", "41.2万吨", "2024年"],
    ["蓟州区粮食总产量是多少", "上一年的呢", "41.2万吨", "2025年"],
    ["蓟州区2025年报告里的粮食总产量", "下一年要达到多少", "40万吨", "2025年"],
  ])("%s %s → %s, and it says so", (first, next, figure, year) => {
    const conversation = `${first}${next}`;
    answer(first, conversation);
    const got = answer(next, conversation);
    expect(got.answers[0]?.figure).toBe(figure);
    expect(got.note).toContain(year);
  });

  test("is refused where no report tells of that year", () => {
    answer("蓟州区2025年粮食总产量是多少", "beyond");
    expect(answer("再下一年实际呢", "beyond").answers.map(({ figure }) => figure)).not.toContain("42.7万吨");
  });
});

describe("a number of several years together", () => {
  test("does not stand for that of the one asked for, where both are told", () =>
    expect(answer("蓟州区2025年经济实际增长了百分之几").answers[0]?.figure).toBe("5.2%"));

  test("is no answer for one year", () =>
    expect(answer("蓟州区2025年外贸出口增长多少").status).toBe("not_found"));

  test("answers where the average is asked for", () =>
    expect(answer("蓟州区外贸出口年均增长多少").answers[0]?.figure).toBe("8.3%"));
});

describe("a work report without its title", () => {
  const [title, ...rest] = REPORTS["2026.txt"].split("\n");
  const bare = answering({
    "bare.txt": rest
      .join("\n")
      .replace("各位代表：", "各位代表：\n现在，我代表蓟州区人民政府向大会报告工作，请予审议。"),
  });

  test.each([
    ["蓟州区2025年粮食总产量是多少", "42.7万吨"],
    ["蓟州区2026年粮食总产量的目标是多少", "41万吨"],
  ])("%s → %s", (question, figure) => {
    expect(title).toContain("政府工作报告");
    expect(bare(question).answers[0]).toMatchObject({ figure, year: 2026 });
  });
});

describe("of a year and five years together", () => {
  test.each([
    ["蓟州区2026年报告里城镇新增就业多少人", "1.36万人"],
    ["蓟州区2026年报告里五年来城镇新增就业多少人", "6.58万人"],
  ])("%s → %s", (question, figure) => expect(answer(question).answers[0]?.figure).toBe(figure));
});

describe("in a conversation", () => {
  const ask = (question: string) => answer(question, "years").answers[0]?.figure;

  test("the target of what was asked before is the same measure's", () => {
    expect(ask("蓟州区2025年粮食总产量是多少")).toBe("42.7万吨");
    expect(ask("2026年的目标呢")).toBe("41万吨");
  });

  test("a question for the change is gone back from to the measure", () => {
    expect(ask("蓟州区2025年城镇新增就业多少人")).toBe("1.36万人");
    ask("比上年增长多少");
    expect(ask("2025年目标呢")).toBe("1.2万人");
  });
});

describe("next year's targets in a yearly report", () => {
  test("are no results of its year", () =>
    expect(answer("武清区2023年12345热线群众满意率是多少").status).toBe("not_found"));

  test("answer where they are asked for", () =>
    expect(answer("武清区2024年要把行政机关败诉率控制在多少以内").answers[0]?.figure).toBe("6%"));

  test("and a limit is no figure of its own", () =>
    expect(answer("武清区2023年诉求解决率是多少").answers[0]?.figure).toBe("89.4%"));
});

test("in a yearly report the figure told of the year asked for is meant, not one told of another year", () =>
  expect(answer("武清区2023年收到信访件多少").answers[0]?.figure).toBe("91件"));
