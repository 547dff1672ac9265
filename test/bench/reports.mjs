import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareEngine } from "../../dist/terminal/prepare.js";
import { inProcess, median, memory, PROJECT, quantile, round, table, timeAnswers } from "./measure.mjs";
import { questionsAbout } from "./questions.mjs";

const QUESTIONS = 600;
const BAR = { median: 10, p99: 40 };

/** Times the answers over the reports the project comes with; prints JSON. */
function measureReports(index) {
  const started = performance.now();
  const engine = prepareEngine({ seeds: "seeds", index }, () => {});
  const ready = performance.now() - started;
  const { reports } = engine.library;
  const questions = questionsAbout(reports, QUESTIONS);
  const found = (list) => list.filter((question) => engine.answer({ question }).status === "answered").length;
  const passes = [
    ["place and year named, first time", timeAnswers(engine, questions)],
    ["place and year named, again", timeAnswers(engine, questions)],
    ["neither named", timeAnswers(engine, questionsAbout(reports, QUESTIONS, { named: false, seed: 2 }))],
  ];
  console.log(
    JSON.stringify({ reports: reports.length, ready, passes, found: found(questions), memory: memory() }),
  );
}

/** Answers over the five reports: median and 99th percentile in milliseconds. */
export function benchReports() {
  const index = mkdtempSync(join(tmpdir(), "zhiyin-bench-"));
  try {
    execFileSync(process.execPath, ["dist/main.js", "index", "--index", index], {
      cwd: PROJECT,
      stdio: "ignore",
    });
    const { reports, ready, passes, found, memory: megabytes } = inProcess("reports.mjs", index);
    const rows = passes.map(([name, times]) => [
      name,
      round(median(times)),
      round(quantile(times, 0.99)),
      round(Math.max(...times)),
    ]);
    const kept = passes.every(([, times]) => median(times) <= BAR.median && quantile(times, 0.99) <= BAR.p99);
    return [
      table(`Answers over ${reports} reports, ${QUESTIONS} questions (ms)`, [
        ["", "median", "p99", "slowest"],
        ...rows,
      ]),
      `  ready after ${round(ready)} ms, ${megabytes} MB; ${found} of ${QUESTIONS} answered; bar ${BAR.median} / ${BAR.p99} ms: ${kept ? "kept" : "MISSED"}`,
    ].join("\n");
  } finally {
    rmSync(index, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) measureReports(process.argv[2]);
