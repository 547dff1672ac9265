import { Composer, type Context } from "grammy";
import type { Report } from "../../reports/report.ts";
import { questionIn } from "../addressed.ts";
import { ask, recordAnswer, replyView } from "../ask.ts";
import { button, grid } from "../keyboard.ts";
import { join } from "../message.ts";
import { reportName } from "../render.ts";
import { answerMessage, plain, reply, whileTyping } from "../send.ts";
import { audienceOf, type Shared } from "../shared.ts";
import { isWithin, nearest } from "../views/answers.ts";
import { districtsView } from "../views/browse.ts";
import { figuresView, foundView } from "../views/lists.ts";
import type { Audience, View } from "../views/view.ts";

/** `/reports`, `/find`, `/compare`, `/figures`. */
export function browse(shared: Shared): Composer<Context> {
  const composer = new Composer<Context>();

  composer.command("reports", async (context) => {
    await reply(context, districtsView(0, audienceOf(context, shared)));
  });

  composer.command("find", async (context) => {
    const audience = audienceOf(context, shared);
    const words = questionIn(context.msg, context.me);
    await reply(context, words ? foundView(words, 0, audience) : plain(audience.texts.findWhat));
  });

  composer.command("compare", async (context) => {
    const audience = audienceOf(context, shared);
    const subject = questionIn(context.msg, context.me);
    if (!subject) {
      await reply(context, plain(audience.texts.compareWhat));
      return;
    }
    await whileTyping(context, async () => {
      const plainly = ask(shared, subject);
      const question = plainly.answer.understood.compares ? subject : `各区${subject}分别是多少`;
      const checked = question === subject ? plainly : ask(shared, question);
      await answerMessage(context, shared, question, replyView(checked, question, audience));
      recordAnswer(shared, checked, question);
    });
  });

  composer.command("figures", async (context) => {
    const audience = audienceOf(context, shared);
    await reply(context, figuresOfNamed(shared, questionIn(context.msg, context.me), audience));
  });

  return composer;
}

/** The figures of the report that is named, or the reports to choose from. */
function figuresOfNamed(shared: Shared, named: string, audience: Audience): View {
  const { catalogue, texts } = audience;
  const { reports } = catalogue.library;
  if (reports.length === 0) return plain(texts.nothingHeld);
  const { understood } = shared.answerer().answer({ question: named || texts.commands.figures });
  const isNamed = understood.places.length + understood.years.length > 0;
  const matching = named && isNamed ? reports.filter((report) => isWithin(report, understood)) : [];
  const [only] = matching;
  const press = (report: Report, page = 0) => ({
    kind: "reportFigures" as const,
    report: catalogue.keyOf(report),
    page,
  });
  if (only && matching.length === 1) {
    const locations = only.passages.map((passage, index) => ({ report: only, passage, index }));
    const home = { kind: "contents" as const, report: catalogue.keyOf(only), page: 0 };
    return figuresView(
      reportName(only, catalogue, texts),
      locations,
      0,
      audience,
      (page) => press(only, page),
      home,
    );
  }
  const offered = matching.length > 0 ? matching.slice(0, 20) : nearest(understood, audience);
  return {
    message: join(texts.chooseReport),
    keyboard: grid(
      offered.map((report) => button(reportName(report, catalogue, texts), press(report))),
      2,
    ),
  };
}
