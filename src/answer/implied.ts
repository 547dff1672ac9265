import type { Figure } from "../text/figures.ts";
import type { Range } from "../text/sentences.ts";

export const RESPECTIVELY = /分别|依次/;

/** How many figures are told before their change: 甲、乙分别从1家、2家增至3家、4家 tells two, then two more. */
export function turnOf(text: string, listed: readonly Figure[]): number {
  const half = listed.length / 2;
  const [last, next] = [listed[half - 1], listed[half]];
  const between = last && next ? text.slice(last.end, next.start) : "";
  return /^[^，。；、]{0,6}[到至为]/.test(between) ? half : listed.length;
}

interface Implied {
  name: string;
  /** The words that imply it, up to the first of its figures. */
  head: Range;
}

const IMPLIED: readonly (readonly [written: RegExp, names: readonly string[]])[] = [
  [/城乡(?:居民|低保|最低生活保障|特困)/, ["城镇", "农村"]],
  [/一、?二、?三(?:次)?产/, ["第一产业", "第二产业", "第三产业（服务业）"]],
];

/** What the figures of 城乡居民收入分别增长4.1%、6.3% or 城乡低保标准提高到9元和7元 count, each in its turn, though no word of the clause says so. */
export function impliedNames(text: string, clause: Range, figures: readonly Figure[]): Map<Figure, Implied> {
  const implied = new Map<Figure, Implied>();
  const whole = { start: clause.start, end: figures[0]?.start ?? clause.end };
  if (RESPECTIVELY.test(text.slice(whole.start, whole.end)))
    for (const [index, name] of namesImplied(text, whole, turnOf(text, figures), figures.length))
      implied.set(figures[index] as Figure, { name, head: whole });
  else
    for (const [index, figure] of figures.entries()) {
      const [before, next] = [figures[index - 1], figures[index + 1]];
      if (!next || next.unit !== figure.unit || text.slice(figure.end, next.start) !== "和") continue;
      const head = { start: before?.end ?? clause.start, end: figure.start };
      for (const [place, name] of namesImplied(text, head, 2, 2))
        implied.set(figures[index + place] as Figure, { name, head });
    }
  return implied;
}

/** The names that a head implies for so many figures, `turn` of them told together, with their places. */
function namesImplied(
  text: string,
  head: Range,
  turn: number,
  size: number,
): [place: number, name: string][] {
  const words = text.slice(head.start, head.end);
  const names = IMPLIED.find(([written, each]) => written.test(words) && each.length === turn)?.[1];
  return names ? Array.from({ length: size }, (_, place) => [place, names[place % turn] as string]) : [];
}
