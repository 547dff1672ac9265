import type { Context } from "grammy";

/** Whose follow-up is whose. */
export class Conversations {
  /** Former ids of groups that became supergroups, so that conversations go on. */
  readonly #formerly = new Map<number, number>();

  /** Notes that a group became a supergroup with a new id. */
  migrated(from: number, to: number): void {
    this.#formerly.set(to, this.#formerly.get(from) ?? from);
  }

  /** A private chat is one conversation; in a group each person has one in each topic. */
  keyOf(context: Context): string {
    const chat = context.chat?.id ?? 0;
    if (context.chat?.type === "private") return String(chat);
    const thread = context.msg?.is_topic_message ? (context.msg.message_thread_id ?? 0) : 0;
    const sender = context.callbackQuery ? undefined : context.msg?.sender_chat?.id;
    return `${this.#formerly.get(chat) ?? chat}:${thread}:${sender ?? context.from?.id ?? 0}`;
  }
}
