import { en } from "./en.ts";
import { type Texts, zh } from "./zh.ts";

export type { Texts };

/** The locales besides the standard one, by the two letters of their language. */
export const LOCALES: Record<string, Texts> = { en };
export const STANDARD: Texts = zh;

/** The texts for a user's language as Telegram tells it (zh-hans, en-GB); Chinese where it is another one. */
export function textsFor(language: string | undefined): Texts {
  return LOCALES[(language ?? "").slice(0, 2).toLowerCase()] ?? STANDARD;
}
