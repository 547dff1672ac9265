/** The columns of the table of applications that every yearly report on openness has, whose head is of two rows. */
export const APPLICANTS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

/** Of the one of rules and documents made. */
export const DOCUMENTS = ["本年制发件数", "本年废止件数", "现行有效件数"];

const REVIEW = "行政复议";
const DIRECT = "未经复议直接起诉";
const AFTER_REVIEW = "复议后起诉";
const TOTAL = "总计";
/** How reviews and suits end, and the words that ask for it. */
const OUTCOMES: readonly (readonly [name: string, asked: RegExp])[] = [
  ["结果维持", /维持/],
  ["结果纠正", /纠正|纠错|撤销|违法|败诉/],
  ["其他结果", /其他结果/],
  ["尚未审结", /[未没](?:有)?(?:审结|审完|结案|判|办结|审理完)/],
];

/** The columns of the table of reviews and suits of the same reports. */
export const DISPUTES = [REVIEW, DIRECT, AFTER_REVIEW].flatMap((kind) =>
  [...OUTCOMES.map(([name]) => name), TOTAL].map((outcome) => kind + outcome),
);

/** Whether a question asks for a column of reviews and suits: of that kind, with that outcome, else the total. */
export function asksForDispute(question: string, column: string): boolean {
  const outcome = OUTCOMES.find(([, asked]) => asked.test(question))?.[0] ?? TOTAL;
  return column.endsWith(outcome) && kindsAsked(question).some((kind) => column.startsWith(kind));
}

function kindsAsked(question: string): string[] {
  if (/复议后/.test(question)) return [AFTER_REVIEW];
  if (/直接|未经复议/.test(question)) return [DIRECT];
  if (/复议/.test(question)) return [REVIEW];
  return /诉讼|起诉|官司|上法院/.test(question) ? [DIRECT, AFTER_REVIEW] : [REVIEW];
}
