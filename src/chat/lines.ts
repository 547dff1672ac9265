import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import type { z } from "zod";
import { type Log, reason } from "./log.ts";

/**
 * A file of JSON objects, one a line, to which lines are added; kept open, so that a line costs one write. What
 * cannot be read or written is logged, and the bot goes on without.
 */
export class LineFile<Schema extends z.ZodType> {
  readonly #path: string;
  readonly #schema: Schema;
  readonly #log: Log;
  #open: number | null = null;
  /** The last line was cut off: the next one must not run on from it. */
  #torn = false;

  constructor(path: string, schema: Schema, log: Log) {
    this.#path = path;
    this.#schema = schema;
    this.#log = log;
  }

  /** The lines that fit the schema, none where there is no file yet; its folder is made. A line cut off by a crash is left out. */
  read(): z.infer<Schema>[] {
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      if (!existsSync(this.#path)) return [];
      const content = readFileSync(this.#path, "utf8");
      this.#torn = content !== "" && !content.endsWith("\n");
      return jsonLines(content).flatMap((line) => {
        const { success, data } = this.#schema.safeParse(line);
        return success ? [data] : [];
      });
    } catch (error) {
      this.#log.warn("file not read", { file: this.#path, reason: reason(error) });
      return [];
    }
  }

  append(line: z.infer<Schema>): void {
    this.#write(() => {
      this.#open ??= openSync(this.#path, "a");
      writeSync(this.#open, `${this.#torn ? "\n" : ""}${JSON.stringify(line)}\n`);
      this.#torn = false;
    });
  }

  /** Puts these lines in the place of all. */
  replace(lines: readonly z.infer<Schema>[]): void {
    this.#write(() => {
      writeFileSync(`${this.#path}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      renameSync(`${this.#path}.new`, this.#path);
      this.#close();
      this.#torn = false;
    });
  }

  #close(): void {
    if (this.#open !== null) closeSync(this.#open);
    this.#open = null;
  }

  #write(write: () => void): void {
    try {
      write();
    } catch (error) {
      this.#log.warn("file not written", { file: this.#path, reason: reason(error) });
    }
  }
}

/** The JSON values of a text with one a line; a line cut off by a crash is left out. */
function jsonLines(text: string): unknown[] {
  return text.split("\n").flatMap((line) => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
}
