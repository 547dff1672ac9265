import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findYears } from "../../src/question/years.ts";
import { fold } from "../../src/text/fold.ts";

/** The years of a question in which a place name ends right before a number that follows 南. */
const years = (question: string) => {
  const { text } = fold(question);
  return findYears(text, (index) => text[index - 1] === "南");
};

describe("the years a question names", () => {
  test.each<[string, number[]]>([
    ["河东区2021年满意率", [2021]],
    ["2021年度河东区满意率", [2021]],
    ["河东区２０２１年满意率", [2021]],
    ["河东区21年满意率", [2021]],
    ["河东区09年满意率", [2009]],
    ["河东区1998年满意率", [1998]],
    ["河东区二〇二四年满意率", [2024]],
    ["河东区二零二二年满意率", [2022]],
    ["河东区二一年满意率", [2021]],
    ["河东区2021满意率", [2021]],
    ["海南25满意率", [2025]],
    ["2021年和2023年的满意率", [2021, 2023]],
    ["21年、22年、23年的满意率", [2021, 2022, 2023]],
    ["12年到15年的满意率", [2012, 2013, 2014, 2015]],
    ["2023年有几件结转到2024年", [2023]],
    ["2021-2023年的满意率", [2021, 2022, 2023]],
    ["2021年至2023年的满意率", [2021, 2022, 2023]],
    ["比一下23、24两年的满意率", [2023, 2024]],
    ["2023和2024两年的满意率", [2023, 2024]],
    ["2021到2023这几年的满意率", [2021, 2022, 2023]],
    ["满意率是多少", []],
    ["2021件工单是什么", []],
    ["受理了2021余件什么", []],
    ["补贴2000元给谁", []],
    ["2021万元花在哪里", []],
    ["20年来的变化", []],
    ["30年以上的老楼有几栋", []],
    ["比例是20.21%还是20%", []],
    ["12345热线受理多少件", []],
    ["85.4%是什么", []],
    ["编号120213的案件", []],
  ])("%s → %j", (question, expected) => expect(years(question).map(({ year }) => year)).toEqual(expected));

  test.each<[string, boolean]>([
    ["河东区25年报告里满意率是多少", true],
    ["河东区2025年政府工作报告里满意率是多少", true],
    ["河东区2025年的报告", true],
    ["25年那份里满意率是多少", true],
    ["2024年和2025年报告里的满意率", true],
    ["河东区25年满意率是多少", false],
    ["河东区2025年的满意率", false],
  ])("%s: the report's own year is meant: %s", (question, ofReport) =>
    expect(years(question).every((year) => year.ofReport === ofReport)).toBe(true));

  test("stand where they are said to, in order, whatever is asked", () => {
    const piece = fc.constantFrom(
      "2021年",
      "21年",
      "2019",
      "到",
      "和",
      "、",
      "件",
      "满意率",
      "二〇二三年",
      "25",
      "%",
      "南",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { text } = fold(pieces.join(""));
        let before = 0;
        for (const { start, end, year } of findYears(text, (index) => text[index - 1] === "南")) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
          expect(year).toBeGreaterThanOrEqual(1900);
          expect(year).toBeLessThan(2100);
        }
      }),
    );
  });
});
