import { readFileSync } from "node:fs";
import { z } from "zod";

const placeSchema = z.object({
  district: z.string().optional(),
  year: z.number().optional(),
  source: z.string().optional(),
  evidence: z.string(),
  figure: z.string().nullish(),
});
export type Place = z.infer<typeof placeSchema>;

const goldSchema = z.object({
  status: z.enum(["answered", "not_found"]).default("answered"),
  any: z.array(placeSchema).optional(),
  rows: z.array(placeSchema).optional(),
});
export type Gold = z.infer<typeof goldSchema>;

const caseSchema = z.object({
  id: z.string(),
  cat: z.string(),
  question: z.string().optional(),
  gold: goldSchema.optional(),
  turns: z.array(z.object({ question: z.string(), gold: goldSchema })).optional(),
});

/** One question to be scored; turns of a dialogue share `dialogue`. */
export interface Turn {
  id: string;
  category: string;
  dialogue: string | null;
  question: string;
  gold: Gold;
}

/** A question set that cannot be read; the message names the line. */
export class QuestionSetError extends Error {
  constructor(file: string, line: number) {
    super(`题集 ${file} 第 ${line} 行不符合格式：需要 id、cat，以及 question 与 gold，或 turns。`);
    this.name = "QuestionSetError";
  }
}

/**
 * Reads a question set (JSON Lines). `held` says whether a report file is in the collection: a question
 * whose files are all away must be refused, and counts as `absent`. Throws a QuestionSetError.
 */
export function readCases(file: string, held: (source: string) => boolean): Turn[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index): Turn[] => {
      if (line.trim() === "") return [];
      let parsed: z.infer<typeof caseSchema>;
      try {
        parsed = caseSchema.parse(JSON.parse(line));
      } catch {
        throw new QuestionSetError(file, index + 1);
      }
      const { id, cat, question, gold, turns } = parsed;
      if (turns)
        return turns.map((turn, place) => ({
          id: `${id}.${place + 1}`,
          category: cat,
          dialogue: id,
          ...turn,
        }));
      if (question === undefined || !gold) throw new QuestionSetError(file, index + 1);
      const away =
        (gold.any?.length ?? 0) > 0 && gold.any?.every(({ source }) => source !== undefined && !held(source));
      return [
        {
          id,
          category: away ? "absent" : cat,
          dialogue: null,
          question,
          gold: away ? { status: "not_found" } : gold,
        },
      ];
    });
}
