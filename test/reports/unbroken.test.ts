import { describe, expect, test } from "vitest";
import { loadDivisions } from "../../src/reports/divisions.ts";
import { readReport } from "../../src/reports/read.ts";
import { partUnbroken } from "../../src/reports/unbroken.ts";

const TITLE = "栖霞区2021年法治政府建设工作报告";
const body = (times: number) => "全面落实行政执法责任制，办理案件152件，满意率达到98.5%。".repeat(times);
const PARAGRAPHS = [
  TITLE,
  `2021年，栖霞区扎实推进法治政府建设。${body(20)}`,
  "一、主要做法",
  `（一）强化组织领导。${body(20)}`,
  `（二）规范行政执法。${body(20)}`,
  `二、存在问题。${body(5)}`,
];

describe("a report whose line breaks were lost", () => {
  test("is parted at its title and headings, and nothing of it is lost", () => {
    const line = PARAGRAPHS.join("");
    expect(partUnbroken([line])).toEqual(PARAGRAPHS);
  });

  test("tells its place, year and sections", () => {
    const report = readReport("1.txt", Buffer.from(PARAGRAPHS.join("")), loadDivisions());
    expect([report.title, report.district, report.year]).toEqual([TITLE, "栖霞区", 2021]);
    expect(report.sections.map(({ path }) => path.at(-1))).toEqual([
      "一、主要做法",
      "（一）强化组织领导",
      "（二）规范行政执法",
      "二、存在问题",
    ]);
  });

  test("lines of usual length stay as they are", () =>
    expect(partUnbroken([TITLE, body(5), ""])).toEqual([TITLE, body(5), ""]));
});
