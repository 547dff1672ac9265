import { describe, expect, test } from "vitest";
import { loadDivisions } from "../../src/reports/divisions.ts";
import { readReport } from "../../src/reports/read.ts";
import type { Identity, Report } from "../../src/reports/report.ts";

const BODY = "我们坚持问题导向，认真抓好各项任务落实，工作取得了新的进展，群众满意度稳步提高。";

function read(lines: string[], file = "001.txt"): Report {
  return readReport(file, new TextEncoder().encode(lines.join("\n")), loadDivisions());
}

const cases: [what: string, lines: string[], expected: Partial<Identity>][] = [
  [
    "a district's bureau, its city named",
    ["杭州市西湖区司法局2023年法治政府建设工作报告", BODY],
    { district: "西湖区", parent: "杭州市", unit: "西湖区司法局", year: 2023, date: null },
  ],
  [
    "a city's bureau reporting on a year",
    ["成都市生态环境局关于2022年度法治政府建设情况的报告", BODY],
    { district: "成都市", parent: "四川省", unit: "成都市生态环境局", year: 2022 },
  ],
  [
    "a bureau of a municipality",
    ["天津市交通运输委员会2023年度法治政府建设情况报告", BODY],
    { district: "天津市", parent: null, unit: "天津市交通运输委员会", year: 2023 },
  ],
  [
    "a province's department",
    ["湖北省财政厅2024年法治政府建设年度报告", BODY],
    { district: "湖北省", parent: null, unit: "湖北省财政厅", year: 2024 },
  ],
  [
    "a city whose name is also its province's",
    ["吉林市人民政府2023年法治政府建设情况报告", BODY],
    { district: "吉林市", parent: "吉林省", unit: "吉林市人民政府", year: 2023 },
  ],
  [
    "a short name for an autonomous region",
    ["2024年广西政府工作报告", "——2024年1月22日在广西壮族自治区第十四届人民代表大会第二次会议上", BODY],
    {
      district: "广西壮族自治区",
      parent: null,
      unit: "广西壮族自治区人民政府",
      year: 2024,
      date: "2024-01-22",
    },
  ],
  [
    "an autonomous prefecture by its short name",
    ["海南州2023年国民经济和社会发展计划执行情况的报告", BODY],
    { district: "海南藏族自治州", parent: "青海省", unit: "海南藏族自治州", year: 2023 },
  ],
  [
    "a town whose name begins like a district",
    ["河西务镇2022年政府信息公开工作年度报告", BODY],
    { district: "武清区", parent: "天津市", unit: "河西务镇", year: 2022 },
  ],
  [
    "a page's path, columns and details above the title",
    [
      "首页",
      "/",
      "政府信息公开 > 年报",
      "县政府",
      "公开形式：主动公开",
      "平和县人民政府2023年政府信息公开工作年度报告",
      "发布时间：2024-01-26 09:10",
      BODY,
    ],
    {
      title: "平和县人民政府2023年政府信息公开工作年度报告",
      district: "平和县",
      unit: "平和县人民政府",
      year: 2023,
    },
  ],
  [
    "a summary with what is planned after it, its bureau on a line above",
    ["长垣市住房和城乡建设局", "2024年工作总结暨2025年工作谋划", "打印本页 | 收藏", BODY],
    { district: "长垣市", unit: "长垣市住房和城乡建设局", year: 2024 },
  ],
  [
    "the number of a congress's paper above a town's work report",
    ["镇五届人大四次会议文件之二", "浏阳市大瑶镇人民政府工作报告", "（2024年1月12日）", "镇长  周永泰", BODY],
    { title: "浏阳市大瑶镇人民政府工作报告", district: "浏阳市", unit: "大瑶镇人民政府", year: 2024 },
  ],
  [
    "a congress and the number of its paper above a title on three lines",
    [
      "阿荣旗第十六届人民代表大会",
      "第三次会议文件（九）",
      "关于阿荣旗2023年国民经济和社会发展计划、",
      "财政预算执行情况与2024年计划、预算",
      "草案的报告",
      BODY,
    ],
    { district: "阿荣旗", parent: "呼伦贝尔市", year: 2023 },
  ],
  [
    "the page's table of details above the title",
    [
      "索 引 号：000014349/2025-41207",
      "发文单位：恭城瑶族自治县人民政府",
      "成文日期：2025年03月14日",
      "恭城瑶族自治县人民政府关于",
      "2024年度法治政府建设情况的报告",
      BODY,
    ],
    {
      title: "恭城瑶族自治县人民政府关于2024年度法治政府建设情况的报告",
      district: "恭城瑶族自治县",
      unit: "恭城瑶族自治县人民政府",
      year: 2024,
    },
  ],
  [
    "a year in wide digits",
    ["城固县农业农村局２０２１年法治政府建设工作总结", BODY],
    {
      title: "城固县农业农村局２０２１年法治政府建设工作总结",
      district: "城固县",
      unit: "城固县农业农村局",
      year: 2021,
    },
  ],
  [
    "where a page stands, and columns parted by bars, above the title",
    [
      "您现在所在的位置：首页 >> 政府信息公开 >> 年度报告",
      "城固经济技术开发区 政府信息公开",
      "政府信息公开指南 | 政府信息公开制度 | 法定主动公开内容 | 年度报告",
      "城固县2023年政府信息公开工作年度报告",
      BODY,
    ],
    { title: "城固县2023年政府信息公开工作年度报告", district: "城固县", unit: "城固县", year: 2023 },
  ],
  [
    "a bureau on a line above its summary and its plans",
    ["漳州市芗城区民政局", "2023年工作总结及2024年工作思路", BODY],
    { title: "漳州市芗城区民政局2023年工作总结及2024年工作思路", district: "芗城区", year: 2023 },
  ],
  [
    "a town's government with its district before it",
    ["天津市静海区独流镇人民政府2021年法治政府建设工作情况报告", BODY],
    { district: "静海区", parent: "天津市", unit: "独流镇人民政府", year: 2021 },
  ],
  [
    "a subdistrict office",
    ["上海市徐汇区徐家汇街道办事处2023年度政府信息公开工作年度报告", BODY],
    { district: "徐汇区", parent: "上海市", unit: "徐家汇街道办事处", year: 2023 },
  ],
  [
    "a development zone",
    ["天津经济技术开发区管理委员会2023年法治政府建设情况报告", BODY],
    { district: "天津经济技术开发区", parent: "天津市", unit: "天津经济技术开发区管理委员会", year: 2023 },
  ],
  [
    "a high-tech zone whose committee is shortened",
    ["西安高新区管委会2022年政务公开工作总结", BODY],
    { district: "西安高新区", parent: "西安市", unit: "西安高新区管委会", year: 2022 },
  ],
  [
    "a new area that is a district",
    ["滨海新区2023年法治政府建设情况报告", BODY],
    { district: "滨海新区", parent: "天津市", unit: "滨海新区", year: 2023 },
  ],
  [
    "the budget: the year executed counts, not the year planned",
    [
      "关于西昌市2025年预算执行情况和2026年预算草案的报告",
      "——2026年1月12日在西昌市第八届人民代表大会第六次会议上",
      "西昌市财政局",
      "各位代表：",
      BODY,
    ],
    { district: "西昌市", parent: "凉山彝族自治州", year: 2025, date: "2026-01-12" },
  ],
  [
    "the same, draft first",
    ["关于黄冈市2026年预算草案和2025年预算执行情况的报告", BODY],
    { district: "黄冈市", parent: "湖北省", year: 2025 },
  ],
  [
    "a summary with next year's plan",
    ["宁海县司法局2023年工作总结和2024年工作计划", BODY],
    { district: "宁海县", parent: "宁波市", unit: "宁海县司法局", year: 2023 },
  ],
  [
    "the year in brackets under the title",
    ["延边州政府信息公开工作年度报告", "（2023年度）", BODY],
    { district: "延边朝鲜族自治州", parent: "吉林省", unit: "延边朝鲜族自治州", year: 2023 },
  ],
  [
    "a document number is no year, a title over three lines",
    [
      "徐水政〔2024〕3号",
      "保定市徐水区人民政府",
      "关于2023年度法治政府建设情况的",
      "报告",
      "保定市人民政府：",
      BODY,
      "保定市徐水区人民政府",
      "2024年2月20日",
    ],
    { district: "徐水区", parent: "保定市", unit: "徐水区人民政府", year: 2023, date: "2024-02-20" },
  ],
  [
    "place in the signature only",
    ["2022年法治政府建设情况报告", BODY, "特此报告。", "石家庄市长安区人民政府", "二〇二三年一月十五日"],
    { district: "长安区", parent: "石家庄市", unit: "长安区人民政府", year: 2022, date: "2023-01-15" },
  ],
  [
    "signature and date on one line",
    ["2022年度普法工作总结", BODY, "余姚市司法局　2022年12月30日"],
    { district: "余姚市", parent: "宁波市", unit: "余姚市司法局", year: 2022, date: "2022-12-30" },
  ],
  [
    "a bare bureau, the district in the text",
    [
      "区住房和建设委2023年法治政府建设年度报告",
      "2023年，我委制定《津南区物业管理办法》，津南区各项工作有序开展。",
      "津南区房屋安全检查完成。",
    ],
    { district: "津南区", parent: "天津市", unit: "津南区住房和建设委", year: 2023 },
  ],
  [
    "a bare city bureau",
    ["市信访局2024年工作总结", "2024年，余姚市信访总量下降。", "余姚市各乡镇办理信访事项办结率百分之百。"],
    { district: "余姚市", parent: "宁波市", unit: "余姚市信访局", year: 2024 },
  ],
  [
    "same name, decided by the city mentioned",
    ["鼓楼区2023年法治政府建设情况报告", "鼓楼区认真落实福建省委和福州市委部署。福州市司法局给予指导。"],
    { district: "鼓楼区", parent: "福州市", unit: "鼓楼区", year: 2023 },
  ],
  [
    "same name, nothing to decide by",
    ["鼓楼区2023年法治政府建设情况报告", BODY],
    { district: "鼓楼区", parent: null, unit: "鼓楼区", year: 2023 },
  ],
  [
    "years of plans and laws are none",
    ["河东区贯彻落实《法治政府建设实施纲要（2021—2025年）》情况报告", "天津市河东区抓好落实。", BODY],
    { district: "河东区", parent: "天津市", year: null },
  ],
  [
    "the year said where the report is announced",
    ["宝坻区法治政府建设情况报告", "根据2019年印发的规定，现将我区2023年度法治政府建设情况报告如下："],
    { district: "宝坻区", year: 2023 },
  ],
  [
    "a bare work report in Chinese digits",
    [
      "政府工作报告",
      "（二〇二四年一月十日在宁海县第十九届人民代表大会第三次会议上）",
      "宁海县人民政府县长　张三",
      "各位代表：",
      BODY,
    ],
    { district: "宁海县", parent: "宁波市", unit: "宁海县人民政府", year: 2024, date: "2024-01-10" },
  ],
  [
    "a page of a web site",
    [
      "天津市静海区人民政府门户网站",
      "首页  新闻中心  政务公开",
      "静海区农业农村委员会2023年度法治政府建设情况报告",
      "发布日期：2024-01-19 来源：本站",
      BODY,
      "【打印本页】【关闭窗口】",
      "主办：静海区人民政府办公室",
    ],
    {
      title: "静海区农业农村委员会2023年度法治政府建设情况报告",
      district: "静海区",
      unit: "静海区农业农村委员会",
      year: 2023,
      date: null,
    },
  ],
  [
    "a speaker whose office tells the unit",
    [
      "关于宁海县2024年预算执行情况的报告",
      "——2025年1月14日在宁海县第十九届人民代表大会第四次会议上",
      "宁海县财政局局长　李四",
      "各位代表：",
      BODY,
    ],
    { district: "宁海县", unit: "宁海县财政局", year: 2024 },
  ],
  [
    "a red-headed document",
    [
      "海东市乐都区人民政府文件",
      "乐政〔2024〕8号",
      "签发人：王五",
      "乐都区人民政府",
      "关于2023年度法治政府建设工作情况的报告",
      "海东市人民政府：",
      BODY,
      "乐都区人民政府",
      "2024年3月1日",
      "（联系人：赵六，联系电话：0972-0000000）",
      "抄送：市司法局。",
    ],
    {
      title: "乐都区人民政府关于2023年度法治政府建设工作情况的报告",
      district: "乐都区",
      parent: "海东市",
      year: 2023,
      date: "2024-03-01",
    },
  ],
  [
    "a number and its signer above the title, in one line",
    [
      "永交发〔2024〕6号                    签发人：沈七",
      "关于2023年度法治政府建设工作情况的报    告",
      BODY,
      "永嘉县交通运输局",
      "2024年1月9日",
    ],
    {
      title: "关于2023年度法治政府建设工作情况的报告",
      district: "永嘉县",
      unit: "永嘉县交通运输局",
      year: 2023,
    },
  ],
  [
    "details of a page, parted by blanks",
    [
      "索 引 号 YJ0403-0500-2024-00002 备注/文号 永市监〔2024〕3号",
      "发布机构 永嘉县市场监督管理局 生成日期 2024-02-14",
      "标　　题 永嘉县市场监督管理局关于2023年法治政府建设情况的报告",
      "永嘉县市场监督管理局",
      "关于2023年法治政府建设情况的报告",
      BODY,
    ],
    {
      title: "永嘉县市场监督管理局关于2023年法治政府建设情况的报告",
      district: "永嘉县",
      unit: "永嘉县市场监督管理局",
      year: 2023,
    },
  ],
  [
    "signer and date in one line below a title without a place",
    ["2023年度12345政务服务便民热线运行情况报告", "开封市12345政务服务便民热线中心　2024年1月8日", BODY],
    { district: "开封市", unit: "开封市12345政务服务便民热线中心", year: 2023, date: "2024-01-08" },
  ],
  [
    "a title spread with blanks",
    ["永嘉县人民政府                    法治政府建设年度报告（2023）", BODY],
    { title: "永嘉县人民政府 法治政府建设年度报告（2023）", district: "永嘉县", year: 2023 },
  ],
  [
    "a zone named after a harbour",
    ["天津港保税区管委会2022年度法治政府建设情况报告", BODY],
    { district: "天津港保税区", parent: "天津市", unit: "天津港保税区管委会", year: 2022 },
  ],
  [
    "Traditional script",
    ["廣東省廣州市越秀區人民政府2023年法治政府建設情況報告", "越秀區認真落實各項任務，取得了新的進展。"],
    { district: "越秀区", parent: "广州市", unit: "越秀区人民政府", year: 2023 },
  ],
  [
    "nowhere said",
    ["2023年法治政府建设情况报告", BODY],
    { district: null, parent: null, unit: null, year: 2023 },
  ],
];

