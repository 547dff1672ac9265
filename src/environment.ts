import { z } from "zod";

/** What the environment says, checked. */
export interface Environment {
  /** Null: no Telegram, the chat runs in the terminal. */
  botToken: string | null;
  /** A Bot API server other than Telegram's own, without a closing slash. */
  telegramApiRoot: string | null;
  /** Users and chats that may ask; empty: everybody. */
  allowedIds: number[];
  /** Users that may see what was not found; empty: nobody. */
  adminIds: number[];
  seedsDir: string;
  indexDir: string;
  logLevel: LogLevel;
  /** Whether questions that were not found or marked wrong are written down. */
  record: boolean;
}

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** An environment variable holds what it may not; the message names it and says what it may be. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

const ids = (sentence: string) =>
  z
    .string()
    .regex(/^\s*(?:-?\d{1,16}\s*(?:,\s*-?\d{1,16}\s*)*,?\s*)?$/, sentence)
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean)
        .map(Number),
    )
    .default([]);

const folder = (standard: string) => z.string().min(1).default(standard);

const SCHEMA = z.object({
  BOT_TOKEN: z
    .string()
    .trim()
    .regex(
      /^\d+:[A-Za-z0-9_-]+$/,
      "BOT_TOKEN 应是 @BotFather 给的令牌，形如 123456789:AAxxxx（数字、冒号、字母数字）。",
    )
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({
      protocol: /^https?$/,
      error: "TELEGRAM_API_ROOT 应是以 http:// 或 https:// 开头的网址，例如 https://api.telegram.org。",
    })
    .transform((root) => root.replace(/\/+$/, ""))
    .optional(),
  ALLOWED_IDS: ids("ALLOWED_IDS 应是以逗号分隔的用户或群组编号，例如 12345,-1001234567890；留空则人人可用。"),
  ADMIN_IDS: ids("ADMIN_IDS 应是以逗号分隔的用户编号，例如 12345,67890；留空则没有管理员。"),
  SEEDS_DIR: folder("seeds"),
  INDEX_DIR: folder("index"),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `LOG_LEVEL 只能是 ${LOG_LEVELS.join("、")} 之一。` })
    .default("info"),
  RECORD: z
    .enum(["on", "off"], { error: "RECORD 只能是 on 或 off：是否记下没找到的和标为有误的问题。" })
    .default("on"),
});

/**
 * Reads and checks the environment; an empty value counts as not set.
 * @throws EnvironmentError naming every variable that is wrong, a Chinese sentence each
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const { success, data, error } = SCHEMA.safeParse(set);
  if (!success) throw new EnvironmentError(error.issues.map((issue) => issue.message).join("\n"));
  return {
    botToken: data.BOT_TOKEN ?? null,
    telegramApiRoot: data.TELEGRAM_API_ROOT ?? null,
    allowedIds: data.ALLOWED_IDS,
    adminIds: data.ADMIN_IDS,
    seedsDir: data.SEEDS_DIR,
    indexDir: data.INDEX_DIR,
    logLevel: data.LOG_LEVEL,
    record: data.RECORD === "on",
  };
}
