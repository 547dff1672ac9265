/** Ends of sentences, closing quotes and brackets included. */
const SENTENCE_END = /[。！？!?]+[”’」』）)》]*/g;
const CLAUSE_END = /[；;]+[”’」』）)》]*/g;
const COMMA = /[，、,]+/g;

/** Whether a text ends as a paragraph does: 。！？ or ；： and the like, closing quotes aside. */
export function endsFinally(text: string): boolean {
  return /[。！？!?；;：:…][”’」』）)》\]］]*$/.test(text);
}

/** Whether there is an end of a sentence before the end of the text. */
export function hasInnerEnd(text: string): boolean {
  return /[。！？][^”’」』）)》]/.test(text);
}

/** Whether a bracket, quotation or book title is opened and not closed. */
export function hasOpenBracket(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if ("（《“「『〔".includes(character)) open++;
    else if ("）》”」』〕".includes(character) && open > 0) open--;
  }
  return open > 0;
}

/** Where the first sentence ends, or -1 where no sentence ends in the text. */
export function firstSentenceEnd(text: string): number {
  const match = /[。！？!?]+[”’」』）)》]*/.exec(text);
  return match ? match.index + match[0].length : -1;
}

/**
 * Cuts a text that is too long into parts of about equal length, at the ends of sentences; a sentence that is
 * too long itself at its semicolons, then at its commas, then anywhere.
 * @param most the most characters of a part
 */
export function cutAtSentences(text: string, most: number): string[] {
  if (text.length <= most) return [text];
  const target = text.length / Math.ceil(text.length / (most * 0.7));
  const parts: string[] = [];
  let part = "";
  let taken = 0;
  for (const unit of units(text, most, [SENTENCE_END, CLAUSE_END, COMMA])) {
    const full = part.length + unit.length > most;
    if (part !== "" && (full || taken + unit.length / 2 > target * (parts.length + 1))) {
      parts.push(part);
      part = "";
    }
    part += unit;
    taken += unit.length;
  }
  if (part !== "") parts.push(part);
  return parts;
}

/** Sentences; those over the limit in clauses; those over the limit in slices. */
function units(text: string, most: number, marks: RegExp[]): string[] {
  const [mark, ...finer] = marks;
  if (!mark) return text.match(new RegExp(`[\\s\\S]{1,${most}}`, "g")) ?? [];
  const found: string[] = [];
  let start = 0;
  for (const match of text.matchAll(mark)) {
    const end = match.index + match[0].length;
    found.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) found.push(text.slice(start));
  return found.flatMap((unit) => (unit.length <= most ? [unit] : units(unit, most, finer)));
}
