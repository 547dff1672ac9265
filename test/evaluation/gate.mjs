// Fits the weights of texts of no known place (see src/answer/outside.ts): node test/evaluation/gate.mjs
// Each public question is asked twice, over the half of the texts that holds its answer and over the other half. Prints the weights
// of a logistic regression beside the ones in use, fitted on each half of the questions and on all, and for some shares of absent
// ones refused what share of the present ones is refused with them, on the questions that were fitted on and on the others.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { WEIGHTS } from "../../dist/answer/weights.js";
import { readCollection } from "../../dist/reports/collection.js";
import { engineOver } from "./setup.mjs";

const shared = resolve(import.meta.dirname, "../../../shared/eval/cmrc");
const work = mkdtempSync(join(tmpdir(), "zhiyin-gate-"));
const NAMES = ["standing", "rival", "subject", "order", "named", "pointing", "another", "strange"];
const IN_USE = {
  rival: -WEIGHTS.outsideRival,
  subject: WEIGHTS.outsideSubject,
  order: WEIGHTS.outsideOrder,
  named: WEIGHTS.outsideNamed,
  pointing: WEIGHTS.outsidePointing,
  another: -WEIGHTS.outsideAnother,
  strange: -WEIGHTS.outsideStrange,
  standing: 1,
};
const STEPS = 4000;
const RATE = 1;
const REFUSED = [0.94, 0.95, 0.96, 0.97];

function engineOfHalf(name, pattern) {
  const folder = join(work, name);
  mkdirSync(folder);
  const files = readdirSync(join(shared, "texts")).filter((file) => pattern.test(file));
  for (const file of files) cpSync(join(shared, "texts", file), join(folder, file));
  return engineOver(readCollection(folder).reports, join(work, `${name}-index`));
}

const questions = readFileSync(join(shared, "questions.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const isOfHalfA = (id) =>
  createHash("sha1")
    .update(`zhiyin ${id.split(".")[0]}`)
    .digest()[0] %
    2 ===
  0;

/** What speaks for the best answer to each question, and whether its text is held; a wrong text for a question that is answered tells nothing. */
const rows = [engineOfHalf("first", /^[0-7]/), engineOfHalf("second", /^[^0-7]/)].flatMap((engine) => {
  const held = new Set(engine.library.reports.map(({ file }) => file));
  return questions.flatMap(({ id, question, gold }) => {
    const { trace } = engine.explain({ question });
    const source = gold.any[0].source;
    const reasons = trace.verdict()?.reasons;
    const right = trace.candidates[0]?.passage.location.report.file === source;
    if (!reasons || (held.has(source) && !right)) return [];
    const features = NAMES.map((name) => reasons[name] / IN_USE[name]);
    return [{ half: isOfHalfA(id) ? "A" : "B", held: right ? 1 : 0, features }];
  });
});

/** Weights of a logistic regression by gradient descent on features brought to mean 0 and deviation 1; that of the standing is 1. */
function regress(sample) {
  const mean = NAMES.map((_, index) => average(sample.map(({ features }) => features[index])));
  const spread = NAMES.map((_, index) =>
    Math.sqrt(average(sample.map(({ features }) => (features[index] - mean[index]) ** 2))),
  );
  const scaled = sample.map(({ features, held }) => ({
    held,
    features: features.map((value, index) => (value - mean[index]) / spread[index]),
  }));
  const weights = NAMES.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slopes = NAMES.map(() => 0);
    let slope = 0;
    for (const { features, held } of scaled) {
      const sum = features.reduce((total, value, index) => total + value * weights[index], bias);
      const error = held - 1 / (1 + Math.exp(-sum));
      slope += error;
      for (const [index, value] of features.entries()) slopes[index] += error * value;
    }
    bias += (RATE * slope) / scaled.length;
    for (const index of weights.keys()) weights[index] += (RATE * slopes[index]) / scaled.length;
  }
  const plain = weights.map((weight, index) => weight / spread[index]);
  return plain.map((weight) => weight / plain[0]);
}

const average = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function separation(sample, weights) {
  const scoreOf = ({ features }) =>
    features.reduce((total, value, index) => total + value * weights[index], 0);
  const absent = sample
    .filter(({ held }) => held === 0)
    .map(scoreOf)
    .sort((a, b) => a - b);
  const present = sample.filter(({ held }) => held === 1).map(scoreOf);
  return REFUSED.map((share) => {
    const least = absent[Math.floor(share * absent.length)];
    const lost = present.filter((score) => score < least).length / present.length;
    return `${share}: ${lost.toFixed(4)} (from ${least.toFixed(2)})`;
  }).join("  ");
}

const samples = {
  A: rows.filter(({ half }) => half === "A"),
  B: rows.filter(({ half }) => half === "B"),
  all: rows,
};
const tried = {
  "in use": NAMES.map((name) => IN_USE[name]),
  ...Object.fromEntries(
    Object.entries(samples).map(([name, sample]) => [`fitted on ${name}`, regress(sample)]),
  ),
};
for (const [label, weights] of Object.entries(tried)) {
  console.log(`${label}: ${NAMES.map((name, index) => `${name} ${weights[index].toFixed(2)}`).join(", ")}`);
  for (const [name, sample] of Object.entries(samples))
    console.log(`  on ${name}: ${separation(sample, weights)}`);
}
