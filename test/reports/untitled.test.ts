import { describe, expect, test } from "vitest";
import { loadDivisions } from "../../src/reports/divisions.ts";
import { readReport } from "../../src/reports/read.ts";
import type { Identity } from "../../src/reports/report.ts";

const BODY = "认真抓好各项任务落实，办理事项37件，群众满意度稳步提高，工作取得了新的进展。";
const FORM = [
  "一、总体情况",
  BODY,
  "二、主动公开政府信息情况",
  BODY,
  "三、收到和处理政府信息公开申请情况",
  BODY,
];

const CONGRESS = "现在，我代表新昌县人民政府，向大会报告工作，请予审议。";

const untitled: [what: string, lines: string[], expected: Partial<Identity>][] = [
  [
    "announced in its opening",
    ["依照有关规定，向社会公布新昌县2022年政府信息公开工作年度报告，请予监督。", ...FORM],
    { title: "新昌县2022年政府信息公开工作年度报告", district: "新昌县", parent: "绍兴市", year: 2022 },
  ],
  [
    "announced between title marks, in half-width punctuation",
    ["根据规定,现发布《新昌县水利局2023年政府信息公开工作年度报告》.", ...FORM],
    { district: "新昌县", unit: "新昌县水利局", year: 2023 },
  ],
  [
    "by who wrote it",
    ["根据《条例》第五十条，西湖区教育局编制本报告，统计期限为2021年1月1日起，至2021年12月31日。", ...FORM],
    { title: null, unit: "西湖区教育局", year: 2021 },
  ],
  [
    "by whom its opening is about, though the province is named as well",
    ["2023年，新昌县司法局紧扣“依法行政”，工作位居全省第三。现将情况报告如下。", "一、工作", BODY],
    { district: "新昌县", unit: "新昌县司法局", year: 2023 },
  ],
  [
    "by whom it is about after those above it",
    ["2022年，在市委、市政府的坚强领导下，新昌县扎实推进各项工作，现报告如下：", BODY],
    { district: "新昌县", parent: "绍兴市", year: 2022 },
  ],
  [
    "a work report, of the year after the one it looks back on",
    [CONGRESS, "一、2023年工作回顾", BODY, "二、2024年工作安排", BODY],
    { title: null, district: "新昌县", year: 2024 },
  ],
  [
    "a work report that says in its opening which year is over",
    ["各位代表：", CONGRESS, "刚刚过去的2022年，全县上下奋力拼搏。", BODY],
    { district: "新昌县", year: 2023 },
  ],
  [
    "the year whose budget was executed, not that of the session",
    [
      "（2024年1月16日在新昌县第十七届人民代表大会第三次会议上）",
      "受县人民政府委托，向大会报告新昌县2023年财政预算执行情况和2024年财政预算草案，请予审议。",
      "一、2023年预算执行情况",
      BODY,
    ],
    { title: null, district: "新昌县", year: 2023 },
  ],
  [
    "the year that a later sentence of its opening begins with",
    [
      "新昌县把营商环境摆在首位。2022年，新昌县推出改革41项，位次较2021年前进4位。现将情况报告如下。",
      "一、工作",
      BODY,
    ],
    { district: "新昌县", year: 2022 },
  ],
  [
    "a first sentence that is broken over lines is no title",
    [
      "2023年，在县委领导下，新昌县认真贯彻《全省法治政府建设",
      "实施方案》，工作取得新进展。现将情况报告如下。",
      "一、工作",
      BODY,
    ],
    { title: null, district: "新昌县", year: 2023 },
  ],
  [
    "a title below the page's details, whose values stand in lines of their own",
    [
      "索引号：",
      "00341/2023-118",
      "发布机构：",
      "新昌县司法局",
      "效力：",
      "有效",
      "A+ A A-",
      "新昌县2022年度法治政府建设情况报告",
      "一、工作",
      BODY,
    ],
    { title: "新昌县2022年度法治政府建设情况报告", district: "新昌县", year: 2022 },
  ],
  [
    "a province that is called by its short name throughout, and no other that is named in full",
    [
      "现在，我代表省人民政府，向大会报告工作，请予审议。",
      "刚刚过去的2022年，是青海发展的关键一年，青海各族群众齐心协力。",
      "青海牧区新建牧道410公里，青海文旅大会成功举办，甘肃省、甘肃省援建的项目竣工，青海形象持续提升。",
    ],
    { district: "青海省", year: 2023 },
  ],
  [
    "of a county that the table does not have, and no other whose name it ends with",
    ["2020年，榆南县以机构改革为契机，理顺职能。现将全县情况报告如下：", BODY],
    { district: "榆南县", year: 2020 },
  ],
  [
    "the year from a sentence that names but one, no plan in quotation marks",
    [
      "新昌县应急管理局围绕“到2030年减半”的目标，2022年做了以下工作。",
      "一、甲",
      BODY,
      "二、乙",
      BODY,
      "三、丙",
      BODY,
    ],
    { unit: "新昌县应急管理局", year: 2022 },
  ],
  [
    "by the page's table of what it is",
    [
      "[ 索引号 ] | 0100XX/2025-0017 |",
      "文件名称 | 新昌县2025年政府工作报告 | ||",
      "2025年1月14日在新昌县第十八届",
      "人民代表大会第四次会议上",
      "新昌县人民政府县长 甄 某",
      "各位代表：",
      "一、过去一年",
      BODY,
    ],
    { title: "新昌县2025年政府工作报告", district: "新昌县", year: 2025, date: "2025-01-14" },
  ],
  [
    "a county's name within 市政府和县委 is none",
    ["2022年，在市政府和县委的坚强领导和县人大的监督下，我县抓好落实，现报告如下。", BODY],
    { district: null, year: 2022 },
  ],
];

