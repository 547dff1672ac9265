import type { AskedFigure, Question, Tense } from "../question/question.ts";
import { measureAgreement } from "../text/measures.ts";
import { type AnalysedPassage, type FigureRecord, sentenceText } from "./analysed.ts";
import { type Contrast, contrastFactor, partFactor } from "./contrasts.ts";
import { ownWords } from "./own.ts";
import { isOfGenre } from "./scope.ts";
import type { Weights } from "./weights.ts";

/** What a table counts only in a column that says so. */
const NEVER_BARE = /^[场次趟期天月]$/;
/** A column that counts time, which 本年度办理结果 does not. */
const OF_TIME = /天数|日数|[工用]时|时[间限长数]|小时|分钟|年限|月数|[（(](?:[个工作]*[天日月周年]|秒)[)）]/;
/** A table's numbers stand without their measure word. */
const TABLE_NUMBER = 0.88;

/** 粉丝32.4万 needs no measure word. */
const UNITLESS = 0.93;

/** 千瓦时 measures what was generated, 千瓦 what can be at a time. */
const isWork = (unit: string) => /时$|^度$|wh$/.test(unit);

/**
 * How well a figure's kind and measure word answer, 0 (not at all) to 1. `lenient`: in a comparison the nearest
 * measure answers, with its own label.
 */
export function agreementOf(
  asked: AskedFigure,
  record: FigureRecord,
  lenient: boolean,
  weights: Weights,
): number {
  const { figure, column } = record;
  if (figure.quantity === "date") return asked.quantities.includes("date") ? 1 : 0;
  let agreement = 1;
  if (asked.quantities.length > 0) {
    const place = asked.quantities.indexOf(figure.quantity);
    if (place < 0) {
      if (column !== null && figure.quantity === "bare")
        return (asked.quantities[0] === "money" && column !== "" && !/元|金额|资金|收费/.test(column)) ||
          (asked.quantities[0] === "duration" && !OF_TIME.test(column)) ||
          (asked.measure !== null && NEVER_BARE.test(asked.measure) && !column.includes(asked.measure))
          ? 0
          : TABLE_NUMBER;
      if (figure.quantity !== "bare" || asked.quantities[0] === "percent") return 0;
      agreement = asked.measure === null && /[万亿]$/.test(figure.text) ? UNITLESS : 0.7;
    } else if (place > 0) agreement = 0.7;
  } else if (figure.quantity === "ordinal") agreement = 0.5;
  else if (figure.quantity === "duration") agreement = 0.7;
  else if (figure.quantity === "bare")
    agreement = column !== null ? TABLE_NUMBER : /[万亿]$/.test(figure.text) ? UNITLESS : weights.bareNumber;
  if (asked.measure && figure.quantity === "energy" && isWork(asked.measure) !== isWork(figure.unit))
    return 0;
  if (asked.measure && figure.quantity === "count") {
    const same = measureAgreement(asked.measure, figure.unit);
    agreement *= lenient && !figure.chinese ? Math.max(same, weights.otherMeasure) : same;
  }
  if (asked.like && !isLike(asked.like, record)) agreement *= UNLIKE;
  if (figure.chinese && figure.quantity !== "percent")
    agreement *= figure.value === 1 ? weights.chineseNumeral * 0.7 : weights.chineseNumeral;
  return agreement;
}

const UNLIKE = 0.88;
const SAME_MEASURE = 0.8;

/** Whether a figure is of the kind that was asked for before; a table's number may be of any. */
function isLike({ quantities, measure }: AskedFigure, { figure, column }: FigureRecord): boolean {
  if (column !== null || quantities.length === 0) return true;
  if (!quantities.includes(figure.quantity)) return false;
  return (
    measure === null || figure.quantity !== "count" || measureAgreement(measure, figure.unit) >= SAME_MEASURE
  );
}

/** A target does not answer for a result, nor a result for a target; of a `number` asked for without saying which, the result is meant. */
export function tenseFactor(
  asked: Tense | null,
  stated: Tense | null,
  number: boolean,
  weights: Weights,
): number {
  if (stated === null) return asked === "target" ? weights.unstatedTarget : 1;
  if (stated === asked) return 1;
  if (asked) return weights.wrongTense;
  return number && stated === "target" ? weights.unaskedTarget : 1;
}

const AWARD_ASKED = /荣誉|奖|称号|表彰|表扬|认可|头衔/;
const AWARD_STATED = /评为|评定|荣获|获评|获得|授予|称号|奖|入选|表彰|表扬|示范|先进|优秀|第一|推荐/;
const OFTEN_STATED =
  /每[年月季周日天半两三]|[一半][年月季周]一|[逐按][年月季周日]|定期|实时|随时|[月周季日](?:考评|考核|通报|调度|例会|评估|检查|清零|报告)/;
