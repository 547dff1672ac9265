import { joinBarred } from "./barred.ts";
import type { Divisions } from "./divisions.ts";
import { readLines } from "./formats/format.ts";
import { dropFurniture } from "./furniture.ts";
import { passageIds } from "./identifiers.ts";
import { identify, identifyByFileName } from "./identity.ts";
import { type Line, toLines } from "./lines.ts";
import { type Matter, takeMatter } from "./matter.ts";
import { mendLines } from "./mend.ts";
import { type Heading, type Outline, type OutlineBlock, outline } from "./outline.ts";
import type { Report, Section } from "./report.ts";
import { markTables } from "./tables.ts";
import { partUnbroken } from "./unbroken.ts";
import { replaceVisible, visible, visibleLength } from "./visible.ts";

/**
 * A part of a report file. Together the blocks' texts are the file's visible characters, in order, exactly once.
 * A passage that page furniture interrupts comes in several blocks.
 */
export interface Block {
  kind: "title" | "heading" | "passage" | "dropped";
  text: string;
}

/**
 * Reads a report.
 * @param file the path relative to the seeds folder; only a last resort for district and year
 * @throws ReportError where the file is empty, no text, or of a format not known
 */
export function readReport(file: string, bytes: Uint8Array, divisions: Divisions): Report {
  const { lines, matter, body } = parse(file, bytes);
  const passages = body.blocks.filter((block) => block.kind === "passage");
  const paragraphs: string[] = [];
  for (const passage of passages)
    paragraphs[passage.paragraph - 1] = (paragraphs[passage.paragraph - 1] ?? "") + passage.text;
  const headings = body.sections.map((section) => section.path.at(-1) as string);
  const evidence = { matter, paragraphs, headings };
  const told = identify(evidence, divisions);
  const ids = passageIds(
    told.identity,
    passages.map((passage) => passage.text),
  );
  const { identity, doubts } = identifyByFileName(told, file, divisions);
  return {
    file,
    ...identity,
    doubts: [...(identity.title === null ? ["没有找到标题。"] : []), ...doubts],
    sections: body.sections,
    passages: passages.map(({ section, paragraph, text }, index) => ({
      id: ids[index] as string,
      section,
      paragraph,
      text,
    })),
    dropped: lines.filter((line) => line.kind === "dropped").map((line) => line.source),
  };
}

/** The parts of a report file in order. Throws as `readReport` does. */
export function readBlocks(file: string, bytes: Uint8Array): Block[] {
  const { lines, body } = parse(file, bytes);
  const kept: Block[] = body.blocks.map(({ kind, text }) => ({ kind, text }));
  const blocks: Block[] = [];
  for (const line of lines) {
    if (line.kind === "title" || line.kind === "dropped") blocks.push({ kind: line.kind, text: line.source });
    else takeBlocks(kept, visibleLength(line.text), blocks);
  }
  return blocks;
}

/** Moves as many visible characters from the front of `kept` to the end of `blocks`. */
function takeBlocks(kept: Block[], characters: number, blocks: Block[]): void {
  for (let missing = characters; missing > 0; ) {
    const block = kept[0];
    if (!block) return;
    const end = endOfVisible(block.text, missing);
    blocks.push({ kind: block.kind, text: block.text.slice(0, end) });
    missing -= visibleLength(block.text.slice(0, end));
    if (end >= block.text.length) kept.shift();
    else block.text = block.text.slice(end);
  }
}

function endOfVisible(text: string, characters: number): number {
  let end = 0;
  for (let seen = 0; end < text.length && seen < characters; end++)
    seen += visibleLength(text[end] as string);
  while (end < text.length && visibleLength(text[end] as string) === 0) end++;
  return end;
}

/** The body of a report in the file's own characters. */
interface Written {
  blocks: (Omit<OutlineBlock, "section"> & { section: string[] })[];
  sections: Section[];
}

interface Parsed {
  lines: Line[];
  matter: Matter;
  body: Written;
}

function parse(file: string, bytes: Uint8Array): Parsed {
  const lines = joinBarred(toLines(partUnbroken(readLines(file, bytes))));
  markTables(lines);
  dropFurniture(lines);
  const matter = takeMatter(lines);
  const source = lines.filter(({ kind }) => kind === "text" || kind === "cell").map((line) => line.source);
  return { lines, matter, body: asWritten(outline(mendLines(lines)), visible(source.join(""))) };
}

/** An outline with each visible character as it stands in the file: recognition reads wide punctuation. */
function asWritten({ blocks, sections }: Outline, source: string): Written {
  let place = 0;
  const headings = new Map<Heading, string>();
  const alike = new Map<string, string>();
  const texts = blocks.map(({ text, section }) => {
    const own = replaceVisible(text, () => source[place++] as string);
    for (const heading of section.filter((each) => !headings.has(each))) {
      const start = text.indexOf(heading.text);
      const stated = start < 0 ? alike.get(heading.text) : own.slice(start, start + heading.text.length);
      headings.set(heading, stated ?? heading.text);
      alike.set(heading.text, stated ?? heading.text);
    }
    return own;
  });
  const pathOf = (path: readonly Heading[]) => path.map((each) => headings.get(each) ?? each.text);
  return {
    blocks: blocks.map((block, index) => ({
      ...block,
      text: texts[index] as string,
      section: pathOf(block.section),
    })),
    sections: sections.map((section) => ({ ...section, path: pathOf(section.path) })),
  };
}
