import type { Aspect, Item, Variant } from "../question/question.ts";
import type { Range } from "../text/sentences.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import type { Weights } from "./weights.ts";

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
}

/** How an item was matched by a candidate, for the explanation. */
export interface ItemMatch {
  item: Item;
  /** 0 to 1: quality of the reading times the zone it was found in. */
  value: number;
  read: string | null;
  variant: Variant | null;
}

/** 好评率 is not 满意率: a rate asked for is answered by that rate alone, or by another name of it. */
const RATE = /[率度]$/;
const SAME_RATE = 0.75;

/** Pairs each item of a question with the words that may stand for it. */
export function matchables({ items, variants }: Aspect): Matchable[] {
  return items.map((item) => {
    const readings: Reading[] = [{ text: item.text, quality: 1, variant: null }];
    for (const variant of variants) {
      const overlap = Math.min(item.end, variant.end) - Math.max(item.start, variant.start);
      if (overlap <= 0) continue;
      const share = overlap / (item.end - item.start);
      if (share >= 0.5 && !(item.focus && RATE.test(item.text) && variant.quality < SAME_RATE))
        readings.push({ text: variant.text, quality: variant.quality * share, variant });
    }
    return { item, readings: strongest(readings) };
  });
}

function strongest(readings: Reading[]): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings)
    if ((best.get(reading.text)?.quality ?? 0) < reading.quality) best.set(reading.text, reading);
  return [...best.values()].sort((a, b) => b.quality - a.quality);
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
  readonly #inContext: (Reading | null)[];
  readonly #weights: Weights;

  constructor(passage: AnalysedPassage, matchables: readonly Matchable[], weights: Weights) {
    this.passage = passage;
    this.#matchables = matchables;
    this.#weights = weights;
    const positions = new Map<string, number[]>();
    this.#occurrences = matchables.map(({ readings }) =>
      readings.flatMap((reading) => {
        let starts = positions.get(reading.text);
        if (!starts) {
          starts = occurrencesOf(passage.folded.text, reading.text);
          positions.set(reading.text, starts);
        }
        return starts.map((start) => ({ start, end: start + reading.text.length, reading }));
      }),
    );
    this.#inContext = matchables.map(
      ({ readings }) => readings.find((reading) => passage.context.includes(reading.text)) ?? null,
    );
  }

  /**
   * How each item is matched where a word at character i counts `zones[i]`; of a word in focus the zone counts
   * to the power of `focusPower`.
   */
  score(zones: Float32Array, focusPower: number): ItemMatch[] {
    return this.#matchables.map(({ item }, index) => {
      const context = this.#inContext[index] ?? null;
      let value = context ? context.quality * this.#weights.context ** (item.focus ? focusPower : 1) : 0;
      let reading = context;
      const power = item.focus ? focusPower : 1;
      for (const occurrence of this.#occurrences[index] ?? []) {
        const zone = Math.min(zones[occurrence.start] ?? 0, zones[occurrence.end - 1] ?? 0) ** power;
        if (occurrence.reading.quality * zone <= value) continue;
        value = occurrence.reading.quality * zone;
        reading = occurrence.reading;
      }
      return { item, value, read: reading?.text ?? null, variant: reading?.variant ?? null };
    });
  }
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

/** What a word counts at each place of the passage for the sentence with this number. */
export function sentenceZones(passage: AnalysedPassage, sentence: number, weights: Weights): Float32Array {
  const zones = new Float32Array(passage.folded.text.length).fill(weights.passage);
  const set = (range: Range | undefined, value: number) => range && zones.fill(value, range.start, range.end);
  set(passage.sentences[sentence + 1], weights.next);
  set(passage.sentences[sentence - 1], weights.previous);
  set(passage.sentences[sentence], 1);
  return zones;
}

/** What a word counts at each place of the passage for a figure. */
export function figureZones(passage: AnalysedPassage, record: FigureRecord, weights: Weights): Float32Array {
  const zones = sentenceZones(passage, record.sentence, weights).map((zone) => zone * weights.otherSentence);
  const sentence = passage.sentences[record.sentence] as Range;
  zones.fill(weights.earlierClause, sentence.start, record.clause.start);
  zones.fill(weights.laterClause, record.clause.end, sentence.end);
  const others = passage.figures.filter(
    (other) => other !== record && other.sentence === record.sentence && other.figure.quantity !== "date",
  );
  const beside = others.filter((other) => other.clause.start === record.clause.start);
  for (const other of others) {
    if (beside.includes(other)) continue;
    const value = other.clause.start < record.clause.start ? weights.earlierLabel : weights.laterClause;
    for (const range of other.label) zones.fill(value, range.start, range.end);
  }
  zones.fill(weights.clause, record.clause.start, record.clause.end);
  for (const { label } of beside)
    for (const range of label) zones.fill(weights.siblingLabel, range.start, range.end);
  for (const range of record.inherited) zones.fill(weights.inherited, range.start, range.end);
  for (const range of record.shared) zones.fill(weights.betweenLabels, range.start, range.end);
  for (const range of record.label) zones.fill(1, range.start, range.end);
  zones.fill(1, record.figure.start, record.figure.end);
  return zones;
}
