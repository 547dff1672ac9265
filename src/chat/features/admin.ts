import { Composer, type Context, InputFile } from "grammy";
import { lines } from "../message.ts";
import { plain, reply } from "../send.ts";
import { audienceOf, type Shared } from "../shared.ts";
import { shorten } from "../shorten.ts";

const SHOWN = 30;

/** `/misses`, `/stats`, `/export` for administrators: what was not found or marked wrong. */
export function admin(shared: Shared): Composer<Context> {
  const composer = new Composer<Context>();
  const { records, adminIds } = shared;

  composer.command(["misses", "stats", "export"], async (context, next) => {
    const { texts } = audienceOf(context, shared);
    if (!adminIds.has(context.from?.id ?? 0) || context.chat.type !== "private")
      await reply(context, plain(texts.adminOnly));
    else if (!records.enabled) await reply(context, plain(texts.unrecorded));
    else await next();
  });

  composer.command("stats", async (context) => {
    const { texts } = audienceOf(context, shared);
    await reply(context, plain(texts.stats(records.since, records.counts())));
  });

  composer.command("misses", async (context) => {
    const { texts } = audienceOf(context, shared);
    const groups = records.groups();
    if (groups.length === 0) {
      await reply(context, plain(texts.noMisses));
      return;
    }
    const { missed, wrong } = records.counts();
    const listed = groups
      .slice(0, SHOWN)
      .map((group) => texts.missLine(group.times, shorten(group.question, 80), group.wrong));
    await reply(context, {
      message: lines(texts.misses(missed, wrong), ...listed, texts.exportHint),
      keyboard: [],
    });
  });

  composer.command("export", async (context) => {
    const { texts } = audienceOf(context, shared);
    const content = records.export();
    if (content === "") await reply(context, plain(texts.noMisses));
    else
      await context.replyWithDocument(
        new InputFile(Buffer.from(content), `questions-${shared.now().toISOString().slice(0, 10)}.jsonl`),
      );
  });

  return composer;
}
