import type { Question } from "../question/question.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import { once } from "./once.ts";
import { ownWords } from "./own.ts";
import { OTHER_THING } from "./parts.ts";

/** What is done with a case, step by step: a number of one step is none of another. */
const STAGES = [
  /收到|新收|接收|接到|收案|来件/,
  /受理|立案/,
  /办结|审结|结案/,
  /回复|答复|反馈/,
  /移送|移交/,
  /判[决了处]|宣判/,
];
/** What tells no step: 办理案件 were neither all accepted nor all settled that year. */
const HANDLED = /办理(?!结果|情况)/;
/** 公示处罚信息40条 does not tell how many fines there were. */
const PUBLISHED = /(?:公示|归集|推送|上传|录入|报送)[^，。；]{0,8}(?:许可|处罚|检查|强制|征收)/;
const PUBLISHED_ASKED = /公示|归集|推送|上传|录入|报送|公布|公开|信息|数据/;

const stagesOf = (words: string) => STAGES.filter((stage) => stage.test(words));
const stagesAsked = once(({ wanted, corrections }: Question) => ({
  stages: stagesOf([wanted, ...corrections.map(({ read }) => read)].join("。")),
  published: PUBLISHED_ASKED.test(wanted),
}));

/** 收到164件 does not answer for 受理 or 办结. */
export function stageFactor(
  question: Question,
  { folded: { text } }: AnalysedPassage,
  record: FigureRecord,
): number {
  const own = ownWords(text, record);
  const asked = stagesAsked(question);
  if (!asked.published && PUBLISHED.test(own)) return OTHER_THING;
  if (asked.stages.length === 0) return 1;
  const stated = stagesOf(own);
  const fits =
    stated.length === 0 ? !HANDLED.test(own) : stated.some((stage) => asked.stages.includes(stage));
  return fits ? 1 : OTHER_THING;
}

/** How a case ends: as questions ask it, and as reports tell it. */
const OUTCOMES: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/败诉|输(?![入送出血液电变家])/, /败诉|撤销|变更|确认[^，。；]{0,6}违法|责令|履行|纠[正错]/],
  [/胜诉|赢/, /胜诉|驳回|支持/],
  [/(?<!稳定|改造)维持(?!在)/, /维持|驳回/],
  [/和解|调解/, /调解|和解|化解|撤回|终止/],
  [/撤回|撤诉|终止/, /撤回|撤诉|终止|调解|和解/],
  [/纠错|直接纠/, /纠[正错]|撤销|变更|违法|责令|履行/],
];
/** What must be told where it is asked for, whatever it is asked of. */
const ACHIEVED: typeof OUTCOMES = [
  [/调解成功(?!率)|成功调解(?!率)|调成(?!员)/, /成功|达成|化解|调成|和解/],
  [/予以公开/, /予以公开/],
  [/不予公开/, /不予公开|不公开/],
  [/部分公开/, /部分公开/],
  [/(?:破案|破获|侦破|破了)(?!率)/, /破/],
  [/到账|到位/, /到账|到位|缴|入库|收[回到]|追回|执行|利用|使用|兑|发放|拨付|支付|落实/],
];
/** What a question is about where it asks for cases by their step and not their end. */
const STEP_ASKED = /收到|受理|新收|审结|办结|一审/;
const ENDED = /败诉|胜诉|维持|撤销|驳回|终止|撤回|撤诉|调解|和解|确认违法|纠错|纠正/;
const CASES = /复议|诉讼|应诉|官司|被告|告上|法庭/;

/** What the end that a question asks for may be told by, or that it asks for cases by another step. */
const outcomesAsked = once(({ wanted, corrections }: Question) => {
  const ofCases = CASES.test(wanted);
  return {
    told: [...(ofCases ? OUTCOMES : []), ...ACHIEVED]
      .filter(([asked]) => asked.test(wanted))
      .map(([, told]) => told),
    byStep: ofCases && STEP_ASKED.test(wanted) && !ENDED.test(wanted) && corrections.length === 0,
  };
});

/** 诉讼案件4件 does not tell how many were lost, nor 其中和解31件 how many were accepted. */
export function outcomeFactor(
  question: Question,
  { folded: { text } }: AnalysedPassage,
  record: FigureRecord,
): number {
  const asked = outcomesAsked(question);
  if (record.column !== null) return 1;
  const own = ownWords(text, record);
  if (asked.told.length > 0) return asked.told.some((told) => told.test(own)) ? 1 : OTHER_THING;
  return asked.byStep && ENDED.test(own) && !STEP_ASKED.test(own) ? OTHER_THING : 1;
}
