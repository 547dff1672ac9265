import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

const TOWN = `潮新镇2023年法治政府建设情况报告

本报告由主要工作、存在的不足、工作思路三部分组成。
一、主要工作
（一）队伍。扎实推进法治政府建设，新增法制审核人员1名，充实基层力量。撤销村级层面议事协调机构27个。
（二）决策。确定重大行政决策事项2项（古镇保护利用二期工程、农村生活垃圾分类试点），全部开展风险评估。
（三）服务。为4216户企业办理留抵退税11.26亿元，全镇茶园面积达3.2万亩，改造生态茶园4600亩。
（四）诉讼。涉镇诉讼案件：判决维持6件，判决撤销1件，调解结案3件，合计10件。
二、存在的不足
一是赋权事项承接质量不高。二是法律服务人才流失较多。
三、2024年工作思路
持续加大投入，力争到2030年绿化覆盖率达到45%以上，2024年力争绿化覆盖率达到38%。
`;
const COUNTY = (who: string, permits: number) => `${who}2023年政府信息公开工作年度报告

一、总体情况
本年度报告由总体情况、主动公开情况等六部分组成。公开申请主要集中在房屋征收、教育学位等方面。
二、主动公开政府信息情况
第二十条第（五）项 信息内容 本年处理决定数量
行政许可 ${permits}
第二十条第（八）项 信息内容 本年收费金额（单位：万元）
行政事业性收费 ${permits}.82
三、存在的问题
解读形式单一。
`;
const ask = answering({
  "town.txt": TOWN,
  "bureau.txt": COUNTY("宝坻区水务局", 31),
  "county.txt": COUNTY("宝坻区人民政府", 217),
});

describe("of several numbers the one that is meant", () => {
  test.each([
    ["follows its word where nothing else tells them apart", "潮新镇2023年留抵退税办了多少", "11.26亿元"],
    ["also with what it measures in between", "潮新镇2023年茶园多少亩", "3.2万亩"],
    ["is the sum where the total is asked for", "潮新镇2023年涉镇诉讼案件总计几件", "10件"],
    ["is set for the year asked for, not for a later one", "潮新镇2024年绿化覆盖率目标", "38%"],
    ["is the government's own, not a bureau's", "宝坻区2023年行政许可处理决定数量", "217"],
    ["is the bureau's where that is named", "宝坻区水务局2023年行政许可处理决定数量", "31"],
    ["is told in the unit of its column", "宝坻区2023年行政事业性收费多少万元", "217.82"],
    [
      "counts what is named, 撤了 before a street or village being no place",
      "潮新镇2023年撤了村级层面多少个议事协调机构",
      "27个",
    ],
  ])("%s: %s", (_, question, figure) => expect(ask(question).answers[0]?.figure).toBe(figure));

  test("is not what was added, where it is asked how many there are in all", () =>
    expect(ask("潮新镇法制审核人员现在总共几名").status).toBe("not_found"));
});

describe("a sentence that is meant", () => {
  test.each([
    ["tells it, and not what the report consists of", "宝坻区2023年公开申请主要是哪些方面", "房屋征收"],
    ["names its matters in brackets", "潮新镇2023年的重大行政决策是哪两项", "古镇保护利用"],
    ["stands in the section on what is amiss", "潮新镇2023年法治建设有什么不足", "赋权事项"],
  ])("%s: %s", (_, question, told) => expect(ask(question).answers[0]?.sentence).toContain(told));
});
