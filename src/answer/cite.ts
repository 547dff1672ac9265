import { unfold, withoutSpace } from "../text/fold.ts";
import { MAXIMUM_SENTENCE, type Range } from "../text/sentences.ts";
import type { Citation } from "./answer.ts";
import type { Candidate } from "./rank.ts";

/** A citation that is not verbatim: never to be sent. */
export class UnverbatimError extends Error {
  constructor(id: string) {
    super(`段落 ${id} 的引文与原文不符，已停止发送。请运行 npm run index 重建索引。`);
    this.name = "UnverbatimError";
  }
}

/** Checks figure ⊂ sentence ⊂ quote, white space aside. Throws an UnverbatimError. */
export function assertVerbatim(citation: Pick<Citation, "id" | "figure" | "sentence" | "quote">): void {
  const sentence = withoutSpace(citation.sentence);
  const inside = sentence !== "" && withoutSpace(citation.quote).includes(sentence);
  if (!inside || (citation.figure !== null && !sentence.includes(withoutSpace(citation.figure))))
    throw new UnverbatimError(citation.id);
}

/** Makes the citation of a candidate. Throws an UnverbatimError where it would not be verbatim. */
export function cite(candidate: Candidate): Citation {
  const { passage, record } = candidate;
  const { report, passage: source } = passage.location;
  const original = source.text;
  const range = citedRange(candidate);
  const citation: Citation = {
    figure: record ? unfold(original, passage.folded, record.figure.start, record.figure.end) : null,
    label: record ? labelOf(candidate) : null,
    sentence: unfold(original, passage.folded, range.start, range.end),
    quote: original,
    district: report.district,
    parent: report.parent,
    unit: report.unit,
    year: report.year,
    section: source.section,
    paragraph: source.paragraph,
    report: report.title,
    source: report.file,
    id: source.id,
    score: Math.round(candidate.score * 1000) / 1000,
  };
  assertVerbatim(citation);
  return citation;
}

const HEADING =
  /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.]|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+)/;
const LONGEST_HEADING = 32;

/** The sentence; a heading that runs on into its paragraph says little alone and takes the next sentence with it. */
function citedRange({ passage, sentence, record }: Candidate): Range {
  const range = passage.sentences[sentence] ?? { start: 0, end: passage.folded.text.length };
  const next = passage.sentences[sentence + 1];
  const heading =
    range.end - range.start <= LONGEST_HEADING &&
    HEADING.test(passage.folded.text.slice(range.start, range.end));
  return !record && heading && next && next.end - range.start <= MAXIMUM_SENTENCE
    ? { start: range.start, end: next.end }
    : range;
}

const EDGE = /^[，、；。：“”"（）()和及与]+|[，、；。：“”"（）()和及与]+$/g;

/** The words that name what the figure counts: those before it in its clause, else those after it. */
function labelOf({ passage, record }: Candidate): string | null {
  if (!record) return null;
  const texts = [...record.label, ...record.shared]
    .toSorted((a, b) => a.start - b.start)
    .map((range) => ({
      before: range.end <= record.figure.start,
      text: unfold(passage.location.passage.text, passage.folded, range.start, range.end).replace(EDGE, ""),
    }))
    .filter(({ text }) => text !== "");
  const chosen = texts.findLast(({ before }) => before) ?? texts[0];
  return chosen?.text ?? null;
}
