import type { Question } from "../question/question.ts";
import type { Report } from "../reports/report.ts";
import { SURNAMES } from "./names.ts";

const WHO = "(?:谁|哪位|什么人|何人)";
const SESSION = "(?:哪|什么|何)(?:一?[次个届])?(?:会议?|大会|全会|时候|场合)";
/** A report is made, read or handed in; 工作 and 合作 are other words. */
const MADE = "(?<![工合协制操运])(?:作|做|念|宣读|提交)";
const SPEAKER_ASKED = new RegExp(
  `报告[^，。？]{0,3}${WHO}(?:来|给|代表[^，。？]{0,6})?${MADE}(?:的|了|$|[，。？])|${WHO}(?:代表[^，。？]{0,8})?${MADE}[了的]?[^，。？]{0,16}报告|报告人(?:是|$|[，。？])|作报告的(?:人|是谁)`,
);
const SESSION_ASKED = new RegExp(
  `报告[^，。？]{0,4}[在于]?${SESSION}上?${MADE}(?:的|了|$|[，。？])|[在于]?${SESSION}上${MADE}的?[^，。？]{0,10}报告`,
);
/** How far from the beginning of a report the lines stand that tell who gave it and where. */
const FIRST = 8;
const LAST = 3;
const LONGEST = 60;
const SPEAKER = new RegExp(
  `(?:长|主席|主任|书记)[\\s\\u3000]*[${SURNAMES}][\\s\\u3000]*[\\u3400-\\u9fff×·]{1,3}$`,
);
const SESSION_TOLD = /(?:会议|大会|全会)上?(?:所?作的?报告[^（）()]*)?[）)]?$/;

/** What tells who gave a report, or at which session, where a question asks for that; null where it asks for something else. */
export function bylineAsked({ text, figure }: Question): RegExp | null {
  if (figure?.explicit) return null;
  if (SPEAKER_ASKED.test(text)) return SPEAKER;
  return SESSION_ASKED.test(text) ? SESSION_TOLD : null;
}

/** The place among a report's passages of the line that tells it, or -1. */
export const bylineIn = ({ passages }: Report, told: RegExp): number =>
  passages.findIndex(
    ({ text }, index) =>
      (index < FIRST || passages.length - index <= LAST) &&
      text.length <= LONGEST &&
      !/[。；]|，.*，/.test(text) &&
      told.test(text),
  );
