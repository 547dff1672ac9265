import type { Aspect, Item, Variant } from "../question/question.ts";
import { namesIn } from "../question/titles.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import type { Figure } from "../text/figures.ts";
import type { Range } from "../text/sentences.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import { once } from "./once.ts";
import { isOfGenre } from "./scope.ts";
import type { Weights } from "./weights.ts";
import { isWeighty } from "./weighty.ts";
import type { Zones } from "./zones.ts";

/** A text that matches an item, and how well. */
interface Reading {
  text: string;
  quality: number;
  variant: Variant | null;
}

/** An item of the question with everything that may stand for it. */
export interface Matchable {
  item: Item;
  readings: Reading[];
  /** The words on either side of a pair that straddles them. */
  sides: readonly (readonly Matchable[])[];
}

/** How an item was matched by a candidate, for the explanation. */
export interface ItemMatch {
  item: Item;
  /** 0 to 1: quality of the reading times the zone it was found in. */
  value: number;
  read: string | null;
  variant: Variant | null;
}

/** The word among these matches that weighs most, the first of several. */
export function mostTelling(matches: readonly ItemMatch[]): ItemMatch | undefined {
  const words = matches.filter(({ item }) => item.source === "word");
  const weight = Math.max(...words.map(({ item }) => item.weight));
  return words.find(({ item }) => item.weight === weight);
}

/** 好评率 is not 满意率: a rate asked for is answered by that rate alone, or by another name of it. */
const RATE = /[率度]$/;
const SAME_RATE = 0.75;
/** What stands for 覆盖率 does not for 森林覆盖率: so many characters left make another rate. */
const ANOTHER = 2;

/** Pairs each item of a question with the words of the collection that may stand for it. */
export function matchables({ items, variants: all }: Aspect, vocabulary: Vocabulary): Matchable[] {
  const variants = all.filter(({ text }) => vocabulary.mayHold(text));
  const made = items.map((item): Matchable => {
    const readings: Reading[] = [{ text: item.text, quality: 1, variant: null }];
    for (const variant of variants) {
      const overlap = Math.min(item.end, variant.end) - Math.max(item.start, variant.start);
      if (overlap <= 0) continue;
      const share = overlap / (item.end - item.start);
      const rate = item.focus && RATE.test(item.text);
      const left = item.end - item.start - overlap;
      if (share >= 0.5 && !(rate && (variant.quality < SAME_RATE || left >= ANOTHER)))
        readings.push({ text: variant.text, quality: variant.quality * share, variant });
    }
    return { item, readings: strongest(readings), sides: [] };
  });
  const words = made.filter(({ item }) => item.source === "word");
  for (const matchable of made) {
    const middle = matchable.item.start + 1;
    if (matchable.item.source === "pair")
      matchable.sides = [
        words.filter(({ item }) => item.end === middle),
        words.filter(({ item }) => item.start === middle),
      ];
  }
  return made;
}

function strongest(readings: Reading[]): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings)
    if ((best.get(reading.text)?.quality ?? 0) < reading.quality) best.set(reading.text, reading);
  return [...best.values()].sort((a, b) => b.quality - a.quality);
}

/** What a word for a kind of quantity counts where the unit says as much: 产量 of 生产3.2万吨. */
const BY_UNIT = 0.8;
const KINDS: readonly (readonly [word: RegExp, units: RegExp])[] = [
  [/^(?:总|年)?产量$/, /吨|斤|克|件|台|辆|^米|瓦/],
  [/^(?:总)?(?:金额|数额|总额|款额|资金|[发拨投支]放额|[拨支]付额)$/, /元/],
  [/^(?:总)?人数$/, /人|名|位/],
  [/^(?:总)?(?:面积|亩数)$/, /亩|公顷|平方|平米/],
  [/^(?:总)?(?:里程|长度)$/, /^(?:[千分厘毫]?米|公里|里)$/],
  [/^(?:总)?(?:件数|起数|案件数)$/, /件|起|宗/],
  [/^(?:总)?(?:户数|家数)$/, /户|家/],
  [/^[每按]个?月$|^月均$/, /\/月$/],
  [/^每年$/, /\/年$/],
  [/^(?:占?比[重例]|占比|百分比?|分比)$/, /%|‰|成$/],
];

