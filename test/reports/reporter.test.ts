import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadDivisions } from "../../src/reports/divisions.ts";
import { readReport } from "../../src/reports/read.ts";
import type { Identity } from "../../src/reports/report.ts";

const EVALUATION = new URL("../evaluation/", import.meta.url);
const identities = JSON.parse(readFileSync(new URL("identities.json", EVALUATION), "utf8")) as {
  file: string;
  district: string;
  parent: string;
  year: number | null;
}[];

const BODY = "我们坚持问题导向，认真抓好各项任务落实，工作取得了新的进展，群众满意度稳步提高。";

const cases: [what: string, lines: string[], expected: Partial<Identity>][] = [
  [
    "a street that names itself only by its kind",
    [
      "街道2023年度推进法治政府建设",
      "工作情况的报告",
      "区委全面依法治区委员会办公室：",
      "2023年，粮道街道党工委、办事处在武昌区委、区政府的坚强领导下，扎实推进各项工作。",
      BODY,
    ],
    { district: "武昌区", parent: "武汉市", year: 2023 },
  ],
  [
    "the same, signed by its district and itself",
    ["街道2022年法治政府建设情况报告", BODY, "栖霞区人民政府马群街道办事处", "2023年1月6日"],
    { district: "栖霞区", parent: "南京市", unit: "马群街道", year: 2022, date: "2023-01-06" },
  ],
  [
    "a town by its kind, its county in the text",
    [
      "镇人民政府2022年法治政府建设工作总结",
      "2022年，辛口镇坚持以习近平法治思想为指导，全镇上下共同努力。",
      "辛口镇党委召开会议六次，在西青区委领导下开展工作。",
    ],
    { district: "西青区", parent: "天津市", unit: "辛口镇人民政府", year: 2022 },
  ],
  [
    "a township of many the same name, decided by the county",
    [
      "乡2023年法治政府建设情况报告",
      "2023年，和平乡党委、政府在祥云县委领导下开展工作。和平乡共有村十个。",
      BODY,
    ],
    { unit: "和平乡", year: 2023 },
  ],
  [
    "a bureau of its own words, signed",
    ["我局2023年法治政府建设工作情况报告", BODY, "金水区司法局", "2024年1月15日"],
    { district: "金水区", parent: "郑州市", unit: "金水区司法局", year: 2023, date: "2024-01-15" },
  ],
  [
    "a market regulator without 市 before it",
    [
      "市场监管局2023年法治政府建设年度报告",
      "2023年，宝安区市场监管局认真履职。宝安区市场主体稳步增长，我区企业满意。",
    ],
    { district: "宝安区", parent: "深圳市", unit: "宝安区市场监管局", year: 2023 },
  ],
  [
    "a market regulator with 市 before it",
    [
      "市市场监管局2023年法治政府建设年度报告",
      "2023年，慈溪市市场监管局认真履职。",
      "慈溪市企业满意度提高。",
    ],
    { district: "慈溪市", parent: "宁波市", unit: "慈溪市市场监管局", year: 2023 },
  ],
  [
    "a rural revitalisation bureau that is no township's",
    ["乡村振兴局2023年工作总结", BODY, "会泽县乡村振兴局", "2024年1月3日"],
    { district: "会泽县", parent: "曲靖市", unit: "会泽县乡村振兴局", year: 2023 },
  ],
  [
    "a bureau whose district only its superiors tell",
    [
      "区应急管理局2024年法治政府建设报告",
      "2024年，区应急管理局在洪山区委、区政府的正确领导下，认真履职。",
      BODY,
    ],
    { district: "洪山区", parent: "武汉市", unit: "洪山区应急管理局", year: 2024 },
  ],
  [
    "a traffic police detachment of a city",
    ["郑州市公安局交通警察支队2023年度法治政府建设工作报告", BODY],
    { district: "郑州市", parent: "河南省", unit: "郑州市公安局交通警察支队", year: 2023 },
  ],
  [
    "information disclosure, compiled by an office",
    [
      "2023年政府信息公开工作年度报告",
      "本年度报告由武陵区人民政府办公室编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
      BODY,
    ],
    { district: "武陵区", parent: "常德市", unit: "武陵区人民政府办公室", year: 2023 },
  ],
  [
    "information disclosure, announced",
    [
      "政府信息公开工作年度报告",
      "根据《中华人民共和国政府信息公开条例》，现发布云岩区2023年政府信息公开年报。",
      BODY,
    ],
    { district: "云岩区", parent: "贵阳市", unit: "云岩区", year: 2023 },
  ],
  [
    "information disclosure, with an address to turn to",
    [
      "2022年政府信息公开工作年度报告",
      "本报告所列数据均为全年数据。如有疑问，请与涪城区人民政府办公室联系（电话：0000-0000000）。",
      BODY,
    ],
    { district: "涪城区", parent: "绵阳市", year: 2022 },
  ],
  [
    "a work report whose head is in three lines, the date last",
    [
      "政府工作报告",
      "——在宁海县第十八届人民代表大会第三次会议上",
      "宁海县人民政府县长 张某某",
      "（2024年1月10日）",
      "各位代表：",
      BODY,
    ],
    { district: "宁海县", parent: "宁波市", unit: "宁海县人民政府", year: 2024, date: "2024-01-10" },
  ],
  [
    "a province's work report with a governor's line",
    [
      "政 府 工 作 报 告",
      "2025年1月15日在陕西省第十四届人民代表大会第三次会议上",
      "陕西省省长  李某",
      "各位代表：",
      BODY,
    ],
    { district: "陕西省", parent: null, unit: "陕西省人民政府", year: 2025, date: "2025-01-15" },
  ],
  [
    "the budget in two lines",
    [
      "关于会泽县2023年地方财政预算执行情况",
      "和2024年地方财政预算草案的报告",
      "——2024年2月1日在会泽县第十八届人民代表大会第三次会议上",
      "会泽县财政局",
      "各位代表：",
      BODY,
    ],
    {
      title: "关于会泽县2023年地方财政预算执行情况和2024年地方财政预算草案的报告",
      district: "会泽县",
      parent: "曲靖市",
      unit: "会泽县财政局",
      year: 2023,
      date: "2024-02-01",
    },
  ],
  [
    "a petition office's summary",
    ["中共祥云县委 祥云县人民政府信访局2023年工作总结", BODY],
    { district: "祥云县", parent: "大理白族自治州", year: 2023 },
  ],
  [
    "the year in Chinese numerals",
    ["祥云县人民政府二〇二三年度法治政府建设情况报告", BODY],
    { district: "祥云县", unit: "祥云县人民政府", year: 2023 },
  ],
  [
    "the year in brackets within the title",
    ["祥云县法治政府建设情况报告（2024年度）", BODY],
    { district: "祥云县", year: 2024 },
  ],
  [
    "a publisher's lines before the title",
    ["武昌区人民政府网", "来源：区司法局", "武昌区2024年法治政府建设年度报告", "2025-01-20", BODY],
    { title: "武昌区2024年法治政府建设年度报告", district: "武昌区", parent: "武汉市", year: 2024 },
  ],
  [
    "a place that only 我区 and two mentions tell",
    [
      "2023年法治政府建设情况报告",
      "2023年，我区深入推进法治建设。",
      "全力打造平安雁塔、法治雁塔，我区群众满意。",
    ],
    { district: "雁塔区", parent: "西安市", year: 2023 },
  ],
  [
    "a district that praises its city",
    [
      "2023年法治政府建设年度报告",
      "2023年，在成都市委、市政府的坚强领导下，我区抓好落实。成都市测评成都市第一，成都市通报表扬。",
      "青羊区司法局牵头，青羊区各街道参与，我区全面完成任务。",
    ],
    { district: "青羊区", parent: "成都市", year: 2023 },
  ],
  ...[
    "鼓楼区/徐州市",
    "城关区/兰州市",
    "新华区/平顶山市",
    "长安区/西安市",
    "朝阳区/长春市",
    "和平区/沈阳市",
  ].map((pair): [string, string[], Partial<Identity>] => {
    const [district = "", parent = ""] = pair.split("/");
    return [
      `${district} of ${parent}`,
      [
        `${district}2023年法治政府建设情况报告`,
        `2023年，在${parent}委、市政府领导下，${district}抓好落实。`,
        BODY,
      ],
      { district, parent, unit: district, year: 2023 },
    ];
  }),
  [
    "a new district that the table does not have",
    ["杭州市凤川区司法局2023年法治政府建设年度报告", BODY],
    { district: "凤川区", parent: "杭州市", unit: "凤川区司法局", year: 2023 },
  ],
  [
    "the same without its city, which the text mentions",
    ["凤川区人民政府2023年法治政府建设情况报告", "2023年，在杭州市委领导下，凤川区认真抓好落实。"],
    { district: "凤川区", parent: "杭州市", unit: "凤川区人民政府", year: 2023 },
  ],
  [
    "a county whose namesake in the table is a district",
    ["云溪县水务局2023年法治政府建设情况报告", BODY],
    { district: "云溪县", parent: null, unit: "云溪县水务局", year: 2023 },
  ],
  [
    "the same, its city before it",
    ["岳阳市云溪县水务局2023年法治政府建设情况报告", BODY],
    { district: "云溪县", parent: "岳阳市", unit: "云溪县水务局", year: 2023 },
  ],
  [
    "the same, the city shortened to what is also a county's name",
    ["岳阳云溪县水务局2023年法治政府建设情况报告", BODY],
    { district: "云溪县", parent: "岳阳市", unit: "云溪县水务局", year: 2023 },
  ],
  [
    "the same, its city in the text",
    ["云溪县2023年法治政府建设情况报告", "2023年，在岳阳市委领导下，云溪县认真抓好落实。"],
    { district: "云溪县", parent: "岳阳市", unit: "云溪县", year: 2023 },
  ],
  [
    "the same, in the signature only",
    ["2023年法治政府建设情况报告", BODY, "云溪县水务局", "2024年1月6日"],
    { district: "云溪县", parent: null, unit: "云溪县水务局", year: 2023, date: "2024-01-06" },
  ],
  [
    "the same, in the opening only",
    ["县水务局2023年法治政府建设情况报告", "2023年，云溪县水务局认真履行职责，抓好落实。", BODY],
    { district: "云溪县", parent: null, unit: "云溪县水务局", year: 2023 },
  ],
  [
    "a district whose namesake in the table is a county",
    ["青河区人民政府2023年法治政府建设情况报告", BODY],
    { district: "青河区", parent: null, unit: "青河区人民政府", year: 2023 },
  ],
  [
    "a banner whose namesake in the table is a district",
    ["海拉尔旗市场监督管理局2023年工作总结", BODY],
    { district: "海拉尔旗", parent: null, unit: "海拉尔旗市场监督管理局", year: 2023 },
  ],
  [
    "an autonomous region as its own offices write it",
    ["广西区司法厅2023年法治政府建设年度报告", BODY],
    { district: "广西壮族自治区", parent: null, unit: "广西壮族自治区司法厅", year: 2023 },
  ],
  [
    "a new subdistrict that the table does not have",
    ["武昌区凤鸣湖街道办事处2023年法治政府建设情况报告", BODY],
    { district: "武昌区", parent: "武汉市", unit: "凤鸣湖街道办事处", year: 2023 },
  ],
  [
    "an autonomous county",
    ["玉屏侗族自治县人民政府2023年法治政府建设情况报告", BODY],
    { district: "玉屏侗族自治县", parent: "铜仁市", unit: "玉屏侗族自治县人民政府", year: 2023 },
  ],
  [
    "a banner",
    ["鄂托克旗司法局2023年法治政府建设工作总结", BODY],
    { district: "鄂托克旗", parent: "鄂尔多斯市", unit: "鄂托克旗司法局", year: 2023 },
  ],
  [
    "a league",
    ["阿拉善盟行政公署2023年法治政府建设情况报告", BODY],
    { district: "阿拉善盟", parent: "内蒙古自治区", year: 2023 },
  ],
  [
    "a division of the corps with its city",
    ["第八师石河子市司法局2023年法治政府建设情况报告", BODY],
    { district: "石河子市", parent: "新疆维吾尔自治区", year: 2023 },
  ],
  [
    "the corps itself",
    ["新疆生产建设兵团2023年法治政府建设年度报告", BODY],
    { district: "新疆生产建设兵团", parent: "新疆维吾尔自治区", unit: "新疆生产建设兵团", year: 2023 },
  ],
  [
    "a numbered development zone",
    ["第二经济技术开发区管理委员会2023年法治政府建设情况报告", "在乌鲁木齐市委领导下，开发区抓好落实。"],
    {
      district: "第二经济技术开发区",
      parent: "乌鲁木齐市",
      unit: "第二经济技术开发区管理委员会",
      year: 2023,
    },
  ],
  [
    "a bureau of a development zone",
    ["合肥高新区市场监督管理局2023年法治政府建设报告", BODY],
    { district: "合肥高新区", parent: "合肥市", unit: "合肥高新区市场监督管理局", year: 2023 },
  ],
  [
    "a zone with its city's full name before it",
    ["武汉市东湖新技术开发区管委会2024年法治政府建设年度报告", BODY],
    { district: "东湖新技术开发区", parent: "武汉市", year: 2024 },
  ],
  [
    "a title over two lines with next year's plans",
    ["祥云县行政审批局2023年度法治政府", "建设工作总结和2024年工作打算", BODY],
    { title: "祥云县行政审批局2023年度法治政府建设工作总结和2024年工作打算", year: 2023 },
  ],
  [
    "a branch of a city's bureau in a county",
    ["宁波市生态环境局余姚分局2023年法治政府建设工作总结", BODY],
    { district: "余姚市", parent: "宁波市", unit: "宁波市生态环境局余姚分局", year: 2023 },
  ],
  [
    "the same, the city left out",
    ["市生态环境局余姚分局2023年法治政府建设工作总结", BODY],
    { district: "余姚市", parent: "宁波市", unit: "宁波市生态环境局余姚分局", year: 2023 },
  ],
  [
    "a zone and a district in one",
    ["广州开发区 黄埔区2023年法治政府建设年度报告", BODY],
    { district: "黄埔区", parent: "广州市", year: 2023 },
  ],
  [
    "a plan's report that a commission gives beneath the session",
    [
      "关于2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告",
      "——2024年1月22日在陕西省第十四届人民代表大会第二次会议上",
      "陕西省发展和改革委员会",
      BODY,
    ],
    { district: "陕西省", parent: null, unit: "陕西省发展和改革委员会", year: 2023 },
  ],
  [
    "a subdistrict whose namesake is elsewhere, its own district in the text",
    ["粮道街街道2023年法治政府建设工作报告", "2023年，粮道街街道在新华区委、区政府领导下抓好落实。", BODY],
    { unit: "粮道街街道", year: 2023 },
  ],
  [
    "the year of the figures",
    [
      "政府信息公开工作年度报告",
      "本年度报告由武陵区人民政府办公室编制，数据的统计期限自2022年1月1日起至2022年12月31日止。",
      BODY,
    ],
    { district: "武陵区", year: 2022 },
  ],
  [
    "a single mention, of a bureau of its own",
    ["我区2023年法治政府建设工作情况报告", "2023年，我区在市委领导下抓好落实。雁塔区司法局牵头。", BODY],
    { district: "雁塔区", parent: "西安市", unit: "雁塔区", year: 2023 },
  ],
  [
    "a district that learnt from another city's",
    [
      "2023年法治政府建设情况报告",
      "2023年，我区深入推进。我区学习深圳市南山区经验，两次赴南山区考察。",
      "岳麓区司法局牵头，岳麓区信访局配合，我区抓好落实。",
    ],
    { district: "岳麓区", parent: "长沙市", year: 2023 },
  ],
  [
    "a city that its opening is about",
    ["2023年法治政府建设情况报告", "2023年，西安市深入推进法治政府建设。", BODY],
    { district: "西安市", parent: "陕西省", unit: "西安市", year: 2023 },
  ],
  [
    "the place in brackets under the title",
    ["2023年法治政府建设年度报告", "（苏州市相城区）", BODY],
    { district: "相城区", parent: "苏州市", year: 2023 },
  ],
  [
    "a work report whose session names no place, but whose speaker's words do",
    [
      "政府工作报告",
      "——2025年1月7日在市第十七届人民代表大会第四次会议上",
      "市长 余某",
      "各位代表：",
      "现在，我代表襄阳市人民政府向大会报告工作，请予审议。",
      BODY,
    ],
    { district: "襄阳市", parent: "湖北省", unit: "襄阳市人民政府", year: 2025, date: "2025-01-07" },
  ],
  [
    "a free trade zone",
    ["中国（上海）自由贸易试验区临港新片区管理委员会2023年法治政府建设情况报告", BODY],
    {
      district: "中国（上海）自由贸易试验区临港新片区",
      parent: "上海市",
      unit: "中国（上海）自由贸易试验区临港新片区管理委员会",
    },
  ],
  [
    "a party group's signature",
    ["2023年度推进法治政府建设情况的报告", BODY, "成都市青羊区教育局党组", "2024年1月10日"],
    { district: "青羊区", parent: "成都市", unit: "青羊区教育局党组", year: 2023 },
  ],
  [
    "a region's department",
    ["自治区司法厅2023年法治政府建设年度报告", "2023年，广西壮族自治区司法厅认真履行职责，抓好落实。", BODY],
    { district: "广西壮族自治区", parent: null, unit: "广西壮族自治区司法厅", year: 2023 },
  ],
  [
    "a publisher's name above",
    ["中国·武昌", "武昌区司法局2024年法治政府建设年度报告", BODY],
    { title: "武昌区司法局2024年法治政府建设年度报告", district: "武昌区", unit: "武昌区司法局" },
  ],
  [
    "a bureau of a place nobody can tell",
    ["县信访局2023年工作总结", BODY],
    { district: null, parent: null, unit: "县信访局", year: 2023 },
  ],
  [
    "the county by its superiors' words alone is unknown",
    ["2023年法治政府建设情况报告", "2023年，我县在县委、县政府领导下抓好落实。", BODY],
    { district: null, parent: null, year: 2023 },
  ],
];

