import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import jieba from "nodejieba";

const dictionaries = join(
  dirname(createRequire(import.meta.url).resolve("nodejieba/package.json")),
  "submodules/cppjieba/dict",
);

/** Path of the whole dictionary: 349,000 lines `word frequency tag`. */
export const WHOLE_DICTIONARY = join(dictionaries, "jieba.dict.utf8");

/** Keyword extraction, which nobody asks for here, wants a file of its own; one line costs nothing. */
const NO_IDF = join(import.meta.dirname, "../../src/text/idf.txt");

/** Terms of administrative prose that the general dictionary cuts apart, a line each: word, frequency, tag. */
const GENRE_WORDS = join(import.meta.dirname, "../../src/text/genre.txt");

let loaded: string | null = null;

/**
 * Loads the dictionary that `cut` uses. The whole one takes 1.5 s and 254 MB and belongs to indexing; a
 * collection's own takes a fraction and cuts the collection's words the same way.
 */
export function loadDictionary(path: string): void {
  if (loaded === path) return;
  jieba.load({
    dict: path,
    hmmDict: join(dictionaries, "hmm_model.utf8"),
    userDict: GENRE_WORDS,
    idfDict: NO_IDF,
    stopWordDict: join(dictionaries, "stop_words.utf8"),
  });
  loaded = path;
}

/** Cuts a folded text into words that, joined, are the text. Digits and Latin letters stay together. */
export function cut(text: string): string[] {
  return (text.match(/[0-9]+(?:\.[0-9]+)?|[a-z]+|[^0-9a-z]+/g) ?? []).flatMap((run) =>
    /^[0-9a-z]/.test(run) ? [run] : jieba.cut(run, false),
  );
}
