/** The columns of the table of applications that every yearly report on openness has, whose head is of two rows. */
export const APPLICANTS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

/** Its rows, whose names are prescribed. */
const APPLICATION_ROW =
  /本年新收政府信息公开申请|上年结转政府信息公开申请|^(?:[（(][一二][)）])?(?:予以|部分)公开|属于国家秘密|其他法律行政法规禁止|危及.?三安全|保护第三方合法|三类内部事务|四类过程性|行政执法案卷|属于行政查询|不掌握相关政府信息|没有现成信息|补正后申请内容仍|信访举报投诉类|^\d[.．、]重复申请|要求提供公开出版物|大量反复申请|重新出具已获取|逾期不补正|逾期未按收费|^[（(]七[）)]总计|结转下年度继续办理/;

export const isApplicationRow = (label: string): boolean => APPLICATION_ROW.test(label);

/** What the sections of such reports call by other words than their headings do. */
export const IMPLIED: readonly (readonly [heading: RegExp, words: string])[] = [
  [/收到和处理政府信息公开申请/, "依申请公开，作出答复"],
  [/公开[^，。；]{0,12}行政复议[^，。；]{0,8}诉讼/, "诉讼案件，被申请行政复议"],
];

/** What people call the applicants that the columns of the table of applications name. */
const CALLED: Readonly<Record<string, RegExp>> = {
  自然人: /个人|老百姓|群众|公民|村民|居民|市民/,
  商业企业: /企业|公司/,
  科研机构: /科研|高校|研究[院所]/,
  社会公益组织: /公益|社会组织/,
  法律服务机构: /律师|律所|法律服务/,
};

/** Whether a question names the applicants of a column in other words. */
export const callsApplicant = (question: string, column: string): boolean =>
  CALLED[column]?.test(question) === true;

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
  if (/复议后|复议[^，。？]{0,3}(?:再|又|后)[^，。？]{0,3}(?:告|诉|法院|官司)/.test(question))
    return [AFTER_REVIEW];
  if (/直接|未经复议/.test(question)) return [DIRECT];
  if (/复议/.test(question)) return [REVIEW];
  return /诉讼|起诉|官司|上法院/.test(question) ? [DIRECT, AFTER_REVIEW] : [REVIEW];
}
