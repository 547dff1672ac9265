import type { Figure } from "../text/figures.ts";
import type { Range } from "../text/sentences.ts";
import { impliedNames, RESPECTIVELY } from "./implied.ts";
import type { FigureRecord } from "./record.ts";
import { respectiveLabels, SEPARATOR } from "./respectively.ts";

/** Words that name an aspect of what was counted just before: 新增…5家、总数达40家; 收入…20亿元，增长5%. */
const ASPECT =
  /^[，、（(其中又]*(?:总数|总量|累计|总计|共计|合计|总规模|总额|同比|比上年|较上年|比去年|同口径|增长|下降|增速|增幅|占比|占|涉及|涉案|惠及|完成(?:年初|年度|调整)?预算|为预算|预算)[^，、]{0,8}$|^[，、]?(?:达到?|为|实现|超过?|突破)$/;
/** 债务余额298亿元，其中一般债务86亿元、专项债务212亿元: the parts count what the whole counts, up to the next ；. */
const PART = /^[（(]?其中/;
/** 3座占地9亩的公园 counts parks. */
const DESCRIBED = /(?<=^[^，。；、\d]{0,4}的)[^，。；、\d]{2,}/;
const STARTS = /(?:由|从)[^，。；]{0,6}$/;
/** 30批次52人次 count the same thing in two ways. */
const NOTHING_BETWEEN = /^(?:[、(]|共计?|合计|计)?$/;
/** 的18个项目、2.3万套住房: what stands before the first counts for both. */
const ADDED_UP = /^[^，。；、]{1,6}、$/;
const REACHES = /^[^，。；]{0,8}(?:至|到|为|达)$/;

/**
 * Finds what each figure of a sentence counts. `clauses` are the sentence's, `figures` those within it, in order;
 * `sentence` is its number.
 */
export function labelFigures(
  text: string,
  sentence: number,
  clauses: readonly Range[],
  figures: readonly Figure[],
): FigureRecord[] {
  const records: FigureRecord[] = [];
  let whole: FigureRecord | undefined;
  /** What stood before 其中: a figure after it counts a part of one in the same unit. */
  let wholes: readonly FigureRecord[] = [];
  let parts = 0;
  for (const clause of clauses) {
    const inside = figures.filter((figure) => figure.start >= clause.start && figure.end <= clause.end);
    const respectively = text.slice(clause.start, clause.end).search(RESPECTIVELY);
    const isNoCount = (figure: Figure) => figure.quantity === "date" || limitsAge(text, clause, figure);
    const counted = inside.filter(
      (figure) => !isNoCount(figure) && !(figure.chinese && figure.start < clause.start + respectively),
    );
    const implied = impliedNames(text, clause, counted);
    const listed = implied.size > 0 ? null : respectiveLabels(text, clause, counted, records);
    const labelled: FigureRecord[] = [];
    if (PART.test(text.slice(clause.start, clause.start + 3))) {
      wholes = records.filter(({ figure }) => !inParentheses(text, figure.start));
      whole = wholeOf(wholes, counted[0]);
      parts = clause.start;
    }
    for (const figure of counted) {
      const place = labelled.length;
      const labels =
        listed?.[place] ?? labelBetween(text, clause, figure, counted[place - 1], counted[place + 1]);
      const named = implied.get(figure);
      const own = named ? { label: [named.head], shared: [] } : labels;
      const column = named?.name ?? null;
      const record: FigureRecord = {
        figure,
        sentence,
        clause,
        ...own,
        inherited: [],
        listed: listed !== null && respectively >= 0,
        part: isPart(wholes, figure) ? parts : null,
        column,
      };
      const before = labelled.at(-1) ?? records.at(-1);
      if (before && !listed && !named) inherit(text, record, before);
      if (whole) record.shared.push(...whole.label, ...whole.shared);
      labelled.push(record);
    }
    const uncounted = inside.filter(isNoCount);
    records.push(
      ...labelled,
      ...uncounted.map((figure) => ({
        figure,
        sentence,
        clause,
        label: [clause],
        shared: [],
        inherited: [],
        listed: false,
        part: null,
        column: null,
      })),
    );
    if (text[clause.end - 1] === "；") {
      whole = undefined;
      wholes = [];
    }
  }
  return records;
}

/** Whether a figure counts as a part of one in the same unit. */
const isPart = (wholes: readonly FigureRecord[], { unit, value }: Figure): boolean =>
  wholes.some(({ figure }) => figure.unit === unit && figure.value >= value);

/** 80岁 of 80岁以上63.9% says whom the number is of. */
function limitsAge(text: string, clause: Range, { unit, end }: Figure): boolean {
  return (
    /^周?岁$/.test(unit) &&
    /^[及(（]?含?[)）]?以[上下内][^，。；\d]{0,14}\d/.test(text.slice(end, clause.end))
  );
}

/** What a part is of: the last figure before it that counts the same and more, else the last. */
function wholeOf(wholes: readonly FigureRecord[], part?: Figure): FigureRecord | undefined {
  return (
    wholes.findLast(({ figure }) => part && figure.unit === part.unit && figure.value >= part.value) ??
    wholes.at(-1)
  );
}

/** The words before and after a figure up to its neighbours, parted at 、 or 和 where there is one. */
function labelBetween(text: string, clause: Range, figure: Figure, previous?: Figure, next?: Figure) {
  const label: Range[] = [];
  const shared: Range[] = [];
  const before = { start: previous?.end ?? clause.start, end: figure.start };
  const after = { start: figure.end, end: next?.start ?? clause.end };
  const cutBefore = previous ? (lastSeparator(text, before) ?? achievedBefore(text, before)) : null;
  const cutAfter = next ? (lastSeparator(text, after) ?? achievedBefore(text, after)) : null;
  if (!previous) label.push(before);
  else if (cutBefore === null) shared.push(before);
  else label.push({ start: cutBefore + 1, end: before.end });
  const described = next && cutAfter === null && DESCRIBED.exec(text.slice(next.end, clause.end));
  if (!next) label.push(after);
  else if (described) label.push(after, matchedRange(described, next.end));
  else if (cutAfter === null) shared.push(after);
  else label.push({ start: after.start, end: cutAfter });
  return { label, shared };
}

const matchedRange = ({ index, 0: found }: RegExpExecArray, offset: number): Range => ({
  start: offset + index,
  end: offset + index + found.length,
});

/** 总数达40家 is an aspect of what 新增5家 counts; in 由20人增至35人 both count the same. */
function inherit(text: string, record: FigureRecord, before: FigureRecord): void {
  const sameClause = before.clause.start === record.clause.start;
  const between = text.slice(sameClause ? before.figure.end : record.clause.start, record.figure.start);
  const changed = REACHES.test(between) && STARTS.test(text.slice(record.clause.start, before.figure.start));
  if (sameClause && (NOTHING_BETWEEN.test(between) || changed)) {
    record.label.push(...before.label);
    record.inherited.push(...before.inherited);
  } else if (sameClause && ADDED_UP.test(between)) record.inherited.push(...before.label);
  else if (ASPECT.test(between.slice(between.lastIndexOf("、") + 1))) {
    record.shared.push(...before.label, ...before.shared);
    record.inherited.push(...before.inherited);
  } else if (
    isElliptical(between) &&
    !beginsAnew(text, record, before) &&
    !namesItself(text, record) &&
    !isParallel(text, between, before)
  )
    record.inherited.push(
      ...(before.inherited.length > 0 ? before.inherited : leadOver(text, between, before, record)),
    );
}

/** What of the words of the figure before holds for the next: of 新增宾馆3家、连锁酒店9家 only 新增, of 应到庭9件、实际到庭8件 all. */
function leadOver(text: string, between: string, before: FigureRecord, { figure }: FigureRecord): Range[] {
  const thing = /^、([^、率数额量]{4,})$/.exec(between)?.[1];
  const words = [...before.label, ...before.shared];
  if (!thing || before.figure.unit !== figure.unit) return words;
  if (text.endsWith(thing.slice(-2), before.figure.start)) return words;
  return words.map(({ start, end }) => ({
    start,
    end: end === before.figure.start ? Math.max(start, end - thing.length) : end,
  }));
}

const LEADING = /^[，、；：（()]*(?:其中|并|另|共|已|累计|分别)?/;
const LONGEST_ELLIPSIS = 6;
const LONGEST_REST = 3;
/** What a phrase that names a thing ends with, and one that tells what was done with it does not. */
const THING = /(?:业务|服务|事项|案件|信息|项目|企业|人员|机构|活动|文章|产品|设施)$/;

/** 收到咨询申请164件，受理151件，办结138件: a short label leaves out what the one before it named. */
function isElliptical(between: string): boolean {
  const own = between.slice(between.lastIndexOf("、") + 1).replace(LEADING, "");
  return own.length > 0 && own.length <= LONGEST_ELLIPSIS && !between.includes("；");
}

/** After ； and a clause that counts nothing another thing is told: 智能应答占比15%；建立专项机制，选题12个. */
function beginsAnew(text: string, record: FigureRecord, before: FigureRecord): boolean {
  const between = text.slice(before.clause.end - 1, record.clause.start);
  return between.length > 1 && between.includes("；");
}

/** 便民业务 beside 证照业务 is another thing of its kind and leaves nothing out. */
function isParallel(text: string, between: string, before: FigureRecord): boolean {
  const kind = THING.exec(between.replace(/[，。；、：]$/, ""))?.[0];
  return kind !== undefined && before.label.some(({ start, end }) => text.slice(start, end).includes(kind));
}

/** 新增12家企业 says after the figure what it counts. */
function namesItself(text: string, { figure, label }: FigureRecord): boolean {
  return label.some(
    ({ start, end }) =>
      start >= figure.end && text.slice(start, end).replace(/[，。；、：]/g, "").length > LONGEST_REST,
  );
}

function inParentheses(text: string, place: number): boolean {
  return text.lastIndexOf("(", place) > text.lastIndexOf(")", place);
}

/** Where the verb begins that tells how many of those before were done: 确定的56项任务|累计完成45项; null where none does. */
function achievedBefore(text: string, range: Range): number | null {
  const found = /(?:累计|已经?|全部|实际)(?:完成|建成|实现|落实|办结|解决|整改|化解|采纳)$/.exec(
    text.slice(range.start, range.end),
  );
  return found ? range.start + found.index - 1 : null;
}

/** Where the words between two figures part; 9件(结果维持5件 part at the parenthesis that opens. */
function lastSeparator(text: string, range: Range): number | null {
  const between = text.slice(range.start, range.end);
  const opened = between.search(/\([^)]*$/);
  const found = [...between.matchAll(between.includes("、") ? /、/g : SEPARATOR)]
    .map((match) => range.start + match.index)
    .findLast((place) => !inParentheses(text, place));
  return found ?? (opened < 0 ? null : range.start + opened);
}
