import { join } from "node:path";
import { autoRetry } from "@grammyjs/auto-retry";
import { Bot, type BotError, type Context, GrammyError } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import type { Answerer } from "../answer/answerer.ts";
import { commandIn, isAddressed, isFromPerson } from "./addressed.ts";
import { registerAdminCommands } from "./commands.ts";
import { Conversations } from "./conversation.ts";
import { admin } from "./features/admin.ts";
import { browse } from "./features/browse.ts";
import { buttons } from "./features/buttons.ts";
import { greetings, migrations } from "./features/groups.ts";
import { help } from "./features/help.ts";
import { inline } from "./features/inline.ts";
import { media } from "./features/media.ts";
import { questions } from "./features/questions.ts";
import { type Log, reason } from "./log.ts";
import { Records } from "./records.ts";
import { answerPress, plain, reply } from "./send.ts";
import { audienceOf, isGroup, Recent, type Shared } from "./shared.ts";
import { State } from "./state.ts";
import { textsFor } from "./texts/texts.ts";

export interface BotDependencies {
  /** The answerer, or what gives the one of the moment: a rebuilt index swaps it. */
  answerer: Answerer | (() => Answerer);
  token: string;
  /** A Bot API server other than Telegram's own. */
  apiRoot?: string | null;
  /** Users and chats that may ask; empty: everybody. */
  allowedIds?: readonly number[];
  adminIds?: readonly number[];
  log: Log;
  now?: () => Date;
  /** Where the bot keeps what it must remember over a restart; null: in memory only. */
  folder?: string | null;
  /** Whether questions not found or marked wrong are written down. */
  record?: boolean;
  /** What getMe says, where it is known already. */
  botInfo?: UserFromGetMe;
}

/** The kinds of update the bot needs. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
  "my_chat_member",
] as const satisfies Exclude<keyof Update, "update_id">[];

const MAX_RETRIES = 5;
const MAX_RETRY_SECONDS = 90;

/** The bot with all its features. Starts nothing: neither polling nor timers. */
export function createBot(dependencies: BotDependencies): Bot {
  const { token, apiRoot, botInfo } = dependencies;
  const shared = sharedOf(dependencies);
  const bot = new Bot(token, {
    ...(botInfo && { botInfo }),
    client: { ...(apiRoot && { apiRoot }) },
  });

  const retry = autoRetry({ maxRetryAttempts: MAX_RETRIES, maxDelaySeconds: MAX_RETRY_SECONDS });
  bot.api.config.use((previous, method, payload, signal) =>
    method === "getUpdates" ? previous(method, payload, signal) : retry(previous, method, payload, signal),
  );
  bot.api.config.use(followMigration);

  bot.use(async (context, next) => {
    const { update_id } = context.update;
    if (shared.state.isDone(update_id)) return;
    try {
      await next();
    } finally {
      shared.state.done(update_id);
    }
  });
  bot.use(migrations(shared));
  bot.use(peopleOnly);
  bot.use(allowed(dependencies, shared));
  bot.use(adminMenu(shared));
  bot.use(
    greetings(shared),
    inline(shared),
    buttons(shared),
    help(shared),
    browse(shared),
    admin(shared),
    questions(shared),
    media(shared),
  );
  bot.catch((error) => sayThatItFailed(error, shared));
  return bot;
}

function sharedOf({ answerer, adminIds, log, now, folder, record }: BotDependencies): Shared {
  const clock = now ?? (() => new Date());
  const file = (name: string) => (folder ? join(folder, name) : null);
  return {
    answerer: typeof answerer === "function" ? answerer : () => answerer,
    log,
    now: clock,
    state: new State(file("state.jsonl"), log),
    records: new Records(file("records.jsonl"), record ?? true, log, clock),
    adminIds: new Set(adminIds),
    conversations: new Conversations(),
    recent: new Recent(2000),
    replies: new Recent(5000),
    shown: new Recent(5000),
  };
}

/** Sends once more, to the new id, what was for a group that has become a supergroup. */
const followMigration: Parameters<Bot["api"]["config"]["use"]>[0] = async (
  previous,
  method,
  payload,
  signal,
) => {
  const answer = await previous(method, payload, signal);
  const to = answer.ok ? undefined : answer.parameters?.migrate_to_chat_id;
  if (to === undefined || !("chat_id" in payload)) return answer;
  const { reply_parameters: _, ...moved } = payload as Record<string, unknown>;
  return previous(method, { ...moved, chat_id: to } as typeof payload, signal);
};

/** Messages of bots, of this bot by way of inline mode, and forwards of a linked channel go no further. */
async function peopleOnly(context: Context, next: () => Promise<void>): Promise<void> {
  const message = context.message ?? context.editedMessage;
  if (!message || isFromPerson(message, context.me)) await next();
}

/** Lets those in who may ask; the others are told in private, and not answered in groups. */
function allowed({ allowedIds = [], adminIds = [] }: BotDependencies, shared: Shared) {
  const ids = new Set([...allowedIds, ...adminIds]);
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    const known = [context.from?.id, context.chat?.id, context.msg?.sender_chat?.id];
    if (allowedIds.length === 0 || known.some((id) => id !== undefined && ids.has(id))) return next();
    const { texts } = audienceOf(context, shared);
    const sentence = texts.notAllowed(context.from?.id ?? 0);
    if (context.callbackQuery) await answerPress(context, sentence);
    else if (context.inlineQuery) await context.answerInlineQuery([], { cache_time: 60, is_personal: true });
    else if (context.message && context.chat?.type === "private") await reply(context, plain(sentence));
  };
}

/** Gives an administrator his commands when he first writes. */
function adminMenu({ adminIds, log }: Shared) {
  const served = new Set<number>();
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    const id = context.chat?.type === "private" ? context.chat.id : 0;
    if (adminIds.has(id) && !served.has(id)) {
      served.add(id);
      registerAdminCommands(context.api, id, textsFor(context.from?.language_code)).catch((error) =>
        log.warn("commands not set", { reason: reason(error) }),
      );
    }
    await next();
  };
}

/** A fault is logged, and the person told that this is no "not found". */
async function sayThatItFailed({ error, ctx: context }: BotError, shared: Shared): Promise<void> {
  const method = error instanceof GrammyError ? error.method : undefined;
  shared.log.error("update failed", { update: context.update.update_id, method, reason: reason(error) });
  const { texts } = audienceOf(context, shared);
  try {
    if (context.callbackQuery) await answerPress(context, texts.failed);
    else if (context.inlineQuery && method !== "answerInlineQuery")
      await context.answerInlineQuery([], { cache_time: 0, is_personal: true });
    else if (context.message && speaksToBot(context)) await reply(context, plain(texts.failed));
  } catch (again) {
    shared.log.warn("failure not told", { reason: reason(again) });
  }
}

function speaksToBot(context: Context): boolean {
  const message = context.message;
  if (!message) return false;
  return !isGroup(context) || commandIn(message, context.me) !== null || isAddressed(message, context.me);
}
