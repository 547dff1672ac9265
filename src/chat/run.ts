import { type Bot, BotError, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { ALLOWED_UPDATES, type BotDependencies, createBot } from "./bot.ts";
import { registerCommands } from "./commands.ts";
import { type Log, reason } from "./log.ts";
import { KeyedQueue } from "./queue.ts";

/** Telegram refuses the token: nothing can be done without another one. */
export class TokenRefusedError extends Error {
  override name = "TokenRefusedError";
  constructor() {
    super("Telegram 不认 BOT_TOKEN 里的令牌。请向 @BotFather 核对后重新设置。");
  }
}

/** How polling waits. */
export interface Polling {
  /** How long Telegram may hold a poll open. */
  seconds: number;
  /** A poll that is not back this long after that has died silently, and is made anew. */
  graceMs: number;
}

const POLLING: Polling = { seconds: 30, graceMs: 15_000 };
const BATCH = 100;
/** A batch is confirmed when it is dealt with, or after this long at the latest. */
const BATCH_MS = 300;
const STOP_MS = 8000;
const MIN_PAUSE_MS = 200;
const MAX_PAUSE_MS = 15_000;
/** Another process polls with this token; it may be an old one that is just ending. */
const CONFLICT_PAUSE_MS = 3000;

/**
 * Runs the bot by long polling until SIGINT or SIGTERM: then what has begun is finished and confirmed.
 * Updates of one chat are dealt with in order, those of different chats side by side.
 * @throws TokenRefusedError where Telegram does not know the token
 */
export async function runBot(dependencies: BotDependencies, polling: Polling = POLLING): Promise<void> {
  const { log } = dependencies;
  const bot = createBot(dependencies);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    await connect(bot, stop.signal, log);
    if (stop.signal.aborted) return;
    log.info("bot started", { username: bot.botInfo.username });
    registerCommands(bot.api).catch((error) => log.warn("commands not set", { reason: reason(error) }));
    await poll(bot, stop.signal, log, polling);
    log.info("bot stopped");
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}

/** Learns who the bot is and leaves webhook mode, trying until the server can be reached. */
async function connect(bot: Bot, signal: AbortSignal, log: Log): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      await bot.init(signal as never);
      await bot.api.deleteWebhook();
      return;
    } catch (error) {
      if (isTokenRefused(error)) throw new TokenRefusedError();
      log.warn("cannot reach Telegram, trying again", { reason: reason(error) });
      await pause(pauseAfter(failures), signal);
    }
  }
}

const isTokenRefused = (error: unknown) =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);

const pauseAfter = (failures: number) => Math.min(MAX_PAUSE_MS, MIN_PAUSE_MS * 2 ** failures);

async function poll(bot: Bot, signal: AbortSignal, log: Log, polling: Polling): Promise<void> {
  const queue = new KeyedQueue();
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const updates = await getUpdates(bot, offset, signal, polling);
      if (failures > 0) log.info("polling again");
      failures = 0;
      for (const update of updates) {
        offset = update.update_id + 1;
        dispatch(bot, update, queue, log);
      }
      if (updates.length > 0) await queue.idle(BATCH_MS);
    } catch (error) {
      if (signal.aborted) break;
      if (isTokenRefused(error)) throw new TokenRefusedError();
      const conflict = error instanceof GrammyError && error.error_code === 409;
      log.warn(conflict ? "another process polls with this token" : "polling failed", {
        reason: reason(error),
      });
      await pause(conflict ? CONFLICT_PAUSE_MS : pauseAfter(failures++), signal);
    }
  }
  await queue.idle(STOP_MS);
  if (offset > 0) await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => {});
}

/** One poll; ended when the process is to stop, and when the server does not answer in time. */
async function getUpdates(
  bot: Bot,
  offset: number,
  stop: AbortSignal,
  { seconds, graceMs }: Polling,
): Promise<Update[]> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), seconds * 1000 + graceMs);
  const onStop = () => abort.abort();
  stop.addEventListener("abort", onStop, { once: true });
  try {
    return await bot.api.getUpdates(
      { offset, limit: BATCH, timeout: seconds, allowed_updates: ALLOWED_UPDATES },
      abort.signal as never,
    );
  } finally {
    clearTimeout(timer);
    stop.removeEventListener("abort", onStop);
  }
}

/**
 * Puts an update into the queue of its chat. Of a person's inline queries only the latest is worth an answer:
 * the ones before it were typed over.
 */
export function dispatch(bot: Bot, update: Update, queue: KeyedQueue, log: Log): void {
  const task = async () => {
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      if (error instanceof BotError) await bot.errorHandler(error);
      else log.error("update failed", { update: update.update_id, reason: reason(error) });
    }
  };
  const { inline_query: inline } = update;
  if (inline) queue.add(`inline ${inline.from.id}`, task, { latestOnly: true });
  else queue.add(String(chatOf(update)), task);
}

function chatOf(update: Update): number {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  return message?.chat.id ?? update.my_chat_member?.chat.id ?? update.callback_query?.from.id ?? 0;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done, { once: true });
    if (signal.aborted) done();
  });
}
