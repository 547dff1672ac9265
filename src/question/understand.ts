import type { Collection } from "../search/collection.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import { extractFigures } from "../text/figures.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { cut } from "../text/segment.ts";
import { askedKind } from "./answer-kind.ts";
import { type WeightedClause, weighClauses } from "./clauses.ts";
import { cleanQuestion } from "./clean.ts";
import { askedSuperlative, asksToCompare } from "./comparing.ts";
import { partExcluded } from "./excluded.ts";
import { ASKED_NUMBER, focusOf, HEAD, RUN, SHORT } from "./focus.ts";
import { gatheredMatches } from "./gathered.ts";
import { buildItems, contentWords, spokenVerbs } from "./items.ts";
import { askedFigure, impliedByForm } from "./kind.ts";
import type { Gazetteer, PlaceMention } from "./mention.ts";
import { asPlaces, ofReports, requiredYears, sortPlaces, tenseByYear } from "./paired.ts";
import { type HeldPlaces, isShortFor, shortName } from "./places.ts";
import type { Item, Question, Variant } from "./question.ts";
import { amountVariants, authorityVariants, averageVariants, lexiconVariants } from "./readings.ts";
import { readPinyin, spellingVariants } from "./spelling.ts";
import { askedTense, TENSE_PHRASE } from "./tense.ts";
import type { HeldTitles } from "./titles.ts";
import { CARRIED_OVER, findYears, type YearMention } from "./years.ts";

/** What understanding a question needs to know. */
export interface Knowledge {
  collection: Collection;
  held: HeldPlaces;
  titles: HeldTitles;
  gazetteer: Gazetteer;
  lexicon: Lexicon;
}

const NUMBER_WORD = new RegExp(
  `${ASKED_NUMBER}|(?:都?是)?因为?(?:了?啥|什么|何)|为(?:什么|啥|何)|实际(?=(?:完成|达到)了?(?:多少|几))|哪(?:个|家|些|几个?)(?:部门|单位|机构|地方)|(?:[上前]一份)?报告[里中说]?|(?:[这那][几些两三]?|[几两三四]|各)份年报[里中]?|[上前]一份|放在?一起(?:看看|比比)?|同一年|那一年|哪一?年`,
  "g",
);

/** A bureau by a short name, right after its place: 市监局, or 市监 before a year. */
const UNIT_AFTER =
  /^[\u3400-\u9fff]{1,7}?(?:局|厅|委(?!托|派)|办(?![理结案成事的了]))|^[\u3400-\u9fff]{2,4}(?=20\d\d|\d\d年)/;
/** 到2035年 is a time that a report may tell of, 2021年到2023年 asks for reports. */
const UNTIL = /(?<![年\d])[到至]$/;
const QUOTED = /[“《]([^“”《》，。？]{4,14})[”“》]/g;

/** Words of comparing, which are no topic: 哪个省…最高, 对比一下. */
const COMPARING =
  /(?:这些|哪个|哪些|哪几个|各个?)(?:省|市|区|县|镇|乡|街道|地方|单位|部门|报告)|(?:最|更)[多高低少大小快好]|对比(?:一下)?|比一下|比一比|相比|比较|分别|每年|历年|逐年|列一下|列出来|两份|几份|谁|[三两]家|(?<=[得的])[多高低少大小]$|(?<![a-z])(?:vs\.?|pk)(?![a-z])/g;

/** What a word for the tense weighs beside one for the thing. */
const OF_TENSE = 0.2;

const asRange = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
const within = (ranges: readonly { start: number; end: number }[], index: number) =>
  ranges.some(({ start, end }) => index >= start && index < end);

