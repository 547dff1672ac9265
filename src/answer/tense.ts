import type { Tense } from "../question/question.ts";
import { BESIDE_PLAN } from "../question/tense.ts";
import type { Passage, Report } from "../reports/report.ts";
import { fold } from "../text/fold.ts";
import { type AnalysedPassage, type FigureRecord, sentenceText } from "./analysed.ts";
import { tenseOfColumn } from "./cells.ts";
import { once } from "./once.ts";
import { isWorkReport } from "./scope.ts";

/** What was set stands right before a number: 市下达目标9万人, 完成任务5亿元的108%. */
const SET = /(?:目标|(?:下达|年度|全年)的?(?:任务|计划)|任务数)值?(?:为|是)?$/;
/** 完成年度目标 tells what was done, but 完成任务5亿元的108% what was set. */
const DONE_OF = /(?:完成|实现|达到|落实)[^，。；]{0,6}$/;
const SHARE_OF = /^的[\d.]+%/;
const TARGET_HEADING = /目标|打算|下一步|今后|计划|安排|展望|努力方向|明年|工作思路|总体要求|草案/;
const RESULT_HEADING =
  /回顾|成效|过去|完成情况|执行情况|工作情况|(?:推进|落实|开展|进展)情况|主要工作|举措|成绩|总结|做法/;
/** How plans were carried out is told of the year, where nothing is planned beside. */
const CARRIED_OUT =
  /^(?!.*(?:打算|下一步|明年|来年|工作安排|思路)).*(?:目标|计划|任务)[^，。；]{0,4}(?:完成|执行|落实)情况$/;
/** What is amiss is told of the year, what is planned of the next. */
const MIXED_HEADING = /(?:问题|不足|短板|困难|薄弱)[^，。]{0,8}?(?:及|和|与|、)/;
const TASK_HEADING = /重点工作|重点任务|今年的?工作|主要任务|任务/;
/** A page may repeat its title within the text. */
const REPEATED_TITLE = /20\d\d年.*(?:报告|总结)$/;
const TARGET_WORDS =
  /力争|确保|预期目标|目标是|(?<!完成)年度目标(?!任务?的)|目标值|主要预期|(?<!完成[^，。；]{0,3})(?<!规划)计划(?!生育|\d+[个项条份]|(?:完成|执行)(?:情况|率|的|$)|的\d)|(?<![模虚])拟|将(?=新|建|实|完|推|改|开|继|达|组)|今年要|争取(?!了|到|[^，。；]{0,10}(?:资金|补助|支持))|明年|左右[，；。]|控制在[^，。；]{0,12}(?:以内|左右)|不低于|不高于/;
const RESULT_WORDS = /完成|达到|达|实现了|增长了|累计|已|共(?!同)|突破|荣获|获评|建成|新增/;

/** 完成了年初确定的控制在10%以内的目标 tells what was done. */
const CARRIED_OUT_PLAN = /(?:完成|实现)了[^，。；]{0,20}?(?:目标|任务|计划)/g;

/** Whether a number is what was set, and not what was done of it. */
function isSet({ folded: { text } }: AnalysedPassage, { clause, figure }: FigureRecord): boolean {
  if (figure.quantity === "percent") return false;
  const before = text.slice(clause.start, figure.start).replace(BESIDE_PLAN, "");
  const after = text.slice(figure.end, clause.end);
  return SET.test(before) && !/完成/.test(after) && (!DONE_OF.test(before) || SHARE_OF.test(after));
}

/** Whether a sentence tells a result or a target, from its headings first and its own words; null where neither shows. */
export function tenseOf(
  passage: AnalysedPassage,
  sentence: number,
  record: FigureRecord | null,
): Tense | null {
  const ofColumn = tenseOfColumn(record?.column ?? null, passage.location.report);
  if (ofColumn) return ofColumn;
  if (record && isSet(passage, record)) return "target";
  if (isOfPastPlan(passage)) return "result";
  for (const heading of passage.headings.filter((each) => !REPEATED_TITLE.test(each))) {
    const told = tenseOfHeading(heading, passage.location.report);
    if (told) return told;
  }
  const lead = leadsOf(passage)[sentence];
  const led = lead && tenseOfHeading(lead, passage.location.report);
  if (led) return led;
  const words = sentenceText(passage, sentence);
  const clause = record ? passage.folded.text.slice(record.clause.start, record.clause.end) : words;
  const carried = carriedTenses(passage.location.report)?.[passage.location.index];
  if (carried) return carried;
  const aims = (text: string) =>
    TARGET_WORDS.test(text.replace(BESIDE_PLAN, "").replace(CARRIED_OUT_PLAN, "")) ||
    looksAhead(text, passage.location.report);
  const upTo = record ? words.slice(0, record.clause.end - startOf(passage, sentence)) : words;
  if (aims(clause) || (aims(upTo) && !RESULT_WORDS.test(clause))) return "target";
  return RESULT_WORDS.test(clause) || hasPlans(passage.location.report) ? "result" : null;
}