describe("who reports, for where and when", () => {
  test.each(cases)("%s", (_what, lines, expected) => {
    expect(read(lines)).toMatchObject(expected);
  });

  test("an article about a place is no report of it", () => {
    const article = [
      "东河口镇(金安区)",
      "东河口镇位于安徽省六安市金安区，2008年撤并乡镇后设立，面积一百多平方公里。",
    ];
    expect(read(article)).toMatchObject({
      title: article[0],
      district: null,
      unit: null,
      year: null,
      date: null,
    });
  });

  test("the file's name is the last resort, with a doubt", () => {
    const report = read(["法治政府建设情况报告", BODY], "南开区2022.txt");
    expect(report).toMatchObject({ district: "南开区", parent: "天津市", year: 2022 });
    expect(report.doubts.join("")).toMatch(/文件名.*南开区.*文件名.*2022/);
  });

  test("the file's name never overrules the text", () => {
    expect(read(["宝坻区2023年法治政府建设情况报告", BODY], "南开区2022.txt")).toMatchObject({
      district: "宝坻区",
      year: 2023,
    });
  });

  test("two divisions of the same name leave a doubt", () => {
    expect(read(["鼓楼区2023年法治政府建设情况报告", BODY]).doubts.join("")).toContain("鼓楼区");
    expect(read(["东丽区2023年法治政府建设情况报告", BODY]).doubts).toEqual([]);
  });
});

