import { afterEach, describe, expect, test } from "vitest";
import { type Api, open, type Setting } from "./support.ts";

const QUESTION = "元宝山区2021年热线满意率是多少";
let setting: Setting;

afterEach(async () => {
  const errors = setting.api.errors().map(({ description }: Api) => description);
  await setting.close();
  expect(errors).toEqual([]);
});

describe("starting", () => {
  test("registers commands for private chats and groups, in two languages, and the descriptions", async () => {
    setting = await open("chat");
    await setting.start();
    await setting.api.waitUntil(() => setting.api.callsOf("setMyShortDescription").length === 2);
    const scopes = setting.api.callsOf("setMyCommands").map(({ params }: Api) => params.scope.type);
    expect(scopes.sort()).toEqual([
      "all_group_chats",
      "all_group_chats",
      "all_private_chats",
      "all_private_chats",
    ]);
    expect(setting.api.callsOf("setMyDescription")).toHaveLength(2);
  });

  test("sends none of them again when nothing changed", async () => {
    setting = await open("chat");
    const bot = await setting.start();
    await setting.api.waitUntil(() => setting.api.callsOf("setMyShortDescription").length === 2);
    await bot.stop();
    const before = setting.api.calls.length;
    await setting.start();
    const read = () =>
      setting.api.calls.slice(before).filter(({ method }: Api) => method === "getMyShortDescription");
    await setting.api.waitUntil(() => read().length === 2);
    const sent = setting.api.calls.slice(before).filter(({ method }: Api) => method.startsWith("setMy"));
    expect(sent).toEqual([]);
  });

  test("an administrator gets his own commands when he writes", async () => {
    setting = await open("chat");
    const boss = setting.person();
    await setting.start({ ADMIN_IDS: String(boss.id) });
    boss.say("/help");
    await setting.api.waitForMessage(boss);
    const call = await setting.api.waitForCall(
      "setMyCommands",
      ({ params }: Api) => params.scope.type === "chat",
    );
    expect(call.params.commands.map(({ command }: Api) => command)).toContain("misses");
  });

  test("a token that Telegram refuses ends the program with a sentence", async () => {
    setting = await open("chat");
    const bot = await setting.start({ BOT_TOKEN: "7000000001:wrong_token" }).catch((error: Error) => error);
    expect(String(bot)).toContain("BOT_TOKEN");
    setting.api.takeViolations(/wrong token/);
  });

  test("a server that cannot be reached at first is waited for", async () => {
    setting = await open("chat");
    setting.api.fault("getMe", 502);
    await setting.start();
    const ann = setting.person();
    ann.say(QUESTION);
    await setting.api.waitForMessage(ann, "91.3%");
  });
});

describe("faults of the network and of Telegram", () => {
  test("too many requests: waits as long as it is told, and answers", async () => {
    setting = await open("chat");
    await setting.start();
    const ann = setting.person();
    setting.api.fault("sendMessage", { status: 429, retryAfter: 1 });
    ann.say(QUESTION);
    await setting.api.waitForMessage(ann, "91.3%");
    expect(setting.api.warnings("retry-too-early")).toEqual([]);
  });

  test("polling that fails, or is cut off, goes on", async () => {
    setting = await open("chat");
    await setting.start();
    const ann = setting.person();
    setting.api.fault("getUpdates", 502);
    setting.api.fault("getUpdates", "malformed");
    await setting.api.down(300);
    ann.say(QUESTION);
    await setting.api.waitForMessage(ann, "91.3%", 15_000);
  });

  test("polling that dies silently is noticed and begun anew", async () => {
    setting = await open("chat");
    await setting.start({ TEST_POLLING: "1,300" });
    const ann = setting.person();
    setting.api.fault("getUpdates", { slow: 30_000 });
    await setting.api.waitUntil(() => setting.api.callsOf("getUpdates").some(({ fault }: Api) => fault));
    ann.say(QUESTION);
    await setting.api.waitForMessage(ann, "91.3%", 6000);
  });

  test("an answer that Telegram refuses is told as a fault, and logged without the token", async () => {
    setting = await open("chat");
    const bot = await setting.start();
    const ann = setting.person();
    setting.api.fault("sendMessage", { status: 403, description: "Forbidden: something" });
    ann.say(QUESTION);
    await setting.api.waitForMessage(ann, "故障");
    expect(bot.output()).toContain("update failed");
    expect(bot.output()).not.toContain(setting.api.token);
  });

  test("somebody who blocked the bot does not stop the others", async () => {
    setting = await open("chat");
    await setting.start();
    const [ann, joe] = [setting.person(), setting.person()];
    setting.api.fault("sendMessage", { status: 429, retryAfter: 1 });
    ann.say(QUESTION);
    await setting.api.waitForCall("sendMessage", ({ code }: Api) => code === 429);
    ann.block();
    joe.say(QUESTION);
    await setting.api.waitForMessage(joe, "91.3%");
  });

  test("one chat that waits does not hold up the others", async () => {
    setting = await open("chat");
    await setting.start();
    const [ann, joe] = [setting.person(), setting.person()];
    setting.api.fault("sendMessage", { slow: 1500, match: ({ chat_id }: Api) => chat_id === ann.id });
    ann.say(QUESTION);
    await setting.api.waitUntil(() => setting.api.callsOf("sendMessage").length === 1);
    joe.say(QUESTION);
    await setting.api.waitForMessage(joe, "91.3%", 1000);
  });

  test("shows that it is typing when an answer takes longer than half a second, and only then", async () => {
    setting = await open("chat");
    await setting.start();
    const ann = setting.person();
    ann.say(QUESTION);
    await setting.api.waitForMessage(ann, "91.3%");
    expect(setting.api.callsOf("sendChatAction")).toEqual([]);
    setting.api.fault("sendMessage", { slow: 800 });
    ann.say(QUESTION);
    await setting.api.waitForMessage(ann, "91.3%");
    expect(setting.api.callsOf("sendChatAction")[0].params).toMatchObject({
      chat_id: ann.id,
      action: "typing",
    });
  });
});

