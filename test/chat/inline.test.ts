import { describe, expect, test } from "vitest";
import { type Api, shared } from "./support.ts";

const setting = shared("invented");

describe("inline: @bot and a question", () => {
  test("gives cited passages: the figure as title, the citation below it", async () => {
    const { results } = await setting.person().inline("元宝山 2021 热线满意率");
    expect(results.length).toBeGreaterThan(0);
    expect(results.length).toBeLessThanOrEqual(5);
    expect(results[0]).toMatchObject({ type: "article", title: "91.3% 热线满意率" });
    expect(results[0].description).toContain("元宝山区 · 2021年");
  });

  test("what is sent carries quotation, citation and a link into the private chat", async () => {
    const ann = setting.person();
    const { results } = await ann.inline("元宝山 2021 热线满意率");
    const message = ann.choose(results[0].id, { chat: setting.api.foreignChat() });
    expect(message.text).toContain("热线满意率91.3%");
    expect(message.text).toContain("元宝山区 · 2021年");
    const { url } = message.entities.find((entity: Api) => entity.type === "text_link");
    expect(url).toMatch(/^https:\/\/t\.me\/zhiyin_bot\?start=p_[A-Za-z0-9_-]+$/);
    ann.openLink(url);
    await setting.api.waitForMessage(ann, "第2段");
  });

  test("pages by next_offset, each result once, ids the same each time", async () => {
    const ann = setting.person();
    const seen: string[] = [];
    let offset = "";
    do {
      const page = await ann.inline("便民驿站多少座", { offset });
      expect(page.results.length).toBeLessThanOrEqual(5);
      seen.push(...page.results.map(({ id }: Api) => id));
      offset = page.next_offset;
    } while (offset);
    expect(seen.length).toBeGreaterThan(10);
    expect(new Set(seen).size).toBe(seen.length);
    const again = await ann.inline("便民驿站多少座");
    expect(again.results.map(({ id }: Api) => id)).toEqual(seen.slice(0, 5));
  });

  test("a comparison is one result, with its rows after it", async () => {
    const ann = setting.person();
    const { results, next_offset } = await ann.inline("各县供水普及率分别是多少");
    expect(results[0].title).toContain("对比");
    expect(results[0].input_message_content.message_text).toContain("正定县2022年");
    expect(results[0].input_message_content.message_text).toContain("23. ");
    expect(results).toHaveLength(5);
    expect(next_offset).not.toBe("");
  });

  test("nothing found gives a button into the private chat", async () => {
    const ann = setting.person();
    const { results, button } = await ann.inline("南山区热线满意率");
    expect(results).toEqual([]);
    expect(button.text).toContain("私聊");
    ann.start(button.start_parameter);
    await setting.api.waitForMessage(ann, "您好");
  });

  test("an empty query shows how to ask, and a known person's last questions", async () => {
    const ann = setting.person();
    const first = await ann.inline("");
    expect(first.button.text).toContain("输入");
    expect(first.results).toEqual([]);
    ann.say("红山区2021年热线满意率是多少");
    await setting.api.waitForMessage(ann, "89.7%");
    const { results, is_personal } = await ann.inline("");
    expect(results[0].title).toContain("红山区2021年热线满意率是多少");
    expect(is_personal).toBe(true);
    expect((await setting.person().inline("")).results).toEqual([]);
  });

  test("#id finds one passage; one that is gone gives a button", async () => {
    const ann = setting.person();
    const { results } = await ann.inline("红山 2021 热线满意率");
    const [id] = results[0].id.split(".");
    expect((await ann.inline(`#${id}`)).results).toHaveLength(1);
    const gone = await ann.inline("#gone");
    expect(gone.results).toEqual([]);
    expect(gone.button.text).toContain("已不在");
  });

  test("of a fast typist's queries only the last is answered", async () => {
    const ann = setting.person();
    const before = setting.api.callsOf("answerInlineQuery").length;
    const typed = ["青", "元宝山", "元宝山热", "元宝山热线", "元宝山热线满意率"];
    const answers = typed.map((query) => ann.inline(query, { timeoutMs: 2000 }).catch(() => "dropped"));
    expect((await answers.at(-1)).results.length).toBeGreaterThan(0);
    expect(setting.api.callsOf("answerInlineQuery").length - before).toBeLessThan(typed.length);
    setting.api.waitUntil(() => false, 2100).catch(() => {});
    expect(await Promise.all(answers.slice(0, -1))).toContain("dropped");
    for (const query of setting.api.world.inlineQueries.values()) query.answered = true;
  });

  test("is not influenced by the private conversation", async () => {
    const ann = setting.person();
    ann.say("红山区2021年热线满意率是多少");
    await setting.api.waitForMessage(ann, "89.7%");
    const { results } = await ann.inline("那热线满意率呢");
    expect(results.some(({ description }: Api) => description.includes("元宝山区"))).toBe(true);
  });
});
