/** A line longer than this holds several paragraphs: the line breaks of the text were lost. */
const UNBROKEN = 1500;
const NUMERAL = "[一二三四五六七八九十]{1,3}";
/** Where a numbered heading begins after the end of a sentence, or after a short heading above it. */
const HEADING = new RegExp(
  `(?<=[。；！;!][”"’)）]*\\s*)(?=${NUMERAL}、|[（(]${NUMERAL}[)）])|(?<=(?:^|[。；！])\\s*${NUMERAL}、[^。；，,]{2,24})(?=[（(]一[)）])`,
);
/** A title at the beginning, up to where the text begins. */
const TITLE =
  /^(?=.{0,60}(?:19|20)\d{2}\s*年|政府工作报告).{0,60}?(?:(?:工作|情况|年度|草案)的?(?:报告|总结|汇报)|情况(?=(?:19|20)\d{2}\s*年|根据|按照|为))(?:[和及暨](?:19|20)\d{2}\s*年.{0,12}?(?:计划|打算|安排|思路|要点|草案的报告))?(?=.*。)/;

/** A page's path that goes on in the title: 首页 >> 年报 >> 正文 某县2023年…年度报告 日期：…. */
const PATH_AND_TITLE = /^(\S{0,4}位置\s*[：:].{0,60}正文)\s+(\S{8,60}(?:报告|年报|总结|公报))(?:\s+(.*))?$/;

/** A line with a page's path, the title and its details as three. */
const partHead = (line: string): string[] =>
  PATH_AND_TITLE.exec(line.trim())
    ?.slice(1)
    .filter((part) => part !== undefined) ?? [line];

/** Parts lines in which the breaks between title, paragraphs and headings were lost; the others stay as they are. */
export function partUnbroken(lines: readonly string[]): string[] {
  return lines.flatMap(partHead).flatMap((line, index, lines) => {
    if (line.length < UNBROKEN) return [line];
    const title = lines.slice(0, index).every((before) => before.trim() === "")
      ? TITLE.exec(line)?.[0]
      : undefined;
    const rest = line.slice(title?.length ?? 0).split(HEADING);
    return title === undefined ? rest : [title, ...rest];
  });
}
