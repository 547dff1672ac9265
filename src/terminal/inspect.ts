import { parseArgs } from "node:util";
import { describeFailure, readBytes } from "../reports/collection.ts";
import { loadDivisions } from "../reports/divisions.ts";
import { readReport } from "../reports/read.ts";
import type { Report } from "../reports/report.ts";

const HELP = `用法：npm run inspect -- 文件… [--json]

看一份报告是怎样读的：标题、地区、单位、年份、日期，存疑之处，章节，段落，略去的文字。不建索引。

  --json   输出 JSON 数组，每个文件一项；读不了的文件是 {"file", "error"}
  --help   显示这段说明

有文件读不了时，退出码为 1。`;

type Inspected = Report | { file: string; error: string };

/** `npm run inspect`: shows how report files are read. Resolves to the exit code: 1 where a file cannot be read. */
export async function runInspect(args: string[]): Promise<number> {
  let parsed: { values: { json?: boolean; help?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        seeds: { type: "string" },
        index: { type: "string" },
      },
    });
  } catch {
    process.stderr.write(`参数有误。\n\n${HELP}\n`);
    return 1;
  }
  if (parsed.values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (parsed.positionals.length === 0) {
    process.stderr.write(`请给出要看的文件。\n\n${HELP}\n`);
    return 1;
  }
  const inspected = parsed.positionals.map(inspect);
  if (parsed.values.json) process.stdout.write(`${JSON.stringify(inspected, null, 1)}\n`);
  else process.stdout.write(`${inspected.map(render).join("\n\n")}\n`);
  return inspected.some((each) => "error" in each) ? 1 : 0;
}

function inspect(file: string): Inspected {
  try {
    return readReport(file, readBytes(file), loadDivisions());
  } catch (error) {
    return { file, error: describeFailure(error) };
  }
}

function render(inspected: Inspected): string {
  if ("error" in inspected) return `${inspected.file}\n  读不了：${inspected.error}`;
  const { file, title, district, parent, unit, year, date } = inspected;
  return [
    file,
    `  标题　${title ?? "（无）"}`,
    `  地区　${district ?? "（不明）"}${parent ? `（${parent}）` : ""}`,
    `  单位　${unit ?? "（不明）"}`,
    `  年份　${year ?? "（不明）"}`,
    `  日期　${date ?? "（不明）"}`,
    ...block("存疑", inspected.doubts),
    ...block(
      "章节",
      inspected.sections.map(
        ({ path, first, last }) =>
          `${"　".repeat(path.length - 1)}${path.at(-1)}${paragraphsOf(first, last)}`,
      ),
    ),
    ...block(
      "段落",
      inspected.passages.map(({ paragraph, text }) => `[${paragraph}] ${text}`),
    ),
    ...block("略去", inspected.dropped),
  ].join("\n");
}

function paragraphsOf(first: number | null, last: number | null): string {
  if (first === null) return "";
  return first === last ? ` [${first}]` : ` [${first}–${last}]`;
}

function block(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${name}（${lines.length}）`, ...lines.map((line) => `    ${line}`)];
}