const startOf = ({ sentences }: AnalysedPassage, sentence: number) => sentences[sentence]?.start ?? 0;

/** 到2030年 is a target, 到2023年底 in a report of 2023 is not. */
function looksAhead(text: string, { year }: Report): boolean {
  const until = /到(20\d\d)年/.exec(text)?.[1];
  return until !== undefined && (year === null || Number(until) > year);
}

/** The least share of a report that looks back. */
const REVIEW = 0.2;
/** How much of a passage tells where plans begin. */
const OPENING = 60;
const PLAN = /^“?十([一二三四五六七八九])五”?(?:时期|期间|以来)/;

/** Whether a passage opens with a five-year plan that is over: the 14th ended in 2025. */
function isOfPastPlan({ folded: { text }, location: { report } }: AnalysedPassage): boolean {
  const plan = PLAN.exec(text)?.[1];
  if (plan === undefined || report.year === null) return false;
  return 2005 + 5 * ("一二三四五六七八九".indexOf(plan) + 1) < report.year;
}

/** What each sentence, or the last one before it that does, opens with like a heading: 来年工作目标：…. */
const leadsOf = once((passage: AnalysedPassage): readonly (string | null)[] => {
  let lead: string | null = null;
  return passage.sentences.map((_, sentence) => {
    lead = /^([^，。；：]{4,14})：/.exec(sentenceText(passage, sentence))?.[1] ?? lead;
    return lead;
  });
});

/** Whether a report has a section of its own for what is planned: then the others tell results. */
const hasPlans = once((report: Report) =>
  report.passages.some(({ section }) =>
    section.some((heading) => tenseOfHeading(fold(heading).text, report) === "target"),
  ),
);

/** Where a work report whose headings do not say so passes from what was done to what is planned. */
const PLANS_BEGIN =
  /主要预期目标(?![^。]{0,8}(?:完成|实现|达到))|(?:今年|新的一年|(?<year>20\d\d)年)[^，。；]{0,12}(?:重点(?:做好|抓好|工作)|工作(?:总体)?(?:要求|思路)|要(?:重点)?(?:做好|抓好))/;

/** What each passage of a work report tells by whether it stands before or after the plans begin; null where headings tell it, or nothing does. */
const carriedTenses = once((report: Report): readonly Tense[] | null => {
  if (!isWorkReport(report) || hasPlans(report)) return null;
  const begins = ({ text }: Passage, index: number) => {
    const found = PLANS_BEGIN.exec(fold(text.slice(0, OPENING)).text);
    const year = found?.groups?.year;
    const ahead = year === undefined || report.year === null || Number(year) >= report.year;
    return found !== null && ahead && index >= report.passages.length * REVIEW;
  };
  const plans = report.passages.findIndex(begins);
  return plans < 0 ? null : report.passages.map((_, index) => (index < plans ? "result" : "target"));
});

/** A year in a heading beside the report's own tells most; a work report is given in the year it plans for. */
function tenseOfHeading(heading: string, report: Report): Tense | null {
  const year = /(20\d\d)年/.exec(heading)?.[1];
  if (year !== undefined && report.year !== null && !/[-至到]20\d\d|20\d\d[-至到]/.test(heading)) {
    const ahead = Number(year) - report.year;
    if (ahead > 0 || (ahead === 0 && isWorkReport(report))) return "target";
    if (ahead < 0 && isWorkReport(report)) return "result";
    if (ahead === 0 && !TARGET_HEADING.test(heading)) return "result";
  }
  if (CARRIED_OUT.test(heading)) return "result";
  if (TARGET_HEADING.test(heading)) return MIXED_HEADING.test(heading) ? null : "target";
  if (RESULT_HEADING.test(heading)) return "result";
  return TASK_HEADING.test(heading) && isWorkReport(report) ? "target" : null;
}
