import type { AskedPlace, Question } from "../question/question.ts";
import { subjectOf } from "../question/subject.ts";
import { nameIn } from "../question/titles.ts";
import type { Report } from "../reports/report.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import { pairsOf } from "../text/pairs.ts";
import { sentenceText } from "./analysed.ts";
import type { Candidate } from "./candidates.ts";
import type { Parts } from "./parts.ts";
import { isOfGenre } from "./scope.ts";
import type { Weights } from "./weights.ts";
import { charactersOf, orderShare, topicOf } from "./wording.ts";

const SHORTEST_TITLE = 2;
/** What is supposed of a question whose subject is in an earlier sentence: 该车站. */
const UNKNOWN_SUBJECT = 0.7;
/** What points at a text instead of naming what it is about. */
const POINTING = /(?<!应)该|(?<![因如彼])此|这|(?<![耳尤])其(?![他它中实次])/;
/** A number, or a word in Latin letters. */
const STRING = /[0-9a-z]{2,}/g;

/** Whether a candidate stands in a text that is no report, as far as one can tell. */
export const isOutside = ({ passage }: Candidate): boolean => !isOfGenre(passage.location.report);

/**
 * What speaks for a text of no known place. Where no lexicon helps, people ask in a text's own words and name what it is
 * about: its standing beside `rival`, the best of another report, whether it holds the question's subject, numbers and
 * Latin words, whether the sentence keeps the question's order, and whether the question names the title or points at a
 * text. Their sum, from about -1 to 3, tells how sure it is that it answers: the weights are those of a logistic
 * regression (see test/evaluation/gate.mjs).
 */
export function reasonsOutside(
  question: Question,
  { passage, sentence, standing }: Candidate,
  rival: number,
  vocabulary: Vocabulary,
  weights: Weights,
): Parts {
  const { report } = passage.location;
  const text = `${passage.context}。${passage.folded.text}${report.year ?? ""}`;
  const asked = topicOf(question);
  const title = nameIn(report.title);
  const named = title.length >= SHORTEST_TITLE && asked.includes(title);
  const subject = subjectOf(asked);
  const another = subject !== null && !named && !text.includes(subject) && isAlike(subject, title);
  const strings = asked.match(STRING) ?? [];
  return {
    standing,
    rival: -weights.outsideRival * rival,
    subject: weights.outsideSubject * subjectShare(subject, text, vocabulary),
    order: weights.outsideOrder * orderShare(charactersOf(asked), sentenceText(passage, sentence)),
    named: named ? weights.outsideNamed : 0,
    pointing: POINTING.test(asked) ? weights.outsidePointing : 0,
    another: another ? -weights.outsideAnother : 0,
    elsewhere: isElsewhere(question, report) ? -weights.outsideElsewhere : 0,
    strange: -weights.outsideStrange * strings.filter((string) => !text.includes(string)).length,
  };
}

/** A place by its full name: 某某市, but not 全市, 城市 or 市场. */
const PLACE =
  /(?<![\u3400-\u9fff][全我本各该])(?![全我本各该城乡])[\u3400-\u9fff]{2,4}?(?<![全我本各该城超上都门股节自反集脱贫以可])(?:省|自治区|自治州|市|县)(?![场民政委级域直容区属城])/;

/** Whether a report names places, and none of those that are asked for. */
function isElsewhere({ places }: Question, report: Report): boolean {
  return places.length > 0 && !namesAny(places, report) && textsOf(report).some((text) => PLACE.test(text));
}

/** Whether a report names any of these places. */
export const namesAny = (places: readonly Pick<AskedPlace, "written" | "name">[], report: Report): boolean =>
  textsOf(report).some((text) =>
    places.some(({ written, name }) => text.includes(written) || text.includes(name)),
  );

const textsOf = ({ title, unit, passages }: Report) => [
  title ?? "",
  unit ?? "",
  ...passages.map(({ text }) => text),
];

/** Whether a subject and a title are named alike, as two of a kind are: 临平车站 and 广平车站. */
const isAlike = (subject: string, title: string): boolean =>
  subject.length > 1 && title.length > 1 && subject !== title && subject.at(-1) === title.at(-1);

/** The share of a subject's pairs of characters, by their rarity, that a text holds. */
function subjectShare(subject: string | null, text: string, vocabulary: Vocabulary): number {
  if (subject === null) return UNKNOWN_SUBJECT;
  let held = 0;
  let all = 0;
  for (const pair of pairsOf(subject)) {
    const rarity = vocabulary.rarity(pair);
    all += rarity;
    if (text.includes(pair)) held += rarity;
  }
  return all === 0 ? UNKNOWN_SUBJECT : held / all;
}
