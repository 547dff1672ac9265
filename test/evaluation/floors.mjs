// Scores the development sets with their own scorer and holds each against its floor. The sets lie beside the
// project, not in it: where they are missing, this says so and passes.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { questionsOf, reportsOf, SETS } from "./setup.mjs";

const project = resolve(import.meta.dirname, "../..");
const sets = resolve(project, "../shared/eval");
const floors = JSON.parse(readFileSync(join(import.meta.dirname, "floors.json"), "utf8"));
const work = mkdtempSync(join(tmpdir(), "zhiyin-floors-"));

/** Half of the public texts: the files whose names begin with 0 to 7. */
function half() {
  const folder = join(work, "half");
  for (const file of readdirSync(join(sets, "cmrc/texts")).filter((name) => /^[0-7]/.test(name)))
    cpSync(join(sets, "cmrc/texts", file), join(folder, file));
  return folder;
}

function measure(questions, seeds, index) {
  const command = `node dist/main.js ask --jsonl --seeds ${seeds} --index ${join(work, index)}`;
  const scorer = [
    join(sets, "evaluate.mjs"),
    questions,
    "--cwd",
    project,
    "--seeds",
    seeds,
    "--cmd",
    command,
    "--json",
  ];
  const { categories, ...whole } = JSON.parse(
    execFileSync("node", scorer, { encoding: "utf8", maxBuffer: 1 << 28 }),
  );
  const all = (name) =>
    Object.values(categories).reduce(
      ([a, b], tally) => [a + (tally[name]?.[0] ?? 0), b + (tally[name]?.[1] ?? 0)],
      [0, 0],
    );
  const values = {
    right: whole.right,
    verbatim: whole.quotes - (whole.unverbatim ?? 0) === whole.quotes ? 1 : 0,
    falseRefusals: -whole.falseRefusals,
    quotes: all("quote@1")[0],
    sentences: all("sentence@1")[0],
    figures: all("figure")[0],
  };
  for (const [category, tally] of Object.entries(categories)) {
    values[category] = tally.right?.[0] ?? 0;
    if (tally["whole dialogue"]) values.dialogues = tally["whole dialogue"][0];
  }
  return values;
}

if (!existsSync(sets)) {
  console.log("development sets: not beside the project, nothing scored");
} else {
  const runs = {
    dev: () => measure(join(sets, "questions.dev.jsonl"), join(project, "seeds"), "dev"),
    gov: () => measure(join(sets, "gov/questions.jsonl"), join(sets, "gov/texts"), "gov"),
    cmrc: () => measure(join(sets, "cmrc/questions.jsonl"), join(sets, "cmrc/texts"), "cmrc"),
    "cmrc-half": () => measure(join(sets, "cmrc/questions.jsonl"), half(), "half"),
    "work-reports": () =>
      measure(join(import.meta.dirname, "work-reports.jsonl"), join(sets, "gov/texts"), "gov"),
  };
  for (const name of ["seeds", "seeds-more", "seeds-further"])
    runs[name] = () => measure(join(import.meta.dirname, `${name}.jsonl`), join(project, "seeds"), "seeds");
  let below = 0;
  for (const set of SETS) runs[set] = () => measure(questionsOf(set), reportsOf(set), set);
  for (const [set, run] of Object.entries(runs)) {
    const values = run();
    console.log(`${set}: ${JSON.stringify(values)}`);
    for (const [name, floor] of Object.entries(floors[set] ?? {}))
      if ((values[name] ?? 0) < floor) {
        below++;
        console.log(`  below its floor: ${set} ${name} ${values[name]} < ${floor}`);
      }
  }
  process.exitCode = below > 0 ? 1 : 0;
}
rmSync(work, { recursive: true, force: true });
