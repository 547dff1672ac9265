import type { InlineQueryResultArticle } from "grammy/types";
import type { Answer } from "../../answer/answer.ts";
import { type Cited, encodeCited, textOf } from "../cited.ts";
import { type Formatted, lines, link } from "../message.ts";
import { answerText, citationLine, core, headline, origin } from "../render.ts";
import { shorten } from "../shorten.ts";
import { togetherView } from "./together.ts";
import { type Audience, deepLink } from "./view.ts";

/** Results a page. */
const PAGE = 5;
/** Telegram refuses results of 64 KB. */
const MAX_BYTES = 60_000;
/** Rows of a comparison that fit into one message. */
const COMPARED = 30;

/** The results from `start` that one answer holds, and where the next one begins: null at the end. */
export function articlePage<Result>(
  all: readonly Result[],
  start: number,
): { items: Result[]; next: number | null } {
  const items: Result[] = [];
  let bytes = 0;
  for (const result of all.slice(start, start + PAGE)) {
    bytes += Buffer.byteLength(JSON.stringify(result));
    if (bytes > MAX_BYTES) break;
    items.push(result);
  }
  const next = start + items.length;
  return { items, next: items.length > 0 && next < all.length ? next : null };
}

/** A cited place as an article: its id is the place's token, so that it stays the same. */
export function article(cited: Cited, audience: Audience): InlineQueryResultArticle {
  const { catalogue, texts, username } = audience;
  const { passage } = cited.location;
  const context = link(texts.inlineContext, deepLink(username, "p", passage.id));
  const message = lines(answerText(cited, catalogue, texts), context);
  return {
    ...content(message),
    id: encodeCited(cited),
    title: headline(cited)?.text.trim() || core(cited, 60).text.trim() || passage.id,
    description: citationLine(cited, catalogue, texts),
  };
}

/** Answers that belong together as one result: all in one message. */
export function comparison(
  answer: Answer,
  rows: readonly Cited[],
  query: string,
  audience: Audience,
): InlineQueryResultArticle {
  const { message } = togetherView(answer, query, rows, 0, audience, COMPARED);
  const figures = rows.map((cited) => (cited.figure ? textOf(cited, cited.figure) : core(cited, 20).text));
  const places = rows.map(({ location }) =>
    origin(location.report, audience.catalogue, audience.texts).join(""),
  );
  return {
    ...content(message),
    id: `compare.${rows.length}.${rows[0]?.location.passage.id ?? ""}`,
    title: answer.understood.several
      ? shorten(figures.join(" · "), 60)
      : audience.texts.inlineCompared(shorten(query, 60)),
    description: shorten([...new Set(places)].join(audience.texts.separator), 120),
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
