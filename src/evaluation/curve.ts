import type { Turn } from "./cases.ts";

/** The best candidate's evidence for a question, before the gate decides. */
export interface Weighed {
  turn: Turn;
  evidence: number;
}

/** A point of the risk–coverage curve: what a gate at this height refuses. */
export interface Point {
  gate: number;
  /** Share of the questions that cannot be answered that are refused. */
  absentRefused: number;
  /** Share of the answerable questions that are refused. */
  answerableRefused: number;
}

/** What gates from 0 to 1 in steps of 0.05 refuse; empty where one of the two kinds of question is missing. */
export function riskCurve(weighed: readonly Weighed[]): Point[] {
  const absent = weighed.filter(({ turn }) => turn.gold.status === "not_found");
  const answerable = weighed.filter(({ turn }) => turn.gold.status === "answered");
  if (absent.length === 0 || answerable.length === 0) return [];
  const below = (group: readonly Weighed[], gate: number) =>
    group.filter(({ evidence }) => evidence < gate).length / group.length;
  return Array.from({ length: 19 }, (_, step) => {
    const gate = (step + 1) / 20;
    return { gate, absentRefused: below(absent, gate), answerableRefused: below(answerable, gate) };
  });
}

/** The curve as a table. */
export function renderCurve(points: readonly Point[]): string {
  if (points.length === 0) return "";
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`.padStart(7);
  return [
    "门槛    应拒已拒  应答误拒",
    ...points.map(
      ({ gate, absentRefused, answerableRefused }) =>
        `${gate.toFixed(2)}  ${percent(absentRefused)}   ${percent(answerableRefused)}`,
    ),
  ].join("\n");
}
