import { appendFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { readLines } from "./lines.ts";
import { type Log, reason } from "./log.ts";

const LINE = z.union([z.object({ update: z.int() }), z.object({ greeted: z.int() })]);
/** Telegram keeps an update for a day; this many are more than a restart can bring back. */
const UPDATES_KEPT = 2000;

/**
 * What the bot itself must remember over a restart: the updates it has dealt with, since Telegram sends again
 * what was not confirmed, and the groups it has greeted. One JSON object a line; nothing about people.
 */
export class State {
  readonly #file: string | null;
  readonly #log: Log;
  #updates = new Set<number>();
  readonly #greeted = new Set<number>();

  /** @param file where it is kept; null: in memory only */
  constructor(file: string | null, log: Log) {
    this.#file = file;
    this.#log = log;
    if (file !== null) this.#load(file);
  }

  /** Whether an update was dealt with before. */
  isDone(update: number): boolean {
    return this.#updates.has(update);
  }

  done(update: number): void {
    this.#updates.add(update);
    if (this.#updates.size > 2 * UPDATES_KEPT) this.#compact();
    else this.#append({ update });
  }

  isGreeted(chat: number): boolean {
    return this.#greeted.has(chat);
  }

  greeted(chat: number): void {
    if (this.#greeted.has(chat)) return;
    this.#greeted.add(chat);
    this.#append({ greeted: chat });
  }

  #append(line: object): void {
    if (this.#file === null) return;
    try {
      appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
    } catch (error) {
      this.#log.warn("state not written", { file: this.#file, reason: reason(error) });
    }
  }

  /** Reads the file, a line that cannot be read left out. */
  #load(file: string): void {
    const log = (error: unknown) => this.#log.warn("state not read", { file, reason: reason(error) });
    for (const line of readLines(file, LINE, log)) {
      if ("update" in line) this.#updates.add(line.update);
      if ("greeted" in line) this.#greeted.add(line.greeted);
    }
    this.#compact();
  }

  /** Forgets updates too old to come again, and writes the file anew. */
  #compact(): void {
    this.#updates = new Set([...this.#updates].slice(-UPDATES_KEPT));
    if (this.#file === null) return;
    const kept = [
      ...[...this.#greeted].map((greeted) => ({ greeted })),
      ...[...this.#updates].map((update) => ({ update })),
    ];
    try {
      writeFileSync(`${this.#file}.new`, kept.map((line) => `${JSON.stringify(line)}\n`).join(""));
      renameSync(`${this.#file}.new`, this.#file);
    } catch (error) {
      this.#log.warn("state not written", { file: this.#file, reason: reason(error) });
    }
  }
}
