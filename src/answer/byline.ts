import type { Question } from "../question/question.ts";
import type { Report } from "../reports/report.ts";

const MADE = "(?:作|做|念|宣读|提交)";
const WHO = "(?:谁|哪位|哪个|什么人|何人)";
const SESSION = "(?:会议?|大会|全会|时候|场合)";
const SPEAKER_ASKED = new RegExp(
  `报告[^，。？]{0,4}${WHO}[^，。？]{0,8}${MADE}|${WHO}[^，。？]{0,10}${MADE}了?[^，。？]{0,16}报告|报告人|${MADE}报告的(?:人|是)`,
);
const SESSION_ASKED = new RegExp(
  `报告[^，。？]{0,8}(?:哪|什么|何)[^，。？]{0,4}${SESSION}[^，。？]{0,6}${MADE}|(?:哪|什么)[^，。？]{0,3}${SESSION}上?[^，。？]{0,6}${MADE}[^，。？]{0,8}报告`,
);
/** How far from the beginning of a report the lines stand that tell who gave it and where. */
const FIRST = 8;
const LAST = 3;
const LONGEST = 60;
const SPEAKER = /(?:长|主席|主任|书记)[\s\u3000]*[\u3400-\u9fff×·][\u3400-\u9fff×·\s\u3000]{1,5}$/;
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
