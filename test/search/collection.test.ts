import { cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readCollection } from "../../src/reports/collection.ts";
import { bigrams, indexTerms } from "../../src/search/analyse.ts";
import { buildCollection, loadCollection } from "../../src/search/collection.ts";
import { buildPassageIndex, loadPassageIndex } from "../../src/search/passage-index.ts";
import { IndexUnusableError, readManifest, readPart, saveIndex } from "../../src/search/store.ts";
import { prepareEngine } from "../../src/terminal/prepare.ts";
import { fold } from "../../src/text/fold.ts";
import { loadDictionary, WHOLE_DICTIONARY } from "../../src/text/segment.ts";
import { INVENTED } from "../answer/invented.ts";
import { silent, temporaryFolder, temporaryLibrary } from "./library.ts";

const folders = temporaryLibrary(INVENTED);
const read = readCollection(folders.seeds);
const question = "宝坻区2023年群众满意率是多少";

beforeAll(() => buildCollection(read.reports, read.hashes, folders.index));

/** A copy of the built index, to be damaged. */
function copied(): string {
  const directory = temporaryFolder();
  cpSync(folders.index, directory, { recursive: true });
  return directory;
}

describe("a collection", () => {
  test("holds every passage of every report, by number and by id", () => {
    const collection = loadCollection(folders.index);
    expect(collection.reports).toEqual(read.reports);
    const passages = read.reports.flatMap((report) => report.passages);
    for (const [number, passage] of passages.entries()) {
      expect(collection.at(number).passage).toEqual(passage);
      const located = collection.locate(passage.id);
      expect(located?.report.passages[located.index]).toEqual(passage);
    }
    expect(() => collection.at(passages.length)).toThrow(RangeError);
    expect(collection.locate("gone")).toBeUndefined();
  });

  test("knows in how many passages a word stands at most", () => {
    const { vocabulary } = loadCollection(folders.index);
    const passages = read.reports.flatMap((report) => report.passages.map(({ text }) => fold(text).text));
    for (const word of ["满意率", "行政复议", "讲座", "高标准农田"])
      expect(vocabulary.documentFrequency(word)).toBeGreaterThanOrEqual(
        passages.filter((text) => text.includes(word)).length,
      );
    expect(vocabulary.documentFrequency("养老床位")).toBe(0);
    expect(vocabulary.telling("潮白河")).toBeGreaterThan(vocabulary.telling("满意率"));
  });

  test("keeps every passage's id when it is built anew, in another folder, beside other reports", () => {
    const more = temporaryLibrary({
      ...INVENTED,
      "0.txt": "静海区2023年法治政府建设情况报告\n一、成效\n全年审结案件12件。\n",
    });
    const again = readCollection(more.seeds).reports;
    for (const report of read.reports)
      expect(again.find(({ file }) => file === report.file)?.passages).toEqual(report.passages);
  });

  test("finds the same after it was saved and loaded", () => {
    loadDictionary(WHOLE_DICTIONARY);
    const passages = read.reports.flatMap((report) => report.passages.map(({ text }) => text));
    const index = buildPassageIndex(
      passages.map((text, id) => ({ id, text, context: "" })),
      indexTerms,
    );
    const loaded = loadPassageIndex(index.serialise());
    const pairs = [...new Set(passages.flatMap((text) => bigrams(fold(text).text)))];
    const term = fc.record({
      term: fc.constantFrom(...pairs, "无此"),
      weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 9 }), fc.nat(3), (terms, remainder) => {
        const allowed = (id: number) => id % 4 !== remainder;
        const hits = index.search(terms, allowed, 8);
        expect(loaded.search(terms, allowed, 8)).toEqual(hits);
        expect(hits.every(({ id }) => allowed(id))).toBe(true);
        expect(hits.map(({ score }) => score)).toEqual(
          hits.map(({ score }) => score).toSorted((a, b) => b - a),
        );
      }),
    );
  });
});

describe("an index that cannot be relied on", () => {
  const parts = ["reports", "search", "vocabulary", "dictionary"];

  test.each(parts)("is refused where the %s are damaged", (part) => {
    const directory = copied();
    const { path, content } = readPart(directory, readManifest(directory), part);
    writeFileSync(path, `${content.slice(0, -9)}${content.slice(-8)}`);
    expect(() => loadCollection(directory)).toThrow(IndexUnusableError);
  });

  test.each(parts)("is refused where the %s are missing", (part) => {
    const directory = copied();
    rmSync(readPart(directory, readManifest(directory), part).path);
    expect(() => loadCollection(directory)).toThrow(IndexUnusableError);
  });

  test.each(["reports", "search", "vocabulary"])("is refused where the %s are whole but foreign", (part) => {
    const directory = copied();
    const manifest = readManifest(directory);
    const contents = Object.fromEntries(
      parts.map((name) => [
        name,
        name === part ? '{"foreign":true}' : readPart(directory, manifest, name).content,
      ]),
    );
    saveIndex(directory, contents, manifest.reports, new Date());
    expect(() => loadCollection(directory)).toThrow(IndexUnusableError);
  });

  test("is built anew on the way to an answer", () => {
    const index = copied();
    writeFileSync(readPart(index, readManifest(index), "search").path, "");
    const said: string[] = [];
    const engine = prepareEngine({ seeds: folders.seeds, index }, (line) => said.push(line));
    expect(engine.answer({ question }).answers[0]?.figure).toBe("93.7%");
    expect(said).not.toEqual([]);
    expect(loadCollection(index).reports).toEqual(read.reports);
  });

  test("is built anew when a report changed, and not otherwise", () => {
    const changing = temporaryLibrary(INVENTED);
    const index = copied();
    const said: string[] = [];
    const ask = () =>
      prepareEngine({ seeds: changing.seeds, index }, (line) => said.push(line)).answer({ question })
        .answers[0]?.figure;
    expect(ask()).toBe("93.7%");
    expect(said).toEqual([]);
    writeFileSync(join(changing.seeds, "a.txt"), (INVENTED["a.txt"] as string).replace("93.7%", "91.2%"));
    expect(ask()).toBe("91.2%");
    expect(readdirSync(index).filter((file) => file.endsWith(".dat"))).toHaveLength(parts.length);
  });
});

describe("no reports at all", () => {
  test("make an index too, which answers that there are none", () => {
    const empty = temporaryLibrary({});
    const answer = prepareEngine(empty, silent).answer({ question });
    expect(answer.status).toBe("not_found");
    expect(answer.note).toContain("还没有收录任何报告");
  });
});
