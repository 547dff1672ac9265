// The same questions asked of every report, told there or not: node test/evaluation/topics.mjs [--list] [--reports FOLDER] [law|everyday|work …]
// Prints, list by list, how many are answered, and by how many figures whose own clause does not name the topic: those are
// wrong answers, or right ones in other words; --list shows them, to be read.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCollection } from "../../dist/reports/collection.js";
import { clauseOf, engineOver, reportsOf, SETS, subjectOf, TOPICS } from "./setup.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "boolean", default: false }, reports: { type: "string" } },
});
const work = mkdtempSync(join(tmpdir(), "zhiyin-topics-"));
const folders = values.reports ? [values.reports] : SETS.map(reportsOf);
const collections = folders.map((folder, at) => {
  const { reports } = readCollection(folder);
  return { engine: engineOver(reports, join(work, String(at))), reports };
});

for (const [name, topics] of TOPICS) {
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
