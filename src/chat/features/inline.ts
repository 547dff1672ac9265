import { Composer, type Context } from "grammy";
import type { InlineQueryResult } from "grammy/types";
import { ask } from "../ask.ts";
import { decodeCited } from "../cited.ts";
import { audienceOf, type Shared } from "../shared.ts";
import { article, articlePage, comparison } from "../views/articles.ts";
import { passagesWith } from "../views/lists.ts";
import { belongTogether } from "../views/together.ts";
import type { Audience } from "../views/view.ts";

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
      await context.answerInlineQuery(articlePage(results, 0).items, {
        cache_time: 0,
        is_personal: true,
        button,
      });
      return;
    }
    const all = token === undefined ? resultsFor(shared, query, audience) : sharedPlace(token, audience);
    const { items, next } = articlePage(all, startOf(context.inlineQuery.offset));
    await context.answerInlineQuery(items, {
      cache_time: CACHE_SECONDS,
      is_personal: true,
      next_offset: next === null ? "" : String(next),
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

const startOf = (offset: string) => (/^\d{1,4}$/.test(offset) ? Number(offset) : 0);

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
  const together = belongTogether(answer);
  if (together && cited.length > 1) results.push(comparison(answer, cited, query, audience));
  const others = together ? [] : passagesWith(audience.catalogue, answer.understood.topic);
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
        description: result.title,
      },
    ];
  });
}
