import type { Context } from "grammy";
import type { Answerer } from "../answer/answerer.ts";
import { catalogueOf } from "./catalogue.ts";
import type { Conversations } from "./conversation.ts";
import type { Log } from "./log.ts";
import type { Records } from "./records.ts";
import type { State } from "./state.ts";
import { textsFor } from "./texts/texts.ts";
import type { Audience } from "./views/view.ts";

/** What every feature of the bot works with. */
export interface Shared {
  /** The answerer of the moment: a rebuilt index swaps it. */
  answerer: () => Answerer;
  log: Log;
  now: () => Date;
  state: State;
  records: Records;
  adminIds: ReadonlySet<number>;
  conversations: Conversations;
  /** What people asked last, for the empty inline query; in memory only. */
  recent: RecentQuestions;
  /** Our answers to the latest questions, so that an edited question gets its answer edited. */
  replies: Replies;
  /** What messages were last turned into: a button pressed twice must not ask for the same edit twice. */
  shown: Recent<string, string>;
}

export const isGroup = (context: Context): boolean =>
  context.chat?.type === "group" || context.chat?.type === "supergroup";

/** For whom the reply to an update is made. */
export function audienceOf(context: Context, { answerer }: Shared): Audience {
  return {
    catalogue: catalogueOf(answerer().library),
    texts: textsFor(context.from?.language_code),
    username: context.me.username,
    group: isGroup(context),
  };
}

/** A map that forgets its oldest entries. */
export class Recent<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: Key): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: Key, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#limit && oldest !== undefined) this.#entries.delete(oldest);
  }

  delete(key: Key): void {
    this.#entries.delete(key);
  }
}

export type RecentQuestions = Recent<number, string[]>;

/** Our message that answers a person's message, and what was asked. */
export interface Reply {
  messageId: number;
  question: string;
}

/** By `chat:message` of the question. */
export type Replies = Recent<string, Reply>;
