import { LOG_LEVELS, type LogLevel } from "../environment.ts";

type Fields = Record<string, string | number | boolean | null | undefined>;

/** Writes down what happens, for whoever operates the bot. */
export interface Log {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
}

/**
 * A log of one JSON object a line. Whatever looks like a bot token is masked, since network errors carry
 * the address they were sent to.
 */
export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Log {
  const at = (own: Exclude<LogLevel, "silent">) =>
    LOG_LEVELS.indexOf(own) < LOG_LEVELS.indexOf(level)
      ? () => {}
      : (message: string, fields: Fields = {}) =>
          write(
            maskTokens(JSON.stringify({ time: new Date().toISOString(), level: own, message, ...fields })),
          );
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

const maskTokens = (text: string) => text.replace(/\d{3,}:[A-Za-z0-9_-]{8,}/g, "***");

/** What an error says, for a log line. */
export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