/** Reads a message as a question about the collection. Knows nothing of the conversation. */
export function understand(message: string, knowledge: Knowledge): Question {
  const { collection, held, titles, gazetteer, lexicon } = knowledge;
  const { vocabulary } = collection;
  const pinyin = readPinyin(cleanQuestion(message), vocabulary, held.bySound);
  const text = pinyin.text;
  const clauses = weighClauses(text);
  const weightAt = (index: number) =>
    clauses.find((clause) => index >= clause.start && index < clause.end)?.weight ?? 0;
  const heard = clauses
    .filter((clause) => clause.weight >= 0.5)
    .map((clause) => text.slice(clause.start, clause.end))
    .join("");

  const mentions = held
    .find(text, gazetteer)
    .filter((mention) => weightAt(mention.start) > (mention.reports.length > 0 ? 0 : 0.2));
  const found = findYears(text, (index) => mentions.some((mention) => mention.end === index)).filter(
    (year) => weightAt(year.start) > 0,
  );
  const { asked, mentioned } = sortPlaces(mentions, heard, gazetteer);
  const told = asked.flatMap(({ reports }) => reports.map((number) => yearOf(collection, number)));
  const latest = told.length > 0 ? Math.max(...told) : Number.POSITIVE_INFINITY;
  const near = found.filter(({ start, year }) => !(UNTIL.test(text.slice(0, start)) && year > latest + 1));
  const direct = near.filter(({ compared }) => !compared);
  const years = direct.length > 0 ? direct : near.map(yearAfter);
  const comparing = asksToCompare(heard);

  const taken = new Uint8Array(text.length);
  const take = (start: number, end: number) => taken.fill(1, start, end);
  for (const mention of comparing ? [...asked, ...mentioned] : asked)
    if (!beginsName(text, mention)) take(mention.start, mention.end);
  for (const year of near) take(year.start, year.end);
  for (const { end, reports } of asked) {
    const unit = UNIT_AFTER.exec(text.slice(end))?.[0];
    const named = reports.some((number) => isShortFor(unit ?? "？", collection.reports[number]?.unit ?? ""));
    if (unit && named) take(end, end + unit.length);
  }
  if (asked.length > 0)
    for (const { written } of held.unitsNamed(text)) {
      const start = text.indexOf(written);
      const acts = written.endsWith("办") && DOES.test(text.slice(start + written.length));
      if (!acts) take(start, start + written.length);
    }
  for (const match of text.matchAll(CARRIED_OVER)) take(match.index, match.index + match[0].length);
  for (const match of text.matchAll(NUMBER_WORD)) take(match.index, match.index + match[0].length);
  if (comparing)
    for (const match of text.matchAll(COMPARING)) take(match.index, match.index + match[0].length);
  const isContent = (index: number) =>
    taken[index] === 0 && weightAt(index) > 0 && /[0-9a-z%.\u3400-\u9fff]/.test(text[index] ?? "");

  const spelled = spellingVariants(text, vocabulary, isContent, cutPlaces(text), (word) =>
    lexicon.isOfficial(word),
  );
  const meant = withReadings(text, spelled, clauses);
  const compares = asksToCompare(meant) && !withinOneReport(meant, asked.length, years.length);
  const figure =
    askedFigure(meant) ??
    impliedByForm(meant, compares || asked.length > 1 || (years.length > 1 && meant.includes("变化")));
  const matches = [...lexicon.find(text), ...gatheredMatches(text, lexicon)];
  const inPhrase = ({ start, end }: PlaceMention) =>
    matches.some(
      (match) => match.start <= start && match.end >= end && match.end - match.start > end - start,
    );
  const left = compares && asked.length > 0 ? mentioned : [];
  const kept = left.length > 0 ? [] : mentioned.filter((mention) => !inPhrase(mention));
  const tense = askedTense(meant) ?? askedTense(heard) ?? tenseByYear(years);
  const ofTense = tense === null ? [] : [...text.matchAll(TENSE_PHRASE)].map(asRange);
  const words = contentWords(text, isContent);
  const things = words.filter(({ start }) => !within(ofTense, start));
  const { heads, run } = figure || text.length <= SHORT ? focusOf(text, things) : { heads: [], run: [] };
  const isFocus = (index: number) => within(heads, index);
  const emphasis = (index: number) =>
    weightAt(index) *
    (within(ofTense, index) ? OF_TENSE : isFocus(index) ? HEAD : within(run, index) ? RUN : 1);
  const registerOf = (start: number, end: number): Item["register"] => {
    if (mentioned.some((mention) => mention.start <= start && mention.end >= end)) return "place";
    if (lexicon.isOfficial(text.slice(start, end)) || /^[0-9a-z]|率$|..[量额]$/.test(text.slice(start, end)))
      return "official";
    const around = matches.filter((match) => match.start <= start && match.end >= end);
    if (around.some((match) => lexicon.isOfficial(text.slice(match.start, match.end)))) return "official";
    return around.length > 0 ? "everyday" : "plain";
  };
  const variants = [
    ...lexiconVariants(matches),
    ...amountVariants(words),
    ...authorityVariants(text),
    ...averageVariants(text),
    ...spelled,
  ];
  return {
    asked: message,
    text,
    ...partExcluded(text),
    places: asPlaces(asked, ofReports(years)),
    body: bodyNamed(text, asked),
    requiredYears: requiredYears(years),
    absent: left.map(({ name }) => name),
    mentioned: kept.map((mention) => ({
      written: mention.written,
      name: mention.name,
      town: mention.level === "town",
      forms: held.isHeld(shortName(mention.written))
        ? [mention.written]
        : [mention.written, shortName(mention.written)],
    })),
    years: years.map(({ year, ofReport, bare }) => ({ year, ofReport, bare })),
    kind: figure ? "figure" : askedKind(meant),
    figure,
    level: null,
    tense,
    compares,
    superlative: compares || /最/.test(meant) ? askedSuperlative(meant) : null,
    namedFigures: extractFigures(text)
      .filter((figure) => isContent(figure.start) && figure.quantity !== "date" && !figure.chinese)
      .map(({ text: written, value, unit }) => ({ text: written, value, unit })),
    quoted: [...text.matchAll(QUOTED)]
      .map((match) => match[1] as string)
      .filter((name) => vocabulary.mayHold(name)),
    items: [
      ...buildItems(text, words, vocabulary, variants, { weightAt: emphasis, registerOf, isFocus }),
      ...spokenVerbs(words, matches, vocabulary).map((item) => ({
        ...item,
        weight: item.weight * emphasis(item.start),
        focus: isFocus(item.start),
      })),
      ...titles.find(text, vocabulary),
      ...years.map((year) => yearItem(year, vocabulary)),
    ],
    variants,
    topic: words.map((word) => word.text).join(" "),
    corrections: [
      ...pinyin.corrections,
      ...asked
        .filter((mention) => mention.corrected)
        .map((mention) => ({ written: mention.written, read: mention.name })),
      ...spelled.map((variant) => ({ written: text.slice(variant.start, variant.end), read: variant.text })),
    ],
  };
}

