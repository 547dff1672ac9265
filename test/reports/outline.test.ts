import { describe, expect, test } from "vitest";
import { loadDivisions } from "../../src/reports/divisions.ts";
import { type Marker, markerOf } from "../../src/reports/numbering.ts";
import { readBlocks, readReport } from "../../src/reports/read.ts";
import { visible } from "../../src/reports/visible.ts";

const TITLE = "宝坻区2023年法治政府建设情况报告";
const PROSE = "各部门对照年度任务清单，逐项推进落实，群众满意度持续提升，全年没有发生重大事故。";

function read(lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const report = readReport("a.txt", bytes, loadDivisions());
  expect(
    visible(
      readBlocks("a.txt", bytes)
        .map((block) => block.text)
        .join(""),
    ),
  ).toBe(visible(lines.join("")));
  return report;
}
const passages = (lines: string[]) => read([TITLE, ...lines]).passages;
const texts = (lines: string[]) => passages(lines).map((passage) => passage.text);
const dropped = (lines: string[]) => read([TITLE, ...lines]).dropped;

describe("broken lines", () => {
  test.each<[string, string[], string[]]>([
    [
      "a page end in mid-sentence",
      [`${PROSE}接待中心建成投用，完成失信联合`, "", "惩戒工作制度，做好公示。"],
      [`${PROSE}接待中心建成投用，完成失信联合惩戒工作制度，做好公示。`],
    ],
    [
      "a page number in between",
      [`${PROSE}完成失信联合`, "- 3 -", "惩戒工作制度，做好公示。"],
      [`${PROSE}完成失信联合惩戒工作制度，做好公示。`],
    ],
    [
      "a book title broken",
      [`${PROSE}印发《宝坻区突发`, "事件应急预案》并组织演练。"],
      [`${PROSE}印发《宝坻区突发事件应急预案》并组织演练。`],
    ],
    [
      "lines that tell figures, broken anywhere",
      ["审批项目318个，涉及投资47.5亿元，其中承", "诺制审批83个；核发许可证204张。"],
      ["审批项目318个，涉及投资47.5亿元，其中承诺制审批83个；核发许可证204张。"],
    ],
    ["a full stop ends a paragraph", [PROSE, PROSE], [PROSE, PROSE]],
    [
      "spaces within stay",
      ["2021 年，审批项目 90 个，比上年多 12 个，群众十分满意。"],
      ["2021 年，审批项目 90 个，比上年多 12 个，群众十分满意。"],
    ],
  ])("%s", (_what, lines, expected) => expect(texts(lines)).toEqual(expected));

  test("a heading over two lines is one heading", () => {
    const lines = [
      "三、党政主要负责人履行推进法治建设第一责任人职责，加",
      "",
      "强法治政府建设的有关情况",
      "（一）强化学习",
      PROSE,
    ];
    expect(passages(lines)[0]?.section).toEqual([
      "三、党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
      "（一）强化学习",
    ]);
  });

  test("text broken at a fixed width is put together by its indents", () => {
    const paragraph = `${PROSE}${PROSE}${PROSE}${PROSE}`;
    const wrap = (text: string) => [`　　${text.slice(0, 26)}`, ...(text.slice(26).match(/.{1,28}/g) ?? [])];
    expect(texts([...wrap(paragraph), ...wrap(`其次，${paragraph}`), ...wrap(`再次，${paragraph}`)])).toEqual(
      [paragraph, `其次，${paragraph}`, `再次，${paragraph}`],
    );
  });
});

/** A paragraph as a page of this many characters prints it: no digits parted, no sign before its word. */
function printed(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let left = width - 2;
  for (const [word] of text.matchAll(/[（《“]*(?:[\d.,%]+|[^\d])[，。；：、）》”]*/g)) {
    const needed = [...word].reduce((sum, character) => sum + (character < "\u0100" ? 0.5 : 1), 0);
    if (needed > left) {
      lines.push(line);
      line = "";
      left = width;
    }
    line += word;
    left -= needed;
  }
  return [...lines, line];
}

