import { Composer, type Context } from "grammy";
import { plain } from "../send.ts";
import { audienceOf, type Shared } from "../shared.ts";

const OUTSIDE = new Set(["left", "kicked"]);

/** Groups that become supergroups: their conversations go on, and they are not greeted again. */
export function migrations({ state, conversations, log }: Shared): Composer<Context> {
  const composer = new Composer<Context>();

  composer.on("message:migrate_to_chat_id", (context) => {
    const { id } = context.chat;
    const to = context.msg.migrate_to_chat_id;
    conversations.migrated(id, to);
    state.greeted(to);
    log.info("group became a supergroup");
  });

  composer.on("message:migrate_from_chat_id", (context) => {
    conversations.migrated(context.msg.migrate_from_chat_id, context.chat.id);
    state.greeted(context.chat.id);
  });

  return composer;
}

/** The greeting when the bot is added to a group, once. */
export function greetings(shared: Shared): Composer<Context> {
  const composer = new Composer<Context>();
  const { state } = shared;

  composer.chatType(["group", "supergroup"]).on("my_chat_member", async (context) => {
    const { old_chat_member: before, new_chat_member: after } = context.myChatMember;
    const joined =
      OUTSIDE.has(before.status) && (after.status === "member" || after.status === "administrator");
    if (!joined || state.isGreeted(context.chat.id)) return;
    state.greeted(context.chat.id);
    const { message } = plain(audienceOf(context, shared).texts.greeting(context.me.username));
    await context.reply(message.text, { link_preview_options: { is_disabled: true } });
  });

  return composer;
}
