import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../answer/engine.ts";
import { readCases } from "../evaluation/cases.ts";
import { renderCurve, riskCurve, type Weighed } from "../evaluation/curve.ts";
import { type Score, score } from "../evaluation/score.ts";
import { renderSummary } from "../evaluation/summary.ts";
import type { Options } from "./options.ts";
import { texts } from "./texts.ts";

/** Scores the answers to question sets. Returns the exit code. */
export function runEvaluation(options: Options, prepare: () => Engine): number {
  if (options.positionals.length === 0) {
    console.error(texts.noQuestions);
    return 2;
  }
  const engine = prepare();
  const held = new Set(engine.library.reports.map(({ file }) => file));
  for (const file of options.positionals) {
    const source = (name: string) => held.has(name) || existsSync(join(options.seeds, name));
    const scores: Score[] = [];
    const weighed: Weighed[] = [];
    for (const turn of readCases(file, source)) {
      const request = { question: turn.question, ...(turn.dialogue ? { conversation: turn.dialogue } : {}) };
      const { answer, trace } = engine.explain(request);
      scores.push(score(turn, answer));
      weighed.push({ turn, evidence: trace.candidates[0]?.evidence ?? 0 });
    }
    if (options.json) console.log(JSON.stringify(scores.filter(({ right }) => !right)));
    else
      console.log([file, renderSummary(scores), renderCurve(riskCurve(weighed))].filter(Boolean).join("\n"));
  }
  return 0;
}
