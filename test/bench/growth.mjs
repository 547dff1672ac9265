import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCollection } from "../../dist/reports/collection.js";
import { buildCollection } from "../../dist/search/collection.js";
import { prepareEngine } from "../../dist/terminal/prepare.js";
import { generateReports } from "./generate.mjs";
import { inProcess, median, memory, quantile, round, table, timeAnswers } from "./measure.mjs";
import { questionsAbout } from "./questions.mjs";

const SIZES = [1_000, 5_000, 20_000];
const QUESTIONS = 300;

/** Reads and indexes generated reports; prints JSON. */
function measureBuilding(folder, passages) {
  const seeds = join(folder, "seeds");
  const index = join(folder, "index");
  generateReports(seeds, passages, passages);
  const started = performance.now();
  const { reports, hashes } = readCollection(seeds);
  const read = performance.now();
  buildCollection(reports, hashes, index);
  const built = performance.now();
  const bytes = readdirSync(index).reduce((sum, file) => sum + statSync(join(index, file)).size, 0);
  const held = reports.reduce((sum, report) => sum + report.passages.length, 0);
  console.log(JSON.stringify({ held, read: read - started, build: built - read, bytes, memory: memory() }));
}

/** Opens the index and asks; prints JSON. */
function measureAsking(folder) {
  const started = performance.now();
  const engine = prepareEngine({ seeds: join(folder, "seeds"), index: join(folder, "index") }, () => {});
  const load = performance.now() - started;
  const { reports } = engine.library;
  timeAnswers(engine, questionsAbout(reports, 50, { seed: 3 }));
  const named = timeAnswers(engine, questionsAbout(reports, QUESTIONS));
  const unnamed = timeAnswers(engine, questionsAbout(reports, QUESTIONS, { named: false, seed: 2 }));
  console.log(JSON.stringify({ load, named, unnamed, memory: memory() }));
}

function measureSize(passages) {
  const folder = mkdtempSync(join(tmpdir(), "zhiyin-growth-"));
  try {
    const building = inProcess("growth.mjs", "build", folder, String(passages));
    const asking = inProcess("growth.mjs", "ask", folder);
    return [
      ["passages", building.held],
      ["read (s)", building.read / 1_000],
      ["build and save (s)", building.build / 1_000],
      ["index (MB)", building.bytes / 2 ** 20],
      ["load (s)", asking.load / 1_000],
      ["memory building (MB)", building.memory],
      ["memory asking (MB)", asking.memory],
      ["place named, median (ms)", median(asking.named)],
      ["place named, p99 (ms)", quantile(asking.named, 0.99)],
      ["no place named, median (ms)", median(asking.unnamed)],
      ["no place named, p99 (ms)", quantile(asking.unnamed, 0.99)],
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Generated collections of growing size: what each costs, and its ratio to the smallest. */
export function benchGrowth() {
  const [smallest, ...larger] = SIZES.map(measureSize);
  const rows = smallest.map(([name, least], row) => [
    name,
    name === "passages" ? least : round(least),
    ...larger.flatMap((size) => {
      const value = size[row][1];
      return [name === "passages" ? value : round(value), `× ${round(value / least)}`];
    }),
  ]);
  return table("Growth, generated reports", [
    ["", "smallest", ...larger.flatMap((_, index) => [`size ${index + 2}`, "ratio"])],
    ...rows,
  ]);
}

if (process.argv[1] === import.meta.filename) {
  const [, , task, folder, passages] = process.argv;
  if (task === "build") measureBuilding(folder, Number(passages));
  else measureAsking(folder);
}
