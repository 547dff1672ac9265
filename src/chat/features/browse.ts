import { Composer, type Context } from "grammy";
import type { Report } from "../../reports/report.ts";
import { questionIn } from "../addressed.ts";
import { ask, recordAnswer, replyView } from "../ask.ts";
import { button, grid } from "../keyboard.ts";
import { lines } from "../message.ts";
import { reportName } from "../render.ts";
import { answerMessage, plain, reply, whileTyping } from "../send.ts";
import { audienceOf, type Shared } from "../shared.ts";
import { shorten } from "../shorten.ts";
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
      const { compares, places } = plainly.answer.understood;
      const inWords = places.length > 0 ? `${subject}对比` : `各区${subject}分别是多少`;
      const question = compares ? subject : inWords;
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

/** Words that end like the name of a place. */
const PLACE = /(?:[省市区县旗州盟镇乡]|街道)$/u;

/** The figures of the report that is named, or the reports to choose from. */
function figuresOfNamed(shared: Shared, named: string, audience: Audience): View {
  const { catalogue, texts } = audience;
  const { reports } = catalogue.library;
  if (reports.length === 0) return plain(texts.nothingHeld);
  const { understood } = shared.answerer().answer({ question: named || texts.commands.figures });
  const isUnknown = understood.places.length === 0 && PLACE.test(understood.topic);
  const isNamed = understood.places.length + understood.years.length > 0;
  const matching =
    named && isNamed && !isUnknown ? reports.filter((report) => isWithin(report, understood)) : [];
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
  const isMissing = named !== "" && matching.length === 0 && (isNamed || isUnknown);
  const offered = matching.length > 0 ? matching.slice(0, 20) : nearest(understood, audience);
  return {
    message: lines(isMissing ? texts.notHeld(shorten(named, 60)) : null, texts.chooseReport),
    keyboard: grid(
      offered.map((report) => button(reportName(report, catalogue, texts), press(report))),
      2,
    ),
  };
}
