// Tries other weights on the question sets: node test/evaluation/sweep.mjs [--half A|B] [--sets dev,gov,…] [weight=value,value …]
// Prints, for the weights as they are and for each value tried, right answers, answerable questions refused, and what was rightly
// refused. The halves are split by the first byte of the SHA-1 of the question's id (a dialogue's turns stay together).
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Engine } from "../../dist/answer/engine.js";
import { WEIGHTS } from "../../dist/answer/weights.js";
import { readCases } from "../../dist/evaluation/cases.js";
import { score } from "../../dist/evaluation/score.js";
import { summarise } from "../../dist/evaluation/summary.js";
import { gazetteerOf } from "../../dist/question/gazetteer.js";
import { readCollection } from "../../dist/reports/collection.js";
import { loadDivisions } from "../../dist/reports/divisions.js";
import { buildCollection, loadCollection } from "../../dist/search/collection.js";
import { loadLexicon } from "../../dist/text/lexicon.js";

const here = import.meta.dirname;
const shared = resolve(here, "../../../shared/eval");
const work = mkdtempSync(join(tmpdir(), "zhiyin-sweep-"));
const SETS = {
  dev: [join(here, "../../seeds"), join(shared, "questions.dev.jsonl")],
  gov: [join(shared, "gov/texts"), join(shared, "gov/questions.jsonl")],
  cmrc: [join(shared, "cmrc/texts"), join(shared, "cmrc/questions.jsonl")],
  "cmrc-half": [join(work, "cmrc-half-texts"), join(shared, "cmrc/questions.jsonl")],
  own: [join(here, "reports"), join(here, "questions.jsonl")],
  fresh: [join(here, "fresh/reports"), join(here, "fresh/questions.jsonl")],
  third: [join(here, "third/reports"), join(here, "third/questions.jsonl")],
  fourth: [join(here, "fourth/reports"), join(here, "fourth/questions.jsonl")],
  fifth: [join(here, "fifth/reports"), join(here, "fifth/questions.jsonl")],
  sixth: [join(here, "sixth/reports"), join(here, "sixth/questions.jsonl")],
  seventh: [join(here, "seventh/reports"), join(here, "seventh/questions.jsonl")],
  eighth: [join(here, "eighth/reports"), join(here, "eighth/questions.jsonl")],
  ninth: [join(here, "ninth/reports"), join(here, "ninth/questions.jsonl")],
  seeds: [join(here, "../../seeds"), join(here, "seeds.jsonl")],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: "string" },
    sets: {
      type: "string",
      default: "dev,gov,own,fresh,third,fourth,fifth,sixth,seventh,eighth,ninth,seeds",
    },
  },
});
const halfOf = (id) =>
  createHash("sha1")
    .update(`zhiyin ${id.split(".")[0]}`)
    .digest()[0] % 2
    ? "B"
    : "A";
const gazetteer = gazetteerOf(loadDivisions());
const lexicon = loadLexicon();

function load(name) {
  const [seeds, questions] = SETS[name];
  if (name === "cmrc-half") {
    mkdirSync(seeds);
    for (const file of readdirSync(SETS.cmrc[0]).filter((each) => /^[0-7]/.test(each)))
      cpSync(join(SETS.cmrc[0], file), join(seeds, file));
  }
  const { reports, hashes } = readCollection(seeds);
  buildCollection(reports, hashes, join(work, name));
  const held = new Set(reports.map(({ file }) => file));
  const turns = readCases(questions, (source) => held.has(source));
  const kept = turns.filter(({ id }) => values.half === undefined || halfOf(id) === values.half);
  return { name, turns: kept, collection: loadCollection(join(work, name)) };
}

function measure({ name, turns, collection }, weights) {
  const engine = new Engine(collection, gazetteer, lexicon, { weights });
  const scores = turns.map((turn) =>
    score(
      turn,
      engine.answer({
        question: turn.question,
        ...(turn.dialogue ? { conversation: turn.dialogue } : {}),
      }),
    ),
  );
  const { right, questions, falseRefusals, categories } = summarise(scores);
  const refused = (categories.unanswerable?.right ?? 0) + (categories.absent?.right ?? 0);
  return `${name} ${right}/${questions} (${falseRefusals} refused in vain, ${refused} rightly)`;
}

const sets = values.sets
  .split(",")
  .filter((name) => existsSync(SETS[name][1]))
  .map(load);
const show = (label, weights) =>
  console.log(`${label.padEnd(24)} ${sets.map((set) => measure(set, weights)).join("  ")}`);
show("as they are", WEIGHTS);
for (const tried of positionals) {
  const [weight, list] = tried.split("=");
  if (!(weight in WEIGHTS))
    throw new Error(`no weight ${weight}; there are ${Object.keys(WEIGHTS).join(", ")}`);
  for (const value of list.split(",")) show(`${weight} ${value}`, { ...WEIGHTS, [weight]: Number(value) });
}
