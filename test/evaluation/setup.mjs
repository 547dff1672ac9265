// What the scripts beside this one have in common: the sets kept here, and engines over reports.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Engine } from "../../dist/answer/engine.js";
import { gazetteerOf } from "../../dist/question/gazetteer.js";
import { loadDivisions } from "../../dist/reports/divisions.js";
import { buildCollection, loadCollection } from "../../dist/search/collection.js";
import { loadLexicon } from "../../dist/text/lexicon.js";

const here = import.meta.dirname;
export const SETS = [
  "own",
  "fresh",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
  "twentyfirst",
  "twentysecond",
];
const folderOf = (set) => (set === "own" ? here : join(here, set));
export const reportsOf = (set) => join(folderOf(set), "reports");
export const questionsOf = (set) => join(folderOf(set), "questions.jsonl");

const gazetteer = gazetteerOf(loadDivisions());
const lexicon = loadLexicon();

/** An engine over these reports; their index is built in a folder that does not exist yet. */
export function engineOver(reports, index) {
  buildCollection(reports, {}, index);
  return new Engine(loadCollection(index), gazetteer, lexicon);
}

/** The lists of `topics.txt`: of each topic how it is asked, and what names it. */
export const TOPICS = new Map(
  readFileSync(join(here, "topics.txt"), "utf8")
    .split(/^\[(?=\w)/m)
    .slice(1)
    .map((list) => {
      const [name, ...lines] = list.split(/\]?\n/);
      const topics = lines.filter((line) => line.includes("\t")).map((line) => line.split("\t"));
      return [name, topics.map(([question, words]) => [question, new RegExp(words)])];
    }),
);

/** The clause of a sentence that holds its figure. */
export function clauseOf({ sentence, figure }) {
  const at = figure === null ? 0 : sentence.indexOf(figure);
  const start = Math.max(...["，", "；", "。", "："].map((sign) => sentence.lastIndexOf(sign, at - 1)));
  const length = sentence.slice(at).search(/[，。；]/);
  return sentence.slice(start + 1, length < 0 ? undefined : at + length);
}

/** Whose report it is, and the year whose results it tells. */
export function subjectOf({ district, unit, year, title }) {
  const whose = unit && !unit.endsWith("人民政府") ? unit : district;
  return `${whose}${/政府工作报告/.test(title ?? "") ? year - 1 : year}年`;
}
