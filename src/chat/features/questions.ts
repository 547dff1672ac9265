import { Composer, type Context } from "grammy";
import type { Message, UserFromGetMe } from "grammy/types";
import { commandIn, isAddressed, questionIn } from "../addressed.ts";
import { ask, recordAnswer, replyView } from "../ask.ts";
import { answerMessage, plain, reply, replyKey, whileTyping } from "../send.ts";
import { audienceOf, type Shared } from "../shared.ts";
import { helpView } from "./help.ts";

/** Questions: any text in private, `/ask`, replies and mentions in groups; edited ones edit their answers. */
export function questions(shared: Shared): Composer<Context> {
  const composer = new Composer<Context>();

  composer.command("ask", async (context) => {
    const question = questionMeant(context.msg, context.me);
    if (question) await answerQuestion(context, shared, question);
    else await reply(context, plain(audienceOf(context, shared).texts.askWhat));
  });

  composer.on("message:text", async (context) => {
    if (!isAddressed(context.msg, context.me)) return;
    const command = commandIn(context.msg, context.me);
    const question = questionMeant(context.msg, context.me);
    if (command !== null && context.chat.type !== "private") return;
    const audience = audienceOf(context, shared);
    if (question) await answerQuestion(context, shared, question);
    else await reply(context, command === null ? plain(audience.texts.askWhat) : helpView(context, audience));
  });

  composer.on("edited_message:text", async (context) => {
    const command = commandIn(context.msg, context.me);
    if (command !== null && command !== "ask") return;
    if (command === null && !isAddressed(context.msg, context.me)) return;
    const question = questionIn(context.msg, context.me);
    if (!question || shared.replies.get(replyKey(context))?.question === question) return;
    await answerQuestion(context, shared, question);
  });

  return composer;
}

/** What a message asks; where it only calls the bot, what the person asks whom it replies to. */
function questionMeant(message: Message, me: UserFromGetMe): string {
  const replied = message.reply_to_message;
  const question = questionIn(message, me);
  return question || (replied && !replied.from?.is_bot ? questionIn(replied, me) : "");
}

/** Answers the question of a message. */
export async function answerQuestion(context: Context, shared: Shared, question: string): Promise<void> {
  const audience = audienceOf(context, shared);
  await whileTyping(context, async () => {
    const checked = ask(shared, question, shared.conversations.keyOf(context));
    const { takenOver } = checked.answer.understood;
    if (context.from) rememberQuestion(shared, context.from.id, `${takenOver.join("")}${question}`);
    await answerMessage(context, shared, question, replyView(checked, question, audience));
    recordAnswer(shared, checked, question);
  });
}

const REMEMBERED = 5;

function rememberQuestion({ recent }: Shared, person: number, question: string): void {
  const others = (recent.get(person) ?? []).filter((earlier) => earlier !== question);
  recent.set(person, [question, ...others].slice(0, REMEMBERED));
}
