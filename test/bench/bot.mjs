import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareEngine } from "../../dist/terminal/prepare.js";
import { startBotApi } from "../botapi/server.mjs";
import { median, PROJECT, quantile, round, table } from "./measure.mjs";
import { questionsAbout } from "./questions.mjs";

const CHATS = 50;
const QUESTIONS = 10;
const BAR = 3;
const PATIENCE_MS = 120_000;

const bare = (text) => text.replace(/\s/g, "");

/** How the questions come: the next when the last is answered, in all chats at once; or all of them at once. */
const WAYS = {
  "50 chats, one question after the other": async (api, person, questions) => {
    const replies = [];
    for (const question of questions) replies.push(await timeReply(api, person, question));
    return replies;
  },
  "500 questions at once": async (api, person, questions) => {
    const asked = questions.map((question) => {
      person.say(question);
      return performance.now();
    });
    const replies = [];
    for (const at of asked) {
      const { text } = await api.waitForMessage(person, undefined, PATIENCE_MS);
      replies.push({ ms: performance.now() - at, text });
    }
    return replies;
  },
};

async function timeReply(api, person, question) {
  const at = performance.now();
  person.say(question);
  const { text } = await api.waitForMessage(person, undefined, PATIENCE_MS);
  return { ms: performance.now() - at, text };
}

/** Asks a bot, a process of its own with nothing to remember, all questions of all chats; gives the replies a chat. */
async function askBot(script, index, way, chats) {
  const own = `${index}-own`;
  cpSync(index, own, { recursive: true });
  const api = await startBotApi({ token: "7000000001:AAbenchmark_token", username: "bench_bot" });
  try {
    await api.startBot(process.execPath, script, {
      cwd: PROJECT,
      tokenVar: "BOT_TOKEN",
      env: { INDEX_DIR: own, SEEDS_DIR: "seeds", LOG_LEVEL: "error" },
    });
    const people = chats.map(() => api.user({ language_code: "zh-hans" }));
    await timeReply(api, api.user({ language_code: "zh-hans" }), chats[0][0]);
    const started = performance.now();
    const replies = await Promise.all(people.map((person, chat) => way(api, person, chats[chat])));
    const seconds = (performance.now() - started) / 1_000;
    const sent = people.map((person) => api.history(person).filter((message) => message.byBot).length);
    return {
      replies,
      seconds,
      once: sent.every((count) => count === QUESTIONS),
      violations: api.violations.length,
    };
  } finally {
    await api.close();
    rmSync(own, { recursive: true, force: true });
  }
}

/** Whether a reply is the one to this question: it says the figure, else the sentence, that answers it. */
function replies(text, { status, answers }) {
  if (status === "not_found") return text.includes("没有找到");
  const [{ figure, sentence }] = answers;
  return bare(text).includes(bare(figure ?? sentence.slice(0, 12)));
}

/** The bot against a bare echo bot in the same run: median milliseconds from question to reply, and their ratio. */
export async function benchBot() {
  const index = mkdtempSync(join(tmpdir(), "zhiyin-bench-bot-"));
  try {
    const engine = prepareEngine({ seeds: join(PROJECT, "seeds"), index }, () => {});
    const questions = questionsAbout(engine.library.reports, CHATS * QUESTIONS, { seed: 7 });
    const chats = Array.from({ length: CHATS }, (_, chat) =>
      questions.slice(chat * QUESTIONS, (chat + 1) * QUESTIONS),
    );
    const expected = chats.map((asked, chat) =>
      asked.map((question) => engine.answer({ question, conversation: String(chat) })),
    );
    const rows = [];
    for (const [name, way] of Object.entries(WAYS)) {
      const echo = await askBot([join(import.meta.dirname, "echo.mjs")], index, way, chats);
      const bot = await askBot([join(PROJECT, "dist/main.js"), "start"], index, way, chats);
      const times = (run) => run.replies.flat().map(({ ms }) => ms);
      const right = bot.replies.flatMap((said, chat) =>
        said.map(({ text }, turn) => replies(text, expected[chat][turn])),
      );
      const ratio = median(times(bot)) / median(times(echo));
      rows.push([
        name,
        ...[echo, bot].flatMap((run) => [round(median(times(run))), round(quantile(times(run), 0.99))]),
        `× ${round(ratio)}${ratio <= BAR ? "" : " MISSED"}`,
        `${right.filter(Boolean).length}/${right.length}`,
        bot.once ? "yes" : "NO",
        bot.violations,
      ]);
    }
    return table(`Bot against echo, from question to reply (ms, bar × ${BAR})`, [
      ["", "echo median", "p99", "bot median", "p99", "ratio", "in order", "once", "violations"],
      ...rows,
    ]);
  } finally {
    rmSync(index, { recursive: true, force: true });
  }
}
