import type { Quantity } from "../text/measures.ts";

/** What kind of thing an answer must state. */
export type Kind =
  | "figure"
  | "who"
  | "where"
  | "when"
  | "frequency"
  | "which"
  | "why"
  | "how"
  | "list"
  | "whether"
  | "open";

/** A number asked for; null parts are left open by the question. */
export interface AskedFigure {
  /** Quantities that would answer; empty: any. */
  quantities: readonly Quantity[];
  /** The measure word asked with (件, 名, 万元). */
  measure: string | null;
  /** Asked in so many words (多少件), not only implied by a bare topic (满意率). */
  explicit: boolean;
  /** What was asked for before, where this leaves it open: 多少户 of 其中拿补贴的. */
  like?: AskedFigure;
}

/** Whether a result of the past or a target ahead is asked for. */
export type Tense = "result" | "target";

/** A piece of the question's content that an answer should cover. */
export interface Item {
  /** Range in `Question.text`. */
  start: number;
  end: number;
  text: string;
  /** How telling it is. */
  weight: number;
  /** A year is to be found in the text only where the report's own year is not known. */
  source: "word" | "pair" | "title" | "year";
  /** Right beside the number word: what is counted. It must stand by the figure itself. */
  focus: boolean;
  /** Whose word it is: where a report does not use an official word, it hardly tells the thing; an everyday one says little. */
  register: "official" | "everyday" | "plain" | "place";
}

/** Something that may stand in a report for a part of the question. */
export interface Variant {
  /** Range in `Question.text` it stands for. */
  start: number;
  end: number;
  text: string;
  /** 0 to 1: how surely it stands for it. */
  quality: number;
  source: "lexicon" | "sound" | "shape" | "order" | "pinyin";
}

/** Words to be covered with what may stand for them; ranges refer to one text. */
export interface Aspect {
  items: readonly Item[];
  variants: readonly Variant[];
}

/** A place named in the question. */
export interface AskedPlace {
  /** Full name as understood: 河东区, 辛口镇. */
  name: string;
  /** As the question writes it. */
  written: string;
  /** Reports of this place, by number in the collection. */
  reports: readonly number[];
  /** The years asked for of this place. */
  years: readonly number[];
}

/** A place that no held report is of: an answer from another place's report must name it. */
export interface MentionedPlace {
  written: string;
  name: string;
  town: boolean;
  /** What a sentence may write for it. */
  forms: readonly string[];
}

export interface AskedYear {
  year: number;
  /** 2025年报告, 25年那份: the report's year and no other. */
  ofReport: boolean;
  /** Without 年: 青海2025. */
  bare: boolean;
}

/** A question as understood, before the conversation is taken into account. */
export interface Question {
  /** As asked. */
  asked: string;
  /** Cleaned and folded; all ranges refer to it. */
  text: string;
  /** Of this what is asked for, and the words for what expressly is not: 投诉不算. */
  wanted: string;
  excluded: readonly string[];
  places: readonly AskedPlace[];
  /** Places named that are part of the topic rather than whose report is asked for. */
  mentioned: readonly MentionedPlace[];
  /** Places of a comparison of which no report is held, by their full names. */
  absent: readonly string[];
  years: readonly AskedYear[];
  /** What the bureau named with the place is in charge of: 公安 of 公安局. */
  body: string | null;
  /** Years beside the report's own that the sentence must name. */
  requiredYears: readonly number[];
  kind: Kind;
  figure: AskedFigure | null;
  /** The number that was asked for before its change was: 同比呢 after 多少件. */
  level: AskedFigure | null;
  tense: Tense | null;
  /** Asks for one answer from each of several reports. */
  compares: boolean;
  superlative: "most" | "least" | null;
  /** Figures named in the question: 87%是什么. */
  namedFigures: readonly { text: string; value: number; unit: string }[];
  /** Names in quotation marks that the collection may hold. */
  quoted: readonly string[];
  items: readonly Item[];
  variants: readonly Variant[];
  /** Content words in the order of the question, for people to see. */
  topic: string;
  /** Words read for mistyped ones. */
  corrections: readonly { written: string; read: string }[];
}
