import { Composer, type Context } from "grammy";
import type { Message } from "grammy/types";
import { questionIn } from "../addressed.ts";
import { ask, given, recordAnswer, replyView } from "../ask.ts";
import { decodePress, type Press } from "../callback.ts";
import { decodeCited, wholePassage } from "../cited.ts";
import { remember } from "../keyboard.ts";
import { carried } from "../message.ts";
import { reportName } from "../render.ts";
import { answerPress, PressLimit, show } from "../send.ts";
import { audienceOf, type Shared } from "../shared.ts";
import { answerView, passageView, questionFor } from "../views/answers.ts";
import { contentsView, districtsView, districtView, reportView, sectionView } from "../views/browse.ts";
import { figuresView, foundView } from "../views/lists.ts";
import { togetherView } from "../views/together.ts";
import type { Audience, View } from "../views/view.ts";
import { helpView } from "./help.ts";

/** Button presses. What they need is in their data and in the message they hang on. */
export function buttons(shared: Shared): Composer<Context> {
  const composer = new Composer<Context>();
  const limit = new PressLimit();

  composer.on("callback_query", async (context) => {
    const audience = audienceOf(context, shared);
    const press = decodePress(context.callbackQuery.data ?? "");
    const { texts } = audience;
    if (press?.kind === "right" || press?.kind === "wrong") {
      await vote(context, shared, press);
      return;
    }
    if (!limit.allows(context, shared.now().getTime())) {
      await answerPress(context, texts.slowDown);
      return;
    }
    const view = press ? viewFor(context, shared, press, audience) : texts.unknownButton;
    if (typeof view === "string") {
      await answerPress(context, view);
      return;
    }
    await Promise.all([answerPress(context), show(context, shared, view)]);
  });

  return composer;
}

/** What a press turns the message into, or a sentence that says why it cannot. */
function viewFor(context: Context, shared: Shared, press: Press, audience: Audience): View | string {
  const { catalogue, texts } = audience;
  const { library } = catalogue;
  const memory = remember(messageOf(context)?.reply_markup);
  const words = carried(messageOf(context)) ?? questionOf(context);

  switch (press.kind) {
    case "answer":
    case "full": {
      const cited = decodeCited(library, press.token);
      return cited ? answerView(cited, memory, audience, { full: press.kind === "full" }) : texts.gone;
    }
    case "passage": {
      const location = library.locate(press.id);
      return location ? passageView(wholePassage(location), memory, audience) : texts.gone;
    }
    case "section": {
      const location = library.locate(press.id);
      return location ? sectionView(location, press.depth, press.page, audience, memory) : texts.gone;
    }
    case "sectionFigures": {
      const location = library.locate(press.id);
      if (!location) return texts.gone;
      const path = location.passage.section.slice(0, press.depth);
      const title = path.at(-1) ?? reportName(location.report, catalogue, texts);
      const home: Press = { kind: "contents", report: catalogue.keyOf(location.report), page: 0 };
      const at = (page: number): Press => ({ ...press, page });
      return figuresView(title, catalogue.section(location, press.depth), press.page, audience, at, home);
    }
    case "reportFigures": {
      const report = catalogue.report(press.report);
      if (!report) return texts.goneReport;
      const locations = report.passages.map((passage, index) => ({ report, passage, index }));
      const home: Press = { kind: "contents", report: press.report, page: 0 };
      const at = (page: number): Press => ({ ...press, page });
      return figuresView(reportName(report, catalogue, texts), locations, press.page, audience, at, home);
    }
    case "contents": {
      const report = catalogue.report(press.report);
      return report ? contentsView(report, press.page, audience) : texts.goneReport;
    }
    case "report": {
      const report = catalogue.report(press.report);
      return report ? reportView(report, audience) : texts.goneReport;
    }
    case "districts":
      return districtsView(press.page, audience);
    case "district": {
      const district = catalogue.district(press.district);
      return district ? districtView(district, press.page, audience) : texts.goneReport;
    }
    case "findPage":
      return words ? foundView(words, press.page, audience) : texts.questionGone;
    case "comparePage": {
      if (!words) return texts.questionGone;
      const { answer, cited } = ask(shared, words);
      return cited.length > 0 ? togetherView(answer, words, cited, press.page, audience) : texts.gone;
    }
    case "askReport": {
      const report = catalogue.report(press.report);
      if (!report) return texts.goneReport;
      return words
        ? askAgain(context, shared, questionFor(report, words, audience), audience)
        : texts.questionGone;
    }
    case "example":
      return askAgain(context, shared, pressedText(context), audience);
    case "drop": {
      const question = questionOf(context);
      if (!question) return texts.questionGone;
      shared.answerer().forget(shared.conversations.keyOf(context));
      return askAgain(context, shared, question, audience);
    }
    case "help":
      return helpView(context, audience);
    default:
      return texts.unknownButton;
  }
}

function askAgain(context: Context, shared: Shared, question: string, audience: Audience): View {
  const checked = ask(shared, question, shared.conversations.keyOf(context));
  recordAnswer(shared, checked, question);
  return replyView(checked, question, audience);
}

async function vote(context: Context, shared: Shared, press: Press & { token: string }): Promise<void> {
  const { catalogue, texts } = audienceOf(context, shared);
  const question = questionOf(context);
  const cited = decodeCited(catalogue.library, press.token);
  const key = `vote ${context.chat?.id}:${context.msgId}`;
  const repeated = shared.shown.get(key) === press.kind;
  shared.shown.set(key, press.kind);
  if (!repeated && press.kind === "right") shared.records.add("right");
  if (!repeated && press.kind === "wrong" && question) {
    shared.records.add("wrong", question, cited ? given(cited) : undefined);
  }
  await context.answerCallbackQuery({ text: shared.records.enabled ? texts.thanks : texts.thanksUnrecorded });
}

const messageOf = (context: Context): Message.TextMessage | undefined => {
  const message = context.callbackQuery?.message;
  return message && "text" in message ? (message as Message.TextMessage) : undefined;
};

/** The question a message answers, as Telegram hands it out with the press; null where it was deleted. */
function questionOf(context: Context): string | null {
  const asked = messageOf(context)?.reply_to_message;
  return asked ? questionIn(asked, context.me) || null : null;
}

/** The text on the pressed button. */
function pressedText(context: Context): string {
  const keys = messageOf(context)?.reply_markup?.inline_keyboard.flat() ?? [];
  return (
    keys.find((key) => "callback_data" in key && key.callback_data === context.callbackQuery?.data)?.text ??
    ""
  );
}
