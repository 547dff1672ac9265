import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import type { Folders } from "../../src/terminal/folders.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "zhiyin-"));
  made.push(folder);
  return folder;
}

/** Temporary folders for reports and index, the reports written. */
export function temporaryLibrary(files: Record<string, string | Uint8Array>): Folders {
  const folder = temporaryFolder();
  const folders = { seeds: join(folder, "seeds"), index: join(folder, "index") };
  mkdirSync(folders.seeds);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folders.seeds, file)), { recursive: true });
    writeFileSync(join(folders.seeds, file), content);
  }
  return folders;
}

/** For indexing without a word. */
export const silent = () => {};
