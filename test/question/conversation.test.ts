import { describe, expect, test } from "vitest";
import { Conversations, complete, type Memory } from "../../src/question/conversation.ts";
import { understanding } from "./understood.ts";

const understand = understanding();
const MINUTE = 60_000;

function memoryOf(question: string): Memory {
  const understood = understand(question);
  return {
    question: understood,
    aspects: [{ items: understood.items, variants: understood.variants }],
    stand: null,
    year: null,
  };
}

describe("a follow-up", () => {
  const first = "河东区2021年群众满意率是多少";
  test.each<[string, string, string[], number[]]>([
    ["takes place and year over", "那办结率呢", ["河东区"], [2021]],
    ["takes place and year over", "办结率", ["河东区"], [2021]],
    ["takes the year over where it names a place", "河北区呢", ["河北区"], [2021]],
    ["takes the place over where it names a year", "2022年呢", ["河东区"], [2022]],
    ["takes the year over where it says so", "东丽区同一年的呢", ["东丽区"], [2021]],
    ["takes nothing over where it names both", "东丽区2024年调解纠纷多少件", ["东丽区"], [2024]],
  ])("%s: %s", (_, question, places, years) => {
    const { question: completed } = complete(understand(question), memoryOf(first), 0.5);
    expect(completed.places.map(({ name }) => name)).toEqual(places);
    expect(completed.years.map(({ year }) => year)).toEqual(years);
  });

  test.each(["河北区呢", "2022年呢", "那河北区呢"])("%s asks for the same as before", (question) => {
    const { question: completed, aspects, takenOver } = complete(understand(question), memoryOf(first), 0.5);
    expect(takenOver.topic).toBe(true);
    expect(completed.figure?.quantities).toEqual(["percent"]);
    expect(aspects.flatMap(({ items }) => items.map(({ text }) => text))).toContain("满意率");
  });

  test.each([
    "那组织普法讲座一共多少场",
    "还有调解矛盾纠纷有多少件",
    "另外，培训执法人员多少人次",
  ])("%s is a whole question: it takes over place and year, and nothing else", (question) => {
    const { aspects, takenOver } = complete(understand(question), memoryOf(first), 0.5);
    expect(takenOver).toEqual({ places: true, years: true, topic: false });
    expect(aspects.flatMap(({ items }) => items.map(({ text }) => text))).not.toContain("满意率");
  });

  test("says what it took over", () => {
    const taken = (question: string) => complete(understand(question), memoryOf(first), 0.5).takenOver;
    expect(taken("那办结率呢")).toMatchObject({ places: true, years: true });
    expect(taken("河北区2023年审结行政复议案件多少件")).toEqual({
      places: false,
      years: false,
      topic: false,
    });
  });

  test("without anything before it stands alone", () => {
    const question = understand("那办结率呢");
    expect(complete(question, null, 0.5)).toMatchObject({
      question,
      takenOver: { places: false, years: false, topic: false },
    });
  });
});

describe("conversations", () => {
  test("are kept apart, and forgotten when asked to", () => {
    const conversations = new Conversations();
    const memory = memoryOf("河东区2021年满意率");
    conversations.remember("a", memory);
    expect(conversations.recall("a")).toMatchObject(memory);
    expect(conversations.recall("b")).toBeNull();
    conversations.forget("a");
    expect(conversations.recall("a")).toBeNull();
  });

  test("end half an hour after the last question", () => {
    let now = 0;
    const conversations = new Conversations(() => now);
    const memory = memoryOf("河东区2021年满意率");
    conversations.remember("a", memory);
    now = 20 * MINUTE;
    conversations.remember("a", memory);
    now = 49 * MINUTE;
    expect(conversations.recall("a")).not.toBeNull();
    now = 51 * MINUTE;
    expect(conversations.recall("a")).toBeNull();
  });

  test("are bounded in number: the one longest silent goes first", () => {
    const conversations = new Conversations(() => 0);
    const memory = memoryOf("河东区2021年满意率");
    conversations.remember("first", memory);
    conversations.remember("second", memory);
    conversations.remember("first", memory);
    for (let key = 0; conversations.recall("second") !== null; key++) {
      expect(key).toBeLessThan(100_000);
      conversations.remember(String(key), memory);
    }
    expect(conversations.recall("first")).not.toBeNull();
  });
});
