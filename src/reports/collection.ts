import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDivisions } from "./divisions.ts";
import { ReportError, UnreadableFileError } from "./errors.ts";
import { makeUnique } from "./identifiers.ts";
import { readReport } from "./read.ts";
import type { Report } from "./report.ts";

/** The reports of a folder. */
export interface Collection {
  /** In the order of their paths. */
  reports: Report[];
  /** The files that could not be read, each with the reason in Chinese. */
  failures: { file: string; error: string }[];
  /** SHA-256 of every readable file by its path relative to the folder, hexadecimal. */
  hashes: Record<string, string>;
}

/**
 * Reads all reports below a folder, hidden files aside; a file that cannot be read never stops the others.
 * @throws UnreadableFileError where the folder itself cannot be read
 */
export function readCollection(seedsDirectory: string): Collection {
  const divisions = loadDivisions();
  const collection: Collection = { reports: [], failures: [], hashes: {} };
  for (const file of filesBelow(seedsDirectory)) {
    try {
      const bytes = readBytes(join(seedsDirectory, file));
      const hash = hashOf(bytes);
      collection.hashes[file] = hash;
      const report = readReport(file, bytes, divisions);
      const twin = collection.reports.find((each) => collection.hashes[each.file] === hash);
      if (twin) report.doubts.push(`与 ${twin.file} 内容相同，可删去其中一份。`);
      collection.reports.push(report);
    } catch (error) {
      collection.failures.push({ file, error: describeFailure(error) });
    }
  }
  makeUnique(collection.reports);
  return collection;
}

/** The hashes of `readCollection` alone, to notice that a report was added, changed or taken away. */
export function hashCollection(seedsDirectory: string): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const file of filesBelow(seedsDirectory)) {
    try {
      hashes[file] = hashOf(readBytes(join(seedsDirectory, file)));
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
    }
  }
  return hashes;
}

/** The bytes of a file. @throws UnreadableFileError */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UnreadableFileError((error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** Why a file could not be read, in Chinese. */
export function describeFailure(error: unknown): string {
  return error instanceof ReportError ? error.message : `读取时出错：${(error as Error).message}`;
}

/** Paths relative to the folder, with `/`, in the order of their code points. */
function filesBelow(directory: string): string[] {
  const files: string[] = [];
  const walk = (relative: string) => {
    let entries: import("node:fs").Dirent[];
    try {
      entries = readdirSync(join(directory, relative), { withFileTypes: true });
    } catch (error) {
      throw new UnreadableFileError((error as NodeJS.ErrnoException).code ?? String(error));
    }
    for (const entry of entries) {
      if (entry.name.startsWith(".")) continue;
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else files.push(path);
    }
  };
  walk("");
  return files.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
