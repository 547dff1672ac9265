import { shortName } from "../question/places.ts";
import type { Question } from "../question/question.ts";
import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import { once } from "./once.ts";

/** A place of which a text tells at its beginning, by its full name, or null. */
export type PlaceAtStart = (text: string) => string | null;

/** What is left of a figure of another place: there may be none of the whole. */
const ANOTHERS = 0.8;
/** What may stand before the place that a clause is about. */
const LEAD = /^[（(]?(?:其中|例如|如|而|但|仅|惟|[一二三四五六七八九十]是)?[，、：]?/;
const PLACE = /^[\u3400-\u9fff]{2,6}?(?:[县区市旗镇乡]|街道)/;

/** The places other than the report's own that the figures of a passage are told of: those that a clause before one begins with. */
export type PlacesTold = (passage: AnalysedPassage) => ReadonlyMap<FigureRecord, readonly string[]>;

/** Finds each passage's places once. */
export const placesTold = (placeAtStart: PlaceAtStart): PlacesTold =>
  once(({ folded, context, sentences, figures }: AnalysedPassage) => {
    const placesOf = ({ sentence, figure }: FigureRecord) => {
      const before = folded.text.slice(sentences[sentence]?.start, figure.start).split("；").at(-1) ?? "";
      return before.split("，").flatMap((clause) => {
        const told = clause.replace(LEAD, "");
        const place = PLACE.test(told) ? placeAtStart(told) : null;
        return place === null || context.includes(place) ? [] : [place];
      });
    };
    return new Map(figures.filter(({ column }) => column === null).map((each) => [each, placesOf(each)]));
  });

/** Whether a figure is told of the place asked for: 桃江县败诉率为11% does not tell the city's, nor another town's. */
export function ownerFactor({ text: asked }: Question, places: readonly string[]): number {
  return places.every((place) => asked.includes(shortName(place))) ? 1 : ANOTHERS;
}
