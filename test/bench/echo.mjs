// A bare grammY bot that says what it is told: what the bot benchmark is held against.
import { Bot } from "grammy";

const bot = new Bot(process.env.BOT_TOKEN, { client: { apiRoot: process.env.TELEGRAM_API_ROOT } });
bot.on("message:text", (context) => context.reply(context.msg.text));
await bot.start();
