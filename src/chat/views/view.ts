import type { Catalogue } from "../catalogue.ts";
import type { Rows } from "../keyboard.ts";
import type { Formatted } from "../message.ts";
import type { Texts } from "../texts/texts.ts";

/** A message as it is to look: what is sent, and what a button press turns a message into. */
export interface View {
  message: Formatted;
  keyboard: Rows;
}

/** For whom a view is made. */
export interface Audience {
  catalogue: Catalogue;
  texts: Texts;
  /** The bot's, for links to it. */
  username: string;
  /** Groups get short answers. */
  group: boolean;
}

/** A link that opens the bot in private at a passage or report. */
export const deepLink = (username: string, kind: "p" | "r", id: string) =>
  `https://t.me/${username}?start=${kind}_${id}`;

/** The items of a page and how many pages there are; a page past the end is the last one. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const shown = Math.min(page, pages - 1);
  return { shown, pages, first: shown * size, items: items.slice(shown * size, (shown + 1) * size) };
}
