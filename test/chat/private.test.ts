import { describe, expect, test } from "vitest";
import { type Api, figureOn, keys, otherReports, parts, shared } from "./support.ts";

const setting = shared("invented");

async function ask(person: Api, question: string): Promise<Api> {
  person.say(question);
  return setting.api.waitForMessage(person);
}

describe("an answer in a private chat", () => {
  test("begins with the figure in bold and what it counts, and answers the question's message", async () => {
    const ann = setting.person();
    const answer = await ask(ann, "元宝山区2021年热线满意率是多少");
    expect(answer.text.split("\n")[0]).toBe("91.3% 热线满意率");
    expect(parts(answer, "bold")[0]).toBe("91.3%");
    expect(answer.reply_to_message.text).toBe("元宝山区2021年热线满意率是多少");
  });

  test("quotes a short passage as one block, the sentence underlined, the figure bold in it", async () => {
    const answer = await ask(setting.person(), "元宝山区2021年热线满意率是多少");
    const [quotation] = parts(answer, "blockquote");
    expect(quotation).toMatch(/^一是办好热线。全年受理热线工单10286件.*广泛认可。$/);
    expect(parts(answer, "underline")[0]).toMatch(/^全年受理.*2\.8个百分点。$/);
    expect(parts(answer, "bold")).toEqual(["91.3%", "91.3%"]);
  });

  test("quotes the sentence of a long passage, and the passage in an expandable block", async () => {
    const answer = await ask(setting.person(), "元宝山区2021年共治理河道多少条");
    expect(parts(answer, "blockquote")).toEqual(["全年共治理河道37条，清运垃圾1.2万吨。"]);
    const [passage] = parts(answer, "expandable_blockquote");
    expect(passage).toMatch(/^河道治理一直在进行。.*群众反映良好。$/);
  });

  test("ends with who reports, year, section and paragraph; long headings are shortened", async () => {
    const answer = await ask(setting.person(), "元宝山区2021年热线满意率是多少");
    expect(answer.text.split("\n").at(-1)).toMatch(
      /^元宝山区 · 2021年 · 一、主要工作 › （一）优化热线服务.*… › 一是办好热线 · 第2段$/,
    );
  });

  test("names a bureau of the district before the year", async () => {
    const answer = await ask(setting.person(), "红山区2021年热线满意率是多少");
    expect(answer.text.split("\n").at(-1)).toBe("红山区政务服务办公室 · 2021年 · 一、主要工作 · 第1段");
  });

  test("names the file where a report tells neither place nor year", async () => {
    const answer = await ask(setting.person(), "共修建便民驿站有多少座");
    expect(answer.text).toContain("26座");
    expect(answer.text.split("\n").at(-1)).toBe("无题.txt · 第1段");
  });

  test("keeps characters that mean something in HTML", async () => {
    const answer = await ask(setting.person(), "元宝山区2021年网站访问量达到多少");
    expect(answer.text).toContain("二是办好网站 <全新> & 更快 😀。");
    expect(parts(answer, "bold")[0]).toBe("320万人次");
  });

  test("has no figure line where the question asks for none", async () => {
    const answer = await ask(setting.person(), "红山区继续推进一网通办");
    expect(parts(answer, "blockquote")[0]).toBe("继续推进一网通办。");
    expect(answer.text.startsWith("继续推进一网通办。")).toBe(true);
  });

  test("of several reports: the best, and a button for each other one, with its figure", async () => {
    const ann = setting.person();
    const answer = await ask(ann, "热线满意率");
    const [first = "", second = ""] = otherReports(answer);
    expect(second).not.toBe("");
    await ann.press(answer, first);
    const edited = await setting.api.waitForEdit(answer, figureOn(first));
    expect(parts(edited, "bold")[0]).toBe(figureOn(first));
    expect(keys(edited)).toContain(`• ${first}`);
  });
});

describe("a question without an answer", () => {
  test("is told apart from a failure, with what was looked for and what is nearest", async () => {
    const answer = await ask(setting.person(), "元宝山区2019年热线满意率是多少");
    expect(answer.text).toContain("没有找到：元宝山区 · 2019年 · 热线满意率");
    expect(answer.text).toContain("收录中最接近的：");
    expect(answer.text).not.toContain("地区＋年份＋事项");
    expect(answer.text).not.toContain("故障");
    expect(keys(answer).slice(0, 2)).toEqual(["元宝山区2020年", "元宝山区2021年"]);
  });

  test("is answered from the nearest report by its button", async () => {
    const ann = setting.person();
    const answer = await ask(ann, "元宝山区2019年热线满意率是多少");
    await ann.press(answer, "元宝山区2020年");
    const edited = await setting.api.waitForEdit(answer, "88.5%");
    expect(edited.text).toContain("元宝山区 · 2020年");
  });

  test("leads by a button to the passage that comes nearest", async () => {
    const ann = setting.person();
    const answer = await ask(ann, "元宝山区2021年热线接通率是多少");
    expect(answer.text).toContain("没有找到：元宝山区 · 2021年 · 热线接通率");
    expect(answer.text).not.toContain("91.3%");
    await ann.press(answer, "看最接近的一段");
    const edited = await setting.api.waitForEdit(answer, "91.3%");
    expect(parts(edited, "bold")).toEqual([]);
  });

  test("offers all reports and the help", async () => {
    const ann = setting.person();
    const answer = await ask(ann, "外星人登陆多少次");
    expect(answer.text).toContain("没有找到");
    expect(answer.text).toContain("地区＋年份＋事项");
    await ann.press(answer, "怎样提问");
    await setting.api.waitForEdit(answer, "/find");
  });
});