/** 比2022年多了几件, with no other year, asks of 2023. */
const yearAfter = (mention: YearMention): YearMention => ({ ...mention, year: mention.year + 1 });

/** 江宁 of “江宁发布” is a part of a name. */
const beginsName = (text: string, { start, end }: PlaceMention) =>
  text[start - 1] === "“" && /^[\u3400-\u9fff]{2,6}”/.test(text.slice(end));

/** 投诉最多的是哪几类 of one place and year asks for what its report tells. */
const withinOneReport = (text: string, places: number, years: number) =>
  places === 1 &&
  years === 1 &&
  /最[多高大低少快]的?是?哪[几两三四五个家]|哪[个家](?!年)[^，。？]{0,8}最/.test(text);

const yearOf = ({ reports }: Collection, number: number) => reports[number]?.year ?? Number.POSITIVE_INFINITY;

const BODY =
  /^[省市区县]?(药监|药品监[督管]|知识产权|粮食|能源|文物|国土|人防|房管|供销|公安|教育|民政|司法|财政|人社|人力资源|自然资源|规划|生态环境|环保|环境保护|住建|住房|交通|水利|水务|农业|商务|文化|文旅|卫生|卫健|应急|审计|市场监[管督]|统计|医保|医疗保障|信访|城管|城市管理|综合执法|税务|发改|发展和?改革|科技|科学技术|工信|工业和?信息|退役军人|国资|体育|林业|园林|气象|消防|政务服务|行政审批|数据|金融|民族|民宗|审批)[\u3400-\u9fff]{0,6}?(?:局|厅|委员会|委(?!托)|办(?![了理学事结])|队|中心)/;

/** What bureaus are in charge of by the names they had or go by. */
const FORMER_NAMES: Readonly<Record<string, string>> = {
  环保: "环境",
  环境保护: "环境",
  水利: "水",
  水务: "水",
  综合执法: "执法",
  审批: "政",
  行政审批: "政",
  政务服务: "政",
};

/** The bureau named right after a place, by what it is in charge of: 公安 in 某县公安局. */
function bodyNamed(text: string, asked: readonly PlaceMention[]): string | null {
  const named = asked.flatMap(({ end }) => BODY.exec(text.slice(end)) ?? [])[1];
  return named === undefined ? null : (FORMER_NAMES[named] ?? named);
}

/** 政务服务办了多少件 names no office. */
const DOES = /^[了理结成完过到]/;

/** Where the segmenter cuts a text, both ends included. */
function cutPlaces(text: string): Set<number> {
  const places = new Set([0]);
  let place = 0;
  for (const word of cut(text)) {
    place += word.length;
    places.add(place);
  }
  return places;
}

/** What is asked, with mistyped words read, for telling the kind of question. */
function withReadings(text: string, spelled: readonly Variant[], clauses: readonly WeightedClause[]): string {
  let read = text;
  for (const { start, end, text: reading, quality } of spelled)
    if (quality >= 0.8 && reading.length === end - start)
      read = read.slice(0, start) + reading + read.slice(end);
  return clauses
    .filter(({ weight }) => weight >= 0.5)
    .map(({ start, end }) => read.slice(start, end))
    .join("");
}

/** A year as a report writes it, looked for where the report is of no known year. */
function yearItem({ start, end, year }: YearMention, vocabulary: Vocabulary): Item {
  const weight = vocabulary.telling(`${year}`);
  return { start, end, text: `${year}年`, weight, source: "year", focus: false, register: "official" };
}
