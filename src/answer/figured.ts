import type { AnalysedPassage, FigureRecord } from "./analysed.ts";
import type { Asking } from "./asking.ts";
import { cellFactor } from "./cells.ts";
import { countedFactor } from "./counted.ts";
import { changeFactor, otherFigureFactor, projectFactor } from "./factors.ts";
import { indicatorFactor } from "./indicators.ts";
import { ownerFactor } from "./owner.ts";
import type { Parts } from "./parts.ts";
import { changeToldFactor, levelFactor, percentFactor, rateFactor } from "./rates.ts";
import { anothersNameFactor, givenFactor, leftOutFactor, othersFactor } from "./said.ts";
import { outcomeFactor, stageFactor } from "./stages.ts";
import { extremeFactor, stockFactor, wholeFactor } from "./wholes.ts";

/** What speaks for a figure by its own: that it is of the step, the column, the thing asked for. `contrast` is its sentence's. */
export function figureFactors(
  { question, follows, contrasts, placesTold }: Asking,
  passage: AnalysedPassage,
  record: FigureRecord,
  contrast: number,
): Parts {
  return {
    change:
      changeFactor(question, passage, record) *
      levelFactor(question, passage, record) *
      projectFactor(question, passage, record) *
      wholeFactor(question, passage, record),
    given:
      givenFactor(question, record) *
      leftOutFactor(question, passage, record) *
      othersFactor(question, passage, record) *
      anothersNameFactor(question, passage, record),
    owner: ownerFactor(question, placesTold(passage).get(record) ?? []),
    column: cellFactor(question, passage.folded.text, passage.location.report, record, follows),
    rate: rateFactor(question, passage, record) * percentFactor(question, passage, record),
    counted: countedFactor(question, passage, record),
    stage:
      question.compares || follows
        ? 1
        : stageFactor(question, passage, record) * outcomeFactor(question, passage, record),
    told: changeToldFactor(question, passage, record),
    contrast: Math.min(
      contrast,
      otherFigureFactor(contrasts, passage, record),
      extremeFactor(question, passage, record),
      stockFactor(question, passage, record),
      indicatorFactor(question, passage, record),
    ),
  };
}
