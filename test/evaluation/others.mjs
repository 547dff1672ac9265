// The everyday questions of each set asked of the reports of the next: node test/evaluation/others.mjs [--list]
// Most of those reports do not tell what is asked. Prints how many are answered all the same, how many of these ask to
// be checked, and how many questions are answered right by the reports they are about; --list shows the answers.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCases } from "../../dist/evaluation/cases.js";
import { score } from "../../dist/evaluation/score.js";
import { readCollection } from "../../dist/reports/collection.js";
import { engineOver, questionsOf, reportsOf, SETS, subjectOf } from "./setup.mjs";

const { values } = parseArgs({ options: { list: { type: "boolean", default: false } } });
const work = mkdtempSync(join(tmpdir(), "zhiyin-others-"));

/** The everyday questions of a set, each with what is left of it without its place and year. */
function everydayOf(set, engine) {
  return readCases(questionsOf(set), () => true)
    .filter(({ dialogue, gold, category }) => !dialogue && gold.any?.length > 0 && category === "paraphrase")
    .map((turn) => {
      const { question } = engine.explain({ question: turn.question }).trace;
      const named = [
        ...question.places.map(({ written }) => written),
        ...question.years.map(({ year }) => `${year}年`),
      ];
      const bare = named.reduce((text, name) => text.replace(name, ""), turn.question);
      return { turn, bare: bare.replace(/^[，的那在]+/, "") };
    });
}

const counts = { asked: 0, answered: 0, checked: 0, own: 0, right: 0 };
let before = [];
for (const [round, set] of [...SETS, SETS[0]].entries()) {
  const { reports } = readCollection(reportsOf(set));
  const engine = engineOver(reports, join(work, `${round}`));
  const placed = reports.filter(({ district, year }) => district !== null && year !== null);
  for (const [index, { bare }] of before.entries()) {
    const question = `${subjectOf(placed[index % placed.length])}${bare}`;
    const { answers, note } = engine.answer({ question });
    counts.asked++;
    if (!answers[0]) continue;
    counts.answered++;
    if (note?.includes("核对")) counts.checked++;
    if (values.list)
      console.log(
        note?.includes("核对") ? "  ?" : "   ",
        question,
        "→",
        answers[0].figure,
        answers[0].sentence,
      );
  }
  before = everydayOf(set, engine);
  for (const { turn } of round === SETS.length ? [] : before) {
    counts.own++;
    if (score(turn, engine.answer({ question: turn.question })).right) counts.right++;
  }
}
console.log(counts.answered, "of", counts.asked, "answered,", counts.checked, "of them to be checked;");
console.log(counts.right, "of", counts.own, "right over their own reports");
rmSync(work, { recursive: true, force: true });
