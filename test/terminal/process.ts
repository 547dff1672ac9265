import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Folders } from "../../src/terminal/folders.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Run {
  code: number | null;
  output: string;
  errors: string;
}

/** Runs a command of the built program as a person would, over these folders, to its end. */
export function run(folders: Folders, args: readonly string[], input = ""): Promise<Run> {
  const { BOT_TOKEN: _, ...environment } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["dist/main.js", ...args], {
      cwd: ROOT,
      env: { ...environment, BOT_TOKEN: "", SEEDS_DIR: folders.seeds, INDEX_DIR: folders.index },
    });
    let output = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output, errors }));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** The lines of a text, blank ones left out. */
export const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");
