import { describe, expect, test } from "vitest";
import { type Api, parts, shared } from "./support.ts";

const setting = shared("program");
const QUESTION = "河东区2021年12345热线满意率是多少";

async function ask(person: Api, question: string): Promise<Api> {
  person.say(question);
  return setting.api.waitForMessage(person);
}

describe("the program itself, over the reports it comes with", () => {
  test("answers a question in private, verbatim, with its citation", async () => {
    const answer = await ask(setting.person(), QUESTION);
    expect(parts(answer, "bold")[0]).toBe("85.4%");
    expect(answer.text).toContain("满意率85.4%");
    expect(answer.text).toMatch(/河东区 · 2021年 · 二、.* › （一）.* › 三是/);
  });

  test("answers in a group", async () => {
    const ann = setting.person();
    const group = setting.api.supergroup({ members: [ann] });
    ann.say(group, `/ask ${QUESTION}`);
    const answer = await setting.api.waitForMessage(group, "85.4%");
    expect(answer.reply_to_message.text).toContain(QUESTION);
  });

  test("answers inline", async () => {
    const { results } = await setting.person().inline(QUESTION);
    expect(results[0].title).toContain("85.4%");
  });

  test("keeps place and year for a follow-up, and says so", async () => {
    const ann = setting.person();
    await ask(ann, QUESTION);
    const answer = await ask(ann, "那办结率呢");
    expect(answer.text).toContain("沿用上文");
    expect(parts(answer, "bold")[0]).toBe("100%");
  });

  test("answers several numbers of one report in one message, the sentence quoted once", async () => {
    const answer = await ask(setting.person(), "河东区2021年12345受理多少件，满意率多少");
    expect(answer.text).toMatch(/^1\. 136555件.*\n2\. 85\.4% 满意率$/mu);
    expect(answer.text.split("满意率85.4%")).toHaveLength(2);
    expect(answer.text).toMatch(/河东区 · 2021年 · 二、/);
  });

  test("says that a year is not held, and what is", async () => {
    const answer = await ask(setting.person(), "河东区2019年12345热线满意率是多少");
    expect(answer.text).toContain("没有找到");
    expect(answer.text).toContain("2019年");
  });

  test("greets with questions it can answer", async () => {
    const ann = setting.person();
    ann.start();
    const greeting = await setting.api.waitForMessage(ann, "5 份");
    await ann.press(greeting, 0);
    const answer = await setting.api.waitForEdit(greeting);
    expect(answer.text).not.toContain("没有找到");
  });

  test("reads a whole report by buttons, each message within the limits", async () => {
    const ann = setting.person();
    const list = await ask(ann, "/reports");
    await ann.press(list, /^河东区/);
    await ann.press(await setting.api.waitForEdit(list), /^2021年/);
    await ann.press(await setting.api.waitForEdit(list), "从头读起");
    let page = await setting.api.waitForEdit(list, "第1段");
    let read = 1;
    while (page.reply_markup.inline_keyboard.flat().some(({ text }: Api) => text === "下一段 ▶")) {
      await ann.press(page, "下一段 ▶");
      page = await setting.api.waitForEdit(list);
      read++;
    }
    expect(read).toBeGreaterThan(20);
  });

  test("lists the figures of a report", async () => {
    const answer = await ask(setting.person(), "/figures 河东区2021年");
    expect(answer.text).toMatch(/共 \d+ 处数字/);
  });

  test("compares", async () => {
    const answer = await ask(setting.person(), "/compare 行政复议案件受理");
    expect(answer.text).not.toContain("故障");
  });
});
