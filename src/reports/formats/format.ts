import { EmptyFileError, UnknownFormatError } from "../errors.ts";
import { textLines } from "./text.ts";

/** Signatures of files that are no plain text, as hexadecimal prefixes. */
const SIGNATURES: [string, string][] = [
  ["25504446", "PDF"],
  ["504b0304", "Word 文档或压缩包"],
  ["d0cf11e0", "旧版 Word 文档"],
  ["7b5c727466", "RTF"],
  ["89504e47", "图片"],
  ["ffd8ff", "图片"],
  ["1f8b", "压缩包"],
];
const TEXT_EXTENSIONS = new Set(["", ".txt", ".text", ".md", ".markdown"]);

/**
 * The lines of a report file, by its format. Known so far: plain text, of which Markdown is one.
 * @throws EmptyFileError, BinaryFileError, UnknownFormatError
 */
export function readLines(file: string, bytes: Uint8Array): string[] {
  if (bytes.length === 0) throw new EmptyFileError();
  const prefix = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  const signature = SIGNATURES.find(([start]) => prefix.startsWith(start));
  if (signature) throw new UnknownFormatError(signature[1]);
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(file)?.[0].toLowerCase() ?? "";
  if (!TEXT_EXTENSIONS.has(extension)) throw new UnknownFormatError(extension);
  const lines = textLines(bytes);
  const first = lines.find((line) => line.trim() !== "");
  if (first === undefined) throw new EmptyFileError();
  if (/^\s*<(?:!doctype|html|\?xml)\b/i.test(first)) throw new UnknownFormatError("HTML");
  return lines;
}
