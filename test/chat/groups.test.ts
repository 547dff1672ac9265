import { describe, expect, test } from "vitest";
import { type Api, keys, shared } from "./support.ts";

const setting = shared("invented");
const QUESTION = "元宝山区2021年热线满意率是多少";

function club(options: object = {}) {
  const [ann, joe] = [setting.person({ first_name: "Ann" }), setting.person({ first_name: "Joe" })];
  return { ann, joe, group: setting.api.supergroup({ members: [ann, joe], ...options }) };
}

describe("in a group the bot speaks when it is spoken to", () => {
  test("by /ask, by /ask@bot", async () => {
    const { ann, group } = club();
    ann.say(group, `/ask ${QUESTION}`);
    const answer = await setting.api.waitForMessage(group, "91.3%");
    expect(answer.reply_to_message.text).toBe(`/ask ${QUESTION}`);
    ann.say(group, `/ask@zhiyin_bot ${QUESTION}`);
    await setting.api.waitForMessage(group, "91.3%");
  });

  test("by a reply to one of its messages", async () => {
    const { ann, joe, group } = club();
    ann.say(group, `/ask ${QUESTION}`);
    const answer = await setting.api.waitForMessage(group, "91.3%");
    joe.say(group, "红山区2021年热线满意率是多少", { replyTo: answer });
    await setting.api.waitForMessage(group, "89.7%");
  });

  test("by a mention, wherever it stands", async () => {
    const { ann, group } = club();
    ann.say(group, `@zhiyin_bot ${QUESTION}`);
    await setting.api.waitForMessage(group, "91.3%");
    ann.say(group, `${QUESTION} @Zhiyin_Bot`);
    await setting.api.waitForMessage(group, "91.3%");
  });

  test("by /ask or a mention alone, as a reply to somebody's question", async () => {
    const { ann, joe, group } = club();
    const question = joe.say(group, QUESTION);
    ann.say(group, "/ask", { replyTo: question });
    await setting.api.waitForMessage(group, "91.3%");
    ann.say(group, "@zhiyin_bot", { replyTo: question });
    await setting.api.waitForMessage(group, "91.3%");
  });

  test("/ask alone is told what belongs behind it", async () => {
    const { ann, group } = club();
    ann.say(group, "/ask");
    await setting.api.waitForMessage(group, "/ask 后面");
  });
});

describe("otherwise it stays silent", () => {
  test("for talk, other mentions, commands of other bots and pictures, as a member and as administrator", async () => {
    const { ann, joe, group } = club({ bot: "administrator" });
    const said = ann.say(group, QUESTION);
    ann.say(group, "@somebody_else 你好");
    ann.say(group, `/ask@other_bot ${QUESTION}`);
    joe.say(group, "同问", { replyTo: said });
    joe.sendPhoto(group, Buffer.from("\xff\xd8\xff", "latin1"));
    joe.edit(said, `${QUESTION}呢`);
    await setting.api.expectNoMessage(group, 250);
  });

  test("for its own inline messages and replies to them", async () => {
    const { ann, joe, group } = club({ bot: "administrator" });
    const { results } = await ann.inline(QUESTION);
    const sent = ann.choose(results[0].id, { chat: group });
    joe.say(group, "有意思", { replyTo: sent });
    await setting.api.expectNoMessage(group, 250);
  });

  test("for other bots, even when they mention it or reply to it", async () => {
    const { ann, group } = club({ bot: "administrator" });
    ann.say(group, `/ask ${QUESTION}`);
    const answer = await setting.api.waitForMessage(group, "91.3%");
    const other = setting.api.otherBot({ username: "other_bot" });
    other.say(group, `@zhiyin_bot ${QUESTION}`);
    other.say(group, `/ask ${QUESTION}`);
    other.say(group, QUESTION, { replyTo: answer });
    await setting.api.expectNoMessage(group, 250);
  });

  test("for posts that a linked channel forwards here, and posts in a channel", async () => {
    const { ann, group } = club({ bot: "administrator" });
    const channel = setting.api.channel({ title: "News" });
    const post = ann.say(channel, `/ask ${QUESTION}`);
    group.forwardFromChannel(channel, post);
    await setting.api.expectNoMessage(group, 250);
    await setting.api.expectNoMessage(channel, 50);
  });
});

