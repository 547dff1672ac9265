import { widePunctuation } from "../text/punctuation.ts";
import { isTraditional, simplify } from "./traditional.ts";
import { narrowDigits, withoutZeroWidth } from "./visible.ts";

/** A line of a report file, or a part of one where an artefact was cut out of it. */
export interface Line {
  /** As it stands in the file, without white space at the ends; never empty. */
  source: string;
  /** The same with wide punctuation and without characters of no width: as many visible ones, each in its place. */
  text: string;
  /** The text in Simplified characters and narrow digits, for recognition. */
  plain: string;
  /** What it is; decided step by step while reading. */
  kind: "text" | "title" | "cell" | "dropped";
  /** Whether the line begins with white space, as the first line of a paragraph often does. */
  indented: boolean;
  /** Whether an empty line stands before it. */
  spaced: boolean;
  /** Whether it goes on in the same line as the text before it. */
  sameLine: boolean;
  /** Whether it tells at which session or by whom a report was given: a passage of its own. */
  byline: boolean;
}

/** Left behind by converters: bookmarks and fields of Word, marks of Markdown, blanks of web pages. */
const ARTEFACT =
  /^[\s\ufeff]*#{1,6}(?=\s)|^[\s\ufeff]*[-*+]\s+(?=[\u4e00-\u9fff（(“])|(?<!\d)\*\*(?=[^*]{1,80}\*\*)|(?<=(?<!\d)\*\*[^*]{1,80})\*\*|&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|#160|#12288|#8194|#8195);|\[bookmark:[^\]]*\]|\{?\s*HYPERLINK\s+"[^"]*"\s*\}?|\{\s*PAGE[^}]*\}/gi;
const INDENT = /^(?:\u3000|[ \u00a0]{2}|\t)/;
const EDGES = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;

/** The lines with visible text, artefacts within them cut out as dropped lines of their own. */
export function toLines(rawLines: readonly string[]): Line[] {
  const traditional = isTraditional(rawLines.join(""));
  const lines: Line[] = [];
  let spaced = false;
  for (const raw of rawLines) {
    if (raw.replace(EDGES, "") === "") {
      spaced = true;
      continue;
    }
    const indented = INDENT.test(raw.replace(/^[\u200b\ufeff]+/, ""));
    let sameLine = false;
    const add = (part: string, kind: Line["kind"]) => {
      const source = part.replace(EDGES, "");
      if (source === "") return;
      const text = widePunctuation(withoutZeroWidth(source));
      const plain = narrowDigits(traditional ? simplify(text) : text);
      const goesOn = sameLine && kind === "text";
      lines.push({ source, text, plain, kind, indented, spaced, sameLine: goesOn, byline: false });
      if (kind === "text") sameLine = true;
    };
    let start = 0;
    for (const match of raw.matchAll(ARTEFACT)) {
      add(raw.slice(start, match.index), "text");
      add(match[0], "dropped");
      start = match.index + match[0].length;
    }
    add(raw.slice(start), "text");
    spaced = false;
  }
  return lines;
}