const titled: [what: string, lines: string[], expected: Partial<Identity>][] = [
  [
    "by the publisher in the page's details, where the title is the year's alone",
    [
      "某门户网 | 某部委网站 | 省政府门户 无障碍浏览|",
      "2023年政府信息公开工作年度报告",
      "• 发布机构: 浙江省水利厅",
      "• 发文日期: 2024-01-30 12:37",
      ...FORM,
    ],
    { title: "2023年政府信息公开工作年度报告", district: "浙江省", unit: "浙江省水利厅", year: 2023 },
  ],
  [
    "by its source, where nobody else is named",
    [
      "关于2020年财政决算（草案）的报告",
      "发布时间：2021-11-02 16:20 来源：新昌县财政局 字体【大 中 小】",
      "一、决算情况",
      BODY,
    ],
    { district: "新昌县", unit: "新昌县财政局", year: 2020 },
  ],
  [
    "under a list of its headings",
    ["一、工作回顾", "二、工作安排", "2025年新昌县政府工作报告", "各位代表：", "一、工作回顾", BODY],
    { title: "2025年新昌县政府工作报告", district: "新昌县", year: 2025 },
  ],
  [
    "with its title repeated below what a download page adds",
    [
      "新昌县政府工作报告",
      "合集下载",
      "1、下载前请自行核对。",
      "新昌县政府工作报告",
      "2018年1月25日在新昌县第十二届人民代表大会第一次会议上",
      BODY,
    ],
    { district: "新昌县", year: 2018 },
  ],
  [
    "with the province in brackets before the year",
    ["（浙江省）2016年新昌县人民政府工作报告（全文）", BODY],
    { district: "新昌县", unit: "新昌县人民政府", year: 2016 },
  ],
  [
    "of a district and a zone that report together",
    ["广州市黄埔区 广州开发区2020年政府信息公开工作年度报告", ...FORM],
    { district: "黄埔区", parent: "广州市", year: 2020 },
  ],
  [
    "of an acting county head, who is no county",
    [
      "政府工作报告",
      "2019年2月27日在榆南县第十五届人民代表大会第四次会议上",
      "代县长 郝 某",
      "各位代表：",
      BODY,
    ],
    { district: "榆南县", unit: "榆南县人民政府", year: 2019 },
  ],
];

describe.each([
  { report: "without a title", cases: untitled },
  { report: "whose page says more than its title", cases: titled },
])("a report $report is recognised", ({ cases }) => {
  test.each(cases)("%s", (_what, lines, expected) => {
    const bytes = new TextEncoder().encode(lines.join("\n"));
    expect(readReport("001.txt", bytes, loadDivisions())).toMatchObject(expected);
  });
});

test("a title that runs on at the head of a later page is no part of the sentence it interrupts", () => {
  const lines = [
    "新昌县水利局",
    "2023年度法治政府建设年度报告",
    "一、主要做法",
    "    落实用水总量和强度双控制度，全县各级水行政主管部门检查用",
    "1/2",
    "新昌县水利局2023年度法治政府建设年度报告",
    "水单位147户，发现问题39个，当年整改问题31个，其余列入下一",
    "年台账。",
  ];
  const { passages } = readReport("001.txt", new TextEncoder().encode(lines.join("\n")), loadDivisions());
  expect(passages.map(({ text }) => text.replace(/\s/g, "")).join("")).toContain("检查用水单位147户");
});

test("an article that speaks of a county is no report", () => {
  const text = "牡丹\n牡丹是新昌县人民政府2019年选定的县花，公布于报纸。\n花期在四月。";
  expect(readReport("001.txt", new TextEncoder().encode(text), loadDivisions())).toMatchObject({
    district: null,
    unit: null,
    year: null,
  });
});
