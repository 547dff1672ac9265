/**
 * The numbers of the soft match and the gate, fitted on the development halves (see test/evaluation/sweep.mjs).
 * Each zone's value says how much a word found there counts beside one in the candidate itself.
 */
export interface Weights {
  /** Zones of a figure: its clause, an earlier clause, another figure's label, the sentence after it, before it, the rest. */
  betweenLabels: number;
  /** What a short label takes over from the figure before it. */
  inherited: number;
  clause: number;
  earlierClause: number;
  earlierLabel: number;
  siblingLabel: number;
  laterClause: number;
  /** Other sentences, as for a sentence, but for a figure less by this factor. */
  otherSentence: number;
  /** Zones of a sentence: the one before it, the one after it, the rest of the passage. */
  previous: number;
  next: number;
  passage: number;
  /** Title, headings, district and unit. */
  context: number;
  /** Of the report whose title the question names. */
  titled: number;
  /** For a word in focus (beside 多少) a figure's zones count to this power: it must stand by the figure. */
  focusPower: number;
  /** What is added for the first stage's score, at its best. */
  retrieval: number;
  /** The sentence within its passage (a figure's label tells more, in a report of the genre): pieces of the question it holds, the sentence before holds, its form. */
  chosenOwn: number;
  chosenBefore: number;
  chosenForm: number;
  /** For the first sentence; against long ones, by the logarithm of their length. */
  chosenOpening: number;
  chosenLength: number;
  /** Factors. */
  wrongTense: number;
  /** In a comparison, figures counted in other measure words. */
  otherMeasure: number;
  /** A target where the question does not say what it wants. */
  unaskedTarget: number;
  /** The same as wrongTense where the result is only supposed to be meant. */
  supposedTense: number;
  /** What does not say that it is a target, where one is asked for. */
  unstatedTarget: number;
  /** A report of unknown place that does not name the one asked for. */
  unknownPlace: number;
  /** A result of the year before the one asked for, where the report of the year after is held. */
  priorYear: number;
  /** A number of the year asked for that only a later report tells. */
  toldLater: number;
  chineseNumeral: number;
  /** Of a sentence's score, what its figure must reach to be the one meant: of the kind asked for, of any kind. */
  meantOfKind: number;
  meantAtAll: number;
  bareNumber: number;
  /** What the head of the question must reach by the figure, and the factor on the evidence where it is not there at all. */
  namedEnough: number;
  unnamed: number;
  /** How much a missing word speaks against an answer, by its register; and what is always doubted. */
  doubtEveryday: number;
  doubtPlain: number;
  doubtFocus: number;
  doubtUnknown: number;
  /** The same for a word that the report itself uses elsewhere. */
  doubtOwn: number;
  /** In a report of the genre: the factor on the evidence where the most telling official word is matched less than `lostAt`. */
  lost: number;
  lostAt: number;
  /** The same where the question is otherwise worded as the report is and an official word stands nowhere near. */
  strange: number;
  doubtAlways: number;
  /** An everyday word that is matched less than this speaks for an answer the less. */
  faint: number;
  /** The gate: least evidence of an answer, by kind of question. */
  gateFigure: number;
  gateFact: number;
  gateImplied: number;
  /** The same for texts that are no reports. */
  gateOutside: number;
  /** What is added to the standing of such a text for its title, and for the order kept less what is usual. */
  standingTitle: number;
  standingOrder: number;
  usualOrder: number;
  /** What speaks for it beside its standing: the subject held, the order its sentence keeps, its title, that it is pointed at. */
  outsideSubject: number;
  outsideOrder: number;
  outsideNamed: number;
  outsidePointing: number;
  /** And against it: the standing of the next best, that it is about another one of the kind, each number or Latin word that it does not hold. */
  outsideRival: number;
  outsideAnother: number;
  outsideStrange: number;
  /** And that it names other places than those asked for. */
  outsideElsewhere: number;
  /** Where the number that covers the question best is refused for what it tells, the share of its coverage that another must reach. */
  instead: number;
  /** In a comparison: least score beside the best one's. */
  comparable: number;
  /** The same where the reports are named. */
  comparableNamed: number;
  /** In a comparison of named reports the gate is lower by this factor: the nearest measure answers. */
  comparisonGate: number;
  /** What a word of the question before weighs in a follow-up. */
  carried: number;
  /** What is added for standing where the last answer stood: its passage, its report. */
  samePassage: number;
  /** A factor for the figure of the last answer, where the question goes on with words of its own. */
  again: number;
  /** And for a figure right after the last answer's. */
  nearFigure: number;
}

export const WEIGHTS: Weights = {
  betweenLabels: 0.95,
  inherited: 0.95,
  clause: 0.9,
  earlierClause: 0.82,
  earlierLabel: 0.72,
  siblingLabel: 0.7,
  laterClause: 0.5,
  otherSentence: 0.7,
  previous: 0.72,
  next: 0.5,
  passage: 0.6,
  context: 0.72,
  titled: 0.9,
  focusPower: 1.5,
  retrieval: 0.06,
  chosenOwn: 1.5,
  chosenBefore: 0.5,
  chosenForm: 0.55,
  chosenOpening: 0.35,
  chosenLength: 0.1,
  wrongTense: 0.4,
  otherMeasure: 0.5,
  unaskedTarget: 0.8,
  supposedTense: 0.42,
  unstatedTarget: 0.8,
  meantOfKind: 0.4,
  meantAtAll: 0.65,
  unknownPlace: 0.8,
  priorYear: 0.75,
  toldLater: 0.7,
  chineseNumeral: 0.85,
  bareNumber: 0.8,
  namedEnough: 0.6,
  unnamed: 0.6,
  doubtEveryday: 0.1,
  doubtPlain: 0.15,
  doubtFocus: 0.5,
  doubtUnknown: 0.6,
  doubtOwn: 1.5,
  lost: 0.87,
  lostAt: 0.4,
  strange: 0.6,
  doubtAlways: 1.5,
  faint: 0.5,
  gateFigure: 0.4,
  gateFact: 0.3,
  gateImplied: 0.4,
  gateOutside: 1.05,
  standingTitle: 0.45,
  standingOrder: 1,
  usualOrder: 0.75,
  outsideSubject: 0.5,
  outsideOrder: 0.65,
  outsideNamed: 0.4,
  outsidePointing: 0.2,
  outsideRival: 0.52,
  outsideAnother: 1,
  outsideStrange: 0.36,
  outsideElsewhere: 0.7,
  instead: 0.7,
  comparable: 0.7,
  comparableNamed: 0.55,
  comparisonGate: 0.8,
  carried: 0.4,
  samePassage: 0.08,
  again: 0.8,
  nearFigure: 0.08,
};
