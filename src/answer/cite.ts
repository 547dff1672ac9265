import { unfold, withoutSpace } from "../text/fold.ts";
import { MAXIMUM_SENTENCE, type Range } from "../text/sentences.ts";
import type { Citation } from "./answer.ts";
import type { Candidate } from "./candidates.ts";

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

const EDGE =
  /^(?:[，、；。：“”"（）()和及与]|其中|全年|累计|目前|共(?!同)|实现|达到?|为|约|超)+|(?:[，、；。：“”"（）()和及与]|均?达到?|扩增至|扩充至|增至|提高到|提高至|降至|压减至|[为至约超共有由从]|突破)+$/g;
const NUMBERING = /^[（(]?[一二三四五六七八九十]+[）)、]/;
const LONGEST_LABEL = 16;
/** Whose it is and of when names no thing: 2019年县政府. */
const WHOSE = /^(?:20\d\d年度?)?(?:我|全|本)?[省市区县镇乡局厅委]?(?:政府|各部门|各单位|机关)?$/;
/** What was done with the thing that is counted: 举措已全部落地. */
const DONE = /(?<=..)(?:已|均已|全部|得到).*$/;

/** The words that name what the figure counts: those before it in its clause, else those after it, else what it takes over. */
function labelOf({ passage, record }: Candidate): string | null {
  if (!record) return null;
  const { text } = passage.location.passage;
  const written = (ranges: readonly Range[]) =>
    ranges
      .toSorted((a, b) => a.start - b.start)
      .map((range) => ({
        before: range.end <= record.figure.start,
        words: tidy(unfold(text, passage.folded, range.start, range.end)),
      }))
      .filter(({ words }) => words !== "");
  const own = written([...record.label, ...record.shared]);
  const named = own.filter(({ words }) => !/^(?:分别|依次)/.test(words));
  const first = written(record.label).filter(({ words }) => !/^(?:分别|依次)/.test(words));
  const telling = (labels: typeof own) =>
    labels.findLast(({ before, words }) => before && !WHOSE.test(words));
  const after = own.find(({ before }) => !before);
  const chosen =
    telling(first) ??
    telling(named) ??
    (after && { ...after, words: after.words.replace(DONE, "") }) ??
    own[0] ??
    written(record.inherited)[0];
  const names = [chosen?.words, record.column].filter(Boolean);
  return names.length > 0 ? names.join("·") : null;
}

/** Without connecting words at its ends and halves of quotation marks; of a long one the end, which names the thing. */
function tidy(words: string): string {
  const trimmed = words.replace(NUMBERING, "").replace(EDGE, "");
  const short =
    trimmed.length > LONGEST_LABEL
      ? (/[^，、“”的将对把]{2,16}$/.exec(trimmed)?.[0] ?? trimmed.slice(-LONGEST_LABEL))
      : trimmed;
  const balanced = (short.match(/“/g)?.length ?? 0) === (short.match(/”/g)?.length ?? 0);
  return balanced ? short : (short.split(/[“”]/).findLast((part) => part.length > 1) ?? "");
}
