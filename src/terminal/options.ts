import { parseArgs } from "node:util";
import { texts, usage } from "./texts.ts";

/** A command line that cannot be understood. */
export class UsageError extends Error {
  constructor(command: string, reason: string) {
    super(`${reason}\n\n${usage(command)}`);
    this.name = "UsageError";
  }
}

export interface Options {
  seeds: string;
  index: string;
  json: boolean;
  jsonl: boolean;
  explain: boolean;
  help: boolean;
  positionals: string[];
}

/** Reads a command's arguments; folders not given come from the environment. Throws a UsageError. */
export function readOptions(
  command: string,
  args: string[],
  environment: { SEEDS_DIR: string; INDEX_DIR: string },
): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        seeds: { type: "string" },
        index: { type: "string" },
        json: { type: "boolean", default: false },
        jsonl: { type: "boolean", default: false },
        explain: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const {
      seeds = environment.SEEDS_DIR,
      index = environment.INDEX_DIR,
      json,
      jsonl,
      explain,
      help,
    } = values;
    return { seeds, index, json, jsonl, explain, help, positionals };
  } catch (error) {
    const wrong = args.find(
      (each) =>
        each.startsWith("-") && error instanceof Error && error.message.includes(each.split("=")[0] ?? each),
    );
    throw new UsageError(command, texts.unknownOption(wrong ?? args.join(" ")));
  }
}
