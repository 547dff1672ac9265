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
