import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { decodePress, encodePress, type Press } from "./callback.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Cited, encodeCited } from "./cited.ts";
import { copyText } from "./render.ts";
import { shorten } from "./shorten.ts";
import type { Texts } from "./texts/texts.ts";

export type Rows = InlineKeyboardButton[][];

export function button(text: string, press: Press): InlineKeyboardButton {
  return { text: shorten(text, 60), callback_data: encodePress(press) };
}

/** An answer a message can show, by the token of its button. */
export interface Choice {
  token: string;
  label: string;
}

/** What a message's buttons remember: nothing else does. */
export interface Memory {
  /** All answers to the question, best first; one where there are no others. */
  choices: Choice[];
  /** The token of the one that is shown, or was before reading on. */
  current: string | null;
  /** The button that drops what was taken over, by its text. */
  drop: string | null;
  /** The page of the list that the answer was opened from. */
  list: Press | null;
}

export const NOTHING: Memory = { choices: [], current: null, drop: null, list: null };
const CURRENT = "• ";
const BACK = "↩";
const LISTS = new Set<Press["kind"]>(["comparePage", "findPage", "reportFigures", "sectionFigures"]);
/** The middle of a pager shows the page that is seen; the way back to it bears an arrow. */
const HERE = /^(?:\d+\/\d+$|↩)/;

/** Reads back what the buttons of a message remember. */
export function remember(markup: InlineKeyboardMarkup | undefined): Memory {
  const memory: Memory = { ...NOTHING, choices: [] };
  for (const pressed of markup?.inline_keyboard.flat() ?? []) {
    if (!("callback_data" in pressed) || pressed.callback_data === undefined) continue;
    const press = decodePress(pressed.callback_data);
    const { text } = pressed;
    if (press?.kind === "answer" && !text.startsWith(BACK))
      memory.choices.push({ token: press.token, label: text.replace(CURRENT, "") });
    if (press && isOfShown(press, text)) memory.current = press.token;
    if (press?.kind === "drop") memory.drop = text;
    if (press && LISTS.has(press.kind) && HERE.test(text)) memory.list = press;
  }
  if (memory.choices.length === 0 && memory.current !== null)
    memory.choices.push({ token: memory.current, label: "" });
  return memory;
}

/** Whether a button bears the token of the answer that is shown, or that leads back to it. */
function isOfShown(press: Press, text: string): press is Press & { token: string } {
  if (press.kind === "answer") return text.startsWith(BACK) || text.startsWith(CURRENT);
  return press.kind === "right" || press.kind === "full";
}

interface Around {
  catalogue: Catalogue;
  texts: Texts;
  memory: Memory;
}

/** The buttons under an answer in a private chat, or under one unfolded in a group, which can be folded again. */
export function answerKeyboard(cited: Cited, around: Around, { votes }: { votes: boolean }): Rows {
  const { texts, memory } = around;
  const token = encodeCited(cited);
  const alone = memory.choices.length < 2;
  const fold = alone && !votes && memory.list === null;
  return rows(
    reading(cited, around),
    tools(cited, texts),
    ...(fold ? [[button(texts.buttons.fold, { kind: "answer", token })]] : []),
    ...otherAnswers(memory.choices, token, texts),
    ...ways(memory, texts),
    votes
      ? [
          button(texts.buttons.right, { kind: "right", token }),
          button(texts.buttons.wrong, { kind: "wrong", token }),
        ]
      : [],
  );
}

/** The buttons under a short answer in a group. */
export function briefKeyboard(cited: Cited, { texts, memory }: Around): Rows {
  const token = encodeCited(cited);
  return rows(
    [button(texts.buttons.context, { kind: "full", token }), share(cited, texts)],
    ...otherAnswers(memory.choices, token, texts),
    ...ways(memory, texts),
  );
}

/** The buttons under a passage that is being read. */
export function passageKeyboard(cited: Cited, around: Around): Rows {
  const { catalogue, texts, memory } = around;
  const report = catalogue.keyOf(cited.location.report);
  const contents = button(texts.buttons.contents, { kind: "contents", report, page: 0 });
  return rows(
    reading(cited, around),
    tools(cited, texts),
    memory.choices.length === 0 ? [contents] : [],
    ...waysBack(memory, texts),
  );
}

/** The ways from what is being read back to the answers, to the list they came from, and to the question. */
export function waysBack(memory: Memory, texts: Texts): Rows {
  const token = memory.current ?? memory.choices[0]?.token;
  return rows(
    token === undefined ? [] : [button(texts.buttons.back, { kind: "answer", token })],
    ...otherAnswers(memory.choices, null, texts),
    ...ways(memory, texts),
  );
}

const rows = (...all: InlineKeyboardButton[][]): Rows => all.filter((row) => row.length > 0);

function reading({ location }: Cited, { catalogue, texts }: Around): InlineKeyboardButton[] {
  const before = catalogue.neighbour(location, -1);
  const after = catalogue.neighbour(location, 1);
  return [
    ...(before ? [button(texts.buttons.previous, { kind: "passage", id: before.passage.id })] : []),
    ...(after ? [button(texts.buttons.next, { kind: "passage", id: after.passage.id })] : []),
  ];
}

function tools(cited: Cited, texts: Texts): InlineKeyboardButton[] {
  const { id, section } = cited.location.passage;
  return [
    button(texts.buttons.section, { kind: "section", id, depth: section.length, page: 0 }),
    { text: texts.buttons.copy, copy_text: { text: copyText(cited) } },
    share(cited, texts),
  ];
}

const share = (cited: Cited, texts: Texts): InlineKeyboardButton => ({
  text: texts.buttons.share,
  switch_inline_query_chosen_chat: {
    query: `#${encodeCited(cited)}`,
    allow_user_chats: true,
    allow_group_chats: true,
    allow_channel_chats: true,
  },
});

function otherAnswers(choices: Choice[], current: string | null, texts: Texts): Rows {
  if (choices.length < 2) return [];
  const buttons = choices.map(({ token, label }, index) =>
    button(`${token === current ? CURRENT : ""}${label || texts.buttons.page(index + 1, choices.length)}`, {
      kind: "answer",
      token,
    }),
  );
  return grid(buttons, choices.every(({ label }) => label.length <= 5) ? 5 : 2);
}

const ways = ({ list, drop }: Memory, texts: Texts): Rows =>
  rows(
    list ? [button(list.kind === "comparePage" ? texts.buttons.comparison : texts.buttons.list, list)] : [],
    drop ? [button(drop, { kind: "drop" })] : [],
  );

/** Buttons in rows of `columns`. */
export function grid(buttons: InlineKeyboardButton[], columns: number): Rows {
  return Array.from({ length: Math.ceil(buttons.length / columns) }, (_, row) =>
    buttons.slice(row * columns, (row + 1) * columns),
  );
}

/** `◀ 2/5 ▶`, without the arrows that lead nowhere; where there is one page only if `always`. */
export function pager(
  page: number,
  pages: number,
  texts: Texts,
  press: (page: number) => Press,
  always = false,
): Rows {
  if (pages < 2 && !always) return [];
  return [
    [
      ...(page > 0 ? [button(texts.buttons.earlier, press(page - 1))] : []),
      button(texts.buttons.page(page + 1, pages), press(page)),
      ...(page + 1 < pages ? [button(texts.buttons.later, press(page + 1))] : []),
    ],
  ];
}