describe("in a group", () => {
  test("answers are short: figure, sentence, citation; a button unfolds them for anyone", async () => {
    const { ann, joe, group } = club();
    ann.say(group, "/ask 元宝山区2021年共治理河道多少条");
    const answer = await setting.api.waitForMessage(group, "37条");
    expect(answer.text).not.toContain("群众反映良好");
    expect(keys(answer)).not.toContain("👍");
    await joe.press(answer, "看全段");
    const full = await setting.api.waitForEdit(answer, "群众反映良好");
    await ann.press(full, "下一段 ▶");
    await ann.press(await setting.api.waitForEdit(answer, "植树"), "↩ 回到答案");
    const folded = await setting.api.waitForEdit(answer, "37条");
    expect(folded.text).toBe(answer.text);
    await ann.press(folded, "看全段");
    await ann.press(await setting.api.waitForEdit(answer, "群众反映良好"), "收起");
    expect((await setting.api.waitForEdit(answer)).text).toBe(answer.text);
  });

  test("pressing like mad does not flood: presses are answered, edits stop", async () => {
    const { ann, group } = club();
    ann.say(group, `/ask ${QUESTION}`);
    const message = await setting.api.waitForMessage(group, "91.3%");
    const token = message.reply_markup.inline_keyboard[0][0].callback_data.slice(2);
    const before = setting.api.callsOf("editMessageText").length;
    let last: Api;
    for (let round = 0; round < 10; round++) {
      await ann.press(message, { data: `w.${token}` });
      last = await ann.press(message, { data: `a.${token}` });
    }
    expect(setting.api.callsOf("editMessageText").length - before).toBeLessThanOrEqual(15);
    expect(last.text).toContain("太快");
  });

  test("follow-ups belong to the person and the topic", async () => {
    const [ann, joe] = [setting.person(), setting.person()];
    const forum = setting.api.forum({ members: [ann, joe] });
    const [one, two] = [forum.createTopic(ann, "一"), forum.createTopic(ann, "二")];
    ann.say(forum, "/ask 红山区2021年热线满意率是多少", { thread: one });
    const first = await setting.api.waitForMessage(forum, "89.7%");
    expect(first.message_thread_id).toBe(one);
    ann.say(forum, "/ask 那办结率呢", { thread: one });
    expect((await setting.api.waitForMessage(forum)).text).toContain("沿用上文：红山区");
    ann.say(forum, "/ask 那办结率呢", { thread: two });
    const elsewhere = await setting.api.waitForMessage(forum);
    expect(elsewhere.message_thread_id).toBe(two);
    expect(elsewhere.text).not.toContain("沿用上文");
    joe.say(forum, "/ask 那办结率呢", { thread: one });
    expect((await setting.api.waitForMessage(forum)).text).not.toContain("沿用上文");
  });

  test("talk in a topic is no reply to the bot", async () => {
    const ann = setting.person();
    const forum = setting.api.forum({ members: [ann], bot: "administrator" });
    const topic = forum.createTopic(ann, "闲谈");
    ann.say(forum, "随便聊聊", { thread: topic });
    await setting.api.expectNoMessage(forum, 250);
  });

  test("an anonymous administrator is answered, and followed up", async () => {
    const { ann, group } = club();
    ann.say(group, "/ask 红山区2021年热线满意率是多少", { anonymous: true });
    await setting.api.waitForMessage(group, "89.7%");
    ann.say(group, "/ask 那办结率呢", { anonymous: true });
    await setting.api.waitForMessage(group, "沿用上文：红山区");
  });

  test("somebody who writes as a channel is answered", async () => {
    const { ann, group } = club();
    const channel = setting.api.channel({ title: "Ann's" });
    ann.say(group, `/ask ${QUESTION}`, { asChannel: channel });
    await setting.api.waitForMessage(group, "91.3%");
  });

  test("a question whose message was deleted meanwhile is answered all the same", async () => {
    const { ann, group } = club();
    setting.api.fault("sendMessage", { status: 429, retryAfter: 1 });
    const question = ann.say(group, `/ask ${QUESTION}`);
    await setting.api.waitForCall(
      "sendMessage",
      (call: Api) => call.code === 429 && call.params.chat_id === group.id,
    );
    ann.delete(question);
    await setting.api.waitForMessage(group, "91.3%");
  });

  test("being added is greeted once, briefly; being promoted is not", async () => {
    const ann = setting.person();
    const group = setting.api.supergroup({ members: [ann], bot: "left" });
    ann.addBot(group);
    const greeting = await setting.api.waitForMessage(group, "/ask 问题");
    expect(greeting.text.length).toBeLessThan(150);
    group.promoteBot(ann);
    await setting.api.expectNoMessage(group, 150);
    group.kickBot(ann);
    ann.addBot(group);
    await setting.api.expectNoMessage(group, 150);
  });

  test("a group that becomes a supergroup keeps its conversation and is not greeted again", async () => {
    const ann = setting.person();
    const group = setting.api.group({ members: [ann] });
    ann.say(group, "/ask 红山区2021年热线满意率是多少");
    await setting.api.waitForMessage(group, "89.7%");
    const next = group.migrate(ann, { memberUpdates: true });
    await setting.api.expectNoMessage(next, 200);
    ann.say(next, "/ask 那办结率呢");
    await setting.api.waitForMessage(next, "沿用上文：红山区");
  });

  test("an answer under way while the group migrates arrives in the new one", async () => {
    const ann = setting.person();
    const group = setting.api.group({ members: [ann] });
    setting.api.fault("sendMessage", { status: 429, retryAfter: 1 });
    ann.say(group, `/ask ${QUESTION}`);
    await setting.api.waitForCall(
      "sendMessage",
      (call: Api) => call.code === 429 && call.params.chat_id === group.id,
    );
    const next = group.migrate(ann);
    await setting.api.waitForMessage(next, "91.3%");
    setting.api.takeViolations(/upgraded to a supergroup/);
  });

  test("/help says that mentions may be kept away", async () => {
    const { ann, group } = club();
    ann.say(group, "/help");
    expect((await setting.api.waitForMessage(group)).text).toContain("看不到只是提到我的消息");
  });
});
