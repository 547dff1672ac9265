import { z } from "zod";

const text = z.string().nullable();
const id = z.union([z.string(), z.number()]).nullable();
const visible = (limit: number) =>
  z.string().refine((value) => value.replace(/\s/g, "").length <= limit, `longer than ${limit}`);

const citation = z.strictObject({
  figure: text,
  sentence: visible(260),
  quote: visible(1_000),
  district: text,
  parent: text,
  unit: text,
  year: z.int().nullable(),
  section: z.array(z.string().regex(/[^。]$/)),
  paragraph: z.int().min(1),
  report: text,
  source: z.string().min(1),
  id: z.string().regex(/^[A-Za-z0-9_-]{1,24}$/),
  score: z.number(),
});

/** An answer line, exactly: no key more, no key less. */
export const answerLine = z.discriminatedUnion("status", [
  z.strictObject({
    id,
    status: z.literal("answered"),
    answers: z.array(citation).min(1),
    note: text,
    ms: z.number().min(0),
  }),
  z.strictObject({
    id,
    status: z.literal("not_found"),
    answers: z.tuple([]),
    note: text,
    ms: z.number().min(0),
  }),
]);

/** What stands in an invalid request's place. */
export const errorLine = z.strictObject({ id, status: z.literal("error"), error: z.string().min(1) });

/** What `inspect --json` tells of each file. */
export const inspected = z.array(
  z.union([
    z.strictObject({
      file: z.string(),
      title: text,
      district: text,
      parent: text,
      unit: text,
      year: z.int().nullable(),
      date: z
        .string()
        .regex(/^\d{4}-\d{2}(-\d{2})?$/)
        .nullable(),
      doubts: z.array(z.string()),
      sections: z.array(
        z.strictObject({
          path: z.array(z.string()).min(1),
          first: z.int().nullable(),
          last: z.int().nullable(),
        }),
      ),
      passages: z.array(
        z.strictObject({
          id: z.string().regex(/^[A-Za-z0-9_-]{1,24}$/),
          section: z.array(z.string()),
          paragraph: z.int().min(1),
          text: visible(1_000),
        }),
      ),
      dropped: z.array(z.string()),
    }),
    z.strictObject({ file: z.string(), error: z.string().min(1) }),
  ]),
);