describe("a narrow page without indents", () => {
  const paragraphs = [
    "全年承办热线工单27314件，同比下降4.4%；限时办结率99.97%，满意率88.6%，在7个镇街中排第3名；反映较多的是噪音扰民（4120件）、违章停车（3387件）。",
    "（一）积案成因复杂，历时较长，跨年未结的仍有21件。",
    "（二）满意率低于平均水平（90.1%），部分工单回复质量不高，办理时限有待压缩。",
    "（三）推动法治公园二期于6月底前开工，计划投资360万元，分两批建成。",
  ];

  test.each([
    17, 18, 19, 20, 21, 22,
  ])("of %i characters is put together by the room left on its lines", (width) => {
    const lines = [...paragraphs, ...paragraphs].flatMap((paragraph) => printed(paragraph, width));
    expect(texts(lines)).toEqual([...paragraphs, ...paragraphs]);
  });

  test("keeps its headings", () => {
    const lines = ["（五）热线办理", ...paragraphs.slice(0, 1), "（六）法律服务", ...paragraphs.slice(0, 1)];
    const read = passages(lines.flatMap((line) => printed(line, 18)));
    expect(read.map(({ section }) => section)).toEqual([["（五）热线办理"], ["（六）法律服务"]]);
    expect(read.map(({ text }) => text)).toEqual([paragraphs[0], paragraphs[0]]);
  });
});

describe("headings", () => {
  test.each<[string, string[], string[][]]>([
    [
      "on lines of their own",
      ["一、成效", "（一）政务服务", "1.办事大厅", PROSE],
      [["一、成效", "（一）政务服务", "1.办事大厅"]],
    ],
    [
      "with half-width or joined brackets",
      ["(一) 学习", PROSE, "㈡执法", PROSE, "（三）监督", PROSE],
      [["(一) 学习"], ["㈡执法"], ["（三）监督"]],
    ],
    [
      "running on into the paragraph",
      [`（一）依法履职。${PROSE}`, `（二）规范执法。${PROSE}`],
      [["（一）依法履职"], ["（二）规范执法"]],
    ],
    [
      "numbers that go on across sections",
      [
        "一、成效",
        "（一）学习",
        `1.抓培训。${PROSE}`,
        `2.抓考试。${PROSE}`,
        "（二）执法",
        `3.抓监督。${PROSE}`,
      ],
      [
        ["一、成效", "（一）学习", "1.抓培训"],
        ["一、成效", "（一）学习", "2.抓考试"],
        ["一、成效", "（二）执法", "3.抓监督"],
      ],
    ],
    [
      "arabic above Chinese",
      ["1、成效", "（一）学习", PROSE, "2、不足", "（一）学习不够", PROSE],
      [
        ["1、成效", "（一）学习"],
        ["2、不足", "（一）学习不够"],
      ],
    ],
    [
      "full-width numbers and circles",
      [`１．抓培训。${PROSE}`, `①学习。${PROSE}`, `②考试。${PROSE}`, `２．抓监督。${PROSE}`],
      [["１．抓培训"], ["１．抓培训", "①学习"], ["１．抓培训", "②考试"], ["２．抓监督"]],
    ],
    [
      "points on lines of their own, then a plain paragraph",
      ["一、成效", `一是抓培训。${PROSE}`, `二是抓考试。${PROSE}`, PROSE],
      [["一、成效", "一是抓培训"], ["一、成效", "二是抓考试"], ["一、成效"]],
    ],
    ["an ordinal with comma", [`第一，抓培训。${PROSE}`], [["第一，抓培训"]]],
    [
      "without numbers between paragraphs",
      [PROSE, "存在的问题", PROSE, "下一步打算", PROSE],
      [[], ["存在的问题"], ["下一步打算"]],
    ],
    [
      "parts above chapters",
      ["第一部分 总体情况", "一、成效", PROSE, "第二部分 打算", PROSE],
      [["第一部分 总体情况", "一、成效"], ["第二部分 打算"]],
    ],
    [
      "a closing paragraph after headings of one paragraph each",
      ["一、成效", `（一）学习。${PROSE}`, `（二）执法。${PROSE}`, PROSE, "二、打算", PROSE],
      [["一、成效", "（一）学习"], ["一、成效", "（二）执法"], ["一、成效"], ["二、打算"]],
    ],
    [
      "a full stop on a line of its own",
      ["一、成效", "（一）抓好学习。", PROSE, "（二）抓好执法。", PROSE],
      [
        ["一、成效", "（一）抓好学习"],
        ["一、成效", "（二）抓好执法"],
      ],
    ],
    [
      "decimals are no heading numbers",
      ["5.2%的企业享受优惠，一般公共预算收入增长三成，各项事业稳步发展。"],
      [[]],
    ],
    [
      "industries are no heading numbers",
      ["一、二、三产业增加值分别增长百分之四、百分之五和百分之三。"],
      [[]],
    ],
  ])("%s", (_what, lines, expected) =>
    expect(passages(lines).map((passage) => passage.section)).toEqual(expected));

  test("span their paragraphs, deeper sections included; null where nothing follows", () => {
    expect(
      read([TITLE, PROSE, "一、成效", "（一）学习", PROSE, PROSE, "（二）执法", PROSE, "二、打算"]).sections,
    ).toEqual([
      { path: ["一、成效"], first: 2, last: 4 },
      { path: ["一、成效", "（一）学习"], first: 2, last: 3 },
      { path: ["一、成效", "（二）执法"], first: 4, last: 4 },
      { path: ["二、打算"], first: null, last: null },
    ]);
  });
});

