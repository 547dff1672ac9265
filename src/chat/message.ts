import type { MessageEntity } from "grammy/types";

/**
 * A message's text with its formatting as entities, whose offsets are UTF-16 units. Entities instead of
 * HTML: nothing to escape, and the text's length is what Telegram's limit counts.
 */
export interface Formatted {
  text: string;
  entities: MessageEntity[];
}

export type Piece = string | Formatted;

/** The pieces one after the other. */
export function join(...pieces: Piece[]): Formatted {
  let text = "";
  const entities: MessageEntity[] = [];
  for (const piece of pieces) {
    const { text: more, entities: inner } = asFormatted(piece);
    for (const entity of inner) entities.push({ ...entity, offset: entity.offset + text.length });
    text += more;
  }
  return { text, entities };
}

/** The pieces that are not empty, each on lines of its own. */
export function lines(...pieces: (Piece | null)[]): Formatted {
  const full = pieces.filter((piece) => piece !== null && asFormatted(piece).text !== "") as Piece[];
  return join(...full.flatMap((piece, index) => (index === 0 ? [piece] : ["\n", piece])));
}

const asFormatted = (piece: Piece): Formatted =>
  typeof piece === "string" ? { text: piece, entities: [] } : piece;

type Plain = "bold" | "italic" | "underline" | "code" | "blockquote" | "expandable_blockquote";

const wrap =
  (type: Plain) =>
  (piece: Piece): Formatted => {
    const { text, entities } = asFormatted(piece);
    return text === ""
      ? { text, entities }
      : { text, entities: [{ type, offset: 0, length: text.length }, ...entities] };
  };

export const bold = wrap("bold");
export const italic = wrap("italic");
export const underline = wrap("underline");
/** In type of equal width; carries what a later button press reads back, see `carried`. */
export const code = wrap("code");
export const quoteBlock = wrap("blockquote");
export const expandableBlock = wrap("expandable_blockquote");

export function link(text: string, url: string): Formatted {
  return { text, entities: [{ type: "text_link", offset: 0, length: text.length, url }] };
}

/** The first text in type of equal width of a message, or null. */
export function carried(message: { text?: string; entities?: MessageEntity[] } | undefined): string | null {
  const entity = message?.entities?.find(({ type }) => type === "code");
  return entity && message?.text ? message.text.slice(entity.offset, entity.offset + entity.length) : null;
}
