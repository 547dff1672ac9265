import { describe, expect, test } from "vitest";
import { answering } from "./answering.ts";

const REPORT = {
  "list.txt": `宝坻区2023年经济运行情况报告

一、主要情况
（一）外贸。集成电路、汽车配件、锂电池出口分别增长10.9%、4.7%、5.4%。
（二）收入。城乡居民人均可支配收入分别增长4.1%、6.3%。
（三）产业。一、二、三产业增加值分别增长3.2%、5.6%、4.8%。
（四）低保。城市低保3418户5276人，农村低保6842户9715人，全年分别发放低保金3954.6万元和4652.3万元。
（五）接种。60岁及以上老年人全程接种率82.7%，80岁以上63.9%。
（六）农业。粮食播种面积57万亩、产量26.1万吨，均为历年最高。
（七）服务。全年办理证照业务512件，便民业务5471件，上门业务39件。
`,
};

const answer = answering(REPORT);

describe("a list of 分别 pairs its things with its figures one by one", () => {
  test.each([
    ["宝坻区2023年集成电路出口增长多少", "10.9%"],
    ["宝坻区2023年汽车配件出口增长多少", "4.7%"],
    ["宝坻区2023年锂电池出口增长多少", "5.4%"],
    ["宝坻区2023年城镇居民人均可支配收入增长多少", "4.1%"],
    ["宝坻区2023年农村居民人均可支配收入增长多少", "6.3%"],
    ["宝坻区2023年第一产业增加值增长多少", "3.2%"],
    ["宝坻区2023年第三产业增加值增长多少", "4.8%"],
    ["宝坻区2023年农村低保金发放了多少", "4652.3万元"],
    ["宝坻区2023年城市低保金发放了多少", "3954.6万元"],
    ["宝坻区2023年80岁以上老人接种率", "63.9%"],
    ["宝坻区2023年粮食产量多少万吨", "26.1万吨"],
  ])("%s → %s", (question, figure) => expect(answer(question).answers[0]?.figure).toBe(figure));
});

describe("a follow-up with words of its own", () => {
  test("is not answered by the figure of the last answer again, also where it goes back in the sentence", () => {
    const ask = (question: string) => answer(question, "list").answers[0]?.figure;
    expect(ask("宝坻区2023年便民业务办了多少件")).toBe("5471件");
    expect(ask("证照业务呢")).toBe("512件");
    expect(ask("上门业务呢")).toBe("39件");
  });
});
