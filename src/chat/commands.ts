import type { Api } from "grammy";
import type { BotCommand, BotCommandScope } from "grammy/types";
import { LOCALES, STANDARD, type Texts } from "./texts/texts.ts";

type Name = keyof Texts["commands"];

const PRIVATE: Name[] = ["start", "find", "compare", "figures", "reports", "new", "help", "about"];
const GROUP: Name[] = ["ask", "find", "compare", "reports", "figures", "new", "help", "about"];
const ADMIN: Name[] = [...PRIVATE, "misses", "stats", "export"];

const menu = (names: Name[], { commands }: Texts): BotCommand[] =>
  names.map((command) => ({ command, description: commands[command] }));

/** The locales with the language code Telegram knows them by; the standard one is for everybody else. */
const LANGUAGES = [["", STANDARD] as const, ...Object.entries(LOCALES)];

/** Registers the commands for private chats and groups and the bot's descriptions; sends only what changed. */
export async function registerCommands(api: Api): Promise<void> {
  const scopes: [BotCommandScope, Name[]][] = [
    [{ type: "all_private_chats" }, PRIVATE],
    [{ type: "all_group_chats" }, GROUP],
  ];
  for (const [language, texts] of LANGUAGES) {
    for (const [scope, names] of scopes) await setCommands(api, menu(names, texts), scope, language);
    await setDescriptions(api, texts, language);
  }
}

/** Registers an administrator's commands in his private chat, which must have been opened. */
export async function registerAdminCommands(api: Api, admin: number, texts: Texts): Promise<void> {
  await setCommands(api, menu(ADMIN, texts), { type: "chat", chat_id: admin }, "");
}

type LanguageCode = NonNullable<Parameters<Api["getMyCommands"]>[0]>["language_code"];

/** In the form the Bot API wants it: absent for the standard language. */
const inLanguage = (code: string) =>
  code === "" ? {} : { language_code: code as NonNullable<LanguageCode> };

async function setCommands(
  api: Api,
  commands: BotCommand[],
  scope: BotCommandScope,
  language: string,
): Promise<void> {
  const set = await api.getMyCommands({ scope, ...inLanguage(language) });
  const same = (a: BotCommand[]) =>
    JSON.stringify(a.map(({ command, description }) => [command, description]));
  if (same(set) !== same(commands)) await api.setMyCommands(commands, { scope, ...inLanguage(language) });
}

async function setDescriptions(
  api: Api,
  { description, shortDescription }: Texts,
  language: string,
): Promise<void> {
  const code = inLanguage(language);
  if ((await api.getMyDescription(code)).description !== description)
    await api.setMyDescription(description, code);
  const short = await api.getMyShortDescription(code);
  if (short.short_description !== shortDescription) await api.setMyShortDescription(shortDescription, code);
}
