import type { Tense } from "./question.ts";

const TARGET =
  /目标|计划|打算|工作思路|下一?年度?(?:工作|安排|要|想|准备)|(?<![主只需不]|什么|为何|为啥)要(?:把|让|控制|再?(?:开出?|添|招|修|盖|种|新建|新增|增加|建成)(?=多少|几|[^，。？]{0,6}(?:多少|几)))|(?<![思理设感])想(?:要)?(?:把|让|再)?(?:[^，。？]{0,12})(?:降|做|控制|建|达|提(?!了|出|交|供)|增|减|添|办|改|搞|弄|定|卖|稳)|准备(?![^，。？]{1,5}的|[^，。？]{0,8}(?:材料|稿|发言|汇报))|预期(?!寿)|力争|今年要|明年|定了?的?目标|任务数|要建|要改造|拟|下一步|安排了(?=多少|几)|工作安排|工作打算|想降|想做|想控制|今年的任务|要达到/;
/** 要培育多少名 is planned, 要花几天 is not. */
const TO_DO =
  /(?<![主只需不重必首概])要(?![求素闻点件害是紧回花等跑交用办走掏带工钱账债欠])[^，。？了过]{1,8}(?:多少|几|什么程度|哪一步)|[标额量数]要超?过(?:多少|几)|任务(?:(?:是|有|定)?多少(?!个)|，哪)/;
const RESULT =
  /实际|实绩|最[后终]完成|上一年|上年|去年|头一年|前一年|已经|已完成|完成了|完成多少|全年|实现了|做到了|建成了|产了|运了|(?:了|[出起下回]来)多少|[涨增升降跌减]了[几百]/;

/** Words that say whether a result or a target is asked for, and not of what: 当初定的目标人数, 实绩. */
export const TENSE_PHRASE =
  /(?:当初|原先|原本|起初|年初|事先)?(?:所|给)?(?:设|制|确|拟|下达|提出|安排)?[定下出]?的(?=[^，。？]{0,14}(?:目标|指标))|当初|(?:预期|预计|年度|工作|计划)?(?:目标|指标)(?:人数|任务|[值数量])?(?=(?:上|里)?[是为定要超达有多几呢，？]|$)|实绩|(?:要)?实际(?:完成)?(?:的)?数(?=[，。？)]|$)|实际(?=增)/g;

/** 比年初目标低了多少, 没完成年度任务的 tell of results beside what was planned. */
export const BESIDE_PLAN =
  /(?:[比较]|(?<![关对由属基])于|没有?(?:达到|完成)|未(?:达到|完成)|超额完成)(?:了|年初|年度|预期|全年|当年|制定的?)*(?:目标|计划|预期|任务)/g;

/** 有哪些指标没有完成 asks for no target, and of those that were set. */
const MISSED = /(?:没有?|未)能?(?:完成|达到|实现|达标)/;

/** Result or target, where the question says so. */
export function askedTense(asked: string): Tense | null {
  const text = asked.replace(BESIDE_PLAN, "");
  if (MISSED.test(asked)) return null;
  if (TO_DO.test(text)) return "target";
  if (
    /实际(?!使用|利用|到位)|预计完成|完成(?:了|年度?|全年|当年)*(?:目标|任务|计划)[^，。？]{0,4}(?:百分|多少|几成|比例)/.test(
      text,
    )
  )
    return "result";
  if (TARGET.test(text)) return "target";
  return RESULT.test(text) ? "result" : null;
}
