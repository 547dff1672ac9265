import type { Answer, Citation } from "../answer/answer.ts";
import { texts } from "./texts.ts";

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  mark(text: string): string;
}

const sequence = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;
export const COLOURS: Style = { bold: sequence(1), dim: sequence(2), mark: sequence(4) };
export const PLAIN: Style = { bold: (text) => text, dim: (text) => text, mark: (text) => `【${text}】` };

/** 河东区 · 2021年 · 二、… › （一）… · 单位 · 第7段 */
export function citationLine(citation: Citation): string {
  const { district, year, section, unit, paragraph, report } = citation;
  return [
    district,
    year === null ? null : texts.year(year),
    section.join(" › ") || null,
    unit === district ? null : unit,
    texts.paragraph(paragraph),
    district === null ? report : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** An answer for the terminal: figure, quotation with the sentence marked, citation; then the others, a line each. */
export function renderAnswer(answer: Answer, style: Style): string {
  const [best, ...others] = answer.answers;
  const note = answer.note ? [style.dim(answer.note)] : [];
  if (!best) return [texts.notFound, ...note].join("\n");
  if (answer.understood.compares || answer.understood.several)
    return [...bySentence(answer.answers).map((alike) => renderFull(alike, style)), ...note].join("\n\n");
  const rest = others.map(
    (citation) => `  ${citation.figure ? `${style.bold(citation.figure)} ` : ""}${citationLine(citation)}`,
  );
  return [
    renderFull([best], style),
    ...(rest.length > 0 ? [[style.dim(`${texts.others}：`), ...rest].join("\n")] : []),
    ...note,
  ].join("\n\n");
}

/** Citations of one sentence together: several numbers of it were asked for. */
function bySentence(citations: readonly Citation[]): Citation[][] {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = `${citation.id} ${citation.sentence}`;
    groups.set(key, [...(groups.get(key) ?? []), citation]);
  }
  return [...groups.values()];
}

/** The figures of a sentence, the quotation around it, its citation. */
function renderFull(alike: readonly Citation[], style: Style): string {
  const [citation] = alike as readonly [Citation];
  const heads = alike.flatMap(({ figure, label }) =>
    figure ? [`${style.bold(figure)}${label ? style.dim(texts.takenBy(label)) : ""}`] : [],
  );
  const at = citation.quote.indexOf(citation.sentence);
  const quote = `${citation.quote.slice(0, at)}${style.mark(citation.sentence)}${citation.quote.slice(at + citation.sentence.length)}`;
  return [...heads, `“${quote.trim()}”`, style.dim(`${texts.citation}：${citationLine(citation)}`)].join(
    "\n",
  );
}