/** The units that say as much as a word does. */
const unitsOf = once(({ text }: Item) => KINDS.filter(([kind]) => kind.test(text)).map(([, units]) => units));

const measuredBy = (item: Item, { unit, text }: Figure) =>
  unitsOf(item).some((units) => units.test(unit) || units.test(text));

/** A word of the question and where a passage holds it, in order. */
export interface Told {
  item: Item;
  places: readonly Range[];
}

interface Occurrence {
  start: number;
  end: number;
  reading: Reading;
}

/** Where in a passage each item of a question is found. Made once a passage, asked once a candidate. */
export class PassageMatch {
  readonly passage: AnalysedPassage;
  readonly #matchables: readonly Matchable[];
  readonly #occurrences: Occurrence[][];
  /** What each item counts by title and headings alone, by the power of the zone of those in focus. */
  readonly #inContext = new Map<number, ItemMatch[]>();
  #telling: Told[] | null = null;
  readonly #titles: readonly string[];
  /** Whether it is of a report, and not of another text. */
  readonly #genre: boolean;
  readonly #weights: Weights;

  constructor(passage: AnalysedPassage, matchables: readonly Matchable[], weights: Weights) {
    this.passage = passage;
    this.#matchables = matchables;
    this.#weights = weights;
    const positions = new Map<string, number[]>();
    this.#occurrences = matchables.map(({ item, readings }) => {
      const found = readings.flatMap((reading) => {
        let starts = positions.get(reading.text);
        if (!starts) {
          starts = occurrencesOf(passage.folded.text, reading.text);
          positions.set(reading.text, starts);
        }
        return starts.map((start) => ({ start, end: start + reading.text.length, reading }));
      });
      return positions.get(item.text)?.length === 0
        ? [...found, ...partedIn(passage.folded.text, item)]
        : found;
    });
    this.#genre = isOfGenre(passage.location.report);
    this.#titles = matchables.some(({ item }) => item.source === "title")
      ? namesIn(passage.location.report.title)
      : [];
  }

  /**
   * How each item is matched where a word counts by its zone; of a word in focus the zone counts to the power of
   * `focusPower`. What the name of a figure's column says counts in full, a word for its kind nearly so.
   */
  score(zones: Zones, focusPower: number, record: FigureRecord | null): ItemMatch[] {
    const column = record?.column;
    const matches = this.#byContext(focusPower).map((context, index) => {
      const { item, readings } = this.#matchables[index] as Matchable;
      const occurrences = this.#occurrences[index] as Occurrence[];
      if (occurrences.length === 0 && !column && (!record || unitsOf(item).length === 0)) return context;
      let { value } = context;
      let reading: Pick<Reading, "text" | "variant"> | null =
        context.read === null ? null : { text: context.read, variant: context.variant };
      const power = item.focus ? focusPower : 1;
      const named = column && readings.find(({ text }) => column.includes(text));
      if (named && named.quality > value) {
        value = named.quality;
        reading = named;
      }
      for (const occurrence of occurrences) {
        const { quality } = occurrence.reading;
        if (quality <= value) continue;
        const zone = Math.min(zones.at(occurrence.start), zones.at(occurrence.end - 1)) ** power;
        if (quality * zone <= value) continue;
        value = quality * zone;
        reading = occurrence.reading;
      }
      if (record && value < BY_UNIT && measuredBy(item, record.figure)) {
        value = BY_UNIT;
        reading = null;
      }
      return { item, value, read: reading?.text ?? null, variant: reading?.variant ?? null };
    });
    for (const { pair, before, after } of this.#genre ? straddlingOf(this.#matchables) : []) {
      const match = matches[pair] as ItemMatch;
      const best = (side: readonly number[]) => Math.max(...side.map((at) => matches[at]?.value ?? 0));
      const value = BOTH_FOUND * Math.min(best(before), best(after));
      if (value > match.value) matches[pair] = { ...match, value };
    }
    return matches;
  }

  /** What all words of the question weigh together. */
  get weight(): number {
    return weightOf(this.#matchables);
  }

  /** Where the passage holds each word that says something, in order, but for words that title or headings hold. */
  get telling(): readonly Told[] {
    this.#telling ??= this.#matchables.flatMap(({ item, readings }, index) => {
      const occurrences = this.#occurrences[index] as Occurrence[];
      const literal = occurrences.some(({ reading }) => reading.text === item.text);
      const inContext = () => readings.some(({ text }) => this.passage.context.includes(text));
      if (!literal || !isWeighty(item) || inContext()) return [];
      return [{ item, places: occurrences.toSorted((one, other) => one.start - other.start) }];
    });
    return this.#telling;
  }

  #byContext(focusPower: number): ItemMatch[] {
    let matches = this.#inContext.get(focusPower);
    if (!matches) {
      const { context } = this.passage;
      matches = this.#matchables.map(({ item, readings }) => {
        const reading = readings.find(({ text }) => context.includes(text));
        const titled = item.source === "title" && this.#titles.includes(item.text);
        const zone = titled ? this.#weights.titled : this.#weights.context;
        const value = reading ? reading.quality * zone ** (item.focus ? focusPower : 1) : 0;
        return { item, value, read: reading?.text ?? null, variant: reading?.variant ?? null };
      });
      this.#inContext.set(focusPower, matches);
    }
    return matches;
  }
}

