import { existsSync } from "node:fs";
import { Engine } from "../answer/engine.ts";
import { gazetteerOf } from "../question/gazetteer.ts";
import { hashCollection, readCollection } from "../reports/collection.ts";
import { loadDivisions } from "../reports/divisions.ts";
import { buildCollection, isCurrent, loadCollection } from "../search/collection.ts";
import { IndexUnusableError } from "../search/store.ts";
import { loadLexicon } from "../text/lexicon.ts";
import { type Folders, requireSeeds } from "./folders.ts";
import { texts } from "./texts.ts";

/** Reads the reports and builds the index. `say` gets what could not be read. */
export function rebuild(
  { seeds, index }: Folders,
  say: (line: string) => void,
): ReturnType<typeof readCollection> {
  requireSeeds({ seeds, index });
  const read = readCollection(seeds);
  say(texts.building(read.reports.length));
  for (const { file, error } of read.failures) say(texts.couldNotRead(file, error));
  buildCollection(read.reports, read.hashes, index);
  return read;
}

/** An engine over the index, which is built first where it is missing, damaged or older than the reports. */
export function prepareEngine(folders: Folders, say: (line: string) => void): Engine {
  if (!existsSync(folders.seeds)) say(texts.withoutSeeds(folders.seeds));
  else if (!isCurrent(folders.index, hashCollection(folders.seeds))) rebuild(folders, say);
  const load = () => new Engine(loadCollection(folders.index), gazetteerOf(loadDivisions()), loadLexicon());
  try {
    return load();
  } catch (error) {
    if (!(error instanceof IndexUnusableError)) throw error;
    rebuild(folders, say);
    return load();
  }
}
