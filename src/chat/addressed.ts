import type { Message, UserFromGetMe } from "grammy/types";

/** Stands for an administrator who posts as the group, and for somebody who posts as a channel. */
const SENDER_CHAT_BOTS = new Set([1087968824, 136817688]);

/** Whether a message comes from a person (or an anonymous administrator) and not from a bot or from ourselves. */
export function isFromPerson(message: Message, me: UserFromGetMe): boolean {
  if (message.via_bot?.id === me.id || message.is_automatic_forward) return false;
  const { from } = message;
  return (
    from !== undefined &&
    (!from.is_bot || (SENDER_CHAT_BOTS.has(from.id) && message.sender_chat !== undefined))
  );
}

const contentOf = (message: Message) => ({
  text: message.text ?? message.caption ?? "",
  entities: message.entities ?? message.caption_entities ?? [],
});

/** Whether a message speaks to the bot: always in private; in a group by reply or mention. */
export function isAddressed(message: Message, me: UserFromGetMe): boolean {
  if (message.chat.type === "private") return true;
  const replied = message.reply_to_message;
  const toTopic = replied?.forum_topic_created !== undefined;
  if (replied && !toTopic && replied.from?.id === me.id) return true;
  return mentions(message, me).length > 0;
}

function mentions(message: Message, me: UserFromGetMe) {
  const { text, entities } = contentOf(message);
  const name = `@${me.username}`.toLowerCase();
  return entities.filter(
    (entity) =>
      (entity.type === "mention" &&
        text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === name) ||
      (entity.type === "text_mention" && entity.user.id === me.id),
  );
}

/** What a message asks: its text without the command at its beginning and without mentions of the bot. */
export function questionIn(message: Message, me: UserFromGetMe): string {
  const { text, entities } = contentOf(message);
  const command = entities.filter(({ type, offset }) => type === "bot_command" && offset === 0);
  const dropped = [...command, ...mentions(message, me)].sort((a, b) => b.offset - a.offset);
  const rest = dropped.reduce(
    (left, { offset, length }) => `${left.slice(0, offset)} ${left.slice(offset + length)}`,
    text,
  );
  return rest.replace(/^[\s，,：:]+|\s+$/gu, "");
}

/** The command a message begins with, without its slash, if it is meant for this bot; else null. */
export function commandIn(message: Message, me: UserFromGetMe): string | null {
  const { text, entities } = contentOf(message);
  const entity = entities.find(({ type, offset }) => type === "bot_command" && offset === 0);
  if (!entity) return null;
  const [name = "", addressee] = text.slice(1, entity.length).split("@");
  return addressee === undefined || addressee.toLowerCase() === me.username.toLowerCase()
    ? name.toLowerCase()
    : null;
}
