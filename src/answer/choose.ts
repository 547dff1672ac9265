import type { Aspect, Question } from "../question/question.ts";
import type { Range } from "../text/sentences.ts";
import type { AnalysedPassage } from "./analysed.ts";
import { formFit } from "./forms.ts";
import { isOfGenre } from "./scope.ts";
import type { Weights } from "./weights.ts";

/** What something or somebody is, is told where a text begins. */
const DEFINITION = /^[^，。？的]{2,14}(?:究竟|到底)?是(?:什么|谁|何人|哪里人|哪国人|何物)？?$|^什么(?:是|叫)/;
const DEFINING = 4;

/** What speaks for a sentence among those of its passage. */
export type Reasons = Record<"own" | "before" | "form" | "opening" | "length", number>;

/** The pieces of a question and of what stands for its words, each with the quality of the reading it is from. */
export type Pieces = ReadonlyMap<string, number>;

/** The pieces of what is asked; those of what was asked before it count `carried` times as much. */
export function piecesOf(question: Question, aspects: readonly Aspect[], carried: number): Pieces {
  const pieces = new Map<string, number>();
  const add = (gram: string, quality: number) => pieces.set(gram, Math.max(quality, pieces.get(gram) ?? 0));
  for (const [turn, { variants }] of aspects.entries())
    for (const { text, quality } of variants)
      for (const gram of gramsOf(text))
        if (gram.length > 1) add(gram, turn === 0 ? quality : quality * carried);
  for (const gram of gramsOf(question.topic)) add(gram, aspects.length > 1 ? carried : 1);
  for (const gram of gramsOf(question.text)) add(gram, 1);
  return pieces;
}

/** A character, pair of characters, number or Latin word of the question, and where a passage holds it. */
interface Gram {
  weight: number;
  /** For each sentence whether it holds the gram. */
  held: boolean[];
}

/**
 * Which sentence of one passage answers. What the heading or all sentences say tells them apart no better than
 * what none says, so each piece of the question counts by how few of the sentences hold it; what names the
 * subject in the heading counts nothing, or the first sentence would always win.
 */
export class SentenceChoice {
  readonly #question: Question;
  readonly #texts: string[];
  readonly #grams: Gram[];
  readonly #reachable: number;
  readonly #weights: Weights;
  /** A report's paragraphs open with a heading, other texts with what they are about. */
  readonly #genre: boolean;

  constructor(
    question: Question,
    pieces: Pieces,
    { folded, sentences, context, location }: AnalysedPassage,
    weights: Weights,
  ) {
    this.#question = question;
    this.#weights = weights;
    this.#genre = isOfGenre(location.report);
    this.#texts = sentences.map(({ start, end }: Range) => folded.text.slice(start, end));
    this.#grams = [...pieces]
      .filter(([gram]) => !holds(context, gram))
      .map(([gram, quality]) => weigh(gram, quality, this.#texts));
    this.#reachable = this.#grams.reduce((sum, { weight }) => sum + weight, 0);
  }

  /** The reasons for the sentence with this number; their sum ranks it among its neighbours. */
  reasons(sentence: number): Reasons {
    const weights = this.#weights;
    const text = this.#texts[sentence] ?? "";
    return {
      own: weights.chosenOwn * this.#share(({ held }) => held[sentence] === true),
      before:
        weights.chosenBefore *
        this.#share(({ held }) => held[sentence] === false && held[sentence - 1] === true),
      form: weights.chosenForm * formFit(this.#question.text, text),
      opening:
        sentence === 0 && !this.#genre
          ? weights.chosenOpening * (DEFINITION.test(this.#question.text) ? DEFINING : 1)
          : 0,
      length: -weights.chosenLength * Math.log(Math.max(1, text.length)),
    };
  }

  #share(counts: (gram: Gram) => boolean): number {
    if (this.#reachable === 0) return 0;
    return this.#grams.reduce((sum, gram) => sum + (counts(gram) ? gram.weight : 0), 0) / this.#reachable;
  }
}

function weigh(gram: string, quality: number, texts: readonly string[]): Gram {
  const held = texts.map((text) => holds(text, gram));
  const holding = held.filter(Boolean).length;
  const telling = holding === 0 ? 0 : Math.log((texts.length + 1) / holding);
  return { weight: quality * (/^[0-9a-z]/.test(gram) ? 2 * telling : telling), held };
}

function gramsOf(text: string): string[] {
  const grams = new Set<string>(text.match(/\d+(?:\.\d+)?|[a-z]+/g));
  for (const [run] of text.matchAll(/[\u3400-\u9fff]+/g))
    for (let index = 0; index < run.length; index++) {
      grams.add(run.slice(index, index + 1));
      if (index + 1 < run.length) grams.add(run.slice(index, index + 2));
    }
  return [...grams];
}

function holds(text: string, gram: string): boolean {
  if (!/^\d/.test(gram)) return text.includes(gram);
  for (let start = text.indexOf(gram); start >= 0; start = text.indexOf(gram, start + 1))
    if (!/[\d.]/.test(text[start - 1] ?? "") && !/\d/.test(text[start + gram.length] ?? "")) return true;
  return false;
}
