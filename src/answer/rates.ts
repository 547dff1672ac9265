import { GROWN } from "../question/kind.ts";
import type { Question } from "../question/question.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import { once } from "./once.ts";
import { ownWords } from "./own.ts";
import { OTHER_THING } from "./parts.ts";

const CHANGE_STATED =
  /(?:同比|比上年|较上年|增长|下降|上升|提高|降低|减少|增加|提升|压减|压降|上浮|下浮|回落|缩短|延长|压缩|扩大|多出|净增|(?<![至不缺])少)(?:了|约|近|超)?$/;
const CHANGE_ASKED =
  /比(?:上|去|前)一?年|增|降|涨|升|滑|跌|提高|减少|压减|缩短|变化|幅|多了|少了|短了|快了|翻|同比|环比/;
/** 增速快于全省2个百分点 tells no growth of its own. */
const BESIDE_ANOTHER = /[快高低慢多少优好]于[^，。；]{0,14}$/;
/** How far it is from another: 比全市平均低多少. */
const DIFFERENCE_ASKED = /比[^，。？]{1,12}[高低快慢](?:了|出)?(?:多少|几)/;
const AMOUNT_OF_CHANGE = new RegExp(
  `^(?:那|和|跟)?(?:同比|比(?:上|去|前)一?年)呢?|(?:涨|${GROWN}(?!长|加)|增长|增加|提高|上升|下降|降低|减少|升|降|(?:年|去年|期|之前|以前)(?:又|还)?(?:多|少))(?:了|出来?)?(?:多少|百分之|几)`,
);

/** The level is meant (34微克), not its change (同比下降5.6%), unless the change is asked for, and then only the change. */
export function levelFactor(
  question: Question,
  { folded: { text } }: AnalysedPassage,
  { figure, clause, label }: FigureRecord,
): number {
  const change =
    CHANGE_STATED.test(text.slice(clause.start, figure.start)) ||
    label.some(({ start, end }) => CHANGE_STATED.test(text.slice(start, end)));
  const asked = askedBy(question);
  if (asked.difference) return BESIDE_ANOTHER.test(text.slice(clause.start, figure.start)) ? 1 : 0.8;
  if (change) return asked.change ? 1 : 0.85;
  return asked.amountOfChange ? (figure.quantity === "percent" ? 0.95 : 0.85) : 1;
}

const CHANGE_TOLD = /[增升涨减降跌缩压扩翻多少超回]|提高|提升/;
const CHANGE_OF_LAST_YEAR =
  /^(?:那|和|跟)?(?:同比|比(?:上|去|前)一?年)呢?？?$|(?:比|较)(?:(?:上|去|前)一?|20\d\d)年(?:同期)?[^，。？]{0,4}(?:多|少|增|减|涨|降|升)/;

/** 比上年多多少 is not answered where nothing is said to have changed. */
export function changeToldFactor(
  question: Question,
  { folded: { text } }: AnalysedPassage,
  { clause, column }: FigureRecord,
): number {
  if (!askedBy(question).changeOfLastYear) return 1;
  const told = CHANGE_TOLD.test(`${text.slice(clause.start, clause.end)}${column ?? ""}`);
  return told ? 1 : OTHER_THING;
}

const SPEED_ASKED =
  /增速|增幅|涨幅|降幅|增长率|(?:增长|下降|上涨|上升)(?:各|分别|是|了|约)*(?:多少|百分之|几)|(?:增长|下降|[增涨降]得)[^，。？]{0,8}[快慢](?=[，。？]|$)|增长(?=[，。？]|$)/;
const RATE_STATED = /(?:率|比重|占比|比例)[^，。；]{0,4}$|占[^，。；]{0,10}$/;
const RATE_ASKED =
  /率|比重|占比|比例|占|百分|几成|份额|满意的|(?<![制年季角力])度(?=是|有|达|多|$)|水平|程度|覆盖面/;

const POINTS = /百分点$/;