describe("a number that meets a number", () => {
  test.each<[string, Marker | null]>([
    ["1.2.12345工单办理提速", { style: "decimal-2", ordinal: 2, length: 4 }],
    ["1.2.全面推进政务公开", { style: "decimal-2", ordinal: 2, length: 4 }],
    ["2.12345热线受理诉求", { style: "arabic", ordinal: 2, length: 2 }],
    ["3.110家企业入驻", { style: "arabic", ordinal: 3, length: 2 }],
    ["3.2023年全年办理案件", { style: "arabic", ordinal: 3, length: 2 }],
    ["5.125亿元资金投入", null],
    ["5.125%的企业", null],
    ["4.5亿元资金投入", null],
    ["1.15万人次参加", null],
  ])("%s", (text, expected) => expect(markerOf(text)).toEqual(expected));
});

describe("passages", () => {
  const point = (name: string, times: number) => `${name}。${PROSE.repeat(times)}`;

  test("a paragraph of moderate length stays whole", () => {
    expect(texts([`${PROSE.repeat(3)}一是学习不够；二是执法不严。`])).toHaveLength(1);
    expect(texts([PROSE.repeat(22)])).toHaveLength(1);
  });

  test("points with headings of their own are passages of one paragraph", () => {
    const cut = passages([`${PROSE}${PROSE}${point("一是抓学习", 3)}${point("二是抓执法", 3)}`]);
    expect(cut.map((passage) => [passage.paragraph, passage.section])).toEqual([
      [1, []],
      [1, ["一是抓学习"]],
      [1, ["二是抓执法"]],
    ]);
    expect(cut[1]?.text).toBe(point("一是抓学习", 3));
  });

  test("points within a numbered paragraph stand under its heading", () => {
    const cut = passages([`2.规范执法。${point("一是转变观念", 3)}${point("二是完善制度", 3)}`]);
    expect(cut.map((passage) => passage.section)).toEqual([
      ["2.规范执法", "一是转变观念"],
      ["2.规范执法", "二是完善制度"],
    ]);
  });

  test("a paragraph of more than 1,000 characters is cut at ends of sentences, about evenly", () => {
    const cut = texts([PROSE.repeat(32)]);
    expect(cut.length).toBe(2);
    for (const text of cut) expect(text).toMatch(/。$/);
    expect(Math.abs((cut[0] as string).length - (cut[1] as string).length)).toBeLessThan(100);
  });

  test("a sentence of more than 1,000 characters is cut at its semicolons", () => {
    const cut = texts([`${"坚持问题导向，扎实推进整改落实各项工作；".repeat(60)}成效明显。`]);
    expect(cut.length).toBeGreaterThan(1);
    for (const text of cut) expect(text).toMatch(/[；。]$/);
  });

  test("equal passages have ids of their own", () => {
    const ids = passages([PROSE, PROSE]).map((passage) => passage.id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{16,24}$/);
  });
});

