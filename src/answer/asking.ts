import type { Question } from "../question/question.ts";
import type { Pieces } from "./choose.ts";
import type { Contrast } from "./contrasts.ts";
import type { Usage } from "./evidence.ts";
import type { Matchable } from "./match.ts";
import type { PlacesTold } from "./owner.ts";
import type { Scope } from "./scope.ts";
import type { Stand } from "./stand.ts";

/** What the candidates of all passages have in common. */
export interface Asking {
  question: Question;
  matchables: readonly Matchable[];
  pieces: Pieces;
  scope: Scope;
  /** Where the last answer of the conversation stood. */
  before: Stand | null;
  placesTold: PlacesTold;
  /** Whether all passages that may answer are of no known place. */
  outside: boolean;
  /** What words a report uses, by its number. */
  usageOf: (report: number) => Usage;
  /** What the question takes a side in. */
  contrasts: readonly Contrast[];
  /** The question goes on with the one before, so that the nearest measure answers. */
  follows: boolean;
  /** It does so with words of its own, so that the figure of the last answer is not the one asked for. */
  renews: boolean;
}
