import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashCollection, readCollection } from "../../src/reports/collection.ts";

const REPORT =
  "宝坻区2023年法治政府建设情况报告\n2023年，我区扎实推进各项工作。\n一、成效\n办理案件12件。办理案件12件。";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reports-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), content);
}
const ids = () =>
  readCollection(folder).reports.map((report) => report.passages.map((passage) => passage.id));

describe("a folder of reports", () => {
  test("is read with its subfolders, in the order of paths, without hidden files", () => {
    write("b.txt", REPORT);
    write("a/2.txt", REPORT.replace("2023", "2022"));
    write(".hidden.txt", REPORT);
    write(".git/x.txt", REPORT);
    const { reports, failures, hashes } = readCollection(folder);
    expect(reports.map((report) => report.file)).toEqual(["a/2.txt", "b.txt"]);
    expect(failures).toEqual([]);
    expect(Object.keys(hashes)).toEqual(["a/2.txt", "b.txt"]);
    expect(hashes["b.txt"]).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is read in spite of files that cannot be, each named with the reason", () => {
    write("a.txt", "");
    write("b.pdf", "%PDF-1.7");
    write("c.txt", REPORT);
    symlinkSync(join(folder, "nowhere"), join(folder, "d.txt"));
    const { reports, failures } = readCollection(folder);
    expect(reports.map((report) => report.file)).toEqual(["c.txt"]);
    expect(failures.map((failure) => failure.file)).toEqual(["a.txt", "b.pdf", "d.txt"]);
    for (const { error } of failures) expect(error).toMatch(/请/);
  });

  test("that is not there is an error that says so", () => {
    expect(() => readCollection(join(folder, "missing"))).toThrow(/找不到/);
  });

  test("gives ids of their own to the same report held twice", () => {
    write("a.txt", REPORT);
    write("b.txt", REPORT);
    const all = ids().flat();
    expect(new Set(all).size).toBe(all.length);
  });

  test("holds a report twice with a doubt on the second", () => {
    write("a.txt", REPORT);
    write("b.txt", REPORT.replace("2023", "2022"));
    write("c.md", REPORT);
    const doubts = readCollection(folder).reports.map((report) => report.doubts.join(""));
    expect(doubts).toEqual(["", "", expect.stringContaining("与 a.txt 内容相同")]);
  });

  test("keeps the ids when a file is renamed, saved anew in another form, or joined by others", () => {
    write("a.txt", REPORT);
    const before = ids()[0];
    rmSync(join(folder, "a.txt"));
    write("河东区2019.txt", `\ufeff${REPORT.replaceAll("\n", "\r\n\r\n")}\r\n`);
    write("0.txt", REPORT.replace("2023", "2021"));
    expect(ids()[1]).toEqual(before);
  });

  test("has hashes that notice a change", () => {
    write("a.txt", REPORT);
    const before = hashCollection(folder);
    expect(before).toEqual(readCollection(folder).hashes);
    write("a.txt", `${REPORT}。`);
    expect(hashCollection(folder)).not.toEqual(before);
  });

  test("counts an unreadable file as a failure, not as a change", () => {
    write("a.txt", REPORT);
    symlinkSync(join(folder, "nowhere"), join(folder, "b.txt"));
    expect(hashCollection(folder)).toEqual(readCollection(folder).hashes);
  });
});