const NEGATION = /未|没有|无(?!障碍|人机|偿)|尚|不(?!断|同|仅|忘)/;
/** A negation of the whole: 尚未制发. */
const DENIAL = /[尚从并]未|未(?:发生|出现|制发|制定|开展|收到|发现)|没有|为零/;

/** 还存在以下不足： announces what is asked for, and does not tell it. */
export const ANNOUNCED = /(?:问题|不足|短板|差距|困难|薄弱环节|方面|如下|以下[^，。：]{0,6})[：。]$/;
const ANNOUNCED_ONLY = 0.6;
/** What a report says of its own parts tells nothing. */
const OF_ITSELF =
  /^本(?:年度)?(?:报告|年报)(?:主要|共|全文)?(?:由|包括|分为)[^。]*(?:组成|部分|情况)[^。]*。?$/;
const OF_ITSELF_ONLY = 0.5;
const LISTS: ReadonlySet<Question["kind"]> = new Set(["list", "which"]);
const CAUSE = /因|由于|原因|导致|造成|所致|引起|系(?![统列])|不足|不够|缺/;
const NO_CAUSE = 0.8;

/** An honour asked for stands where something is awarded; whether something is so, where it is denied or done. */
export function typeFactor(question: Question, passage: AnalysedPassage, sentence: number): number {
  const text = sentenceText(passage, sentence);
  if (OF_ITSELF.test(text)) return OF_ITSELF_ONLY;
  if (!question.figure && AWARD_ASKED.test(question.text)) return AWARD_STATED.test(text) ? 1 : 0.55;
  if (!question.figure && LISTS.has(question.kind) && ANNOUNCED.test(text)) return ANNOUNCED_ONLY;
  if (question.kind === "why" && isOfGenre(passage.location.report)) return CAUSE.test(text) ? 1 : NO_CAUSE;
  if (question.kind === "frequency") return OFTEN_STATED.test(text) ? 1 : 0.6;
  if (question.kind === "whether")
    return /有没有|有无/.test(question.text) && DENIAL.test(text) ? 1.2 : NEGATION.test(text) ? 1.08 : 1;
  return 1;
}

const PROBLEMS_ASKED = /问题|短板|不足|差距|薄弱|毛病|缺点|软肋|欠缺|哪里没做好|没做好/;
const PROBLEMS_HEADING = /问题|不足|短板|差距|困难|薄弱|欠缺/;

/** What is amiss stands in the section on problems, though the word may stand anywhere. */
export function sectionFactor(question: Question, { headings }: AnalysedPassage): number {
  if (question.figure?.explicit || !PROBLEMS_ASKED.test(question.text)) return 1;
  return headings.some((heading) => PROBLEMS_HEADING.test(heading)) ? 1 : 0.55;
}

const REMEDY_ASKED =
  /(?:怎么|如何|咋|怎样)[^，。？]{0,4}(?:整改|改(?!成|为|革|造)|解决|应对|弥补|补(?!贴|助|偿)|完善)|(?:整改|改进)(?:措施|办法|情况)/;
const AMISS =
  /^(?:[(（]?[一二三四五六七八九十\d]+[)）、.．]?)?(?:存在的?|主要|突出|面临)*(?:的?问题|不足|短板|困难)|(?:不够|不足|不高|不及时|不到位|不强|不深|不平衡|偏少|偏弱|有待[^，。；]{1,6}|欠缺|薄弱|滞后|差距)[；。]/;
const AMISS_ONLY = 0.5;
const REMEDY = /改进|整改|措施|下一步|打算|针对|加强|完善|推行|建立|组建|实行/;

/** How something is mended is not told by the sentence that says what is amiss. */
export function remedyFactor({ text }: Question, passage: AnalysedPassage, sentence: number): number {
  if (!REMEDY_ASKED.test(text)) return 1;
  const told = sentenceText(passage, sentence);
  return AMISS.test(told) && !REMEDY.test(told) ? AMISS_ONLY : 1;
}

/** A report of an unknown place answers for a named one only as far as its text names it. */
export function placeFactor({ places }: Question, passage: AnalysedPassage, weights: Weights): number {
  if (places.length === 0 || passage.location.report.district !== null) return 1;
  const named = places.some(({ written, name }) =>
    [written, name].some((form) => passage.folded.text.includes(form) || passage.context.includes(form)),
  );
  return named ? 1 : weights.unknownPlace;
}

const OF_BUREAU = 0.99;
const BUREAU = /[局厅委]$|委员会$|办公室$/;
const GOVERNMENT = /政府|管委会|管理委员会/;

/** Of a place that is named without a bureau its government's own report is meant rather than a bureau's. */
export function bureauFactor({ places, text }: Question, { location: { report } }: AnalysedPassage): number {
  const unit = report.unit ?? "";
  const ofBureau = BUREAU.test(unit) && !GOVERNMENT.test(unit) && !/[局厅委办]/.test(text);
  return ofBureau && places.some(({ name }) => name === report.district) ? OF_BUREAU : 1;
}

