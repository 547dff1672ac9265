/** A folded range `[start, end)`. */
export interface Range {
  start: number;
  end: number;
}

/** Whether a range lies within one of others. */
export const isWithin = ({ start, end }: Range, others: readonly Range[]): boolean =>
  others.some((other) => other.start <= start && end <= other.end);

const CLOSING = new Set("”’）)》』」");
export const MAXIMUM_SENTENCE = 260;

/** The sentences of a folded text, end marks and closing quotes included; together they are the text. */
export function splitSentences(text: string): Range[] {
  return splitAt(text, { start: 0, end: text.length }, /[。！？]/);
}

/** Sentences, those over 260 characters cut at their own ； or ，so that each can be cited as one. */
export function citableSentences(text: string): Range[] {
  return splitSentences(text).flatMap((sentence) =>
    sentence.end - sentence.start <= MAXIMUM_SENTENCE
      ? [sentence]
      : splitAt(text, sentence, /；/).flatMap((part) =>
          part.end - part.start <= MAXIMUM_SENTENCE ? [part] : packClauses(text, part),
        ),
  );
}

/** Clauses between ，；。：and the like within a range, and where `parted` says that one ends. */
export function splitClauses(text: string, range: Range, parted?: ReadonlySet<number>): Range[] {
  const clauses = splitAt(text, range, /[，；。！？：]/);
  if (!parted || parted.size === 0) return clauses;
  return clauses.flatMap(({ start, end }) => {
    const cuts = [...parted].filter((cut) => cut > start && cut < end).sort((one, other) => one - other);
    return [start, ...cuts].map((from, index) => ({ start: from, end: cuts[index] ?? end }));
  });
}

function splitAt(text: string, range: Range, mark: RegExp): Range[] {
  const parts: Range[] = [];
  let start = range.start;
  for (let index = range.start; index < range.end; index++) {
    if (!mark.test(text[index] as string)) continue;
    let end = index + 1;
    while (end < range.end && (CLOSING.has(text[end] as string) || mark.test(text[end] as string))) end++;
    parts.push({ start, end });
    start = end;
    index = end - 1;
  }
  if (start < range.end) parts.push({ start, end: range.end });
  return parts;
}

function packClauses(text: string, range: Range): Range[] {
  const packed: Range[] = [];
  for (const clause of splitAt(text, range, /[，、]/)) {
    const last = packed.at(-1);
    if (last && clause.end - last.start <= MAXIMUM_SENTENCE) last.end = clause.end;
    else
      for (let start = clause.start; start < clause.end; start += MAXIMUM_SENTENCE)
        packed.push({ start, end: Math.min(clause.end, start + MAXIMUM_SENTENCE) });
  }
  return packed;
}
