// The same questions asked of every report, told there or not: node test/evaluation/topics.mjs [--list] [--reports FOLDER] [law|everyday|work …]
// Prints, list by list, how many are answered, and by how many figures whose own clause does not name the topic: those are
// wrong answers, or right ones in other words; --list shows them, to be read.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCollection } from "../../dist/reports/collection.js";
import { engineOver, reportsOf, SETS } from "./setup.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "boolean", default: false }, reports: { type: "string" } },
});
const lists = new Map(
  readFileSync(join(import.meta.dirname, "topics.txt"), "utf8")
    .split(/^\[(?=\w)/m)
    .slice(1)
    .map((list) => {
      const [name, ...lines] = list.split(/\]?\n/);
      const topics = lines.filter((line) => line.includes("\t")).map((line) => line.split("\t"));
      return [name, topics.map(([question, words]) => [question, new RegExp(words)])];
    }),
);
const work = mkdtempSync(join(tmpdir(), "zhiyin-topics-"));
const folders = values.reports ? [values.reports] : SETS.map(reportsOf);
const collections = folders.map((folder, at) => {
  const { reports } = readCollection(folder);
  return { engine: engineOver(reports, join(work, String(at))), reports };
});

/** The clause of a sentence that holds its figure. */
function clauseOf({ sentence, figure }) {
  const at = figure === null ? 0 : sentence.indexOf(figure);
  const start = Math.max(...["，", "；", "。", "："].map((sign) => sentence.lastIndexOf(sign, at - 1)));
  const length = sentence.slice(at).search(/[，。；]/);
  return sentence.slice(start + 1, length < 0 ? undefined : at + length);
}

/** Whose report it is, and the year whose results it tells. */
function subjectOf({ district, unit, year, title }) {
  const whose = unit && !unit.endsWith("人民政府") ? unit : district;
  return `${whose}${/政府工作报告/.test(title ?? "") ? year - 1 : year}年`;
}

for (const [name, topics] of lists) {
  if (positionals.length > 0 ? !positionals.includes(name) : name === "work" && !values.reports) continue;
  const counts = { asked: 0, answered: 0, unnamed: 0 };
  for (const { engine, reports } of collections)
    for (const report of reports.filter(({ district, year }) => district !== null && year !== null))
      for (const [asked, words] of topics) {
        const question = `${subjectOf(report)}${asked}`;
        const [answer] = engine.answer({ question }).answers;
        counts.asked++;
        if (!answer) continue;
        counts.answered++;
        if (words.test(clauseOf(answer))) continue;
        counts.unnamed++;
        if (values.list) console.log("   ", question, "→", answer.figure, answer.sentence);
      }
  console.log(name.padEnd(10), counts.answered, "of", counts.asked, "answered,", counts.unnamed, "not named");
}
rmSync(work, { recursive: true, force: true });
