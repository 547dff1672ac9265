import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numbersAsked } from "../../src/question/several.ts";
import { understanding } from "./understood.ts";

const understand = understanding();
const asked = (question: string) => numbersAsked(understand(question));

describe("several numbers asked for at once", () => {
  test.each<[string, string[]]>([
    ["河东区2021年受理工单多少件，满意率多少", ["河东区2021年受理工单多少件", "满意率多少"]],
    ["河东区聘请法律顾问几名、受理工单几件", ["河东区聘请法律顾问几名", "受理工单几件"]],
    ["河东区有多少件工单和多少名法律顾问", ["河东区有多少件工单", "多少名法律顾问"]],
    ["河东区受理工单多少件，满意率呢？", ["河东区受理工单多少件", "满意率呢？"]],
    ["河东区按时办结率和群众满意率是多少", ["河东区按时办结率是多少", "群众满意率是多少"]],
    ["河东区接件率、办结率和满意率分别是多少", ["河东区接件率是多少", "办结率是多少", "满意率是多少"]],
    ["河东区排查和化解纠纷各多少件", ["河东区排查纠纷多少件", "化解纠纷多少件"]],
    ["河东区工单多少件，办结率和满意率各多少", ["河东区工单多少件", "办结率多少", "满意率多少"]],
    ["河东区受理量、办结率和满意率是多少", ["河东区受理量是多少", "办结率是多少", "满意率是多少"]],
    ["河东区受理工单多少件？办结率？满意率？", ["河东区受理工单多少件", "办结率", "满意率？"]],
    ["河东区一次办、网上办、马上办比例各多少", ["河东区一次办比例多少", "网上办比例多少", "马上办比例多少"]],
    ["河东区受理、办结和满意率分别是多少", ["河东区受理多少件", "办结多少件", "满意率是多少"]],
    ["河东区普及率和覆盖率分别是多少", ["河东区普及率是多少", "覆盖率是多少"]],
    ["河东区及时办结和按时回复各多少件", ["河东区及时办结多少件", "按时回复多少件"]],
    ["河东区和解和调解各多少件", ["河东区和解多少件", "调解多少件"]],
    ["河东区确认违法和责令重新履行各几件", ["河东区确认违法几件", "责令重新履行几件"]],
    ["河东区活动多少场参与多少人", ["河东区活动多少场", "参与多少人"]],
  ])("%s → %j", (question, parts) => expect(asked(question)).toEqual(parts));

  test.each([
    "河东区2021年受理工单多少件",
    "河东区和东丽区的满意率各是多少",
    "河东区2021年和2022年的满意率分别是多少",
    "各区受理工单多少件，满意率多少",
    "河东区受理工单多少件？满意率多少不用管",
    "河东区撤了的那几支队伍，受理工单多少件",
    "河东区的法律顾问和调解员一共多少名",
    "河东区群众满意率",
  ])("%s asks for one", (question) => expect(asked(question)).toHaveLength(1));

  test("each is asked in its place, and no word is lost", () => {
    const things = fc.uniqueArray(
      fc.constantFrom("受理工单多少件", "满意率多少", "聘请顾问几名", "排查隐患多少处", "培训人员多少人次"),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(things, fc.constantFrom("，", "、", "；", "？", "，还有"), (parts, mark) => {
        const one = `河东区2021年${parts.join(mark)}`;
        expect(asked(one)).toEqual([`河东区2021年${parts[0]}`, ...parts.slice(1)]);
      }),
    );
  });
});
