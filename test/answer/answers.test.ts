import { beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/answer/engine.ts";
import { renderTrace } from "../../src/terminal/explain.ts";
import { prepareEngine } from "../../src/terminal/prepare.ts";
import { silent, temporaryLibrary } from "../search/library.ts";
import { answering } from "./answering.ts";
import { INVENTED, UNIDENTIFIED } from "./invented.ts";

let engine: Engine;
const folders = temporaryLibrary(INVENTED);
beforeAll(() => {
  engine = prepareEngine(folders, silent);
});

const best = (question: string) => engine.answer({ question }).answers[0];

describe("the figure that is asked for, of several in a sentence", () => {
  test.each([
    ["宝坻区2023年受理热线工单多少件", "48213件"],
    ["宝坻区2023年热线工单接件率是多少", "100%"],
    ["宝坻区2023年热线按时办结率是多少", "99.2%"],
    ["宝坻区2023年热线群众满意率是多少", "93.7%"],
    ["宝坻区2023年热线群众满意率", "93.7%"],
    ["宝坻区2023年行政复议申请收到多少件", "164件"],
    ["宝坻区2023年组织法治讲座多少场", "86场"],
    ["宝坻区2023年法治讲座受众多少人次", "1.2万余人次"],
    ["宝坻区2023年开办企业要多久", "4个小时"],
    ["宝坻区2023年涉企检查频次下降了多少", "31.5%"],
    ["南开区2022年热线群众满意率是多少", "92.4%"],
    ["南开23年热线群众满意率是多少", "95.1%"],
  ])("%s → %s", (question, figure) => expect(best(question)?.figure).toBe(figure));
});

describe("of last year's result and this year's target", () => {
  test.each([
    ["蓟州区2024年新建高标准农田多少万亩", "6.8万亩"],
    ["蓟州区2025年计划新建高标准农田多少万亩", "4.5万亩"],
    ["蓟州区2024年实际改造农村公路多少公里", "142公里"],
    ["蓟州区2025年打算改造农村公路多少公里", "120公里"],
    ["蓟州区2024年地区生产总值实际增长多少", "5.4%"],
    ["蓟州区2025年地区生产总值增长目标是多少", "5%"],
  ])("%s → %s", (question, figure) => expect(best(question)?.figure).toBe(figure));
});

describe("what is no number", () => {
  test.each([
    ["宝坻区2023年司法局局长是谁", "陈明远"],
    ["宝坻区在哪里建成法治文化主题公园", "潮白河湿地公园"],
    ["宝坻区的法治文化主题公园由哪家提供法律咨询", "第三律师事务所"],
    ["宝坻区2023年规范涉企检查推行了什么", "扫码入企"],
  ])("%s: the sentence with %s, and no figure", (question, words) => {
    expect(best(question)?.sentence).toContain(words);
    expect(best(question)?.figure).toBeNull();
  });
});

describe("a citation", () => {
  test("tells place, year, headings, paragraph, title and file", () => {
    expect(best("宝坻区2023年热线群众满意率是多少")).toMatchObject({
      district: "宝坻区",
      parent: "天津市",
      year: 2023,
      section: ["一、主要举措和成效", "（一）优化政务服务"],
      paragraph: 1,
      report: "宝坻区2023年法治政府建设情况报告",
      source: "a.txt",
    });
  });

  test("names what the figure counts", () =>
    expect(best("宝坻区2023年热线群众满意率是多少")?.label).toContain("满意率"));

  test("leads back to its passage", () => {
    const citation = best("宝坻区2023年热线群众满意率是多少");
    const located = engine.library.locate(citation?.id ?? "");
    expect(located?.passage.text).toBe(citation?.quote);
    expect(located?.report.file).toBe(citation?.source);
  });
});

describe("what is not held", () => {
  test.each([
    ["武清区2023年热线群众满意率是多少", ["没有收录武清区", "宝坻区2023年", "南开区2022年"]],
    ["南开区2019年热线群众满意率是多少", ["没有收录南开区2019年", "南开区2022年", "南开区2023年"]],
    ["河北省2023年行政复议受理多少件", ["没有收录河北省", "宝坻区2023年"]],
    ["宝坻区2023年养老床位有多少张", ["没有找到", "宝坻区2023年"]],
    ["宝坻区2023年博物馆叫什么", ["没有找到", "宝坻区2023年"]],
    ["你好", ["没有看出要查什么"]],
    ["", ["没有看出要查什么"]],
  ])("%s is refused, with what is nearest", (question, told) => {
    const { status, answers, note } = engine.answer({ question });
    expect({ status, answers }).toEqual({ status: "not_found", answers: [] });
    for (const part of told) expect(note).toContain(part);
  });

  test("is refused with the place of the passage that comes nearest, without its numbers", () => {
    const { status, note, nearest } = engine.answer({ question: "宝坻区2023年行政复议申请不予受理多少件" });
    expect(status).toBe("not_found");
    expect(note).toContain("最接近的一段：宝坻区2023年“（二）化解行政争议”第2段");
    expect(note).not.toMatch(/164|151|138/);
    expect(engine.library.locate(nearest ?? "")?.passage.text).toContain("收到行政复议申请164件");
  });

  test("is pointed to its topic where no number of the kind asked for is told", () =>
    expect(engine.answer({ question: "宝坻区2023年法治讲座花了多少万元" }).note).toContain(
      "最接近的一段：宝坻区2023年“（三）开展普法宣传”",
    ));

  test.each([
    "武清区2023年热线群众满意率是多少",
    "南开区2019年热线群众满意率是多少",
    "你好",
  ])("%s is pointed to no passage", (question) => expect(engine.answer({ question }).nearest).toBeNull());

  test("no answer comes from another place or year than the one asked for", () => {
    for (const year of [2021, 2022, 2023, 2024, 2025])
      for (const place of ["宝坻区", "南开区", "武清区"])
        for (const topic of ["群众满意率是多少", "行政复议申请收到多少件", "组织法治讲座多少场"])
          for (const citation of engine.answer({ question: `${place}${year}年${topic}` }).answers)
            expect([citation.district, citation.year]).toEqual([place, year]);
  });
});

describe("a comparison", () => {
  const compared = (question: string) =>
    engine.answer({ question }).answers.map(({ district, year, figure }) => [district, year, figure]);

  test.each<[string, unknown[][]]>([
    [
      "南开区和宝坻区2023年群众满意率分别是多少",
      [
        ["南开区", 2023, "95.1%"],
        ["宝坻区", 2023, "93.7%"],
      ],
    ],
    [
      "宝坻区和南开区2023年群众满意率分别是多少",
      [
        ["宝坻区", 2023, "93.7%"],
        ["南开区", 2023, "95.1%"],
      ],
    ],
    [
      "南开区2022年和2023年行政复议申请分别收到多少件",
      [
        ["南开区", 2022, "176件"],
        ["南开区", 2023, "203件"],
      ],
    ],
    [
      "哪个区2023年收到的行政复议申请最多",
      [
        ["南开区", 2023, "203件"],
        ["宝坻区", 2023, "164件"],
      ],
    ],
    [
      "哪个区2023年收到的行政复议申请最少",
      [
        ["宝坻区", 2023, "164件"],
        ["南开区", 2023, "203件"],
      ],
    ],
    [
      "哪个区2023年热线群众满意率最高",
      [
        ["南开区", 2023, "95.1%"],
        ["宝坻区", 2023, "93.7%"],
      ],
    ],
    [
      "哪个区2023年热线群众满意率最低",
      [
        ["宝坻区", 2023, "93.7%"],
        ["南开区", 2023, "95.1%"],
      ],
    ],
  ])("%s → %j", (question, rows) => expect(compared(question)).toEqual(rows));

  test("has one entry for each report that answers, and no others", () => {
    const rows = compared("各区群众满意率对比");
    expect(rows.map(([, , figure]) => figure).toSorted()).toEqual(["92.4%", "93.7%", "95.1%"]);
  });

  test.each([
    ["宝坻区和南开区2022年群众满意率分别是多少", ["南开区"], "没有收录宝坻区2022年的报告。"],
    ["宝坻区和南开区2023年开办企业平均用时分别是多少", ["宝坻区"], "在南开区2023年的报告中没有找到"],
  ])("%s: says what is left open", (question, districts, said) => {
    const { answers, note } = engine.answer({ question });
    expect(answers.map(({ district }) => district)).toEqual(districts);
    expect(note).toContain(said);
  });
});

describe("a measure that is not stated", () => {
  test.each([
    "南开区2023年热线接件率是多少",
    "南开区2023年行政复议撤销了多少件",
    "宝坻区2023年热线群众好评率是多少",
  ])("%s is not answered by another one", (question) =>
    expect(engine.answer({ question }).status).toBe("not_found"));
});

describe("a conversation", () => {
  const ask = (question: string) => engine.answer({ question, conversation: "one" });

  test("keeps place, year and topic, and says what it kept", () => {
    expect(ask("宝坻区2023年热线群众满意率是多少")).toMatchObject({
      note: null,
      answers: [{ figure: "93.7%" }],
    });
    const rate = ask("那办结率呢");
    expect(rate.answers[0]?.figure).toBe("99.2%");
    expect(rate.note).toBe("沿用上文：宝坻区、2023年。");
    expect(rate.understood.takenOver).toEqual(["宝坻区", "2023年"]);
    expect(ask("南开区呢").answers[0]).toMatchObject({ district: "南开区", year: 2023, figure: "98.6%" });
    expect(ask("2022年呢").answers[0]).toMatchObject({ district: "南开区", year: 2022, figure: "97.9%" });
  });

  test("is not overheard by another, and is forgotten when asked to", () => {
    ask("宝坻区2023年热线群众满意率是多少");
    expect(engine.answer({ question: "那办结率呢", conversation: "other" }).understood.takenOver).toEqual([]);
    expect(engine.answer({ question: "那办结率呢" }).understood.takenOver).toEqual([]);
    engine.forget("one");
    expect(ask("那办结率呢").understood.takenOver).toEqual([]);
  });

  test("goes on after something was not found", () => {
    ask("宝坻区2023年热线群众满意率是多少");
    expect(ask("武清区呢").status).toBe("not_found");
    expect(ask("南开区呢").answers[0]).toMatchObject({ district: "南开区", year: 2023, figure: "95.1%" });
  });
});

describe("a report that tells neither place nor year", () => {
  beforeAll(() => {
    engine = prepareEngine(temporaryLibrary({ ...INVENTED, ...UNIDENTIFIED }), silent);
  });

  test("answers, with what it does tell", () => {
    expect(best("行政执法监督检查开展了多少次")).toMatchObject({
      figure: "73次",
      district: null,
      year: null,
      report: "法治建设工作总结",
    });
  });

  test("is not ruled out by a place and a year in the question", () => {
    expect(best("宝坻区2023年行政执法监督检查开展了多少次")?.figure).toBe("73次");
  });
});

describe("texts of no known place", () => {
  let texts: Engine;
  const own = temporaryLibrary({
    "park.txt":
      "白塔公园\n白塔公园位于临江北岸，占地12公顷。1958年建成开放，园内白塔高31米。公园每年秋天举办菊展。\n",
    "station.txt": "广平车站\n广平车站是一座三等站，1936年启用，站台两座。车站旁有货场。\n",
  });
  beforeAll(() => {
    texts = prepareEngine(own, silent);
  });

  test.each([
    ["白塔公园占地多少公顷？", "12公顷"],
    ["广平车站有几座站台？", "两座"],
  ])("%s → %s", (question, figure) => expect(texts.answer({ question }).answers[0]?.figure).toBe(figure));

  test.each([
    "乌山公园占地多少公顷？",
    "临平车站在哪年启用？",
  ])("%s is refused: another one of the kind does not answer", (question) =>
    expect(texts.answer({ question }).status).toBe("not_found"));

  test("the explanation says what speaks for one", () => {
    const { trace } = texts.explain({ question: "广平车站有几座站台？" });
    expect(renderTrace(trace)).toMatch(/门：证据 [\d.]+（standing [\d.]+，.*named [\d.]+.*），至少/);
  });
});

describe("a title named in a question", () => {
  const ask = answering({
    "other.txt": "长吻青纹鲦\n长吻青纹鲦与青纹鲦同属，栖息于深水，以小虾为食。体长可达17公分。\n",
    "fish.txt": "青纹鲦\n青纹鲦栖息于浅水，以水草为食。体长可达31公分。\n",
  });

  test("means the text of that title, not one whose title only holds it", () =>
    expect(ask("青纹鲦的体长是多少？").answers[0]?.figure).toBe("31公分"));
});

describe("who mentions a thing", () => {
  const reportOf = (place: string, told: string) =>
    `${place}2023年法治政府建设情况报告\n\n一、总体情况\n组织法治讲座12场。${told}\n`;
  const ask = answering({
    "a.txt": reportOf("武清区", "清源司法所获评“枫桥式”司法所。"),
    "b.txt": reportOf("静海区", "调解组织化解矛盾纠纷812件。"),
    "c.txt": reportOf("宁河区", "坚持和发展新时代“枫桥经验”。"),
  });

  test.each([
    "哪些报告提到了枫桥",
    "枫桥都有哪几份报告讲到",
  ])("is told by the reports that name it: %s", (question) =>
    expect(
      ask(question)
        .answers.map(({ district }) => district)
        .toSorted(),
    ).toEqual(["宁河区", "武清区"]));
});
