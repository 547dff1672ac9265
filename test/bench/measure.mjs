import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";

export const PROJECT = resolve(import.meta.dirname, "../..");

/** The value below which a share of the values lies. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values) => quantile(values, 0.5);

/** Milliseconds each question takes to be answered. */
export function timeAnswers(engine, questions) {
  return questions.map((question) => {
    const started = performance.now();
    engine.answer({ question });
    return performance.now() - started;
  });
}

/** Runs a script of this folder in a process of its own and returns what it prints as JSON. */
export function inProcess(script, ...args) {
  const output = execFileSync(process.execPath, ["--expose-gc", join(import.meta.dirname, script), ...args], {
    cwd: PROJECT,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output);
}

/** The memory a process holds, in MB, after collecting garbage. */
export function memory() {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}

export const round = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const width = (text) =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);

/** Rows of cells as lines, each column as wide as its widest cell. */
export function table(title, rows) {
  const texts = rows.map((row) => row.map(String));
  const widths = texts[0].map((_, column) => Math.max(...texts.map((row) => width(row[column]))));
  const line = (row) =>
    row.map((cell, column) => {
      const space = " ".repeat(widths[column] - width(cell));
      return column === 0 ? cell + space : space + cell;
    });
  return `\n${title}\n${texts.map((row) => `  ${line(row).join("  ")}`).join("\n")}`;
}