test.each<[string[], string]>([
  [["永嘉县法治政府建设年度报告", "(2023)"], "永嘉县法治政府建设年度报告(2023)"],
  [["永嘉县法治政府建设年度报告", "——2023年度"], "永嘉县法治政府建设年度报告"],
  [["永嘉县法治政府建设年度报告2023"], "永嘉县法治政府建设年度报告2023"],
  [["23年永嘉县法治政府建设情况报告"], "23年永嘉县法治政府建设情况报告"],
  [["《永嘉县2023年度法治政府建设情况报告》"], "永嘉县2023年度法治政府建设情况报告"],
  [["永嘉县2023年度法治政府建设情况报告.docx"], "永嘉县2023年度法治政府建设情况报告"],
  [
    ["永嘉县2023年度法治政府建设情况报告-政府公报-永嘉县人民政府门户网站"],
    "永嘉县2023年度法治政府建设情况报告",
  ],
  [
    ["关于印发永嘉县2023年度法治政府建设情况报告的通知", "各镇人民政府、街道办事处："],
    "关于印发永嘉县2023年度法治政府建设情况报告的通知",
  ],
])("%s tells place and year, and is cited as %s", (lines, title) => {
  expect(read([...lines, BODY])).toMatchObject({ title, district: "永嘉县", year: 2023 });
});

