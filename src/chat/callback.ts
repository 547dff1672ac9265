import { z } from "zod";

/**
 * What a button asks for. All that is needed stands in its 64 bytes and in the message it hangs on, so that
 * buttons of old messages work after a restart.
 */
export type Press =
  /** An answer: headline, sentence, passage. `full` shows all of it in a group too. */
  | { kind: "answer" | "full"; token: string }
  /** One passage, for reading on. */
  | { kind: "passage"; id: string }
  /** All passages under the first `depth` headings of a passage's section. */
  | { kind: "section" | "sectionFigures"; id: string; depth: number; page: number }
  | { kind: "contents" | "reportFigures"; report: string; page: number }
  | { kind: "report"; report: string }
  | { kind: "districts" | "findPage" | "comparePage"; page: number }
  | { kind: "district"; district: string; page: number }
  /** The question the message answers, asked of one report. */
  | { kind: "askReport"; report: string }
  /** The question that is the pressed button's text. */
  | { kind: "example"; index: number }
  /** The question again, without what it took over from the conversation. */
  | { kind: "drop" }
  | { kind: "right" | "wrong"; token: string }
  | { kind: "help" };

const LETTERS = {
  answer: "a",
  full: "w",
  passage: "p",
  section: "s",
  sectionFigures: "g",
  contents: "t",
  reportFigures: "f",
  report: "r",
  districts: "D",
  findPage: "n",
  comparePage: "c",
  district: "d",
  askReport: "q",
  example: "e",
  drop: "x",
  right: "1",
  wrong: "0",
  help: "h",
} as const satisfies Record<Press["kind"], string>;

const KINDS = new Map(
  Object.entries(LETTERS).map(([kind, letter]) => [letter as string, kind as Press["kind"]]),
);

export const MAX_CALLBACK_BYTES = 64;

const id = z.string().regex(/^[A-Za-z0-9_-]{1,24}$/);
const number = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const token = z.string().regex(/^[A-Za-z0-9_-]{1,24}(?:\.[0-9a-z-]*){0,3}$/);

const SHAPES = {
  answer: z.tuple([token]).transform(([token]) => ({ token })),
  full: z.tuple([token]).transform(([token]) => ({ token })),
  right: z.tuple([token]).transform(([token]) => ({ token })),
  wrong: z.tuple([token]).transform(([token]) => ({ token })),
  passage: z.tuple([id]).transform(([id]) => ({ id })),
  section: z.tuple([id, number, number]).transform(([id, depth, page]) => ({ id, depth, page })),
  sectionFigures: z.tuple([id, number, number]).transform(([id, depth, page]) => ({ id, depth, page })),
  contents: z.tuple([id, number]).transform(([report, page]) => ({ report, page })),
  reportFigures: z.tuple([id, number]).transform(([report, page]) => ({ report, page })),
  report: z.tuple([id]).transform(([report]) => ({ report })),
  askReport: z.tuple([id]).transform(([report]) => ({ report })),
  districts: z.tuple([number]).transform(([page]) => ({ page })),
  findPage: z.tuple([number]).transform(([page]) => ({ page })),
  comparePage: z.tuple([number]).transform(([page]) => ({ page })),
  district: z.tuple([id, number]).transform(([district, page]) => ({ district, page })),
  example: z.tuple([number]).transform(([index]) => ({ index })),
  drop: z.tuple([]).transform(() => ({})),
  help: z.tuple([]).transform(() => ({})),
} as const satisfies Record<Press["kind"], z.ZodType>;

const WITH_TOKEN = new Set<string>(["answer", "full", "right", "wrong"]);

/** A press as callback data, 1 to 64 bytes. */
export function encodePress({ kind, ...fields }: Press): string {
  return [LETTERS[kind], ...Object.values(fields)].join(".");
}

/** Callback data as a press, or null where it is none of ours. */
export function decodePress(data: string): Press | null {
  if (Buffer.byteLength(data) > MAX_CALLBACK_BYTES) return null;
  const [letter = "", ...rest] = data.split(".");
  const kind = KINDS.get(letter);
  if (!kind) return null;
  const parts = WITH_TOKEN.has(kind) ? [rest.join(".")] : rest;
  const parsed = SHAPES[kind].safeParse(parts);
  return parsed.success ? ({ kind, ...parsed.data } as Press) : null;
}
