import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadDivisions } from "../../src/reports/divisions.ts";
import { readBlocks, readReport } from "../../src/reports/read.ts";
import { visible } from "../../src/reports/visible.ts";

const seeds = readdirSync("seeds").map((file) => ({ file, bytes: readFileSync(`seeds/${file}`) }));

describe.each(seeds)("the report $file", ({ file, bytes }) => {
  const report = readReport("001.txt", bytes, loadDivisions());

  test("loses no visible character and keeps their order", () => {
    const blocks = readBlocks(file, bytes).map((block) => visible(block.text));
    expect(blocks.join("")).toBe(visible(bytes.toString("utf8")));
  });

  test("has passages of at most 1,000 characters with ids of their own", () => {
    for (const passage of report.passages) expect(visible(passage.text).length).toBeLessThanOrEqual(1000);
    expect(new Set(report.passages.map((passage) => passage.id)).size).toBe(report.passages.length);
  });
});
