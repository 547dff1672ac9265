import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

type Rows = readonly (readonly string[])[];

const DOCUMENTS: Rows = [
  ["第二十条第(一)项"],
  ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
  ["规章", "0", "1", "26"],
  ["行政规范性文件", "7", "3", "58"],
  ["第二十条第(五)项"],
  ["信息内容", "本年处理决定数量"],
  ["行政许可", "20417"],
];
const APPLICATIONS: Rows = [
  ["(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", "申请人情况"],
  ["自然人", "法人或其他组织", "总计"],
  ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
  ["一、本年新收政府信息公开申请数量", "163", "21", "0", "2", "5", "1", "192"],
  ["二、上年结转政府信息公开申请数量", "8", "1", "0", "0", "0", "0", "9"],
  ["三、本年度办理结果", "(一)予以公开", "74", "9", "0", "1", "2", "0", "86"],
  ["(四)无法提供", "1.本机关不掌握相关政府信息", "41", "6", "0", "1", "2", "1", "51"],
  ["2.没有现成信息需要另行制作", "4", "0", "0", "0", "0", "0", "4"],
  ["四、结转下年度继续办理", "7", "2", "0", "0", "1", "0", "10"],
];
const OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const DISPUTES: Rows = [
  ["行政复议", "行政诉讼"],
  [...OUTCOMES, "未经复议直接起诉", "复议后起诉"],
  [...OUTCOMES, ...OUTCOMES],
  ["11", "2", "3", "1", "17", "6", "1", "0", "2", "9", "4", "0", "1", "3", "8"],
];

const fill = (row: readonly string[], width: number) => "|".repeat(Math.max(0, width - row.length));
const cells = (rows: Rows) => rows.flat();

const empty = (size: number) => Array<string>(size).fill("");
/** Where the cells of a row stand whose table has merged ones: in columns of their own, the rest of them left empty. */
const COLUMNS: Record<string, readonly string[]> = {
  自然人: [...empty(3), "自然人", "法人或其他组织", ...empty(4), "总计"],
  商业企业: [...empty(4), "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
  行政复议: ["行政复议", ...empty(4), "行政诉讼"],
  结果维持未经复议直接起诉: [...OUTCOMES, "未经复议直接起诉", ...empty(4), "复议后起诉"],
  结果维持结果维持: [...empty(5), ...OUTCOMES, ...OUTCOMES],
};
function unmerged(row: readonly string[]): readonly string[] {
  const [first = ""] = row;
  const named = COLUMNS[first] ?? COLUMNS[`${first}${row[5] ?? ""}`];
  const numbers = row.filter((cell) => /^\d+$/.test(cell));
  if (named || numbers.length !== 7) return named ?? row;
  const labels = row.slice(0, -7);
  const level = /^[一二三四]、/.test(first) ? 0 : first.startsWith("(") ? 1 : 2;
  return [...empty(level), ...labels, ...empty(3 - level - labels.length), ...numbers];
}

/** How converters write out the cells of a web page's table; `width` is that of its widest row. */
const FORMS: Record<string, (rows: Rows, width: number) => string> = {
  "a row a line, between bars": (rows, width) =>
    rows.map((row) => `| ${row.join(" | ")} | ${fill(row, width)}`).join("\n"),
  "a row a line, bars after cells": (rows, width) =>
    rows.map((row) => `${row.join(" | ")} |${fill(row, width)}`).join("\n"),
  "as Markdown": (rows, width) =>
    rows
      .map((row) => `| ${[...row, ...Array(Math.max(0, width - row.length)).fill("")].join(" | ")} |`)
      .map((row, index) => (index === 0 ? `${row}\n|${"---|".repeat(width)}` : row))
      .join("\n"),
  "as Markdown, merged cells left empty": (rows, width) =>
    rows
      .map((row) => unmerged(row))
      .map((row) => `| ${[...row, ...empty(Math.max(0, width - row.length))].join(" | ")} |`)
      .map((row, index) => (index === 0 ? `${row}\n|${"---|".repeat(width)}` : row))
      .join("\n"),
  "a cell a line, a bar after each": (rows, width) =>
    rows.map((row) => `${row.map((cell) => `${cell} |`).join("\n")}\n${fill(row, width)}`).join("\n"),
  "a cell a line, bars on lines of their own": (rows) => cells(rows).join("\n|\n").concat("\n|"),
  "a cell a line, zeros left out": (rows) =>
    cells(rows)
      .map((cell) => (cell === "0" ? "" : cell))
      .join("\n|\n")
      .concat("\n|"),
  "a cell a line, bars before and after": (rows, width) =>
    rows.map((row) => `| \n${row.map((cell) => ` ${cell}  | `).join("\n")}${fill(row, width)}`).join("\n"),
  "a cell a line, no bars": (rows) => cells(rows).join("\n\n"),
  "on one line": (rows) => cells(rows).join(" "),
};

describe.each(Object.entries(FORMS))("tables %s", (_name, form) => {
  const ask = answering({
    "云泽县2023.txt": `云泽县人民政府2023年政府信息公开工作年度报告
一、总体情况
全年主动公开政府信息6315条。
二、主动公开政府信息情况
${form(DOCUMENTS, 4)}
三、收到和处理政府信息公开申请情况
${form(APPLICATIONS, 10)}
四、政府信息公开行政复议、行政诉讼情况
${form(DISPUTES, 15)}
五、存在的主要问题及改进情况
政策解读形式单一,下一年逐步改进。`,
  });

  test.each([
    ["云泽县2023年行政规范性文件现行有效多少件", "58"],
    ["2023年废止了几件规章", "1"],
    ["云泽县2023年行政许可处理决定多少", "20417"],
    ["本年新收政府信息公开申请多少件", "192"],
    ["商业企业申请了多少件", "21"],
    ["上年结转的申请多少件", "9"],
    ["本机关不掌握相关政府信息的有几件", "51"],
    ["结转下年度继续办理的多少件", "10"],
    ["行政复议结果纠正几件", "2"],
    ["未经复议直接起诉尚未审结的几件", "2"],
    ["复议后起诉的总计多少件", "8"],
  ])("%s: %s", (question, figure) => expect(ask(question).answers[0]?.figure).toBe(figure));

  test("reviews and suits are cited with the head of their table", () =>
    expect(ask("云泽县2023年行政复议总计多少件").answers[0]?.sentence).toMatch(/结果维持[\s\S]*17/));

  test("a heading between them stays a heading", () =>
    expect(ask("云泽县2023年行政复议总计多少件").answers[0]?.section).toEqual([
      "四、政府信息公开行政复议、行政诉讼情况",
    ]));
});