describe("what is no part of the report", () => {
  test.each<[string, string[]]>([
    ["a Word bookmark", ["[bookmark: _GoBack]"]],
    ["page numbers", ["- 12 -"]],
    ["page numbers in words", ["第 3 页 共 12 页"]],
    ["a bare page number", ["7"]],
    ["web details", ["发布时间：2024-01-28 来源：区政府办 浏览次数：123 【字体：大 中 小】"]],
    ["navigation", ["当前位置：首页 > 政务公开 > 法治政府"]],
    ["where the page stands", ["您现在所在的位置：首页 >> 政务公开 >> 法治政府"]],
    ["a search box", ["请输入关键字    搜索"]],
    ["a site's name in English", ["BAODI DISTRICT PEOPLE'S GOVERNMENT"]],
    ["share links", ["分享到：微信 微博"]],
    ["an editor", ["责任编辑：张三"]],
    ["related links", ["相关链接："]],
  ])("%s", (_what, lines) => {
    expect(dropped([PROSE, ...lines, PROSE])).toEqual(lines);
    expect(texts([PROSE, ...lines, PROSE])).toEqual([PROSE, PROSE]);
  });

  test("a header that comes back on every page", () => {
    const header = "宝坻区司法局工作材料";
    expect(dropped([PROSE, header, PROSE, header, PROSE, header, PROSE, header, PROSE])).toContain(header);
    expect(
      texts([PROSE, header, PROSE, header, PROSE, header, PROSE]).filter((text) => text === header),
    ).toEqual([]);
  });

  test("a header of two lines that comes back beside page numbers, in mid-sentence", () => {
    const page = (number: string) => [number, "宝坻区人民政府公报  2024年第4期", "区政府文件"];
    const lines = [
      `${PROSE}受理案件2861`,
      ...page("12"),
      `件，审结2700件。${PROSE}持证`,
      ...page("13"),
      "执法人员340名，覆盖全部街镇和部门。",
    ];
    expect(texts(lines).join("")).toBe(
      `${PROSE}受理案件2861件，审结2700件。${PROSE}持证执法人员340名，覆盖全部街镇和部门。`,
    );
    expect(dropped(lines)).toEqual([...page("12"), ...page("13")]);
  });

  test("addressee, signature and date", () => {
    expect(dropped(["天津市人民政府：", PROSE, "宝坻区人民政府", "2024年1月20日"])).toEqual([
      "天津市人民政府：",
      "宝坻区人民政府",
      "2024年1月20日",
    ]);
  });

  test("a list of attachments at the end", () => {
    expect(dropped([PROSE, "附件：1.统计表", "2.案件目录", "宝坻区人民政府", "2024年1月20日"])).toEqual([
      "附件：1.统计表",
      "2.案件目录",
      "宝坻区人民政府",
      "2024年1月20日",
    ]);
  });

  test("but not the paragraph that submits a budget", () => {
    const opening = "受区人民政府委托，现将预算执行情况提请区十八届人大四次会议审议。";
    expect(texts(["各位代表：", opening, PROSE])).toEqual([opening, PROSE]);
  });

  test("but not the rows of a table, which keep together", () => {
    const table = ["自然人", "12", "3", "法人", "0", "1", "总计", "12", "4"];
    const all = passages([
      "三、收到和处理申请情况",
      "（本表单位为件，数据截至年底。）",
      ...table,
      "四、存在问题",
      PROSE,
    ]);
    expect(all.find((passage) => passage.text.includes("自然人"))?.text).toBe(
      "自然人 12 3\n法人 0 1\n总计 12 4",
    );
    expect(all.at(-1)?.section).toEqual(["四、存在问题"]);
  });

  test("and not the numbered rows of a table", () => {
    const rows = [
      "一、本年新收申请数量",
      "12",
      "二、上年结转数量",
      "0",
      "三、办理结果",
      "（一）予以公开",
      "10",
      "（二）不予公开",
      "2",
      "四、结转下年度",
      "0",
    ];
    const report = read([TITLE, "三、申请情况", PROSE, ...rows]);
    expect(report.sections.map((section) => section.path)).toEqual([["三、申请情况"]]);
  });

  describe("tables, a cell or a row a line", () => {
    const cells = [
      "第二十条第（一）项",
      "信息内容",
      "本年制发件数",
      "本年废止件数",
      "规章",
      "0",
      "0",
      "行政规范性文件",
      "19",
      "7",
      "第二十条第（五）项",
      "信息内容",
      "本年处理决定数量",
      "行政许可",
      "387642",
      "第二十条第（八）项",
      "信息内容",
      "本年收费金额（单位：万元）",
      "行政事业性收费",
      "50127.4",
    ];
    const expected = [
      "第二十条第（一）项 信息内容 本年制发件数 本年废止件数\n规章 0 0\n行政规范性文件 19 7",
      "第二十条第（五）项 信息内容 本年处理决定数量\n行政许可 387642",
      "第二十条第（八）项 信息内容 本年收费金额（单位：万元）\n行政事业性收费 50127.4",
    ];

    test("keep a label and its numbers on one line, and each part with its head", () => {
      const all = passages(["二、主动公开政府信息情况", ...cells, "三、存在问题", PROSE]);
      expect(all.map((passage) => passage.text)).toEqual([...expected, PROSE]);
      expect(all[2]?.section).toEqual(["二、主动公开政府信息情况"]);
    });

    test("whose rows hold one number each lose none to a heading", () => {
      const rows = ["第二十条第(六)项", "信息内容　本年处理决定数量", "行政处罚　21908", "行政强制　1563"];
      expect(texts(["二、主动公开政府信息情况", ...rows, "三、存在问题", PROSE])).toEqual([
        rows.join("\n"),
        PROSE,
      ]);
    });

    test("whose numbered rows stand on one line each are no headings, but the next heading is", () => {
      const rows = [
        "一、本年新收政府信息公开申请数量\t254\t14\t277",
        "三、本年度办理结果",
        "（一）予以公开\t100\t6\t106",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t37\t0\t37",
        "四、结转下年度继续办理\t12\t0\t12",
      ];
      const report = read([
        TITLE,
        "三、收到和处理申请情况",
        ...rows,
        "四、行政复议、行政诉讼情况",
        "结果维持\t结果纠正\t总计",
        "11\t3\t14",
        "五、存在问题",
        PROSE,
      ]);
      expect(report.sections.map((section) => section.path)).toEqual([
        ["三、收到和处理申请情况"],
        ["四、行政复议、行政诉讼情况"],
        ["五、存在问题"],
      ]);
      const lines = report.passages.flatMap((passage) => passage.text.split("\n"));
      for (const row of rows) expect(lines).toContain(row);
    });

    test("of many rows come in parts that can be cited whole, no row torn", () => {
      const long = Array.from({ length: 60 }, (_, row) => [`第${row}类事项办理数量`, "12", "3", `${row}`]);
      const all = texts(["二、办理情况", ...long.flat(), "三、存在问题", PROSE]).slice(0, -1);
      for (const text of all) expect(text.length).toBeLessThanOrEqual(250);
      expect(all.join("\n").split("\n")).toEqual(long.map((row) => row.join(" ")));
    });

    test("a title above and a date below belong to none", () => {
      const report = read([
        "宝坻区人民政府网",
        TITLE,
        "2024-01-20",
        "受理件数",
        "12",
        "办结件数",
        "11",
        PROSE,
      ]);
      expect(report).toMatchObject({ title: TITLE, date: "2024-01-20" });
    });
  });

  test("a text without a title has none, and a doubt", () => {
    const report = read([`一、成效。${PROSE}`, PROSE]);
    expect(report.title).toBeNull();
    expect(report.doubts.join("")).toContain("标题");
  });
});
