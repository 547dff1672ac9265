import { BinaryFileError } from "../errors.ts";

/** At most this share of characters may be undecodable before a file counts as no text. */
const TOLERATED_DAMAGE = 0.01;

/**
 * The lines of a plain text file: UTF-8, UTF-16 with a byte order mark, or GB18030.
 * A form feed ends a line as a line break does.
 * @throws BinaryFileError where the bytes are no text in any of these encodings
 */
export function textLines(bytes: Uint8Array): string[] {
  return decode(bytes).split(/\r\n|[\n\r\f\v\u2028\u2029]/);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw new BinaryFileError();
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  if (damage(utf8) === 0) return utf8;
  const gb18030 = new TextDecoder("gb18030").decode(bytes);
  const best = damage(utf8) <= Math.max(damage(gb18030), TOLERATED_DAMAGE) ? utf8 : gb18030;
  if (damage(best) > TOLERATED_DAMAGE) throw new BinaryFileError();
  return best;
}

/** Share of replacement and control characters. */
function damage(text: string): number {
  let damaged = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (
      code === 0xfffd ||
      (code < 0x20 && code !== 9 && code !== 10 && code !== 11 && code !== 12 && code !== 13)
    )
      damaged++;
  }
  return text.length === 0 ? 0 : damaged / text.length;
}
