/** What a score is made of, by name. */
export type Parts = Record<string, number>;

/** Factors together: each of them can rule a candidate out. */
export function product(parts: Readonly<Parts>): number {
  let result = 1;
  for (const name in parts) result *= parts[name] as number;
  return result;
}

/** Additions together: none of them is needed. */
export function sum(parts: Readonly<Parts>): number {
  let result = 0;
  for (const name in parts) result += parts[name] as number;
  return result;
}

/** What is left of a candidate that tells another thing than the one asked for: another step, class, group or kind of number. */
export const OTHER_THING = 0.4;
