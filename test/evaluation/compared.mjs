// What two reports answer alone, asked of both together: node test/evaluation/compared.mjs [--list] [--reports FOLDER] [law|everyday|work …]
// Prints, list by list and wording by wording, how many comparisons have both figures and at most one row more; --list shows the others.
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
const HOW_MANY = /(?:是|有|了|达到|总共|一共|共)*(?=多少|几)/;
const bare = (topic) => topic.slice(0, topic.search(HOW_MANY));
const WORDINGS = {
  哪个多: (one, other, topic) => `${one}和${other}的${bare(topic)}，哪个多？`,
  对比: (one, other, topic) => `对比${one}和${other}${bare(topic)}`,
  各多少: (one, other, topic) => `${one}、${other}${topic.replace(HOW_MANY, "各")}`,
};
const work = mkdtempSync(join(tmpdir(), "zhiyin-compared-"));
const collections = (values.reports ? [values.reports] : SETS.map(reportsOf)).map((folder, at) => {
  const reports = readCollection(folder).reports.filter(({ district, year }) => district && year);
  return { engine: engineOver(reports, join(work, String(at))), reports };
});

for (const [name, topics] of TOPICS) {
  if (positionals.length > 0 ? !positionals.includes(name) : name === "work" && !values.reports) continue;
  const counts = Object.fromEntries(Object.keys(WORDINGS).map((wording) => [wording, [0, 0]]));
  for (const { engine, reports } of collections)
    for (const [topic, words] of topics.filter(([asked]) => /(?<!^)(?:多少|几)/.test(asked))) {
      const alone = reports
        .map((report) => {
          const [answer] = engine.answer({ question: `${subjectOf(report)}${topic}` }).answers;
          return answer?.figure && words.test(clauseOf(answer)) ? { report, figure: answer.figure } : null;
        })
        .filter(Boolean);
      for (let at = 0; at + 1 < alone.length; at += 2)
        for (const [wording, ask] of Object.entries(WORDINGS)) {
          const two = alone.slice(at, at + 2);
          const question = ask(...two.map(({ report }) => subjectOf(report)), topic);
          const { answers } = engine.answer({ question });
          const told = ({ report, figure }) =>
            answers.some((answer) => answer.source === report.file && answer.figure === figure);
          const both = two.every(told) && answers.length <= 3;
          counts[wording][0] += both ? 1 : 0;
          counts[wording][1]++;
          if (values.list && !both)
            console.log(
              "   ",
              question,
              "→",
              ...answers.map((answer) => `${answer.source} ${answer.figure}`),
            );
        }
    }
  console.log(
    name.padEnd(10),
    ...Object.entries(counts).map(([wording, of]) => `${wording} ${of.join(" of ")}`),
  );
}
rmSync(work, { recursive: true, force: true });