describe("when the answerer goes wrong", () => {
  test("a fault is told as a fault, not as an answer that is not there", async () => {
    setting = await open("chat");
    await setting.start();
    const ann = setting.person();
    ann.say("停机了多少次");
    const answer = await setting.api.waitForMessage(ann);
    expect(answer.text).toContain("故障");
    expect(answer.text).not.toContain("没有找到");
  });

  test("an answer that does not stand in the report is not sent", async () => {
    setting = await open("chat");
    const bot = await setting.start();
    const ann = setting.person();
    ann.say("元宝山区2020年热线满意率走样");
    const answer = await setting.api.waitForMessage(ann);
    expect(answer.text).not.toContain("改写");
    expect(answer.text).toContain("故障");
    expect(bot.output()).toContain("not verbatim");
  });
});

describe("when the index is rebuilt while it runs", () => {
  test("answers come from the new one, and what is gone says so", async () => {
    setting = await open("chat");
    const bot = await setting.start();
    const ann = setting.person();
    ann.say("/reports");
    await setting.api.waitForMessage(ann, "27 份");
    ann.say(QUESTION);
    const answer = await setting.api.waitForMessage(ann, "91.3%");
    const { results } = await ann.inline(QUESTION);
    bot.child.kill("SIGUSR2");
    await setting.api.waitUntil(() => bot.output().includes("index rebuilt"));
    ann.say("/reports");
    await setting.api.waitForMessage(ann, "26 份");
    expect((await ann.press(answer, "下一段 ▶")).text).toContain("已不在");
    expect((await ann.press(answer, "整节")).text).toContain("已不在");
    expect((await ann.inline(`#${results[0].id}`)).results).toEqual([]);
    ann.say(QUESTION);
    await setting.api.waitForMessage(ann, "没有找到");
  });
});

describe("who may ask", () => {
  test("others are told so, with their number, and get nothing in groups and inline", async () => {
    setting = await open("chat");
    const [ann, joe] = [setting.person(), setting.person()];
    await setting.start({ ALLOWED_IDS: `${ann.id}` });
    ann.say(QUESTION);
    await setting.api.waitForMessage(ann, "91.3%");
    joe.say(QUESTION);
    expect((await setting.api.waitForMessage(joe)).text).toContain(String(joe.id));
    const group = setting.api.supergroup({ members: [ann, joe] });
    joe.say(group, `/ask ${QUESTION}`);
    await setting.api.expectNoMessage(group, 200);
    ann.say(group, `/ask ${QUESTION}`);
    const answer = await setting.api.waitForMessage(group, "91.3%");
    expect((await joe.press(answer, "看全段")).text).toContain(String(joe.id));
    expect((await joe.inline(QUESTION)).results).toEqual([]);
  });

  test("a group that is not allowed is not greeted; one that an allowed person adds it to is", async () => {
    setting = await open("chat");
    const [ann, joe] = [setting.person(), setting.person()];
    await setting.start({ ALLOWED_IDS: `${ann.id}` });
    const theirs = setting.api.supergroup({ members: [joe], bot: "left" });
    joe.addBot(theirs);
    await setting.api.expectNoMessage(theirs, 200);
    const ours = setting.api.supergroup({ members: [ann], bot: "left" });
    ann.addBot(ours);
    await setting.api.waitForMessage(ours, "/ask 问题");
  });

  test("a group that is allowed lets all its members ask", async () => {
    setting = await open("chat");
    const joe = setting.person();
    const group = setting.api.supergroup({ members: [joe] });
    await setting.start({ ALLOWED_IDS: `1,${group.id}` });
    joe.say(group, `/ask ${QUESTION}`);
    await setting.api.waitForMessage(group, "91.3%");
  });
});
