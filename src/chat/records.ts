import { z } from "zod";
import { LineFile } from "./lines.ts";
import type { Log } from "./log.ts";

const GIVEN = z.object({
  id: z.string(),
  district: z.string().nullable(),
  year: z.int().nullable(),
  sentence: z.string(),
  figure: z.string().nullable(),
});
const LINE = z.object({
  day: z.string(),
  kind: z.enum(["answered", "missed", "right", "wrong"]),
  question: z.string().optional(),
  given: GIVEN.optional(),
});

/** The answer that was marked wrong. */
export type Given = z.infer<typeof GIVEN>;
type Line = z.infer<typeof LINE>;
type Kind = Line["kind"];

/** Questions that were missed or marked wrong, those that differ only in punctuation together. */
export interface Group {
  question: string;
  wrong: boolean;
  times: number;
}

/**
 * What was asked and not found, or marked wrong, so that it can be mended: question, date and the answer
 * given; of other answers only that there was one. Nothing about who asked. One JSON object a line.
 */
export class Records {
  /** Whether anything is written down. */
  readonly enabled: boolean;
  readonly #file: LineFile<typeof LINE> | null;
  readonly #now: () => Date;
  readonly #lines: Line[] = [];

  /** @param file where they are kept; null: in memory only */
  constructor(file: string | null, enabled: boolean, log: Log, now: () => Date) {
    this.enabled = enabled;
    this.#file = enabled && file !== null ? new LineFile(file, LINE, log) : null;
    this.#now = now;
    this.#lines.push(...(this.#file?.read() ?? []));
  }

  add(kind: "answered" | "right"): void;
  add(kind: "missed" | "wrong", question: string, given?: Given): void;
  add(kind: Kind, question?: string, given?: Given): void {
    if (!this.enabled) return;
    const day = this.#now().toISOString().slice(0, 10);
    const line: Line = { day, kind, ...(question !== undefined && { question }), ...(given && { given }) };
    this.#lines.push(line);
    this.#file?.append(line);
  }

  /** The day of the first record; today where there is none. */
  get since(): string {
    return this.#lines[0]?.day ?? this.#now().toISOString().slice(0, 10);
  }

  counts(): Record<Kind, number> {
    const counts = { answered: 0, missed: 0, right: 0, wrong: 0 };
    for (const { kind } of this.#lines) counts[kind]++;
    return counts;
  }

  /** What was missed or marked wrong, most often asked first. */
  groups(): Group[] {
    const groups = new Map<string, Group>();
    for (const { kind, question } of this.#lines) {
      if (question === undefined) continue;
      const key = `${kind} ${question
        .normalize("NFKC")
        .replace(/[\s\p{P}\p{S}]/gu, "")
        .toLowerCase()}`;
      const group = groups.get(key) ?? { question, wrong: kind === "wrong", times: 0 };
      groups.set(key, { ...group, times: group.times + 1 });
    }
    return [...groups.values()].sort((a, b) => b.times - a.times);
  }

  /**
   * In the format of the question sets, a line each. Of a wrong answer the right one is yet to be filled in
   * (`any` is empty, `given` is what was answered); a missed question stands as one that is not answerable,
   * until somebody knows better.
   */
  export(): string {
    const questions = this.#lines.filter(({ question }) => question !== undefined);
    return questions
      .map(({ day, kind, question, given }, index) => {
        const gold = kind === "wrong" ? { status: "answered", any: [] } : { status: "not_found" };
        return `${JSON.stringify({ id: `use-${day}-${index + 1}`, cat: kind, question, gold, ...(given && { given }) })}\n`;
      })
      .join("");
  }
}
