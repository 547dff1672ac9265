import { Composer, type Context } from "grammy";
import { questionIn } from "../addressed.ts";
import { wholePassage } from "../cited.ts";
import { examplesOf } from "../examples.ts";
import { button, NOTHING } from "../keyboard.ts";
import { lines } from "../message.ts";
import { plain, reply } from "../send.ts";
import { audienceOf, isGroup, type Shared } from "../shared.ts";
import { passageView } from "../views/answers.ts";
import { reportView } from "../views/browse.ts";
import type { Audience, View } from "../views/view.ts";

/** `/start` with its deep links, `/help`, `/about`, `/new`. */
export function help(shared: Shared): Composer<Context> {
  const composer = new Composer<Context>();

  composer.command("start", async (context) => {
    const audience = audienceOf(context, shared);
    await reply(context, startView(questionIn(context.msg, context.me), context, shared, audience));
  });

  composer.command("help", async (context) => {
    await reply(context, helpView(context, audienceOf(context, shared)));
  });

  composer.command("about", async (context) => {
    const { catalogue, texts } = audienceOf(context, shared);
    const { reports, builtAt } = catalogue.library;
    const passages = reports.reduce((sum, { passages }) => sum + passages.length, 0);
    const indexed = builtAt.toISOString().slice(0, 16).replace("T", " ");
    const privacy = shared.records.enabled ? texts.privacyRecorded : texts.privacyUnrecorded;
    await reply(context, {
      message: lines(
        texts.about(reports.length, catalogue.districts.length, passages, `${indexed} UTC`),
        privacy,
      ),
      keyboard: [[button(texts.buttons.reports, { kind: "districts", page: 0 })]],
    });
  });

  composer.command("new", async (context) => {
    shared.answerer().forget(shared.conversations.keyOf(context));
    await reply(context, plain(audienceOf(context, shared).texts.forgotten));
  });

  return composer;
}

/** What `/start` shows: the passage or report of a deep link, the help, or the greeting. */
function startView(payload: string, context: Context, shared: Shared, audience: Audience): View {
  const { catalogue, texts } = audience;
  if (payload.startsWith("p_")) {
    const location = catalogue.library.locate(payload.slice(2));
    return location ? passageView(wholePassage(location), NOTHING, audience) : plain(texts.gone);
  }
  if (payload.startsWith("r_")) {
    const report = catalogue.report(payload.slice(2));
    return report ? reportView(report, audience) : plain(texts.goneReport);
  }
  if (payload === "help") return helpView(context, audience);
  const { reports } = catalogue.library;
  if (reports.length === 0) return plain(texts.startNothingHeld);
  const examples = examplesOf(shared.answerer());
  return {
    message: lines(payload === "ask" ? texts.typeNow : null, texts.start(reports.length)),
    keyboard: [
      ...examples.map((example, index) => [button(example, { kind: "example", index })]),
      [
        button(texts.buttons.reports, { kind: "districts", page: 0 }),
        button(texts.buttons.help, { kind: "help" }),
      ],
    ],
  };
}

/** How to ask; in groups also what privacy mode keeps from the bot. */
export function helpView(context: Context, { texts }: Audience): View {
  const { username, can_read_all_group_messages: readsAll } = context.me;
  const mentions = readsAll ? texts.helpMention : texts.helpPrivacy;
  return {
    message: lines(texts.help, texts.helpGroups(username), isGroup(context) ? mentions : null),
    keyboard: [[button(texts.buttons.reports, { kind: "districts", page: 0 })]],
  };
}
