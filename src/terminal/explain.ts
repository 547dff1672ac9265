import { sentenceText } from "../answer/analysed.ts";
import type { Candidate } from "../answer/candidates.ts";
import type { Trace } from "../answer/engine.ts";
import type { Parts } from "../answer/parts.ts";

const SHOWN = 6;
const number = (value: number) => value.toFixed(3);
const renderParts = (parts: readonly Parts[]) =>
  parts
    .flatMap((part) => Object.entries(part))
    .map(([name, value]) => `${name} ${number(value)}`)
    .join("，");

/** What was understood, what the gate says, the best candidates with the parts of their scores, and where each word was found. */
export function renderTrace({ question, aspects, scope, candidates, verdict: judge }: Trace): string {
  const lines = [
    `问题：${question.text}`,
    `地区：${question.places.map(({ name, years }) => `${name}${years.length > 0 ? `(${years.join(",")})` : ""}`).join("、") || "—"}；提到：${question.mentioned.map(({ name }) => name).join("、") || "—"}；年份：${question.years.map(({ year, ofReport }) => `${year}${ofReport ? "报告" : ""}`).join("、") || "—"}`,
    `类型：${question.kind}${question.figure ? `（${question.figure.quantities.join("|") || "任意数字"}，量词 ${question.figure.measure ?? "—"}${question.figure.explicit ? "" : "，未明说"}）` : ""}；时态：${question.tense ?? "—"}；比较：${question.compares ? "是" : "否"}${question.superlative ?? ""}`,
    `范围：${scope.reports.size} 份报告${scope.missing ? `（缺 ${scope.missing}）` : ""}`,
  ];
  for (const { items, variants } of aspects) {
    lines.push(`词：${items.map((item) => `${item.text}=${item.weight.toFixed(2)}`).join(" ")}`);
    lines.push(
      `可替换：${variants.map((variant) => `${variant.text}(${variant.source} ${variant.quality.toFixed(2)})`).join(" ") || "—"}`,
    );
  }
  const verdict = judge();
  if (verdict)
    lines.push(
      `门：证据 ${number(verdict.evidence)}${verdict.reasons ? `（${renderParts([verdict.reasons])}）` : ""}，至少 ${number(verdict.least)}，${verdict.enough ? "够" : "不够"}${verdict.guess ? "；原文只有相近的说法，算作猜测" : ""}${verdict.names ? "" : "；没有写到问题点名的地方、年份或单位"}`,
    );
  for (const candidate of candidates.slice(0, SHOWN)) lines.push(...renderCandidate(candidate));
  return lines.join("\n");
}

function renderCandidate({ passage, sentence, record, score, parts, matches }: Candidate): string[] {
  const { report, passage: source } = passage.location;
  const label = record
    ? [...record.label, ...record.shared]
        .map((part) => passage.folded.text.slice(part.start, part.end))
        .join("|")
    : "";
  return [
    `— ${number(score)} ${report.file}#${source.paragraph} ${record ? `【${record.figure.text}】标签「${label}」` : ""}`,
    `  ${sentenceText(passage, sentence)}`,
    `  ${renderParts(parts)}`,
    `  ${matches
      .filter(({ value }) => value > 0)
      .map(
        ({ item, value, read }) => `${item.text}${read === item.text ? "" : `→${read}`} ${value.toFixed(2)}`,
      )
      .join("，")}`,
  ];
}
