import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { startBotApi } from "../botapi/server.mjs";
import { writeSeeds } from "./invented/library.mjs";

vi.setConfig({ testTimeout: 40_000, hookTimeout: 120_000 });

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CHAT = join(ROOT, "test/chat/invented/process.mjs");
const PROGRAM = join(ROOT, "dist/main.js");

// biome-ignore lint/suspicious/noExplicitAny: the test server is plain JavaScript
export type Api = any;

export interface Setting {
  api: Api;
  folder: string;
  /** A person whose Telegram is in Chinese. */
  person(fields?: object): Api;
  start(env?: Record<string, string>): Promise<Api>;
  close(): Promise<void>;
}

/**
 * What runs: the program itself over the reports it comes with, the program over invented reports, or the chat
 * alone with a small answerer over these, which can be told to go wrong.
 */
export type Which = "program" | "invented" | "chat";

let prepared = "";

/** A folder with the invented reports and their index, built once for the scenarios of a file. */
function inventedIndex(): string {
  if (prepared) return prepared;
  prepared = mkdtempSync(join(tmpdir(), "zhiyin-invented-"));
  const [seeds, index] = [join(prepared, "seeds"), join(prepared, "index")];
  mkdirSync(seeds);
  writeSeeds(seeds);
  execFileSync(process.execPath, [PROGRAM, "index", "--seeds", seeds, "--index", index], { stdio: "ignore" });
  return prepared;
}

/** A local Bot API server and the bot as a process of its own. */
export async function open(which: Which, options: object = {}): Promise<Setting> {
  const api: Api = await startBotApi({
    token: "7000000001:AAlocal_test_token",
    username: "zhiyin_bot",
    ...options,
  });
  const folder = mkdtempSync(join(tmpdir(), "zhiyin-chat-"));
  if (which === "invented") cpSync(inventedIndex(), folder, { recursive: true });
  const seeds = which === "invented" ? { SEEDS_DIR: join(folder, "seeds") } : {};
  const start = (env: Record<string, string> = {}) =>
    api.startBot(process.execPath, which === "chat" ? [CHAT] : [PROGRAM, "start"], {
      cwd: ROOT,
      tokenVar: "BOT_TOKEN",
      env: { INDEX_DIR: join(folder, "index"), LOG_LEVEL: "info", ...seeds, ...env },
      timeoutMs: 60_000,
    });
  return {
    api,
    folder,
    person: (fields = {}) => api.user({ language_code: "zh-hans", ...fields }),
    start,
    async close() {
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One server and one process for all scenarios of a file; at the end no call may have been refused. */
export function shared(which: Which, options: object = {}, env: Record<string, string> = {}): Setting {
  const setting = {} as Setting;
  beforeAll(async () => {
    Object.assign(setting, await open(which, options));
    await setting.start(env);
  }, 120_000);
  afterAll(async () => {
    const problems = setting.api.violations.map(({ kind, description }: Api) => `${kind}: ${description}`);
    await setting.close();
    expect(problems).toEqual([]);
  });
  return setting;
}

/** The texts of a message's buttons. */
export const keys = (message: Api): string[] =>
  (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }: { text: string }) => text);

/** The buttons of other reports' answers, without the one that is shown. */
export const otherReports = (message: Api): string[] =>
  keys(message).filter((key) => /^[^•].*20\d\d年 /.test(key));

/** The figure such a button promises. */
export const figureOn = (key: string): string => key.split(" ").at(-1) ?? "";

/** The parts of a message's text with a certain format. */
export const parts = (message: Api, type: string): string[] =>
  (message.entities ?? [])
    .filter((entity: Api) => entity.type === type)
    .map(({ offset, length }: Api) => message.text.slice(offset, offset + length));

afterAll(() => {
  if (prepared) rmSync(prepared, { recursive: true, force: true });
});