/** Numbers side by side: 1家、2家. */
const BESIDE = "(?:[\\d.,]+[^，。；、\\d]{1,6}、)*";
const START = new RegExp(
  `(?:由|从|自)(?:(?:法定|规定|承诺|原来|原先|最初|年初|上年[末底]?|去年[末底]?|\\d{1,2}月[末底初份]?)的?|20\\d\\d年的?|每人每[月年]|每[人户月年亩台套件])?(?:全[国省市区县旗]|世界)?${BESIDE}$`,
);
const END = /^(?:、[\d.,]+[^，。；、\d]{1,6}?)*[^，。；、]{0,8}(?:至|到|为|达)/;
const CHANGED = new RegExp(`(?:由|从|自)[^，。；]{0,40}(?:至|到|为|达)(?:20\\d\\d年的?)?${BESIDE}$`);
const FIRST_ASKED = /年初|原来|原先|之前|以前|起初|最初|原本|从多少|由多少|本来/;

/** 46个窗口整合为18个 leaves 18. */
const MERGED = /^[^，。；\d]{0,6}(?:整合|合并|压减|精简|缩减|归并)[至到为成]/;
const LEFT_ASKED = /[剩还]|以后|之后|现在|如今/;

const ANOTHERS = /(?:低于|高于|超过|好于|优于)[^，。；(]{0,8}平均[^，。；(]{0,4}\($/;
const ABOVE = /(?:低于|高于|超过|好于|优于)[^，。；]{0,12}$/;
/** 10件以上的有36人 tells of 36. */
const LIMIT = 0.7;
const THRESHOLD = /(?:低于|高于|不足|超过?|突破|大于|小于|未达到?|达不到)$/;

/** Of 由20人增至35人 the second number is meant unless the one before is asked for; of 突破300、达312 the exact one; 低于85%的单位 and 7个50户以上的村 tell a limit. */
export function changeFactor(
  question: Question,
  { folded: { text } }: AnalysedPassage,
  { figure, clause }: FigureRecord,
): number {
  const before = text.slice(clause.start, figure.start);
  const after = text.slice(figure.end, figure.end + 12);
  const starts = (START.test(before) || CHANGED.test(before)) && END.test(after);
  const ends = CHANGED.test(before);
  if (starts || ends) return FIRST_ASKED.test(question.wanted) === starts ? 1 : 0.8;
  if (LEFT_ASKED.test(question.wanted) && MERGED.test(after)) return 0.8;
  if (ANOTHERS.test(before) || (/百分点$/.test(figure.unit) && ABOVE.test(before))) return 0.8;
  if (THRESHOLD.test(before) && /^(?:以上|以下)?的/.test(after)) return LIMIT;
  if (/^(?:以上|以下|以内)的(?!$|[，。；])/.test(after)) return LIMIT;
  if (/\d[个项件名家处座]$/.test(before) && /^(?:以上|以下|以内)[\u3400-\u9fff]/.test(after)) return 0.8;
  return /(?:突破|超过|超)$/.test(before) && /^[、，](?:达到?|为)/.test(after) ? 0.9 : 1;
}

/** What is told of one of two things that exclude each other does not answer for the other: 一审 for 二审. */
export function otherThingFactor(
  contrasts: readonly Contrast[],
  passage: AnalysedPassage,
  sentence: number,
): number {
  if (contrasts.length === 0) return 1;
  const told = sentenceText(passage, sentence);
  return Math.min(
    contrastFactor(contrasts, told),
    contrastFactor(contrasts, `${told}${passage.context}`),
    partFactor(contrasts, `${passage.context}。${passage.folded.text}`),
  );
}

/** The same of the words by a figure, or else of what it is an aspect of: 进口5亿元，增长2%. */
export function otherFigureFactor(
  contrasts: readonly Contrast[],
  { folded }: AnalysedPassage,
  record: FigureRecord,
): number {
  if (contrasts.length === 0) return 1;
  const { text } = folded;
  const own = ownWords(text, record);
  const aspectOf = () => record.shared.map(({ start, end }) => text.slice(start, end)).join("。");
  const names = contrasts.some(({ members }) => members.some((member) => member.test(own)));
  return contrastFactor(contrasts, names ? own : aspectOf());
}

const OF_PROJECT = /^[^，。；、]{0,10}(?:项目|工程|基地|生产线|装置|机组)/;

/** 3万吨钢材项目 tells the size of a project, not what was made. */
export function projectFactor(
  question: Question,
  { folded: { text } }: AnalysedPassage,
  { figure }: FigureRecord,
): number {
  const size =
    figure.quantity !== "count" &&
    figure.quantity !== "bare" &&
    figure.quantity !== "percent" &&
    figure.quantity !== "money";
  const told = size && OF_PROJECT.test(text.slice(figure.end, figure.end + 16));
  return told && !/项目|工程|基地|生产线|装置|机组/.test(question.text) ? 0.85 : 1;
}
