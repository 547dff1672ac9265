import type { FigureRecord } from "./analysed.ts";

/** Where the last answer of a conversation stood. */
export interface Stand {
  /** Number of the passage in the collection. */
  passage: number;
  /** The sentence's place in it. */
  sentence: number;
  /** Where in the passage's folded text its figure begins, or null. */
  figure: number | null;
}

const NEAR = 60;
/** Where the question says itself what it asks for, nearness only breaks a tie. */
export const TIE = 0.008;

/** How near a figure stands after that of the last answer, 1 to 0: 完成预算的百分之几 goes on with what was counted. */
export function nearness({ sentence, figure }: Stand, record: FigureRecord): number {
  if (figure === null || record.sentence !== sentence || record.figure.start <= figure) return 0;
  return Math.max(0, 1 - (record.figure.start - figure) / NEAR);
}
