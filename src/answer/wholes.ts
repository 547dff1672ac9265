import type { Question } from "../question/question.ts";
import { pairsOf } from "../text/pairs.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import { once } from "./once.ts";
import { ownWords, partWords } from "./own.ts";
import { OTHER_THING } from "./parts.ts";

const TOTAL_ASKED = /总共|一共|总计|合计|总[\u4e00-\u9fff]{0,3}量|总数|共有|目前有|现有|累计/;
const TOTAL_STATED = /累计|总|达|共/;
const ADDED = /新增|净增|新建|新入/;

/** Of one of many, and not of all: 单条最高播放量. */
const EXTREME = /最(?:高(?!人民|法|检|额)|大(?!限度|程度|化)|多(?!跑)|低(?!生活|工资)|少)|单[条个次件日月]/;

/** 光是市里的, 只算个体户. */
const PART_ASKED =
  /(?<![风观采阳月])光(?![伏缆山明荣彩大谷电学照热])|单(?:是|单|说|算|看|独)|(?:只|仅)(?:算|看|要|说|问|是)/;
/** 不要全部的, 全市的不算. */
const WHOLE_EXCLUDED = /[全总]|所有|合计|整体/;

const asked = once(({ wanted, excluded }: Question) => ({
  total: TOTAL_ASKED.test(wanted) && !ADDED.test(wanted),
  extreme: EXTREME.test(wanted),
  part: PART_ASKED.test(wanted) || excluded.some((words) => WHOLE_EXCLUDED.test(words)),
}));

const SUM = /总计|合计/;
const NOT_SUMMED = 0.9;
const UNASKED_PART = 0.985;
const UNASKED_WHOLE = 0.85;

/**
 * Whether the whole or a part is told as it is asked for: of 案件300件，其中简易案件200件 the first is meant but where the
 * question wants a part.
 */
export function wholeFactor(question: Question, passage: AnalysedPassage, record: FigureRecord): number {
  if (record.part !== null) return unaskedPart(question, passage, record);
  const { part, total } = asked(question);
  return (part ? unaskedWhole(passage, record) : 1) * (total ? unsummed(passage, record) : 1);
}

/** What is told of the most or of one alone is no total: 单条最高9万次. */
export function extremeFactor(question: Question, { folded }: AnalysedPassage, record: FigureRecord): number {
  const { total, extreme } = asked(question);
  return total && !extreme && EXTREME.test(ownWords(folded.text, record)) ? OTHER_THING : 1;
}

/** Of 维持6，其他1，总计7 the sum is meant where the total is asked for. */
function unsummed({ folded: { text }, figures }: AnalysedPassage, record: FigureRecord): number {
  if (record.column !== null || isSum(text, record)) return 1;
  return figures.some((other) => other.sentence === record.sentence && isSum(text, other)) ? NOT_SUMMED : 1;
}

const isSum = (text: string, { label, column }: FigureRecord) =>
  column === null && label.some(({ start, end }) => SUM.test(text.slice(start, end)));

/** 新增6家 does not tell how many there are in all. */
export function stockFactor(
  question: Question,
  { folded: { text } }: AnalysedPassage,
  { label }: FigureRecord,
): number {
  if (!asked(question).total) return 1;
  const own = label.map(({ start, end }) => text.slice(start, end)).join();
  return ADDED.test(own) && !TOTAL_STATED.test(own) ? OTHER_THING : 1;
}

/** A part that the question does not name is less likely meant than the whole. */
function unaskedPart(
  { wanted }: Question,
  { folded: { text } }: AnalysedPassage,
  record: FigureRecord,
): number {
  const pairs = pairsOf(partWords(text, record)).filter((pair) => /^[\u3400-\u9fff]{2}$/.test(pair));
  return pairs.length > 0 && pairs.every((pair) => !wanted.includes(pair)) ? UNASKED_PART : 1;
}

/** A whole whose part is told in the same sentence and unit. */
const unaskedWhole = ({ figures }: AnalysedPassage, { sentence, figure }: FigureRecord): number =>
  figures.some(
    (other) => other.part !== null && other.sentence === sentence && other.figure.unit === figure.unit,
  )
    ? UNASKED_WHOLE
    : 1;
