import type { Line } from "./lines.ts";
import { markerOf } from "./numbering.ts";

const NUMERIC = /^[\d\s.,，%％\-—–/+＋]+$/;
const ROW = /(?:\s+[\d.,%％\-—/]+){2,}$/;
const CELL_LENGTH = 40;
const FEWEST_CELLS = 4;
const FEWEST_NUMERIC = 0.25;

/**
 * Marks the lines of flattened tables as cells, so that a row's label is not taken for a heading:
 * runs of short lines without sentences, a quarter of them numbers.
 */
export function markTables(lines: readonly Line[]): void {
  const texts = lines.filter((line) => line.kind === "text");
  let run: Line[] = [];
  const close = () => {
    while (run.length > 0 && !isNumeric(run.at(-1) as Line)) run.pop();
    const numeric = run.filter(isNumeric).length;
    if (run.length >= FEWEST_CELLS && numeric >= run.length * FEWEST_NUMERIC)
      for (const line of run) line.kind = "cell";
    run = [];
  };
  for (const [index, line] of texts.entries()) {
    if (isCell(texts, index, run.some(isNumeric))) run.push(line);
    else close();
  }
  close();
}

function isNumeric(line: Line): boolean {
  return NUMERIC.test(line.text) || ROW.test(line.text);
}

function isCell(texts: readonly Line[], index: number, inTable: boolean): boolean {
  const line = texts[index] as Line;
  if (isNumeric(line)) return true;
  if (line.text.length > CELL_LENGTH || /[。；！？]/.test(line.text)) return false;
  if (!markerOf(line.text)) return true;
  const next = texts[index + 1];
  if (next && isNumeric(next)) return true;
  return inTable && texts.slice(index + 1, index + 4).some(isNumeric);
}
