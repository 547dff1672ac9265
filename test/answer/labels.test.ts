import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

/** Invented sentences in which the words for a number stand apart from it, or are left out. */
const REPORT = `宝坻区2023年法治政府建设情况报告

一、总体情况
新增甲级宾馆3家、连锁酒店90家。全区建成4座占地60亩的口袋公园，组建6支涵盖210余人的巡查队。
城镇和农村常住居民人均可支配收入分别增长4.2%和6.1%。城乡低保标准提高到810元/月和590元/月。
其中一二三产增加值分别增长2.1%、3.2%、5.3%。
案件按领域分：市容类260起，交通类75起。罚款合计19万元。
上报案件线索并移送公安机关31件。免予处罚当事人罚款7万元。
调解疑难纠纷58件。涉及赔偿金额230万元。
新时代志愿服务视频播放46万次。发放育儿补贴83万元。
信访件上升较快，全年有47件，占来访总量的34%。
“宝坻发布”微信公众号账号2个。
2023年区政府7项惠企举措已全部落地。
二、2024年工作
2024年工作目标：新招聘调解员15名；办结率保持在98%以上。
三、存在问题和整改情况
法治建设与新要求相比，还存在以下不足：
制度执行不严，台账记录不全。
主要问题：一是窗口人员不足；二是村级公开不够及时。
改进情况：一是从社区选派窗口人员6名；二是对村级公开按月通报。
`;
const ask = answering({ "report.txt": REPORT });
const first = (question: string) => ask(`宝坻区2023年${question}`).answers[0];

describe("what a number counts", () => {
  test.each([
    ["新增甲级宾馆多少家", "3家"],
    ["新增连锁酒店多少家", "90家"],
    ["建成口袋公园几座", "4座"],
    ["组建了几支巡查队", "6支"],
    ["城镇居民人均可支配收入增长多少", "4.2%"],
    ["农村居民人均可支配收入增长多少", "6.1%"],
    ["城镇低保标准每月多少钱", "810元/月"],
    ["农村低保标准每月多少钱", "590元/月"],
    ["服务业增加值增长多少", "5.3%"],
    ["市容类案件多少起", "260起"],
    ["志愿服务视频播放量多少", "46万次"],
    ["信访件有多少", "47件"],
  ])("%s: %s", (question, figure) => expect(first(question)?.figure).toBe(figure));

  test.each([
    ["环保类案件多少起", "another class"],
    ["环保类案件罚款多少", "a class that nothing names"],
    ["法院判了几件案件线索", "another step"],
    ["调解成功多少件", "no success told"],
    ["赔偿实际到账多少钱", "nothing that came in"],
    ["发放就业补贴多少钱", "another subsidy"],
    ["微博账号多少个", "another medium"],
    ["招聘调解员多少名", "a plan for the next year"],
  ])("%s is refused: %s", (question) => expect(ask(`宝坻区2023年${question}`).status).toBe("not_found"));

  test("its label names the thing, and not only whose it is", () =>
    expect(first("惠企举措几项")?.label).toBe("惠企举措"));

  test("a sentence that only announces what is amiss is answered by what follows it", () =>
    expect(first("法治建设还存在哪些不足")?.sentence).toContain("制度执行不严"));

  test("how something is mended is not told by what is amiss", () =>
    expect(first("村级公开不及时怎么整改的")?.sentence).toContain("按月通报"));
});

const OUTLOOK = `2026年静海区政府工作报告

一、2025年工作回顾
（一）经济运行稳中向好。地区生产总值增长5.4%，城镇新增就业2.1万人。
二、关于《静海区国民经济和社会发展第十五个五年规划纲要（草案）》的说明
“十四五”时期，实际使用外资累计达到9亿美元，城镇新增就业10.3万人。
三、2026年主要任务
（一）预期目标。城镇新增就业2.2万人以上。
`;
const outlook = answering({ "outlook.txt": OUTLOOK });

describe("when a number is of", () => {
  test("a plan that is over tells results, though it stands among what is planned", () =>
    expect(outlook("静海区2026年实际使用外资目标是多少").status).toBe("not_found"));

  test("years together are told of them together", () =>
    expect(outlook("静海区过去五年城镇新增就业一共多少人").answers[0]?.figure).toBe("10.3万人"));

  test("what was really reached in a year is told by the next report alone", () => {
    expect(outlook("静海区2026年城镇新增就业实际完成多少人").status).toBe("not_found");
    expect(outlook("静海区2025年城镇新增就业实际完成多少人").answers[0]?.figure).toBe("2.1万人");
  });
});

const pair = answering({
  "one.txt":
    "宁河区2023年政府工作报告\n\n一、回顾\n粮食总产达到21万吨。农民人均收入增加890元。地区生产总值达到612亿元。\n",
  "two.txt": "蓟州区2023年政府工作报告\n\n一、回顾\n粮食产量34.5万吨。地区生产总值跨上新台阶，突破4千亿。\n",
});

describe("a comparison of reports that are named", () => {
  test.each([
    "宁河区和蓟州区的粮食产量，哪个多",
    "宁河区、蓟州区粮食产量各多少吨",
    "对比宁河区和蓟州区粮食产量",
  ])("%s has what each answers alone", (question) =>
    expect(
      pair(question)
        .answers.map(({ figure }) => figure)
        .toSorted(),
    ).toEqual(["21万吨", "34.5万吨"]));
});
