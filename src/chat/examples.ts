import type { Answerer, Library } from "../answer/answerer.ts";
import type { Report } from "../reports/report.ts";

const WANTED = 3;
const TRIED = 24;
const RATE =
  /([\p{Script=Han}]{2,8}(?:率|数量|总额|比例|面积|金额|总量|收入))(?:已?达到?|为|是|(?:提升|提高|增长|上升|下降)[至到]?)?\s*\d/u;

const known = new WeakMap<Library, string[]>();

/**
 * Up to three questions that the reports held do answer, one a report, to show what can be asked: made from
 * indicators that reports state, and tried out.
 */
export function examplesOf(answerer: Answerer): string[] {
  const { library } = answerer;
  const made = known.get(library) ?? [...working(answerer)];
  known.set(library, made);
  return made;
}

function* working(answerer: Answerer): Generator<string> {
  let found = 0;
  let tried = 0;
  for (const report of answerer.library.reports) {
    for (const question of candidates(report)) {
      if (found === WANTED || tried++ === TRIED) return;
      const { answers } = answerer.answer({ question });
      if (answers[0]?.figure && answers[0].source === report.file) {
        found++;
        yield question;
        break;
      }
    }
  }
}

function* candidates({ district, year, passages }: Report): Generator<string> {
  if (district === null || year === null) return;
  for (const { text } of passages) {
    const indicator = RATE.exec(text)?.[1];
    if (indicator) yield `${district}${year}年${indicator}是多少？`;
  }
}
