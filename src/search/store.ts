import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ANALYSER_VERSION } from "./analyse.ts";

const FORMAT_VERSION = 1;
const MANIFEST = "manifest.json";

const manifestSchema = z.object({
  format: z.literal(FORMAT_VERSION),
  analyser: z.literal(ANALYSER_VERSION),
  builtAt: z.iso.datetime(),
  /** Content hash of each report file. */
  reports: z.record(z.string(), z.string()),
  /** File name (which carries its hash) of each part. */
  parts: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The index is missing, damaged, foreign or of another version: build it anew. */
export class IndexUnusableError extends Error {
  constructor(reason: string) {
    super(`索引不可用（${reason}），请运行 npm run index 重建。`);
    this.name = "IndexUnusableError";
  }
}

const hashOf = (content: string) => createHash("sha256").update(content).digest("hex").slice(0, 16);

/**
 * Writes an index: parts first, under names that carry their hashes, flushed; the manifest last, renamed into
 * place. A reader sees the old index or the new one, never half of one.
 */
export function saveIndex(
  directory: string,
  parts: Record<string, string>,
  reports: Record<string, string>,
  builtAt: Date,
): void {
  mkdirSync(directory, { recursive: true });
  const names: Record<string, string> = {};
  for (const [part, content] of Object.entries(parts)) {
    names[part] = `${part}-${hashOf(content)}.dat`;
    writeWhole(join(directory, names[part]), content);
  }
  const manifest: Manifest = {
    format: FORMAT_VERSION,
    analyser: ANALYSER_VERSION,
    builtAt: builtAt.toISOString(),
    reports,
    parts: names,
  };
  writeWhole(join(directory, MANIFEST), JSON.stringify(manifest));
  const current = new Set(Object.values(names));
  for (const file of readdirSync(directory))
    if (/^[a-z]+-[0-9a-f]{16}\.dat$/.test(file) && !current.has(file))
      rmSync(join(directory, file), { force: true });
}

function writeWhole(path: string, content: string): void {
  if (path.endsWith(".dat") && existsSync(path) && readFileSync(path, "utf8") === content) return;
  const beside = `${path}.${process.pid}.tmp`;
  const file = openSync(beside, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

/** The manifest of an index. Throws an IndexUnusableError. */
export function readManifest(directory: string): Manifest {
  const path = join(directory, MANIFEST);
  if (!existsSync(path)) throw new IndexUnusableError("尚未建立");
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new IndexUnusableError("版本不同或已损坏");
  }
}

/** The path of a part whose content is checked against its hash, and the content. Throws an IndexUnusableError. */
export function readPart(
  directory: string,
  manifest: Manifest,
  part: string,
): { path: string; content: string } {
  const name = manifest.parts[part];
  if (!name || !/^[a-z]+-[0-9a-f]{16}\.dat$/.test(name)) throw new IndexUnusableError(`缺少 ${part}`);
  const path = join(directory, name);
  try {
    const content = readFileSync(path, "utf8");
    if (name === `${part}-${hashOf(content)}.dat`) return { path, content };
  } catch {
    throw new IndexUnusableError(`读不到 ${name}`);
  }
  throw new IndexUnusableError(`${name} 已损坏`);
}
