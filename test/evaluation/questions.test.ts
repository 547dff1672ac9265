import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const here = new URL(".", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, here), "utf8");
const withoutSpace = (text: string) => text.replace(/\s+/g, "");

const identitySchema = z.strictObject({
  file: z.string(),
  district: z.string(),
  parent: z.string(),
  year: z.int().nullable(),
});

const placeSchema = z.strictObject({
  district: z.string().min(2),
  year: z.int().optional(),
  evidence: z.string().min(4),
  figure: z.string().min(1).nullable(),
});
const goldSchema = z.union([
  z.strictObject({ status: z.literal("answered"), any: z.array(placeSchema).min(1) }),
  z.strictObject({ status: z.literal("answered"), rows: z.array(placeSchema).min(2) }),
  z.strictObject({ status: z.literal("not_found") }),
]);
const turnSchema = z.strictObject({ question: z.string().min(2), gold: goldSchema });
const category = z.enum([
  "figure",
  "fact",
  "paraphrase",
  "noisy",
  "followup",
  "compare",
  "unanswerable",
  "reverse",
]);
const caseSchema = z.union([
  z.strictObject({
    id: z.string(),
    cat: category.exclude(["followup"]),
    why: z.string().optional(),
    ...turnSchema.shape,
  }),
  z.strictObject({ id: z.string(), cat: z.literal("followup"), turns: z.array(turnSchema).min(2) }),
]);

const identities = z.array(identitySchema).parse(JSON.parse(read("identities.json")));
const lines = read("questions.jsonl").trimEnd().split("\n");
const cases = lines.flatMap((line) => caseSchema.safeParse(JSON.parse(line)).data ?? []);
const places = cases.flatMap((one) =>
  ("turns" in one ? one.turns : [one]).flatMap(({ gold }) => {
    const listed = "any" in gold ? gold.any : "rows" in gold ? gold.rows : [];
    return listed.map((place) => ({ id: one.id, place }));
  }),
);
const textOf = new Map(identities.map(({ file }) => [file, withoutSpace(read(`reports/${file}`))]));

describe("the evaluation questions", () => {
  it.each(lines.map((line, index) => ({ line, number: index + 1 })))("line $number parses", ({ line }) => {
    expect(caseSchema.safeParse(JSON.parse(line)).error).toBeUndefined();
  });

  it("has an id of its own for every question", () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it("has questions of every category, ninety or more in all", () => {
    expect(new Set(cases.map(({ cat }) => cat))).toEqual(new Set(category.options));
    expect(cases.length).toBeGreaterThanOrEqual(90);
  });

  it("asks nothing twice", () => {
    const single = cases.flatMap((one) => ("question" in one ? [one.question] : []));
    expect(new Set(single).size).toBe(single.length);
  });

  it.each(places)("$id: the evidence stands in the report of that district and year", ({ place }) => {
    const files = identities
      .filter(({ district, year }) => district === place.district && (year ?? undefined) === place.year)
      .map(({ file }) => file);
    expect(files).toHaveLength(1);
    expect(textOf.get(files[0] as string)).toContain(withoutSpace(place.evidence));
  });

  it.each(places)("$id: the figure stands in its evidence", ({ place }) => {
    expect(withoutSpace(place.evidence)).toContain(withoutSpace(place.figure ?? ""));
  });

  it("says of every unanswerable question, and of no other category, that nothing answers it", () => {
    const refused = cases.filter((one) => "gold" in one && one.gold.status === "not_found");
    expect(refused).toEqual(cases.filter(({ cat }) => cat === "unanswerable"));
    expect(refused.every((one) => "why" in one && one.why)).toBe(true);
  });
});

describe("the evaluation reports", () => {
  it("each has an identity, and a file name that tells nothing", () => {
    const files = readdirSync(new URL("reports/", here)).sort();
    expect(identities.map(({ file }) => file)).toEqual(files);
    expect(files.every((file) => /^\d{2}\.txt$/.test(file))).toBe(true);
  });

  it.each(identities)("$file names its own district and year", ({ file, district, year }) => {
    const text = textOf.get(file);
    expect(text).toContain(district);
    expect(text).toContain(String(year ?? ""));
  });

  it.each(identities)("$file is of the length of a real report", ({ file }) => {
    const { length } = textOf.get(file) ?? "";
    expect(length).toBeGreaterThan(1_300);
    expect(length).toBeLessThan(5_000);
  });
});
