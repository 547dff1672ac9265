// Invented reports, to test the chat with: short and long passages, odd characters, missing
// places and years, enough counties for a comparison of several pages.

import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const idOf = (file, text) => createHash("sha256").update(`${file} ${text}`).digest("base64url").slice(0, 16);

/** @param parts [section path, text][] */
function report(
  file,
  { district = null, parent = null, unit = null, year = null, title = null, date = null },
  parts,
) {
  const passages = parts.map(([section, text], index) => ({
    id: idOf(file, text),
    section,
    paragraph: index + 1,
    text,
  }));
  const paths = new Map();
  for (const { section, paragraph } of passages) {
    for (let depth = 1; depth <= section.length; depth++) {
      const path = section.slice(0, depth);
      const known = paths.get(path.join("/")) ?? { path, first: paragraph, last: paragraph };
      paths.set(path.join("/"), { ...known, last: paragraph });
    }
  }
  return {
    file,
    title,
    district,
    parent,
    unit,
    year,
    date,
    doubts: [],
    sections: [...paths.values()],
    passages,
    dropped: [],
  };
}

const COUNTIES =
  "正定县 灵寿县 高邑县 深泽县 赞皇县 无极县 平山县 元氏县 滦南县 乐亭县 迁西县 玉田县 卢龙县 临漳县 成安县 大名县 临城县 内丘县 柏乡县 隆尧县 宁晋县 巨鹿县 新河县".split(
    " ",
  );
const ONE = "一、主要工作";
const HOTLINE = "（一）优化热线服务，依法全面履行职能，持续提升群众满意程度";
const longText = `河道治理一直在进行。${"沿河各村完成清淤疏浚，修复岸线，补种树木。".repeat(30)}全年共治理河道37条，清运垃圾1.2万吨。群众反映良好。`;

export const REPORTS = [
  report(
    "元宝山区2020.txt",
    {
      district: "元宝山区",
      parent: "赤峰市",
      unit: "元宝山区人民政府",
      year: 2020,
      title: "元宝山区人民政府2020年工作情况报告",
    },
    [
      [[ONE, HOTLINE], "2020年受理热线工单9120件，热线满意率88.5%。"],
      [[ONE, "（二）行政复议"], "行政复议收案61件，审结58件。"],
    ],
  ),
  report(
    "元宝山区2021.txt",
    {
      district: "元宝山区",
      parent: "赤峰市",
      unit: "元宝山区人民政府",
      year: 2021,
      title: "元宝山区人民政府2021年工作情况报告",
      date: "2022-02-28",
    },
    [
      [[], "2021年，元宝山区全面推进各项工作，现报告如下："],
      [
        [ONE, HOTLINE, "一是办好热线"],
        "一是办好热线。全年受理热线工单10286件，办结率100%，热线满意率91.3%，较上年提高2.8个百分点。热线满意率连续三年上升，群众评价“又快又好”。区里还设立夜间专席，安排12名话务员轮班，节假日不休息，做到事事有回音、件件有着落，得到群众的广泛认可。",
      ],
      [[ONE, HOTLINE, "二是办好网站"], "二是办好网站 <全新> & 更快 😀。网站访问量达到320万人次。"],
      [[ONE, "（二）行政复议"], "行政复议收案75件，审结70件，其中调解18件。"],
      [["二、生态环境", "（一）河道治理"], longText],
      [["二、生态环境", "（二）植树"], "植树 4000 株。"],
    ],
  ),
  report(
    "红山区2021.txt",
    {
      district: "红山区",
      parent: "赤峰市",
      unit: "红山区政务服务办公室",
      year: 2021,
      title: "红山区政务服务办公室2021年工作总结",
    },
    [
      [[ONE], "热线满意率89.7%，办结率99.2%。"],
      [["二、下一步打算"], "继续推进一网通办。"],
    ],
  ),
  report("无题.txt", {}, [[[], "这份文件没有写明地区和年份，只说共修建便民驿站26座。"]]),
  ...COUNTIES.map((district, index) =>
    report(
      `${district}2022.txt`,
      { district, unit: `${district}人民政府`, year: 2022, title: `${district}人民政府2022年工作情况报告` },
      [
        [[ONE], `全县供水普及率${70 + index}.${index % 10}%。`],
        [[ONE], `新建便民驿站${index + 3}座。`],
      ],
    ),
  ),
];

export function libraryOf(reports = REPORTS, builtAt = new Date("2024-05-06T07:08:00Z")) {
  const places = new Map();
  for (const report of reports) {
    for (const [index, passage] of report.passages.entries())
      places.set(passage.id, { report, passage, index });
  }
  return { reports, builtAt, locate: (id) => places.get(id) };
}

/** The reports as files, for the program itself to read. */
export function writeSeeds(folder) {
  for (const { file, title, passages } of REPORTS) {
    const lines = [title ?? ""];
    let above = [];
    for (const { section, text } of passages) {
      const level = section.findIndex((heading, depth) => heading !== above[depth]);
      if (level >= 0) lines.push(...section.slice(level).filter((heading) => !text.startsWith(heading)));
      above = section;
      lines.push(text);
    }
    writeFileSync(
      join(folder, file),
      lines
        .filter(Boolean)
        .map((line) => `${line}\n\n`)
        .join(""),
    );
  }
}
