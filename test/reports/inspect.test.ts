import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runInspect } from "../../src/terminal/inspect.ts";

let folder: string;
let good: string;
let empty: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "inspect-"));
  good = join(folder, "a.txt");
  empty = join(folder, "b.txt");
  writeFileSync(
    good,
    "鼓楼区2023年法治政府建设情况报告\n一、成效\n全年办理案件12件，群众十分满意。\n- 1 -\n",
  );
  writeFileSync(empty, "");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a call writes to standard output, and its exit code. */
async function inspect(...args: string[]): Promise<{ code: number; output: string }> {
  let output = "";
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    output += text;
    return true;
  });
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  const code = await runInspect(args);
  stdout.mockRestore();
  stderr.mockRestore();
  return { code, output };
}

describe("npm run inspect", () => {
  test("--json gives an array of reports as read", async () => {
    const { code, output } = await inspect(good, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(output)).toEqual([
      {
        file: good,
        title: "鼓楼区2023年法治政府建设情况报告",
        district: "鼓楼区",
        parent: null,
        unit: "鼓楼区",
        year: 2023,
        date: null,
        doubts: [expect.stringContaining("鼓楼区")],
        sections: [{ path: ["一、成效"], first: 1, last: 1 }],
        passages: [
          {
            id: expect.stringMatching(/^[A-Za-z0-9_-]{1,24}$/),
            section: ["一、成效"],
            paragraph: 1,
            text: "全年办理案件12件，群众十分满意。",
          },
        ],
        dropped: ["- 1 -"],
      },
    ]);
  });

  test("names a file that cannot be read, reads the others, and exits with 1", async () => {
    const { code, output } = await inspect("--json", empty, good, join(folder, "missing.txt"));
    expect(code).toBe(1);
    const [first, second, third] = JSON.parse(output);
    expect(first).toEqual({ file: empty, error: expect.stringContaining("空") });
    expect(second.title).toContain("鼓楼区");
    expect(third.error).toContain("找不到");
  });

  test("tells people identity, doubts, outline, passages and what was left out", async () => {
    const { code, output } = await inspect(good);
    expect(code).toBe(0);
    for (const part of ["鼓楼区", "2023", "存疑", "一、成效", "全年办理案件12件", "- 1 -"])
      expect(output).toContain(part);
  });

  test("explains itself", async () => {
    expect(await inspect("--help")).toMatchObject({ code: 0, output: expect.stringContaining("用法") });
    expect((await inspect()).code).toBe(1);
    expect((await inspect("--nonsense")).code).toBe(1);
  });
});
