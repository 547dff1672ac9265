import MiniSearch, { type Options } from "minisearch";

/** What the index keeps of a passage: its number in the collection and what is searched. */
export interface IndexedPassage {
  id: number;
  text: string;
  /** Title and headings. */
  context: string;
}

export interface WeightedTerm {
  term: string;
  weight: number;
}

export interface Hit {
  id: number;
  score: number;
}

/** Finds passages by terms. The one place that knows which search library is used. */
export interface PassageIndex {
  /**
   * The best passages, best first; `allowed` rules a passage out before it is scored.
   */
  search(terms: readonly WeightedTerm[], allowed: (id: number) => boolean, limit: number): Hit[];
  /** The index as text, for `loadPassageIndex`. */
  serialise(): string;
}

const SEPARATOR = "\u0001";
const options: Options<IndexedPassage> = {
  fields: ["text", "context"],
  tokenize: (text) => text.split(SEPARATOR),
  processTerm: (term) => term || null,
};

class MiniSearchIndex implements PassageIndex {
  readonly #search: MiniSearch<IndexedPassage>;

  constructor(search: MiniSearch<IndexedPassage>) {
    this.#search = search;
  }

  search(terms: readonly WeightedTerm[], allowed: (id: number) => boolean, limit: number): Hit[] {
    const weights = new Map<string, number>();
    for (const { term, weight } of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
    return this.#search
      .search([...weights.keys()].join(SEPARATOR), {
        combineWith: "OR",
        boost: { context: 0.4 },
        boostTerm: (term) => weights.get(term) ?? 1,
        boostDocument: (id) => (allowed(id) ? 1 : 0),
      })
      .slice(0, limit)
      .map((result) => ({ id: result.id as number, score: result.score }));
  }

  serialise(): string {
    return JSON.stringify(this.#search);
  }
}

/** Builds an index of passages; `analyse` gives the terms of a text. */
export function buildPassageIndex(
  passages: Iterable<IndexedPassage>,
  analyse: (text: string) => string[],
): PassageIndex {
  const search = new MiniSearch<IndexedPassage>(options);
  for (const { id, text, context } of passages)
    search.add({ id, text: analyse(text).join(SEPARATOR), context: analyse(context).join(SEPARATOR) });
  return new MiniSearchIndex(search);
}

/** Reads what `serialise` wrote. Throws what the library throws where it is no such text. */
export function loadPassageIndex(serialised: string): PassageIndex {
  return new MiniSearchIndex(MiniSearch.loadJSON<IndexedPassage>(serialised, options));
}
