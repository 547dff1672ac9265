import { z } from "zod";
import type { Passage, Report } from "../reports/report.ts";
import { fold } from "../text/fold.ts";
import { loadDictionary, WHOLE_DICTIONARY } from "../text/segment.ts";
import { bigrams, indexTerms, wordsOf } from "./analyse.ts";
import { buildPassageIndex, loadPassageIndex, type PassageIndex } from "./passage-index.ts";
import { IndexUnusableError, readManifest, readPart, saveIndex } from "./store.ts";
import { generalFrequencies, Vocabulary, VocabularyBuilder, vocabularySchema } from "./vocabulary.ts";

/** A passage in its report; `index` is its place in `report.passages`. */
export interface Location {
  report: Report;
  passage: Passage;
  index: number;
}

const text = z.string().nullable();
const reportsSchema = z.array(
  z.object({
    file: z.string(),
    title: text,
    district: text,
    parent: text,
    unit: text,
    year: z.number().nullable(),
    date: text,
    doubts: z.array(z.string()),
    sections: z.array(
      z.object({ path: z.array(z.string()), first: z.number().nullable(), last: z.number().nullable() }),
    ),
    passages: z.array(
      z.object({ id: z.string(), section: z.array(z.string()), paragraph: z.number(), text: z.string() }),
    ),
    dropped: z.array(z.string()),
  }),
);

/** The reports held, ready to be searched. */
export class Collection {
  readonly reports: readonly Report[];
  readonly builtAt: Date;
  readonly vocabulary: Vocabulary;
  readonly index: PassageIndex;
  readonly #locations: Location[];
  readonly #byId: Map<string, Location>;

  constructor(reports: readonly Report[], builtAt: Date, vocabulary: Vocabulary, index: PassageIndex) {
    this.reports = reports;
    this.builtAt = builtAt;
    this.vocabulary = vocabulary;
    this.index = index;
    this.#locations = reports.flatMap((report) =>
      report.passages.map((passage, place) => ({ report, passage, index: place })),
    );
    this.#byId = new Map(this.#locations.map((location) => [location.passage.id, location]));
  }

  /** The passage with this number in the index. */
  at(number: number): Location {
    const location = this.#locations[number];
    if (!location) throw new RangeError(`no passage ${number}`);
    return location;
  }

  locate(id: string): Location | undefined {
    return this.#byId.get(id);
  }
}

/**
 * Indexes reports with the whole dictionary and saves the index.
 * `hashes` are the report files' content hashes, which tell later whether the index is stale.
 */
export function buildCollection(
  reports: readonly Report[],
  hashes: Record<string, string>,
  directory: string,
): void {
  loadDictionary(WHOLE_DICTIONARY);
  const vocabulary = new VocabularyBuilder();
  const passages = reports.flatMap((report) =>
    report.passages.map((passage) => ({
      text: passage.text,
      context: `${report.title ?? ""} ${passage.section.join(" ")}`,
    })),
  );
  for (const passage of passages) {
    const folded = fold(passage.text).text;
    vocabulary.add(wordsOf(folded), bigrams(folded));
  }
  const index = buildPassageIndex(
    passages.map((passage, id) => ({ id, ...passage })),
    indexTerms,
  );
  saveIndex(
    directory,
    {
      reports: JSON.stringify(reports),
      search: index.serialise(),
      vocabulary: JSON.stringify(vocabulary.data()),
      dictionary: vocabulary.dictionary(),
    },
    hashes,
    new Date(),
  );
}

/** Loads a saved index and makes its dictionary the segmenter's. Throws an IndexUnusableError. */
export function loadCollection(directory: string): Collection {
  const manifest = readManifest(directory);
  const part = (name: string) => readPart(directory, manifest, name);
  const dictionary = part("dictionary");
  try {
    const reports = reportsSchema.parse(JSON.parse(part("reports").content));
    const vocabulary = new Vocabulary(
      vocabularySchema.parse(JSON.parse(part("vocabulary").content)),
      generalFrequencies(dictionary.content),
    );
    const index = loadPassageIndex(part("search").content);
    loadDictionary(dictionary.path);
    return new Collection(reports, new Date(manifest.builtAt), vocabulary, index);
  } catch (error) {
    if (error instanceof IndexUnusableError) throw error;
    throw new IndexUnusableError("内容无法读取");
  }
}

/** Whether the index was built from exactly these report files. */
export function isCurrent(directory: string, hashes: Record<string, string>): boolean {
  try {
    const held = readManifest(directory).reports;
    const files = Object.keys(hashes);
    return files.length === Object.keys(held).length && files.every((file) => held[file] === hashes[file]);
  } catch (error) {
    if (error instanceof IndexUnusableError) return false;
    throw error;
  }
}
