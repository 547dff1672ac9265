import { isWithin, type Range } from "../text/sentences.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import type { PassageMatch } from "./match.ts";
import { once } from "./once.ts";
import { OTHER_THING } from "./parts.ts";

/** What share of a question must be told elsewhere. */
const SHARE = 0.2;
const NEXT_ITEM = /^[^，。；]{0,3}、[^，。；]{2,}$/;

/** Whether a figure is followed by the next of a list: 邻里纠纷158件、征地纠纷121件. */
const goesOn = (text: string, { figure, clause }: FigureRecord, next: FigureRecord | undefined): boolean =>
  next?.clause.start === clause.start &&
  next.figure.unit === figure.unit &&
  NEXT_ITEM.test(text.slice(figure.end, next.figure.start));

/** The items of a passage's lists; of a list of two that are no parts only the first: what follows may go on with the last. */
const listed = once(({ folded: { text }, figures }: AnalysedPassage): FigureRecord[] =>
  figures.filter((record, index) => {
    if (goesOn(text, record, figures[index + 1])) return true;
    const before = figures[index - 1];
    if (!before || !goesOn(text, before, record)) return false;
    const beforeThat = figures[index - 2];
    return (
      /^[（(]?其中/.test(text.slice(record.clause.start)) ||
      (beforeThat !== undefined && goesOn(text, beforeThat, before))
    );
  }),
);

/** What is told of a figure after it: the words up to the next one, how it changed, whom it is about. */
function aboutIt(text: string, end: number): Range {
  const told =
    /^(?:的[^，。；]*|[^，。；、\d]*)(?:[，(]?(?:同比|环比|比上年|较上年|增长|下降|增加|减少|涉及|惠及)[^，。；]*)?/;
  return { start: end, end: end + (told.exec(text.slice(end))?.[0].length ?? 0) };
}

/**
 * 其中物业纠纷612件、邻里纠纷403件，调解成功1100件: a word that a passage holds nowhere but in the item of a list, or after a
 * figure, is not told of that figure.
 */
export function elsewhereFactor(match: PassageMatch, record: FigureRecord): number {
  const { passage } = match;
  const { figure, label, shared, inherited, clause } = record;
  if (record.column !== null || match.telling.length === 0) return 1;
  const last = passage.figures.findLast((other) => other.clause.start === clause.start)?.figure ?? figure;
  const tail = { start: last.end, end: clause.end };
  const own = [...label, ...shared, ...inherited, aboutIt(passage.folded.text, figure.end), tail];
  const apart = match.telling.filter(({ places }) => !places.some((place) => isWithin(place, own)));
  if (apart.length === 0) return 1;
  const isApart = (other: FigureRecord) => record.part === null && other.part !== null;
  const items = [...listed(passage), ...passage.figures.filter(isApart)]
    .filter((other) => other !== record && other.clause.start !== clause.start)
    .flatMap(({ label }) => label);
  const isElsewhere = (place: Range) => place.start >= figure.end || isWithin(place, items);
  const elsewhere = apart.filter(({ places }) => places.every(isElsewhere));
  const weight = elsewhere.reduce((sum, { item }) => sum + item.weight, 0);
  return weight > match.weight * SHARE ? OTHER_THING : 1;
}
