// The same reports and questions in other guises: node test/evaluation/guises.mjs [--sets own,fresh,…] [guise …]
// Prints, guise by guise, how many answers are right; but for what the guise takes away they should be as many as without.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Converter } from "opencc-js/cn2t";
import { readCases } from "../../dist/evaluation/cases.js";
import { score } from "../../dist/evaluation/score.js";
import { readCollection } from "../../dist/reports/collection.js";
import { engineOver, questionsOf, reportsOf } from "./setup.mjs";

const traditional = Converter({ from: "cn", to: "t" });
const shift = (by) => (sign) => String.fromCharCode(sign.charCodeAt(0) + by);
const linesOf = (text) => text.split(/\r?\n/).filter((line) => line.trim() !== "");
const isHeading = (line) =>
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/.test(line.trim()) && line.length < 40;
const eachLine =
  (change, end = "\n") =>
  (text) =>
    linesOf(text).map(change).join(end);
const halfWidth = (text) => text.replace(/[，；：（）？！％]/g, shift(-0xfee0));
const wideDigits = (text) => text.replace(/\d/g, shift(0xfee0));

/** What is done to a report's text; where the words themselves change, to the evidence as well. */
const TEXTS = {
  plain: { change: (text) => text },
  halfWidth: { change: halfWidth, evidence: true },
  wideDigits: { change: wideDigits, evidence: true },
  traditional: { change: traditional, evidence: true },
  spaced: { change: (text) => text.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff%])/g, " ") },
  zeroWidth: { change: (text) => text.replace(/(?<=[\u4e00-\u9fff]{7})/g, "\u200b") },
  blankLines: { change: eachLine((line) => `　　${line.trim()}  `, "\r\n\r\n") },
  entities: { change: eachLine((line) => `&nbsp;&nbsp;${line.trim()}`) },
  markdown: {
    change: eachLine((line, at) => (at === 0 ? `# ${line}` : isHeading(line) ? `## ${line}` : line), "\n\n"),
  },
  bold: { change: eachLine((line, at) => (at === 0 || isHeading(line) ? `**${line}**` : line), "\n\n") },
  sentences: {
    change: eachLine((line) =>
      line
        .trim()
        .split(/(?<=。)/)
        .join("\n"),
    ),
  },
  wrapped: { change: eachLine((line) => `　　${line.trim()}`.match(/.{1,34}/g).join("\n")) },
  oneLine: { change: eachLine((line) => line.trim(), "") },
  pageNumbers: { change: eachLine((line, at) => (at % 9 === 8 ? `${line}\n— ${(at + 1) / 9} —` : line)) },
  webPage: {
    change: (text) =>
      `网站首页\n政务公开\n当前位置：首页 > 政务公开 > 工作报告\n【字体：大 中 小】 打印\n${text}\n上一篇：关于公示的通知\n主办：政府办公室  网站标识码：1234567890`,
  },
};

const end = (said) => (question) => question.replace(/[？?。]+$/, "") + said;
/** What is done to a question. */
const QUESTIONS = {
  greeting: (question) => `您好，请问${question}`,
  helpMe: (question) => `麻烦帮我查一下，${question}谢谢！`,
  wondering: (question) => `我想知道${question}`,
  occasion: (question) => `领导让我写个材料，急用。${question}`,
  mentioned: (question) => `@zhiyin_bot ${question}`,
  urgent: end("，在线等"),
  telling: end("，能告诉我吗？"),
  source: end("？要出处"),
  marks: end("？？"),
  particle: (question) => (/[呢吗么][？?]?$/.test(question) ? question : end("呀")(question)),
  traditionalQuestion: traditional,
  wideQuestion: wideDigits,
  shortYear: (question) => question.replace(/(?<!\d)20(\d\d)年/g, "$1年"),
  yearAfter: (question) => question.replace(/^(.{2,8}?(?:区|县|市|镇|街道))(20\d\d年)/, "在$2，$1"),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sets: { type: "string", default: "own,fresh,third,fourth,seventh" } },
});
const sets = values.sets.split(",");
const work = mkdtempSync(join(tmpdir(), "zhiyin-guises-"));

function load(set, change) {
  const folder = join(work, "reports");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const from = reportsOf(set);
  for (const file of readdirSync(from))
    writeFileSync(join(folder, file), change(readFileSync(join(from, file), "utf8").replace(/^\ufeff/, "")));
  const index = join(work, "index");
  rmSync(index, { recursive: true, force: true });
  return engineOver(readCollection(folder).reports, index);
}

function count(set, { change, evidence }, ask) {
  const engine = load(set, change);
  const written = (place) => ({
    ...place,
    evidence: evidence ? change(place.evidence) : place.evidence,
    figure: evidence && place.figure ? change(place.figure) : place.figure,
  });
  const right = readCases(questionsOf(set), () => true).filter((turn) => {
    const gold = { ...turn.gold, any: turn.gold.any?.map(written), rows: turn.gold.rows?.map(written) };
    const conversation = turn.dialogue ?? undefined;
    return score({ ...turn, gold }, engine.answer({ question: ask(turn.question), conversation })).right;
  });
  return right.length;
}

const guises = [
  ...Object.entries(TEXTS).map(([name, text]) => [name, text, (question) => question]),
  ...Object.entries(QUESTIONS).map(([name, ask]) => [name, TEXTS.plain, ask]),
];
for (const [name, text, ask] of guises) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const counts = sets.map((set) => count(set, text, ask));
  const total = counts.reduce((sum, each) => sum + each, 0);
  console.log(name.padEnd(20), sets.map((set, at) => `${set} ${counts[at]}`).join("  "), " total", total);
}
rmSync(work, { recursive: true, force: true });