test.each<[string, number | null]>([
  ["永嘉县“十四五”法治政府建设情况报告（2021-2025）", 2022],
  ["30年来永嘉县教育发展情况报告", 2022],
  ["永嘉县法治政府建设情况报告\n（浏览次数：2015）", 2022],
  ["永嘉县2021年预算执行情况和2022年预算草案的报告（2023）", 2021],
])("%s is a report of %s", (title, year) => {
  expect(read([...title.split("\n"), "2022年，全县认真落实各项部署。", BODY]).year).toBe(year);
});

test.each<[string, string]>([
  ["2021-2022年永嘉县人民政府", "法治政府建设情况报告"],
  ["永嘉县2022年法治政府建设情况报告", "——在县人民代表大会上"],
])("a dash in %s cuts nothing off", (first, second) => {
  expect(read([first, second, BODY]).title).toContain(first);
});

test.each<[string, string, string, number]>([
  [
    "寿县2021年国民经济和社会发展统计公报",
    "一、综合\n年末全县常住人口83万人，比上年增加1万人。",
    "寿县",
    2021,
  ],
  ["(贵州省)长顺县2020年财政预算执行情况的报告", "一、收入\n全县一般公共预算收入5亿元。", "长顺县", 2020],
  [
    "全屏\n】\n山西要闻\n2026年山西省政府工作报告",
    "一、回顾\n全省粮食总产量1400万吨，创历史新高。",
    "山西省",
    2026,
  ],
])("%j tells whose and of what year it is", (title, text, district, year) => {
  const report = readReport("1.txt", Buffer.from(`${title}\n${text}\n`), loadDivisions());
  expect([report.district, report.year]).toEqual([district, year]);
});

