import { z } from "zod";
import { LineFile } from "./lines.ts";
import type { Log } from "./log.ts";

const LINE = z.union([z.object({ update: z.int() }), z.object({ greeted: z.int() })]);
/** Telegram keeps an update for a day; this many are more than a restart can bring back. */
const UPDATES_KEPT = 2000;

/**
 * What the bot itself must remember over a restart: the updates it has dealt with, since Telegram sends again
 * what was not confirmed, and the groups it has greeted. One JSON object a line; nothing about people.
 */
export class State {
  readonly #file: LineFile<typeof LINE> | null;
  #updates = new Set<number>();
  readonly #greeted = new Set<number>();

  /** @param file where it is kept; null: in memory only */
  constructor(file: string | null, log: Log) {
    this.#file = file === null ? null : new LineFile(file, LINE, log);
    for (const line of this.#file?.read() ?? []) {
      if ("update" in line) this.#updates.add(line.update);
      if ("greeted" in line) this.#greeted.add(line.greeted);
    }
    this.#compact();
  }

  /** Whether an update was dealt with before. */
  isDone(update: number): boolean {
    return this.#updates.has(update);
  }

  done(update: number): void {
    this.#updates.add(update);
    if (this.#updates.size > 2 * UPDATES_KEPT) this.#compact();
    else this.#file?.append({ update });
  }

  isGreeted(chat: number): boolean {
    return this.#greeted.has(chat);
  }

  greeted(chat: number): void {
    if (this.#greeted.has(chat)) return;
    this.#greeted.add(chat);
    this.#file?.append({ greeted: chat });
  }

  /** Forgets updates too old to come again, and writes the file anew. */
  #compact(): void {
    this.#updates = new Set([...this.#updates].slice(-UPDATES_KEPT));
    this.#file?.replace([
      ...[...this.#greeted].map((greeted) => ({ greeted })),
      ...[...this.#updates].map((update) => ({ update })),
    ]);
  }
}