describe("what is no answer", () => {
  test.each(["你好", "谢谢", "？"])("“%s” is answered with one sentence on how to ask", async (said) => {
    const answer = await ask(setting.person(), said);
    expect(answer.text).toMatch(/^您好！直接发来问题.*。$/);
    expect(keys(answer)).toEqual([]);
  });

  test.each([
    ["a voice message", { voice: { file_id: "v", file_unique_id: "v", duration: 1 } }],
    ["a sticker", { sticker: { file_id: "s", file_unique_id: "s", type: "regular", width: 1, height: 1 } }],
    ["a place", { location: { latitude: 1, longitude: 2 } }],
  ])("%s is answered with one sentence on what the bot can do", async (_, content) => {
    const ann = setting.person();
    ann.send(ann.dm, content);
    expect((await setting.api.waitForMessage(ann)).text).toContain("我只看得懂文字");
  });

  test("a picture and a file too", async () => {
    const ann = setting.person();
    ann.sendPhoto(ann.dm, Buffer.from("\xff\xd8\xff", "latin1"), "元宝山区热线满意率");
    expect((await setting.api.waitForMessage(ann)).text).toContain("我只看得懂文字");
    ann.sendDocument(ann.dm, Buffer.from("x"), "a.txt");
    expect((await setting.api.waitForMessage(ann)).text).toContain("我只看得懂文字");
  });
});

describe("a conversation", () => {
  test("a follow-up says what it took over, and a button drops it", async () => {
    const ann = setting.person();
    await ask(ann, "红山区2021年热线满意率是多少");
    const followUp = await ask(ann, "那热线满意率呢");
    expect(followUp.text).toContain("沿用上文：红山区、2021年");
    expect(followUp.text).toContain("89.7%");
    await ann.press(followUp, /^✕/);
    const edited = await setting.api.waitForEdit(followUp);
    expect(edited.text).not.toContain("沿用上文");
    expect(keys(edited).some((key) => key.startsWith("✕"))).toBe(false);
  });

  test("/new forgets", async () => {
    const ann = setting.person();
    await ask(ann, "红山区2021年热线满意率是多少");
    expect((await ask(ann, "/new")).text).toContain("不再沿用上文");
    expect((await ask(ann, "那办结率呢")).text).not.toContain("沿用上文");
  });

  test("an edited question gets its answer edited", async () => {
    const ann = setting.person();
    const question = ann.say("元宝山区2021年热线满意率是多少");
    const answer = await setting.api.waitForMessage(ann, "91.3%");
    ann.edit(question, "元宝山区2020年热线满意率是多少");
    const edited = await setting.api.waitForEdit(answer, "88.5%");
    expect(edited.message_id).toBe(answer.message_id);
  });

  test("a question whose answer was deleted is answered anew when it is edited", async () => {
    const ann = setting.person();
    const question = ann.say("元宝山区2021年热线满意率是多少");
    ann.delete(await setting.api.waitForMessage(ann, "91.3%"));
    ann.edit(question, "元宝山区2020年热线满意率是多少");
    await setting.api.waitForMessage(ann, "88.5%");
    setting.api.takeViolations(/message to edit not found/);
  });

  test("an edit that leads to the same answer changes nothing", async () => {
    const ann = setting.person();
    const question = ann.say("元宝山区2021年热线满意率是多少");
    await setting.api.waitForMessage(ann, "91.3%");
    ann.edit(question, "元宝山区2021年热线满意率是多少？");
    ann.say("/new");
    await setting.api.waitForMessage(ann, "不再沿用");
  });

  test("what was taken over cannot be dropped where the question was deleted, and that is said", async () => {
    const ann = setting.person();
    await ask(ann, "红山区2021年热线满意率是多少");
    const question = ann.say("那办结率呢");
    const answer = await setting.api.waitForMessage(ann, "沿用上文");
    ann.delete(question);
    expect((await ann.press(answer, /^✕/)).text).toContain("已经看不到");
  });

  test("an edit that changes nothing is not answered again", async () => {
    const ann = setting.person();
    const question = ann.say("元宝山区2021年热线满意率是多少");
    await setting.api.waitForMessage(ann, "91.3%");
    ann.edit(question, "元宝山区2021年热线满意率是多少");
    ann.edit(question, "红山区2021年热线满意率是多少");
    await setting.api.waitForEdit(ann.dm, "89.7%");
    expect(setting.api.history(ann).filter((message: Api) => message.byBot)).toHaveLength(1);
  });
});

describe("commands", () => {
  test("one that the bot does not know gets the help", async () => {
    expect((await ask(setting.person(), "/nonsense")).text).toContain("/find");
  });

  test("/ask works in private too", async () => {
    expect((await ask(setting.person(), "/ask 元宝山区2021年热线满意率是多少")).text).toContain("91.3%");
  });
});

describe("people whose Telegram is in English", () => {
  test("read the bot's own words in English; quotations stay as they are", async () => {
    const bob = setting.api.user({ language_code: "en" });
    bob.say("/help");
    expect((await setting.api.waitForMessage(bob)).text).toContain("word");
    bob.say("元宝山区2021年热线满意率是多少");
    const answer = await setting.api.waitForMessage(bob, "91.3%");
    expect(keys(answer)).toContain("Copy quotation");
    expect(answer.text).toContain("元宝山区 · 2021年");
  });
});
