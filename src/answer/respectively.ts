import type { Figure } from "../text/figures.ts";
import type { Range } from "../text/sentences.ts";
import { RESPECTIVELY, turnOf } from "./implied.ts";
import type { FigureRecord } from "./record.ts";

export const SEPARATOR =
  /[、及与]|(?<![共温调中饱缓总])和(?![解谐平睦美])|(?<=”)(?=“)|共(?![计同享建青和产])/g;
const HEAD_NOUN = 3;

/** What each figure of a list counts, words that may name it as well apart; null where a clause holds no such list. */
export function respectiveLabels(
  text: string,
  clause: Range,
  figures: Figure[],
  before: FigureRecord[],
): Pick<FigureRecord, "label" | "shared">[] | null {
  const listed = thingsCounted(text, clause, figures, before);
  if (!listed) return null;
  const goesOn = before.some(({ label }) => label[0] === listed[0]?.[0]);
  return listed.map((label, place) => ({
    label: [...label, ...(goesOn ? [] : headOf(listed, place))],
    shared: leadOf(listed, place),
  }));
}

/**
 * 甲、乙交付率分别达100%、98%: the n-th figure counts the n-th thing and what follows the last one.
 * 甲、乙分别达1元、2元，分别增长3%和4%: a list with things of its own left out counts on with the last one as long.
 */
function thingsCounted(
  text: string,
  clause: Range,
  figures: Figure[],
  before: FigureRecord[],
): Range[][] | null {
  const cue = RESPECTIVELY.exec(text.slice(clause.start, clause.end));
  const from = clause.start + (cue?.index ?? 0);
  const listed = cue ? figures.filter(({ start }) => start > from) : figures;
  const first = listed[0];
  if (!first || listed.length < 2 || listed.length !== figures.length) return null;
  const turn = cue ? turnOf(text, listed) : listed.length;
  const joined = listed.every(
    (figure, index) => index % turn === 0 || figure.start - (listed[index - 1]?.end ?? 0) <= 4,
  );
  const head = text.slice(clause.start, cue ? from : first.start);
  const named = !cue && listed.some((_, index) => index > 0 && NAMES.test(between(text, listed, index)));
  if (!joined || named || !(cue || /[、和]/.test(head))) return null;
  const own = { start: from, end: first.start };
  const parts = partsOf(text, { start: clause.start, end: clause.start + head.length });
  if (turn < listed.length)
    return parts.length === turn ? listed.map((_, index) => [parts[index % turn] as Range, own]) : null;
  if (parts.length >= listed.length)
    return parts.slice(-listed.length).map((part) => [part, ...(cue ? [own] : [])]);
  if (!cue) return null;
  const earlier = lastGroup(text, before, listed.length);
  if (earlier) return earlier.map(({ label }) => [...label, { start: clause.start, end: first.start }]);
  const previous = { start: text.lastIndexOf("，", clause.start - 2) + 1, end: clause.start - 1 };
  const things = previous.end > previous.start ? partsOf(text, previous) : [];
  return things.length === listed.length ? things.map((thing) => [thing, own]) : null;
}

/** 维持 of 和解21件、维持30件 is a name of its own. */
const NAMES = /[\u3400-\u9fff]{2}/;

/** What stands between a figure of a list and the one before it. */
const between = (text: string, listed: readonly Figure[], index: number) =>
  text.slice(listed[index - 1]?.end, listed[index]?.start).replace(/[约近超达到至为]/g, "");

/** Of 钢材、水泥产量分别增长 the last thing's head noun is that of all: what it has beyond the length of the other. */
function headOf(listed: readonly Range[][], place: number): Range[] {
  const last = listed.at(-1)?.[0];
  const own = listed[place]?.[0];
  if (!last || !own || place === listed.length - 1) return [];
  const parallel = own.end - own.start;
  const longest = last.end - last.start - HEAD_NOUN;
  return parallel >= last.end - last.start
    ? []
    : [{ start: last.start + Math.max(0, Math.min(parallel, longest)), end: last.end }];
}

/** Of 食品抽检批次、问题数分别为 what the first thing begins with holds for all. */
function leadOf(listed: readonly Range[][], place: number): Range[] {
  const first = listed[0]?.[0];
  const own = listed[place]?.[0];
  if (!first || !own || place === 0) return [];
  const end = first.end - Math.min(own.end - own.start, HEAD_NOUN);
  return first.end - first.start > own.end - own.start ? [{ start: first.start, end }] : [];
}

/** What 、 and 和 part within a range. */
function partsOf(text: string, range: Range): Range[] {
  const parts: Range[] = [];
  let start = range.start;
  for (const match of text.slice(range.start, range.end).matchAll(SEPARATOR)) {
    parts.push({ start, end: range.start + match.index });
    start = range.start + match.index + match[0].length;
  }
  parts.push({ start, end: range.end });
  return parts;
}

/** The records of the clause that one of them stands in. */
const inClause = (records: readonly FigureRecord[], one?: FigureRecord) =>
  records.filter(({ clause }) => clause.start === one?.clause.start);

/** 城市34户52人，农村16户29人，分别发放: the first figures of the last clauses, where these count the same things in turn. */
function clausesAlike(counted: readonly FigureRecord[], size: number): FigureRecord[] | null {
  const firsts = counted
    .filter((record, index) => record.clause.start !== counted[index - 1]?.clause.start)
    .slice(-size);
  const unitsOf = (first: FigureRecord) => inClause(counted, first).map(({ figure }) => figure.unit);
  const units = firsts.map(unitsOf);
  const isAlike =
    firsts.length === size && units.every((each) => each.length > 1 && each.join() === units[0]?.join());
  return isAlike ? firsts : null;
}

/** What is told of figures before it: 合计15亿元，占比40%. */
const OF_OTHERS = /^[，、]?(?:合计|共计|总计|占|同比|增长|下降|比上年|较上年)/;

/**
 * What a list that names nothing counts on with: the last figures, where each has a clause to itself (处罚3件，罚款4元，分别下降5%和6%),
 * else those of the last clause that has just so many, else the last so many of one kind.
 */
function lastGroup(text: string, records: readonly FigureRecord[], size: number): FigureRecord[] | null {
  const counted = records.filter(({ figure }) => figure.quantity !== "date");
  const apart = counted.slice(-size);
  const isApart = (one: FigureRecord) =>
    inClause(counted, one).length === 1 &&
    !one.label.some(({ start, end }) => OF_OTHERS.test(text.slice(start, end)));
  if (apart.length === size && apart.every(isApart)) return apart;
  const alike = clausesAlike(counted, size);
  if (alike) return alike;
  for (let end = counted.length; end >= size; end--) {
    const group = counted.slice(end - size, end);
    const whole = inClause(counted, group[0]);
    if (whole.length === size && group.every((record) => whole.includes(record))) return group;
  }
  const last = counted.slice(-size);
  const kind = last[0]?.figure.unit;
  return last.length === size && last.every(({ figure }) => figure.unit === kind) ? last : null;
}
