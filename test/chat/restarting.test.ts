import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type Api, figureOn, open, otherReports, type Setting } from "./support.ts";

const QUESTION = "元宝山区2021年热线满意率是多少";
let setting: Setting;

afterEach(async () => {
  const errors = setting.api.errors().map(({ description }: Api) => description);
  await setting.close();
  expect(errors).toEqual([]);
});

describe("stopping", () => {
  test.each(["SIGINT", "SIGTERM"])("%s ends it cleanly and soon", async (signal) => {
    setting = await open("invented");
    const bot = await setting.start();
    const { code, ms } = await bot.stop(signal);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(3000);
    expect(bot.output()).toContain("bot stopped");
  });

  test("finishes the answer that has begun, and does not give it again after a restart", async () => {
    setting = await open("invented");
    const bot = await setting.start();
    const ann = setting.person();
    setting.api.fault("sendMessage", { slow: 400 });
    ann.say(QUESTION);
    await setting.api.waitUntil(() => setting.api.callsOf("sendMessage").length === 1);
    await bot.stop("SIGTERM");
    await setting.start();
    ann.say("/about");
    await setting.api.waitForMessage(ann, "27 份报告");
    const answers = setting.api.history(ann).filter((message: Api) => message.byBot);
    expect(answers).toHaveLength(2);
  });
});

describe("after being killed", () => {
  test("an update that was dealt with and comes again is left alone", async () => {
    setting = await open("invented");
    const bot = await setting.start();
    const ann = setting.person();
    ann.say(QUESTION);
    await setting.api.waitForMessage(ann, "91.3%");
    const file = join(setting.folder, "index/chat/state.jsonl");
    const state = () => (existsSync(file) ? readFileSync(file, "utf8") : "");
    await setting.api.waitUntil(() => state().includes(`${setting.api.nextUpdateId - 1}`));
    await bot.stop("SIGKILL");
    const update_id = setting.api.nextUpdateId - 1;
    const message = setting.api.history(ann)[0];
    setting.api.queue = [{ update_id, type: "message", key: ann.id, body: { update_id, message }, tries: 0 }];
    await setting.start();
    await setting.api.expectNoMessage(ann, 300);
  });

  test("buttons of old messages work", async () => {
    setting = await open("invented");
    const bot = await setting.start();
    const ann = setting.person();
    ann.say("热线满意率");
    const answer = await setting.api.waitForMessage(ann);
    ann.say("/find 便民驿站");
    const list = await setting.api.waitForMessage(ann, "24 段");
    ann.say("各县供水普及率分别是多少");
    const table = await setting.api.waitForMessage(ann, "23 份");
    await bot.stop("SIGKILL");
    await setting.start();
    const [one = "", two = ""] = otherReports(answer);
    await ann.press(answer, one);
    const other = await setting.api.waitForEdit(answer, figureOn(one));
    await ann.press(other, "下一段 ▶");
    await ann.press(await setting.api.waitForEdit(answer), two);
    await setting.api.waitForEdit(answer, figureOn(two));
    await ann.press(list, "▶");
    await setting.api.waitForEdit(list, "6. ");
    await ann.press(table, "▶");
    await setting.api.waitForEdit(table, "11. ");
  });

  test("what it had not answered yet is answered", async () => {
    setting = await open("invented");
    const bot = await setting.start();
    const ann = setting.person();
    await bot.stop("SIGKILL");
    ann.say(QUESTION);
    await setting.start();
    await setting.api.waitForMessage(ann, "91.3%");
  });
});

describe("many at once", () => {
  test("500 questions of 50 chats: each is answered once, in order within its chat", async () => {
    setting = await open("invented");
    await setting.start();
    const people = Array.from({ length: 50 }, () => setting.person());
    const asked = [
      "元宝山区2021年热线满意率是多少",
      "红山区2021年热线满意率是多少",
      "元宝山区2020年热线满意率是多少",
      "正定县供水普及率是多少",
      "南山区热线满意率",
    ];
    for (let round = 0; round < 10; round++) {
      for (const person of people) person.say(asked[round % asked.length]);
    }
    const answersOf = (person: Api) => setting.api.history(person).filter((message: Api) => message.byBot);
    await setting.api.waitUntil(() => people.every((person) => answersOf(person).length === 10), 20_000);
    const expected = ["91.3%", "89.7%", "88.5%", "70.0%", "没有"];
    for (const person of people) {
      const heads = answersOf(person).map(({ text }: Api) => text.split(/[ 找]/)[0]);
      expect(heads).toEqual([...expected, ...expected]);
    }
  });
});
