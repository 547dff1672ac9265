import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type Api, open, type Setting } from "./support.ts";

const QUESTION = "元宝山区2021年热线满意率是多少";
let setting: Setting;

afterEach(async () => {
  const errors = setting.api.violations.map(({ description }: Api) => description);
  await setting.close();
  expect(errors).toEqual([]);
});

async function withBoss(env: Record<string, string> = {}) {
  setting = await open("chat");
  const [boss, ann] = [setting.person(), setting.person({ first_name: "安安", username: "an_an" })];
  const start = () => setting.start({ ADMIN_IDS: String(boss.id), ...env });
  return { boss, ann, start, bot: await start() };
}

async function ask(person: Api, question: string): Promise<Api> {
  person.say(question);
  return setting.api.waitForMessage(person);
}

const records = () => join(setting.folder, "index/chat/records.jsonl");

describe("learning from use", () => {
  test("what was not found and what was marked wrong is listed for administrators, the same together", async () => {
    const { boss, ann } = await withBoss();
    await ask(ann, "火星移民多少人");
    await ask(ann, "火星移民，多少人？");
    const answer = await ask(ann, QUESTION);
    expect((await ann.press(answer, "👎")).text).toContain("已记下");
    const { text } = await ask(boss, "/misses");
    expect(text).toContain("未找到 2 次，标为有误 1 次");
    expect(text).toContain("2 次 ∅ 火星移民多少人");
    expect(text).toContain(`1 次 👎 ${QUESTION}`);
  });

  test("/stats counts", async () => {
    const { boss, ann } = await withBoss();
    expect((await ask(boss, "/misses")).text).toContain("还没有");
    const answer = await ask(ann, QUESTION);
    await ann.press(answer, "👍");
    await ann.press(answer, "👍");
    await ask(ann, "火星移民多少人");
    expect((await ask(boss, "/stats")).text).toContain("答出 1 次，未找到 1 次，👍 1 次，👎 0 次");
  });

  test("survives a restart, and is exported in the format of the question sets", async () => {
    const { boss, ann, start, bot } = await withBoss();
    await ask(ann, "火星移民多少人");
    await ann.press(await ask(ann, QUESTION), "👎");
    await bot.stop();
    await start();
    boss.say("/export");
    const { document } = await setting.api.waitForMessage(boss, (message: Api) => message.document);
    const lines = setting.api.world.files
      .get(document.file_id)
      .buffer.toString()
      .trim()
      .split("\n")
      .map((line: string) => JSON.parse(line));
    expect(lines).toMatchObject([
      { cat: "missed", question: "火星移民多少人", gold: { status: "not_found" } },
      {
        cat: "wrong",
        question: QUESTION,
        gold: { status: "answered", any: [] },
        given: { district: "元宝山区", year: 2021, figure: "91.3%" },
      },
    ]);
    expect(new Set(lines.map(({ id }: Api) => id)).size).toBe(2);
  });

  test("nothing is stored about who asked", async () => {
    const { ann } = await withBoss();
    await ask(ann, "火星移民多少人");
    await ann.press(await ask(ann, QUESTION), "👎");
    const stored = readFileSync(records(), "utf8");
    expect(stored).toContain("火星移民");
    for (const trace of [String(ann.id), "安安", "an_an"]) expect(stored).not.toContain(trace);
    expect(stored.split("\n").filter((line) => line.includes("answered"))[0]).not.toContain("满意率");
  });

  test("can be switched off, and /about says which it is", async () => {
    const { boss, ann } = await withBoss({ RECORD: "off" });
    await ask(ann, "火星移民多少人");
    await ann.press(await ask(ann, QUESTION), "👎");
    expect(existsSync(records())).toBe(false);
    expect((await ask(boss, "/misses")).text).toContain("没有开启");
    expect((await ask(ann, "/about")).text).toContain("都不记录");
  });

  test("is for administrators in private alone", async () => {
    const { boss, ann } = await withBoss();
    for (const command of ["/misses", "/stats", "/export"]) {
      expect((await ask(ann, command)).text).toContain("只有管理员");
    }
    const group = setting.api.supergroup({ members: [boss, ann] });
    boss.say(group, "/misses");
    expect((await setting.api.waitForMessage(group)).text).toContain("只有管理员");
  });
});
