import type { Question } from "../question/question.ts";
import { pairsOf } from "../text/pairs.ts";
import type { Range } from "../text/sentences.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import { once } from "./once.ts";
import { ownWords } from "./own.ts";
import { OTHER_THING } from "./parts.ts";

/** The name of a class: 市容 of 市容类案件. */
const CLASSES = /([\u3400-\u9fff]{2,6})(?<![哪几各这那同分种人鸟鱼一二三四五六七八九十两])类(?![似型别])/g;
/** The letters of a grade: AA级. */
const GRADES = /(?<![a-z])([a-e]{1,3})(?=级)/g;
/** What a subsidy is for. */
const SUBSIDIES =
  /([\u3400-\u9fff]{2})(?<!国家|政府|中央|上级|省级|市级|区级|发放|领取|给予|拨付|享受|申领|各类|各项|财政|资金|落实|兑现|下达|这项|多少)补[贴助](?!标准)/g;

const namesIn = (pattern: RegExp, words: string) =>
  [...words.matchAll(pattern)].map((match) => match[1] as string);

/** Two characters side by side, or with one between: 环保 of 环境保护. */
const withOneBetween = (pair: string) => new RegExp(`${pair[0]}[\\u3400-\\u9fff]?${pair[1]}`);

const asked = once(({ wanted }: Question) => ({
  classes: namesIn(CLASSES, wanted),
  /** What names one of them. */
  named: namesIn(CLASSES, wanted).flatMap((name) => pairsOf(name).map(withOneBetween)),
  subsidies: namesIn(SUBSIDIES, wanted),
  grades: namesIn(GRADES, wanted),
}));

/** Names of classes that share no character are of different ones. */
const differ = (one: readonly string[], other: readonly string[]) =>
  one.length > 0 &&
  other.length > 0 &&
  !one.some((name) => other.some((another) => [...name].some((sign) => another.includes(sign))));

/**
 * Whether a figure is told of the class asked for: 市容类300件 does not answer for 交通类, nor all cases where neither
 * their sentence nor the headings name the class, nor 育儿补贴 for 就业补贴.
 */
export function classFactor(question: Question, passage: AnalysedPassage, record: FigureRecord): number {
  const { classes, named, subsidies, grades } = asked(question);
  if (classes.length === 0 && subsidies.length === 0 && grades.length === 0) return 1;
  const own = ownWords(passage.folded.text, record);
  const gradesTold = namesIn(GRADES, own);
  if (!grades.every((grade) => gradesTold.includes(grade))) return OTHER_THING;
  const told = namesIn(CLASSES, own);
  if (differ(subsidies, namesIn(SUBSIDIES, own)) || differ(classes, told)) return OTHER_THING;
  if (classes.length === 0 || told.length > 0) return 1;
  const { start } = passage.sentences[record.sentence] as Range;
  const around = `${passage.context}${passage.folded.text.slice(start, record.figure.end)}`;
  return named.some((pair) => pair.test(around)) ? 1 : OTHER_THING;
}
