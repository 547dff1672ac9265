import type { AskedYear, Question } from "./question.ts";

/** A year told by where it stands to the last: 再前一年, 下一年呢. */
const STEP =
  /^(?:那|再|往|更)*(?:([上前头]一年|[上前]年(?=的?呢))|[下后]一年|接下来的?一年|[次翌转]年|第二年|下年(?=的?呢))(?!度|的?那?份?报告|[比同])/;
const REPORT_BEFORE = /[上前]一份|[上前]一年的?那?份?报告/;

/** The years that a follow-up asks of by where they stand to the last ones. */
export interface Stepped {
  years: readonly AskedYear[];
  /** How many characters of the question say so. */
  length: number;
}

/**
 * The year before or after the last one asked of, the report before, or else the same years. `told` is the year of
 * the report that answered where none was named. What is planned for the year after is told by the report at hand.
 */
export function stepped(
  { text, tense: askedTense }: Question,
  { years: last, tense }: Question,
  told: number | null,
): Stepped {
  const step = STEP.exec(text);
  const by = step === null ? 0 : step[1] === undefined ? 1 : -1;
  const ofReport = last.filter((year) => year.ofReport);
  const isPlanned = by > 0 ? askedTense === "target" : ofReport.length > 0 && tense === "target";
  if (step && !isPlanned) {
    const from = last.length > 0 || told === null ? last : [{ year: told, ofReport: true, bare: false }];
    return { years: from.map((year) => ({ ...year, year: year.year + by })), length: step[0].length };
  }
  if (!REPORT_BEFORE.test(text)) return { years: last, length: 0 };
  const before = (ofReport.length > 0 ? ofReport : last).map((year) => ({
    ...year,
    year: year.year - 1,
    ofReport: true,
  }));
  return { years: before, length: 0 };
}
