import { createHash } from "node:crypto";
import { type Context, GrammyError } from "grammy";
import type { Message } from "grammy/types";
import { join } from "./message.ts";
import { isGroup, Recent, type Shared } from "./shared.ts";
import type { View } from "./views/view.ts";

/** A view of a text alone. */
export const plain = (text: string): View => ({ message: join(text), keyboard: [] });

const parameters = ({ message, keyboard }: View) => ({
  entities: message.entities,
  link_preview_options: { is_disabled: true },
  ...(keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
});

/** Answers a message, in its topic; a message that was deleted meanwhile is answered without pointing to it. */
export function reply(context: Context, view: View): Promise<Message.TextMessage> {
  const thread = context.msg?.is_topic_message ? context.msg.message_thread_id : undefined;
  return context.reply(view.message.text, {
    ...parameters(view),
    ...(thread !== undefined && { message_thread_id: thread }),
    ...(context.msgId !== undefined && {
      reply_parameters: { message_id: context.msgId, allow_sending_without_reply: true },
    }),
  });
}

const lookOf = (view: View) => createHash("sha1").update(JSON.stringify(view)).digest("base64");

/** Turns the message at `chat` and `message` into a view, unless that is what it shows. */
export async function edit(
  context: Context,
  { shown }: Shared,
  chat: number,
  message: number,
  view: View,
): Promise<void> {
  const key = `${chat}:${message}`;
  const look = lookOf(view);
  if (shown.get(key) === look) return;
  shown.set(key, look);
  try {
    await context.api.editMessageText(chat, message, view.message.text, parameters(view));
  } catch (error) {
    if (error instanceof GrammyError && error.description.includes("message is not modified")) return;
    shown.delete(key);
    throw error;
  }
}

/** Turns the message whose button was pressed into a view; where it is too old to edit, sends it anew. */
export async function show(context: Context, shared: Shared, view: View): Promise<void> {
  const message = context.callbackQuery?.message;
  if (!message) return;
  if (message.date === 0) {
    await context.api.sendMessage(message.chat.id, view.message.text, parameters(view));
    return;
  }
  if ("text" in message && looksLike(message as Message.TextMessage, view)) return;
  await edit(context, shared, message.chat.id, message.message_id, view);
}

function looksLike(message: Message.TextMessage, { message: wanted, keyboard }: View): boolean {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return message.text === wanted.text && JSON.stringify(rows) === JSON.stringify(keyboard);
}

const answered = new WeakSet<Context>();

/** Answers a button press, with a sentence in a box or with nothing; a press can be answered only once. */
export async function answerPress(context: Context, sentence?: string): Promise<void> {
  if (answered.has(context)) return;
  answered.add(context);
  await context.answerCallbackQuery(sentence === undefined ? {} : { text: sentence, show_alert: true });
}

const TYPING_AFTER_MS = 500;

/** Shows that the bot is typing when `work` takes longer than half a second. */
export async function whileTyping<Result>(context: Context, work: () => Promise<Result>): Promise<Result> {
  const thread = context.msg?.is_topic_message ? context.msg.message_thread_id : undefined;
  const timer = setTimeout(() => {
    context
      .replyWithChatAction("typing", thread === undefined ? {} : { message_thread_id: thread })
      .catch(() => {});
  }, TYPING_AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

/** Telegram lets a bot act 20 times a minute in a group; some are kept for answers. */
const GROUP_EDITS_PER_MINUTE = 15;

/** Counts button presses, so that a group that plays with them does not use up what answers need. */
export class PressLimit {
  readonly #times = new Recent<number, number[]>(1000);

  /** Whether one more edit in this chat is fine at `now` (ms). Private chats have no such limit. */
  allows(context: Context, now: number): boolean {
    const chat = context.chat?.id;
    if (chat === undefined || !isGroup(context)) return true;
    const lately = (this.#times.get(chat) ?? []).filter((time) => time > now - 60_000);
    const allowed = lately.length < GROUP_EDITS_PER_MINUTE;
    this.#times.set(chat, allowed ? [...lately, now] : lately);
    return allowed;
  }
}

/** The key of a person's message in `Shared.replies`. */
export const replyKey = (context: Context): string => `${context.chat?.id}:${context.msgId}`;

/** Answers a question's message, or edits the answer it has. */
export async function answerMessage(
  context: Context,
  shared: Shared,
  question: string,
  view: View,
): Promise<void> {
  const { replies } = shared;
  const known = replies.get(replyKey(context));
  if (known && context.chat) {
    replies.set(replyKey(context), { ...known, question });
    try {
      await edit(context, shared, context.chat.id, known.messageId, view);
      return;
    } catch (error) {
      const isDeleted =
        error instanceof GrammyError && error.description.includes("message to edit not found");
      if (!isDeleted) throw error;
    }
  }
  const sent = await reply(context, view);
  shared.shown.set(`${sent.chat.id}:${sent.message_id}`, lookOf(view));
  replies.set(replyKey(context), { messageId: sent.message_id, question });
}
