import type { Report } from "../reports/report.ts";
import type { Location } from "../search/collection.ts";
import type { Answer } from "./answer.ts";

export type { Location };

/** The reports held. */
export interface Library {
  readonly reports: readonly Report[];
  /** When the index was built. */
  readonly builtAt: Date;
  /** The passage with this id, or undefined where it is gone. */
  locate(id: string): Location | undefined;
}

export interface Request {
  question: string;
  /** Requests with the same conversation key may refer to what was asked before. */
  conversation?: string;
}

/** Answers questions from a library. Everything that talks to people is built on this. */
export interface Answerer {
  readonly library: Library;
  answer(request: Request): Answer;
  /** Forgets a conversation. */
  forget(conversation: string): void;
}
