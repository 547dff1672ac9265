import { Composer, type Context } from "grammy";
import { isAddressed } from "../addressed.ts";
import { plain, reply } from "../send.ts";
import { audienceOf, type Shared } from "../shared.ts";

/** Voice, pictures, stickers, files and the like: one sentence on what the bot can do. */
export function media(shared: Shared): Composer<Context> {
  const composer = new Composer<Context>();

  composer
    .on([
      "message:file",
      "message:media",
      "message:location",
      "message:contact",
      "message:poll",
      "message:dice",
      "message:story",
    ])
    .filter((context) => isAddressed(context.msg, context.me))
    .use(async (context) => {
      await reply(context, plain(audienceOf(context, shared).texts.media));
    });

  return composer;
}