const weightOf = once((matchables: readonly Matchable[]) =>
  matchables.reduce((sum, { item }) => sum + (item.source === "word" ? item.weight : 0), 0),
);

/** What a pair counts where the words that it straddles are both found, though not side by side. */
const BOTH_FOUND = 0.45;

/** The pairs that straddle two words, and the places of those words. */
const straddlingOf = once((matchables: readonly Matchable[]) => {
  const places = new Map(matchables.map((matchable, index) => [matchable, index]));
  return matchables.flatMap(({ sides }, pair) => {
    const [before = [], after = []] = sides.map((side) => side.flatMap((word) => places.get(word) ?? []));
    return before.length > 0 && after.length > 0 ? [{ pair, before, after }] : [];
  });
});

/** What stands between the parts of a word: 城镇和农村常住居民 names 城镇居民 and 农村居民, 粮食面积75万亩、产量 the 粮食产量. */
const PARTED =
  "(?:[\\u3400-\\u9fff]{0,6}?[和、及与][\\u3400-\\u9fff]{0,6}?|[\\u3400-\\u9fff]{1,2}|[\\u3400-\\u9fff]{2,6}[\\d.,]+[万亿]?[\\u3400-\\u9fff]{1,3}[、，]总?)";
const PARTED_QUALITY = 0.85;

/** What finds a word whose parts stand a little apart, or null for one too short or too long to be parted. */
const partedPattern = once(({ text: word, source }: Item) =>
  source === "word" && /^[\u3400-\u9fff]{4}$/.test(word)
    ? new RegExp(`${word.slice(0, 2)}${PARTED}${word.slice(2)}`, "g")
    : null,
);

/** Where a text names a word whose parts stand a little apart. */
function partedIn(text: string, item: Item): Occurrence[] {
  const word = item.text;
  const pattern = partedPattern(item);
  if (pattern === null || !text.includes(word.slice(0, 2))) return [];
  const reading = { text: word, quality: PARTED_QUALITY, variant: null };
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    reading,
  }));
}

function occurrencesOf(text: string, word: string): number[] {
  const starts: number[] = [];
  const digits = /^\d/.test(word);
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    if (digits && (/[\d.]/.test(text[start - 1] ?? "") || /[\d]/.test(text[start + word.length] ?? "")))
      continue;
    starts.push(start);
  }
  return starts;
}