const OPENING = "现在，我代表市人民政府向大会报告工作，请予审议。全市上下凝心聚力，永康市人民安居乐业。";

describe("a work report says in many ways where and when it was given", () => {
  test.each<[string, string[]]>([
    [
      "the session's line broken after the place",
      ["——2024年1月12日在永康市", "第十八届人民代表大会第三次会议上"],
    ],
    ["the session shortened", ["2024年1月12日在市十八届人大三次会议上", "市长　吴大明"]],
    [
      "the date below the speaker",
      ["在市第十八届人民代表大会第三次会议上", "市长　吴大明", "（2024年1月12日）"],
    ],
    ["a note of the newspaper's", ["2024年1月12日在市十八届人大三次会议上", "□ 本报记者整理", "各位代表："]],
  ])("%s", (_, head) => {
    expect(read(["政府工作报告", ...head, OPENING, "永康市十件民生实事全部办成。"])).toMatchObject({
      district: "永康市",
      unit: "永康市人民政府",
      year: 2024,
    });
  });

  test("a newspaper's page and date stand in no title", () => {
    const head = ["第A02版：要闻　　上一版　下一版", "2024年01月21日　星期日　　永康日报"];
    const report = read([
      ...head,
      "政府工作报告（摘要）",
      "2024年1月12日在永康市十八届人大三次会议上",
      OPENING,
    ]);
    expect(report).toMatchObject({ title: "政府工作报告（摘要）", district: "永康市", year: 2024 });
  });

  test("a province's report in a paper named like a city is the province's", () => {
    const opening = "现在，我代表省人民政府向大会报告工作。全省粮食增产，全省经济向好，全省社会安定。";
    const report = read([
      "吉林日报",
      "政府工作报告",
      "2024年1月12日在省十四届人大三次会议上",
      opening,
      "吉林振兴。",
    ]);
    expect(report).toMatchObject({ district: "吉林省", year: 2024 });
  });
});

