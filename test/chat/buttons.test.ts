import { describe, expect, test } from "vitest";
import { type Api, keys, parts, shared } from "./support.ts";

const setting = shared("invented");
const QUESTION = "元宝山区2021年热线满意率是多少";

async function ask(person: Api, question: string): Promise<Api> {
  person.say(question);
  return setting.api.waitForMessage(person);
}

const find = (message: Api, text: string): Api =>
  message.reply_markup.inline_keyboard.flat().find((key: Api) => key.text === text);

describe("the buttons under an answer", () => {
  test("the next and the previous paragraph scroll through the report in the same message", async () => {
    const ann = setting.person();
    const answer = await ask(ann, QUESTION);
    await ann.press(answer, "下一段 ▶");
    const next = await setting.api.waitForEdit(answer, "二是办好网站");
    expect(next.text).toContain("第3段");
    await ann.press(next, "下一段 ▶");
    const second = await setting.api.waitForEdit(answer, "行政复议收案75件");
    await ann.press(second, "◀ 上一段");
    await setting.api.waitForEdit(answer, "二是办好网站");
  });

  test("lead back to the answer", async () => {
    const ann = setting.person();
    const answer = await ask(ann, QUESTION);
    await ann.press(answer, "下一段 ▶");
    const next = await setting.api.waitForEdit(answer, "二是办好网站");
    await ann.press(next, "↩ 回到答案");
    const again = await setting.api.waitForEdit(answer, "91.3%");
    expect(again.text).toBe(answer.text);
    expect(again.reply_markup).toEqual(answer.reply_markup);
  });

  test("the first paragraph has no previous one, the last no next one", async () => {
    const ann = setting.person();
    const answer = await ask(ann, "元宝山区2020年热线满意率是多少");
    expect(keys(answer)).not.toContain("◀ 上一段");
    await ann.press(answer, "下一段 ▶");
    expect(keys(await setting.api.waitForEdit(answer, "收案61件"))).not.toContain("下一段 ▶");
  });

  test("the whole section, and back", async () => {
    const ann = setting.person();
    const answer = await ask(ann, "元宝山区2021年行政复议收案多少件");
    await ann.press(answer, "整节");
    const section = await setting.api.waitForEdit(answer, "（二）行政复议");
    expect(parts(section, "bold")[0]).toBe("一、主要工作 › （二）行政复议");
    await ann.press(section, "↩ 回到答案");
    await setting.api.waitForEdit(answer, "75件");
  });

  test("copying gives the sentence with its source in at most 256 characters", async () => {
    const answer = await ask(setting.person(), QUESTION);
    const { text } = find(answer, "复制引文").copy_text;
    expect(text).toMatch(/^“全年受理.*”（元宝山区人民政府2021年工作情况报告，.*）$/);
    expect(text.length).toBeLessThanOrEqual(256);
  });

  test("sharing leads to an inline query that finds the very place", async () => {
    const ann = setting.person();
    const answer = await ask(ann, QUESTION);
    const { query } = find(answer, "转发").switch_inline_query_chosen_chat;
    const { results } = await ann.inline(query);
    expect(results).toHaveLength(1);
    expect(results[0].title).toBe("91.3% 热线满意率");
  });

  test("the other answers of the same report are numbered", async () => {
    const ann = setting.person();
    const answer = await ask(ann, "元宝山区2021年怎样办好热线网站");
    const numbered = keys(answer).filter((key) => /\d\/\d/.test(key));
    expect(numbered.length).toBeGreaterThanOrEqual(2);
    await ann.press(answer, numbered[1]);
    const second = await setting.api.waitForEdit(answer);
    expect(keys(second).find((key) => key.startsWith("• "))).toMatch(/^• 2\//);
    await ann.press(second, "整节");
    const section = await setting.api.waitForEdit(answer);
    await ann.press(section, "↩ 回到答案");
    expect((await setting.api.waitForEdit(answer)).reply_markup).toEqual(second.reply_markup);
  });

  test("a button pressed twice asks for one edit", async () => {
    const ann = setting.person();
    const answer = await ask(ann, QUESTION);
    const data = find(answer, "下一段 ▶").callback_data;
    await Promise.all([
      ann.press(answer, { data }),
      ann.press(answer, { data }),
      ann.press(answer, { data }),
    ]);
    await setting.api.waitForEdit(answer, "二是办好网站");
  });

  test.each([
    ["a passage that is gone", "p.gone", "已不在"],
    ["an answer that is gone", "a.gone.0-1", "已不在"],
    ["a report that is gone", "r.gone", "不再收录"],
    ["data that is none of ours", "what?", "失效"],
    ["data with a wrong shape", "s.id", "失效"],
  ])("%s is said to be so", async (_, data, words) => {
    const ann = setting.person();
    const answer = await ask(ann, QUESTION);
    const said = await ann.press(answer, { data });
    expect(said.text).toContain(words);
    expect(said.show_alert).toBe(true);
  });
});

describe("a comparison", () => {
  const COMPARE = "各县供水普及率分别是多少";

  test("has a line for each report: figure first, in a column of equal width, then place and what it counts", async () => {
    const answer = await ask(setting.person(), COMPARE);
    const [question, ...figures] = parts(answer, "code");
    expect(question).toBe(COMPARE);
    expect(figures).toHaveLength(10);
    for (const [index, figure] of figures.entries()) {
      expect(answer.text).toMatch(
        new RegExp(`^${figure} ${index + 1}\\. \\p{Script=Han}+县2022年 · .*供水普及率$`, "mu"),
      );
    }
  });

  test("is paged, and each row opens its citation and leads back to its page", async () => {
    const ann = setting.person();
    const answer = await ask(ann, COMPARE);
    expect(answer.text).toContain("共 23 份报告");
    await ann.press(answer, "▶");
    const second = await setting.api.waitForEdit(answer, "11. ");
    await ann.press(second, "12");
    const row = await setting.api.waitForEdit(answer, "全县供水普及率");
    const [, figure = "", county = ""] = /^(\S+) 12\. (.*)2022年 · /m.exec(second.text) ?? [];
    expect(parts(row, "bold")[0]).toBe(figure);
    expect(row.text).toContain(`${county} · 2022年`);
    await ann.press(row, "↩ 回到对比");
    await setting.api.waitForEdit(answer, "20. ");
  });

  test("/compare of places that are named is titled with the words given", async () => {
    const answer = await ask(setting.person(), "/compare 正定县 灵寿县 供水普及率");
    expect(parts(answer, "code")[0]).toBe("正定县 灵寿县 供水普及率对比");
    expect(answer.text).toContain("共 2 份报告");
  });

  test("/compare asks for one", async () => {
    const ann = setting.person();
    const answer = await ask(ann, "/compare 供水普及率");
    expect(answer.text).toContain("共 23 份报告");
    expect((await ask(ann, "/compare")).text).toContain("/compare 后面");
  });
});

describe("finding and browsing", () => {
  test("/find lists all passages with the words, paged, with a button for each", async () => {
    const ann = setting.person();
    const list = await ask(ann, "/find 便民 驿站");
    expect(list.text).toContain("共 24 段");
    await ann.press(list, "▶");
    const second = await setting.api.waitForEdit(list, "6. ");
    await ann.press(second, "7");
    const passage = await setting.api.waitForEdit(list, "新建便民驿站");
    expect(second.text).toContain(`7. ${parts(passage, "blockquote")[0]}`);
    await ann.press(passage, "↩ 回到列表");
    await setting.api.waitForEdit(list, "6. ");
  });

  test("/find matches in spite of spaces, and says so where there is nothing", async () => {
    const ann = setting.person();
    expect((await ask(ann, "/find 植树4000株")).text).toContain("共 1 段");
    expect((await ask(ann, "/find 火星 移民")).text).toContain("没有同时含有");
    expect((await ask(ann, "/find")).text).toContain("/find 后面");
  });

  test("/reports leads by buttons from district to year to sections to reading", async () => {
    const ann = setting.person();
    const list = await ask(ann, "/reports");
    expect(list.text).toContain("27 份报告");
    await ann.press(list, "▶");
    const second = await setting.api.waitForEdit(list);
    await ann.press(
      second,
      keys(second).find((key) => key.startsWith("元宝山区")),
    );
    const place = await setting.api.waitForEdit(list, "元宝山区");
    await ann.press(place, /^2021年/);
    const report = await setting.api.waitForEdit(list, "工作情况报告");
    expect(find(report, "复制链接").copy_text.text).toMatch(/\?start=r_[A-Za-z0-9_-]+$/);
    await ann.press(report, "目录");
    const contents = await setting.api.waitForEdit(list, "目录");
    await ann.press(contents, "　（二）行政复议");
    const section = await setting.api.waitForEdit(list, "收案75件");
    await ann.press(section, "从头读起");
    const passage = await setting.api.waitForEdit(list, "第4段");
    expect(keys(passage)).toContain("下一段 ▶");
  });

  test("/figures lists the figures of a report with what they count", async () => {
    const ann = setting.person();
    const list = await ask(ann, "/figures 元宝山区2021年");
    expect(list.text).toContain("热线满意率91.3%");
    expect(parts(list, "bold")).toContain("91.3%");
    await ann.press(list, "3");
    const answer = await setting.api.waitForEdit(list, "第2段");
    expect(parts(answer, "bold")[0]).toBe("91.3%");
    await ann.press(answer, "↩ 回到列表");
    await setting.api.waitForEdit(list, "处数字");
  });

  test("/figures of a section, from the section", async () => {
    const ann = setting.person();
    const answer = await ask(ann, "元宝山区2021年行政复议收案多少件");
    await ann.press(answer, "整节");
    await ann.press(await setting.api.waitForEdit(answer, "（二）行政复议"), "本节数字");
    const list = await setting.api.waitForEdit(answer, "处数字");
    expect(list.text).toContain("其中调解18件");
    expect(list.text).not.toContain("91.3%");
  });

  test.each([
    "火星区2021年",
    "元宝山区2035年",
  ])("/figures of %s, which is not held, says so", async (named) => {
    const list = await ask(setting.person(), `/figures ${named}`);
    expect(list.text).toBe(`没有收录“${named}”的报告。\n请选择报告：`);
  });

  test("/figures without a report offers some", async () => {
    const ann = setting.person();
    const list = await ask(ann, "/figures");
    await ann.press(list, keys(list)[0]);
    await setting.api.waitForEdit(list, "处数字");
  });

  test("/start greets with questions that can be pressed", async () => {
    const ann = setting.person();
    ann.start();
    const greeting = await setting.api.waitForMessage(ann, "27 份");
    const [example = ""] = keys(greeting);
    expect(example).toContain("是多少？");
    await ann.press(greeting, example);
    await setting.api.waitForEdit(greeting, "%");
  });

  test("/start out of an inline query says that the question can be typed now", async () => {
    const ann = setting.person();
    ann.start("ask");
    expect((await setting.api.waitForMessage(ann)).text).toMatch(/^请在这里输入您的问题/);
  });

  test("/start opens the passage or report of a link, and says when it is gone", async () => {
    const ann = setting.person();
    const { results } = await ann.inline(QUESTION);
    const link = results[0].input_message_content.entities.find(
      (entity: Api) => entity.type === "text_link",
    ).url;
    ann.openLink(link);
    await setting.api.waitForMessage(ann, "第2段");
    ann.say("/reports");
    const list = await setting.api.waitForMessage(ann);
    await ann.press(list, 0);
    await ann.press(await setting.api.waitForEdit(list), 0);
    const report = await setting.api.waitForEdit(list);
    ann.openLink(find(report, "复制链接").copy_text.text);
    expect((await setting.api.waitForMessage(ann)).text).toBe(report.text);
    ann.start("p_gone");
    await setting.api.waitForMessage(ann, "已不在");
    ann.start("r_gone");
    await setting.api.waitForMessage(ann, "不再收录");
  });

  test("/about says what is held, since when, and what is stored", async () => {
    const answer = await ask(setting.person(), "/about");
    expect(answer.text).toContain("27 份报告");
    expect(answer.text).toMatch(/索引建于 20\d\d-\d\d-\d\d \d\d:\d\d/);
    expect(answer.text).toContain("隐私");
  });
});