describe("who reports, however little the title says", () => {
  test.each(cases)("%s", (_what, lines, expected) => {
    const bytes = new TextEncoder().encode(lines.join("\n"));
    expect(readReport("001.txt", bytes, loadDivisions())).toMatchObject(expected);
  });

  test.each([
    ["云溪县水务局2023年法治政府建设情况报告", "云溪县"],
    ["杭州市凤川区司法局2023年法治政府建设年度报告", "凤川区"],
  ])("a place that the table does not have leaves a doubt: %s", (title, name) => {
    const { doubts } = readReport("001.txt", new TextEncoder().encode(`${title}\n${BODY}`), loadDivisions());
    expect(doubts.join("")).toContain(`行政区划表中没有“${name}”`);
  });

  test.each([
    "云溪",
    "青河",
    "海拉尔",
    "岳麓",
    "东丽",
    "余姚",
    "宁海",
  ])("%s with any other level word is taken as it is written, never as its namesake", (short) => {
    for (const level of ["市", "区", "县", "旗"])
      for (const body of ["水务局", "人民政府", "市场监督管理局", "乡村振兴局", ""]) {
        const written = `${short}${level}`;
        const title = `${written}${body}2023年法治政府建设情况报告`;
        const read = readReport("001.txt", new TextEncoder().encode(`${title}\n${BODY}`), loadDivisions());
        expect(read).toMatchObject({ district: written, unit: written + body });
      }
  });

  test.each(identities)("$file of the evaluation's reports", ({ file, district, parent, year }) => {
    const report = readReport(
      "001.txt",
      readFileSync(new URL(`reports/${file}`, EVALUATION)),
      loadDivisions(),
    );
    expect(report).toMatchObject(year === null ? { district, parent } : { district, parent, year });
  });
});
