// The bare grammY bot that the program's speed is held against.

import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN, { client: { apiRoot: process.env.TELEGRAM_API_ROOT } });
bot.on("message:text", (context) => context.reply(context.msg.text));
process.once("SIGTERM", () => bot.stop());
await bot.start();