/** 人口有多少 is not answered by 人口城镇化率达51.4%, nor 败诉率 by how many points it fell. */
export function rateFactor(
  question: Question,
  { folded: { text } }: AnalysedPassage,
  { figure, clause }: FigureRecord,
): number {
  const asked = askedBy(question);
  const before = text.slice(clause.start, figure.start);
  const inPercent = figure.quantity === "percent" && asked.loosely && CHANGES.test(before);
  if (asked.points && !POINTS.test(figure.unit) && !inPercent) return OTHER_THING;
  const bareRate = figure.quantity === "bare" && /率[为是达]?$/.test(before);
  if (figure.quantity !== "percent" && !bareRate) return 1;
  const inPoints = POINTS.test(figure.unit) && !asked.difference;
  const points =
    inPoints && (asked.rate || asked.speedItself || (asked.speed && BESIDE_ANOTHER.test(before)));
  return points || (asked.noRate && RATE_STATED.test(before)) ? OTHER_THING : 1;
}

const SHARE_ASKED = /占比|比重|份额|强度|占[^，。？]{0,12}(?:多少|百分|几成)/;
const AMOUNT_ASKED =
  /(?:总量|总额|总值|总产值|总产量|[余成交易业售资]额)(?=[^，。？增涨降减升占]{0,6}(?:多少|多大)|[，。？呢]|$)|(?:收入|支出|gdp|产值|增加值|投资|税收|利润|贷款|存款)(?:是|为|有|达到?|完成|实现|了)*多少/;
/** What only looks like a change. */
const NO_CHANGES = /增加值|增值|新增|增量|提升至|减排/g;
const CHANGES = /增|涨|降|升|减|回落|提高|同比|环比|翻/;
const SHARES = /占|比[重例率]|份额/;
const RATIOS = /强度|率/;
/** Asks for a share, and no rate: 占几成 may be told by either. */
const OF_WHOLE = /占比|比重|份额/;

/** 失业率多少个点 asks for the rate, 失业率下降多少个点 for points. */
const RATE_IN_POINTS = /(?<=(?:率|比重|占比|比例)(?:是|有|为|达到?)?(?:多少|几))个?(?:百分)?点/g;

/** What a question asks for: a change, a rate, a share, an amount. */
const askedBy = once(({ wanted, topic, tense, figure }: Question) =>
  asksFor(wanted.replace(RATE_IN_POINTS, ""), topic, tense, figure),
);

const asksFor = (text: string, topic: string, tense: Question["tense"], figure: Question["figure"]) => ({
  change: CHANGE_ASKED.test(`${text}，${topic}`),
  amountOfChange: AMOUNT_OF_CHANGE.test(text),
  difference: DIFFERENCE_ASKED.test(text),
  /** 下降几个点 is told in percent as well. */
  loosely: /(?:多少|几)个?点/.test(text),
  /** By how many points something changed. */
  points: /(?:多少|几)个?(?:百分)?点(?![整钟半])/.test(text),
  changeOfLastYear: CHANGE_OF_LAST_YEAR.test(text),
  speed: SPEED_ASKED.test(text),
  /** 增速 is told in percent; in points only how far it is from another. */
  speedItself: /增速|增幅|涨幅|降幅|增长率/.test(text) && !/点/.test(text),
  /** A rate itself, and not by how much it changed. */
  rate: /率/.test(text) && !CHANGE_ASKED.test(text) && !DIFFERENCE_ASKED.test(text) && !/点/.test(text),
  noRate: figure?.explicit === true && !figure.quantities.includes("percent") && !RATE_ASKED.test(text),
  share: SHARE_ASKED.test(text),
  ofWhole: OF_WHOLE.test(text),
  amount: tense !== "target" && AMOUNT_ASKED.test(text),
});

/** A change is none of the whole nor a share of it, and no percentage is an amount. */
export function percentFactor(question: Question, passage: AnalysedPassage, record: FigureRecord): number {
  const { speed, share, ofWhole, amount, points, amountOfChange, difference } = askedBy(question);
  if (points || difference || (share && amountOfChange)) return 1;
  const percent = record.figure.quantity === "percent";
  if (!speed && !share) return percent && amount ? OTHER_THING : 1;
  if (record.column !== null || (speed && share) || (share && !percent)) return 1;
  const own = ownWords(passage.folded.text, record).replace(NO_CHANGES, "");
  const isChange = CHANGES.test(own);
  const isShare = SHARES.test(own);
  const isRatio = RATIOS.test(own);
  const fits = speed
    ? isChange && !isShare
    : isShare || (ofWhole ? !isRatio && !isChange : isRatio || !isChange);
  return fits ? 1 : OTHER_THING;
}