test.each<[string, string[], Partial<Identity>]>([
  [
    "a motto above the title",
    ["同心向前路", "——永康市水务局2022年工作综述"],
    { title: "同心向前路——永康市水务局2022年工作综述", unit: "永康市水务局", year: 2022 },
  ],
  ["a motto behind it", ["2024年永康市政府工作报告—同心向前路"], { district: "永康市", year: 2024 }],
  [
    "a letter with which it is sent",
    ["永康市芝英镇人民政府", "关于报送2022年度工作总结的函"],
    { title: "永康市芝英镇人民政府关于报送2022年度工作总结的函", year: 2022 },
  ],
  [
    "languages and the day of the week in the site's first line",
    ["永康市人民政府网 | 繁體 | English | 2023年2月6日 星期一", "永康市2022年工作总结"],
    { title: "永康市2022年工作总结", district: "永康市", year: 2022 },
  ],
  [
    "a zone named after a city whose short name ends like a prefecture",
    ["沧州临港经济技术开发区管理委员会2022年工作总结"],
    { district: "沧州临港经济技术开发区", year: 2022 },
  ],
  [
    "a web site is nobody that reports",
    ["永康市人民政府门户网站", "政府工作报告", "——2024年1月12日在永康市第十八届人民代表大会上"],
    { unit: "永康市人民政府" },
  ],
])("%s", (_, lines, expected) => expect(read([...lines, BODY])).toMatchObject(expected));

describe("what stands around a work report", () => {
  test.each<[string, string[]]>([
    [
      "a gazette's name",
      ["永康市人民政府", "公    报", "政 府 工 作 报 告", "——2024年1月12日在永康市第十八届人民代表大会上"],
    ],
    [
      "a congress and the number of its paper",
      [
        "永康市第十八届人民代表大会",
        "第三次会议文件（3）",
        "政府工作报告",
        "——2024年1月12日在永康市第十八届人民代表大会上",
      ],
    ],
  ])("%s is no title", (_, head) => {
    expect(read([...head, OPENING])).toMatchObject({ district: "永康市", year: 2024 });
    expect(read([...head, OPENING]).title?.replace(/\s/g, "")).toBe("政府工作报告");
  });

  test("a note at its end tells when it was given, and can be cited", () => {
    const note =
      "（本文系市长吴大明2024年1月12日在永康市第十八届人民代表大会第三次会议上所作的报告，有删节）";
    const report = read(["各位代表：", OPENING, "永康市十件民生实事全部办成。", note]);
    expect(report).toMatchObject({ district: "永康市", year: 2024 });
    expect(report.passages.at(-1)?.text).toBe(note);
  });
});

test("a title within a page's path is found", () => {
  const path =
    "当前位置: 首页 >> 政务公开 >> 年报 >> 正文 永康市水务局2023年政府信息公开工作年度报告 日期:2024-01-29 字体:大 中 小";
  expect(read([path, BODY])).toMatchObject({
    title: "永康市水务局2023年政府信息公开工作年度报告",
    unit: "永康市水务局",
    year: 2023,
  });
});

test("a note's number is no part of a title", () => {
  expect(read(["2020年永康市国民经济和社会发展统计公报[1]", BODY])).toMatchObject({
    district: "永康市",
    year: 2020,
  });
});

test("a row that ends in a day of the week is not dropped as a page's head", () => {
  const rows = ["领导 | 接访日", "王县长 | 星期一", "李县长 | 星期三"];
  const report = read(["永康市2022年信访工作情况报告", BODY, ...rows, BODY]);
  expect(report.dropped).toEqual([]);
});

test("a speaker whose name stands on the next line is read as one", () => {
  const head = [
    "政府工作报告",
    "——2024年1月12日在永康市第十八届人民代表大会第三次会议上",
    "永康市人民政府市长",
    "吴大明",
  ];
  expect(read([...head, "各位代表：", OPENING]).passages[1]?.text).toBe("永康市人民政府市长吴大明");
});
