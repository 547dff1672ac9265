// What the scripts beside this one have in common: the sets kept here, and engines over reports.
import { join } from "node:path";
import { Engine } from "../../dist/answer/engine.js";
import { gazetteerOf } from "../../dist/question/gazetteer.js";
import { loadDivisions } from "../../dist/reports/divisions.js";
import { buildCollection, loadCollection } from "../../dist/search/collection.js";
import { loadLexicon } from "../../dist/text/lexicon.js";

const here = import.meta.dirname;
export const SETS = ["own", "fresh", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
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
