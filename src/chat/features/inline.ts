import { Composer, type Context } from "grammy";
import type { InlineQueryResult, InlineQueryResultArticle } from "grammy/types";
import { ask } from "../ask.ts";
import { type Cited, decodeCited, encodeCited } from "../cited.ts";
import { type Formatted, lines, link } from "../message.ts";
import { answerText, citationLine, core, headline, joinParts, origin } from "../render.ts";
import { audienceOf, type Shared } from "../shared.ts";
import { shorten } from "../shorten.ts";
import { comparisonView } from "../views/answers.ts";
import { passagesWith } from "../views/lists.ts";
import { type Audience, deepLink, pageOf } from "../views/view.ts";

const PAGE = 5;
/** Rows of a comparison that fit into one message. */
const COMPARED = 40;
/** Of a share's query, which is `#` and the token of a cited place. */
const TOKEN = /^#([A-Za-z0-9_-]{1,24}(?:\.[0-9a-z-]*){0,3})$/;
const CACHE_SECONDS = 60;

/** `@bot 问题`: cited passages to send into any chat. */
export function inline(shared: Shared): Composer<Context> {
  const composer = new Composer<Context>();

  composer.on("inline_query", async (context) => {
    const audience = audienceOf(context, shared);
    const { texts } = audience;
    const query = context.inlineQuery.query.trim();
    const token = TOKEN.exec(query)?.[1];
    if (query === "" || query === "#") {
      const results = lastQuestions(context, shared, audience);
      const button = { text: texts.inlineHow, start_parameter: "help" };
      await context.answerInlineQuery(results, { cache_time: 0, is_personal: true, button });
      return;
    }
    const all = token === undefined ? resultsFor(shared, query, audience) : sharedPlace(token, audience);
    const { shown, pages, items } = pageOf(all, pageNumber(context.inlineQuery.offset), PAGE);
    await context.answerInlineQuery(items, {
      cache_time: CACHE_SECONDS,
      is_personal: true,
      next_offset: shown + 1 < pages ? String(shown + 1) : "",
      ...(all.length === 0 && {
        button: {
          text: token === undefined ? texts.inlineNothing : texts.inlineGone,
          start_parameter: "ask",
        },
      }),
    });
  });

  return composer;
}

const pageNumber = (offset: string) => (/^\d{1,4}$/.test(offset) ? Number(offset) : 0);

/** The one passage a share button names. */
function sharedPlace(token: string, audience: Audience): InlineQueryResult[] {
  const cited = decodeCited(audience.catalogue.library, token);
  return cited ? [article(cited, audience)] : [];
}

/** The answers, the best first; a comparison as one result before them; then passages with the words asked for. */
function resultsFor(shared: Shared, query: string, audience: Audience): InlineQueryResult[] {
  const { answer, cited } = ask(shared, query);
  if (cited.length === 0) return [];
  const results: InlineQueryResult[] = [];
  if (answer.understood.compares && cited.length > 1) results.push(comparison(cited, query, audience));
  const others = answer.understood.compares ? [] : passagesWith(audience.catalogue, answer.understood.topic);
  const seen = new Set<string>();
  for (const place of [...cited, ...others]) {
    const { id } = place.location.passage;
    if (seen.has(id) && others.includes(place)) continue;
    const result = article(place, audience);
    if (seen.has(result.id)) continue;
    seen.add(id).add(result.id);
    results.push(result);
  }
  return results;
}

/** A cited place as an article: its id is the place's token, so that it stays the same. */
function article(cited: Cited, audience: Audience): InlineQueryResultArticle {
  const { catalogue, texts, username } = audience;
  const { passage } = cited.location;
  const context = link(texts.inlineContext, deepLink(username, "p", passage.id));
  const message = lines(answerText(cited, catalogue, texts), context);
  return {
    ...content(message),
    id: encodeCited(cited),
    title: headline(cited)?.text ?? core(cited, 60).text,
    description: citationLine(cited, catalogue, texts),
  };
}

function comparison(rows: readonly Cited[], query: string, audience: Audience): InlineQueryResultArticle {
  const { message } = comparisonView(query, rows, 0, audience, COMPARED);
  const places = rows.map(({ location }) =>
    origin(location.report, audience.catalogue, audience.texts).join(""),
  );
  return {
    ...content(message),
    id: `compare.${rows.length}.${rows[0]?.location.passage.id ?? ""}`,
    title: audience.texts.inlineCompared(shorten(query, 60)),
    description: shorten(places.join(audience.texts.separator), 120),
  };
}

function content(message: Formatted) {
  return {
    type: "article" as const,
    input_message_content: {
      message_text: message.text,
      entities: message.entities,
      link_preview_options: { is_disabled: true },
    },
  };
}

/** The best answers to what a person asked last, to send again. */
function lastQuestions(context: Context, shared: Shared, audience: Audience): InlineQueryResult[] {
  const questions = shared.recent.get(context.from?.id ?? 0) ?? [];
  return questions.flatMap((question, index) => {
    const [best] = ask(shared, question).cited;
    if (!best) return [];
    const result = article(best, audience);
    return [
      {
        ...result,
        id: `last.${index}`,
        title: audience.texts.inlineLast(question),
        description: joinParts([result.title]),
      },
    ];
  });
}
