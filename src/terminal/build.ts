import type { Folders } from "./folders.ts";
import { rebuild } from "./prepare.ts";
import { texts } from "./texts.ts";

/** Builds the index and says of every report what was recognised. Exit code 1 where a file failed. */
export function runIndex(folders: Folders): number {
  const { reports, failures } = rebuild(folders, (line) => console.error(line));
  const { identity } = texts;
  for (const report of reports) {
    const known = (value: string | number | null) => value ?? texts.unknown;
    console.log(report.file);
    console.log(`  ${identity.title}：${known(report.title)}`);
    console.log(
      `  ${identity.district}：${known(report.district)}  ${identity.unit}：${known(report.unit)}  ${identity.year}：${known(report.year)}  ${identity.sections}：${report.sections.length}  ${identity.passages}：${report.passages.length}`,
    );
    for (const doubt of report.doubts) console.log(`  ${identity.doubts}：${doubt}`);
  }
  console.log(
    texts.indexed(
      reports.length,
      reports.reduce((sum, report) => sum + report.passages.length, 0),
    ),
  );
  return failures.length > 0 ? 1 : 0;
}
