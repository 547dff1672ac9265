import type { Question } from "../question/question.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import { classFactor } from "./classes.ts";
import { once } from "./once.ts";
import { ownWords } from "./own.ts";
import { OTHER_THING } from "./parts.ts";

const PER_HEAD = /人均[^，。；]{0,4}(?:生产总值|gdp|面积|绿地|耕地|住房)|每[百千万]人/;
const PER_HEAD_ASKED = /人均|平均|每|一个人|个人|人头/;

/** 人均绿地 does not answer for 绿地. */
function perHeadFactor({ folded: { text } }: AnalysedPassage, record: FigureRecord): number {
  return PER_HEAD.test(ownWords(text, record)) ? OTHER_THING : 1;
}

const ADDED_ASKED = /新增|净增|增加了(?:多少|几)/;
const ADDED = /增(?!长|速|幅)|新|净/;
/** Words of how many there are. */
const STOCK = /(?:总数|总量|达到?|拥有|现有|惠及|涉及)[^，。；]{0,2}$/;

/** How many there are does not tell how many were added. */
function addedFactor({ folded: { text } }: AnalysedPassage, record: FigureRecord): number {
  if (record.column !== null) return 1;
  const before = text.slice(record.clause.start, record.figure.start);
  const around = [...record.shared, ...record.inherited].map(({ start, end }) => text.slice(start, end));
  if ([before, ...around].some((words) => ADDED.test(words))) return 1;
  return [before, ...around].some((words) => STOCK.test(words)) ? OTHER_THING : 1;
}

/** Organisations and places, which 个 counts, and what they do and whom they have, which it does not. */
const PLACES_ASKED =
  /(?:委员会|组织|机构|中心|阵地|平台|工作[站室]|服务[站点]|法庭|示范[村点]|基地|公园|单位|部门|学校|医院)(?:共?有|建成)?(?:了|是)?(?:多少|几)个(?![人月工小])/;
/** 家 counts firms, 户 those who live somewhere as well. */
const HOUSEHOLDS = /居民|农户|群众|家庭|人家/;
const DONE = /^[件名人起宗次场条份期批](?:次)?$/;

const asked = once(({ wanted }: Question) => ({
  perHead: PER_HEAD_ASKED.test(wanted),
  added: ADDED_ASKED.test(wanted),
  places: PLACES_ASKED.test(wanted),
}));

/** Whether a figure counts the thing asked for: 调解组织受理300件 does not tell how many of them there are. */
export function countedFactor(question: Question, passage: AnalysedPassage, record: FigureRecord): number {
  const { perHead, added, places } = asked(question);
  const households =
    question.figure?.measure === "家" &&
    record.figure.unit === "户" &&
    HOUSEHOLDS.test(ownWords(passage.folded.text, record));
  return (
    (households ? OTHER_THING : 1) *
    (perHead ? 1 : perHeadFactor(passage, record)) *
    (added ? addedFactor(passage, record) : 1) *
    classFactor(question, passage, record) *
    (places && DONE.test(record.figure.unit) ? OTHER_THING : 1)
  );
}
