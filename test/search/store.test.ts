import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashCollection } from "../../src/reports/collection.ts";
import { isCurrent } from "../../src/search/collection.ts";
import { IndexUnusableError, readManifest, readPart, saveIndex } from "../../src/search/store.ts";
import { temporaryFolder, temporaryLibrary } from "./library.ts";

const NOW = new Date("2024-05-06T07:08:09.000Z");
const PARTS = { reports: "甲", search: "乙", dictionary: "丙" };

function saved(parts: Record<string, string> = PARTS, hashes: Record<string, string> = {}): string {
  const directory = join(temporaryFolder(), "index");
  saveIndex(directory, parts, hashes, NOW);
  return directory;
}

function readAll(directory: string): Record<string, string> {
  const manifest = readManifest(directory);
  return Object.fromEntries(
    Object.keys(manifest.parts).map((part) => [part, readPart(directory, manifest, part).content]),
  );
}

/** Changes the manifest of an index. */
function alter(directory: string, change: (manifest: Record<string, unknown>) => void): void {
  const path = join(directory, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
}

const partFiles = (directory: string) => readdirSync(directory).filter((file) => file.endsWith(".dat"));

describe("a saved index", () => {
  test("is read back as it was written, whatever it holds", () => {
    const directory = join(temporaryFolder(), "index");
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("reports", "search", "vocabulary"), fc.string({ unit: "grapheme" })),
        (parts) => {
          saveIndex(directory, parts, {}, NOW);
          expect(readAll(directory)).toEqual({ ...parts });
        },
      ),
      { numRuns: 50 },
    );
  });

  test("tells when it was built and from which files", () => {
    const manifest = readManifest(saved(PARTS, { "甲区/a.txt": "1f" }));
    expect(manifest.builtAt).toBe(NOW.toISOString());
    expect(manifest.reports).toEqual({ "甲区/a.txt": "1f" });
  });

  test("leaves no part of an older one behind, and nothing half written", () => {
    const directory = saved();
    saveIndex(directory, { ...PARTS, search: "丁" }, {}, NOW);
    expect(partFiles(directory)).toHaveLength(3);
    expect(readdirSync(directory)).toHaveLength(4);
    expect(readAll(directory).search).toBe("丁");
  });

  test("leaves alone what is not its own", () => {
    const directory = saved();
    mkdirSync(join(directory, "chat"));
    writeFileSync(join(directory, ".gitkeep"), "");
    saveIndex(directory, { reports: "丁" }, {}, NOW);
    expect(readdirSync(directory)).toEqual(expect.arrayContaining(["chat", ".gitkeep"]));
  });

  test("is the old one until the new manifest is in place", () => {
    const directory = saved();
    writeFileSync(join(directory, "search-0123456789abcdef.dat"), "a newer part");
    writeFileSync(join(directory, "manifest.json.999.tmp"), "{");
    expect(readAll(directory)).toEqual(PARTS);
  });
});

describe("an index that cannot be relied on is noticed", () => {
  const [first] = partFiles(saved()) as [string];
  test.each<[string, (directory: string) => void]>([
    ["it is not there", (directory) => rmSync(directory, { recursive: true })],
    ["its manifest is missing", (directory) => rmSync(join(directory, "manifest.json"))],
    [
      "its manifest is cut short",
      (directory) => writeFileSync(join(directory, "manifest.json"), '{"format":'),
    ],
    [
      "its manifest is another program's",
      (directory) => writeFileSync(join(directory, "manifest.json"), '{"name":"x"}'),
    ],
    [
      "its format is another version's",
      (directory) => alter(directory, (it) => Object.assign(it, { format: 0 })),
    ],
    [
      "its terms are another version's",
      (directory) => alter(directory, (it) => Object.assign(it, { analyser: 0 })),
    ],
    ["a part is missing", (directory) => rmSync(join(directory, first))],
    ["a part is cut short", (directory) => writeFileSync(join(directory, first), "")],
    ["a part was altered", (directory) => writeFileSync(join(directory, first), "戊")],
    [
      "a part is not named",
      (directory) => alter(directory, (it) => Object.assign(it, { parts: { search: "x" } })),
    ],
    [
      "a part is named outside its folder",
      (directory) => alter(directory, (it) => Object.assign(it, { parts: { search: "../../secret.dat" } })),
    ],
    [
      "one part stands in for another",
      (directory) =>
        alter(directory, (it) => {
          const { reports, search } = it.parts as Record<string, string>;
          Object.assign(it, { parts: { reports: search, search: reports } });
        }),
    ],
  ])("where %s", (_, damage) => {
    const directory = saved();
    expect(readAll(directory)).toEqual(PARTS);
    damage(directory);
    expect(() => readAll(directory)).toThrow(IndexUnusableError);
  });

  test("and the message says what to do", () => {
    expect(() => readManifest(join(temporaryFolder(), "none"))).toThrow("npm run index");
  });
});

describe("an index is current", () => {
  const { seeds } = temporaryLibrary({ "a.txt": "甲", "b/c.txt": "乙" });
  const hashes = hashCollection(seeds);
  const directory = saved(PARTS, hashes);

  test("while the reports are the same, wherever they lie", () => {
    const elsewhere = temporaryFolder();
    cpSync(seeds, elsewhere, { recursive: true });
    expect(isCurrent(directory, hashCollection(elsewhere))).toBe(true);
  });

  test.each<[string, (seeds: string) => void]>([
    ["a report was changed", (folder) => writeFileSync(join(folder, "a.txt"), "甲。")],
    ["a report was added", (folder) => writeFileSync(join(folder, "d.txt"), "丁")],
    ["a report was taken away", (folder) => rmSync(join(folder, "b"), { recursive: true })],
    ["a report was renamed", (folder) => renameSync(join(folder, "a.txt"), join(folder, "z.txt"))],
  ])("no longer when %s", (_, change) => {
    const changed = temporaryFolder();
    cpSync(seeds, changed, { recursive: true });
    change(changed);
    expect(isCurrent(directory, hashCollection(changed))).toBe(false);
  });

  test("never where it is missing or damaged", () => {
    const damaged = saved(PARTS, hashes);
    writeFileSync(join(damaged, "manifest.json"), "{}");
    expect(isCurrent(damaged, hashes)).toBe(false);
    expect(isCurrent(join(temporaryFolder(), "none"), hashes)).toBe(false);
  });
});
