import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { z } from "zod";

/**
 * The lines of a file with one JSON object each that fit the schema, none where there is no file yet; its folder is
 * made. A line cut off by a crash, or of another kind, is left out. What cannot be read goes to `failed`.
 */
export function readLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  failed: (error: unknown) => void,
): z.infer<Schema>[] {
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) return [];
    return jsonLines(readFileSync(file, "utf8")).flatMap((line) => {
      const { success, data } = schema.safeParse(line);
      return success ? [data] : [];
    });
  } catch (error) {
    failed(error);
    return [];
  }
}

/** The JSON values of a text with one a line; a line cut off by a crash is left out. */
function jsonLines(text: string): unknown[] {
  return text.split("\n").flatMap((line) => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
}
