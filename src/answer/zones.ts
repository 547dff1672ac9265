import type { Range } from "../text/sentences.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import type { Weights } from "./weights.ts";

/** What a word counts by where in a passage it stands: as the last range marked around it, else `elsewhere`. */
export class Zones {
  readonly #elsewhere: number;
  readonly #marked: { start: number; end: number; value: number }[] = [];

  constructor(elsewhere: number) {
    this.#elsewhere = elsewhere;
  }

  mark(range: Range | undefined, value: number): void {
    if (range) this.#marked.push({ start: range.start, end: range.end, value });
  }

  at(place: number): number {
    for (let index = this.#marked.length - 1; index >= 0; index--) {
      const zone = this.#marked[index] as { start: number; end: number; value: number };
      if (place >= zone.start && place < zone.end) return zone.value;
    }
    return this.#elsewhere;
  }
}

/** The zones of the sentence with this number; `others` is the factor on all outside it. */
export function sentenceZones(
  passage: AnalysedPassage,
  sentence: number,
  weights: Weights,
  others = 1,
): Zones {
  const zones = new Zones(weights.passage * others);
  zones.mark(passage.sentences[sentence + 1], weights.next * others);
  zones.mark(passage.sentences[sentence - 1], weights.previous * others);
  zones.mark(passage.sentences[sentence], 1);
  return zones;
}

/** The zones of a figure. */
export function figureZones(passage: AnalysedPassage, record: FigureRecord, weights: Weights): Zones {
  const zones = sentenceZones(passage, record.sentence, weights, weights.otherSentence);
  const sentence = passage.sentences[record.sentence] as Range;
  zones.mark({ start: sentence.start, end: record.clause.start }, weights.earlierClause);
  zones.mark({ start: record.clause.end, end: sentence.end }, weights.laterClause);
  const others = passage.figures.filter(
    (other) => other !== record && other.sentence === record.sentence && other.figure.quantity !== "date",
  );
  const beside = others.filter((other) => other.clause.start === record.clause.start);
  for (const other of others) {
    if (beside.includes(other)) continue;
    const value = other.clause.start < record.clause.start ? weights.earlierLabel : weights.laterClause;
    for (const range of other.label) zones.mark(range, value);
  }
  zones.mark(record.clause, weights.clause);
  for (const { label } of beside) for (const range of label) zones.mark(range, weights.siblingLabel);
  for (const range of record.inherited) zones.mark(range, weights.inherited);
  for (const range of record.shared) zones.mark(range, weights.betweenLabels);
  for (const range of record.label) zones.mark(range, 1);
  zones.mark(record.figure, 1);
  return zones;
}
