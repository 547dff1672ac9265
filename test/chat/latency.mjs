// How long people wait: 500 questions of 50 chats at once, for the program and for a bare grammY echo bot.
// Run by itself (node test/chat/latency.mjs, after a build), or through measureLatency().

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startBotApi } from "../botapi/server.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CHATS = 50;
const ROUNDS = 10;
const QUESTIONS = [
  "河东区2021年12345热线满意率是多少",
  "河北区2023年行政复议受理多少件",
  "东丽区2024年调解成功率",
  "东丽区政务服务办公室2022年出具法律意见书多少份",
  "辛口镇2022年法治宣传活动多少场",
  "河东区2021年办理行政审批多少件",
  "河北区2023年怎样优化营商环境",
  "东丽区2024年火星移民多少人",
  "哪个区的行政复议案件最多",
  "法律顾问有多少名",
];

/** Milliseconds from the update to the reply, at the median and the 95th percentile. */
async function run(args, folder) {
  const api = await startBotApi({ token: "7000000001:AAlocal_bench_token", username: "zhiyin_bot" });
  try {
    const env = { INDEX_DIR: folder, LOG_LEVEL: "error" };
    await api.startBot(process.execPath, args, { cwd: ROOT, tokenVar: "BOT_TOKEN", env, timeoutMs: 60_000 });
    const people = Array.from({ length: CHATS }, () => api.user({ language_code: "zh" }));
    for (const [number, person] of people.entries()) person.say(QUESTIONS[number % QUESTIONS.length]);
    const replies = () => api.callsOf("sendMessage").filter(({ ok }) => ok);
    await api.waitUntil(() => replies().length === CHATS, 60_000);
    const warm = replies().length;
    const asked = new Map(people.map(({ id }) => [id, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const [number, person] of people.entries()) {
        asked.get(person.id).push(performance.now());
        person.say(QUESTIONS[(number + round) % QUESTIONS.length]);
      }
    }
    const offset = Date.now() - performance.now();
    await api.waitUntil(() => replies().length === warm + CHATS * ROUNDS, 120_000);
    const answered = new Map(people.map(({ id }) => [id, 0]));
    const waits = replies()
      .slice(warm)
      .map(({ at, ms, params }) => {
        const number = answered.get(params.chat_id);
        answered.set(params.chat_id, number + 1);
        return at + ms - offset - asked.get(params.chat_id)[number];
      })
      .sort((a, b) => a - b);
    return { median: waits[Math.floor(waits.length / 2)], late: waits[Math.floor(waits.length * 0.95)] };
  } finally {
    await api.close();
  }
}

/** `ratio`: how many times as long as with the echo bot people wait at the median. */
export async function measureLatency() {
  const folder = mkdtempSync(join(tmpdir(), "zhiyin-bench-"));
  try {
    const echo = await run([join(ROOT, "test/chat/echo-bot.mjs")], folder);
    const program = await run([join(ROOT, "dist/main.js"), "start"], folder);
    return { echo, program, ratio: program.median / echo.median };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { echo, program, ratio } = await measureLatency();
  console.log(`echo bot: median ${echo.median.toFixed(0)} ms, 95% ${echo.late.toFixed(0)} ms`);
  console.log(
    `program:  median ${program.median.toFixed(0)} ms, 95% ${program.late.toFixed(0)} ms (${ratio.toFixed(2)} times)`,
  );
}
