import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commandIn, isAddressed, questionIn } from "../../src/chat/addressed.ts";
import { createLog } from "../../src/chat/log.ts";
import { bold, join, lines, quoteBlock } from "../../src/chat/message.ts";
import { KeyedQueue } from "../../src/chat/queue.ts";
import { Records } from "../../src/chat/records.ts";
import { around, shorten } from "../../src/chat/shorten.ts";
import { State } from "../../src/chat/state.ts";
import { LOCALES, STANDARD, textsFor } from "../../src/chat/texts/texts.ts";

const silent = createLog("silent");

describe("shortening", () => {
  test("keeps what fits, and cuts the rest openly, at a clause where one ends near", () => {
    expect(shorten("一二三", 3)).toBe("一二三");
    expect(shorten("一二三四五六七八，九十百千", 11)).toBe("一二三四五六七八…");
    expect(shorten("一二三四五六", 4)).toBe("一二三…");
  });

  test("never exceeds the limit, never halves a character", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.integer({ min: 1, max: 120 }),
        (text, limit) => {
          const short = shorten(text, limit);
          expect(short.length).toBeLessThanOrEqual(limit);
          expect(() => encodeURIComponent(short)).not.toThrow();
          if (short !== text) expect(short.endsWith("…") && text.startsWith(short.slice(0, -1))).toBe(true);
        },
      ),
    );
  });

  test("around what must be seen shows all of it where it fits", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 900 }), fc.nat(), fc.nat(80), (text, at, size) => {
        const start = at % text.length;
        const keep = { start, end: Math.min(text.length, start + size) };
        const shown = around(text, keep, 100);
        expect(shown.end - shown.start).toBeLessThanOrEqual(
          Math.max(100, text.length > 100 ? 0 : text.length),
        );
        expect(shown.start).toBeLessThanOrEqual(keep.start);
        expect(shown.end).toBeGreaterThanOrEqual(keep.end);
      }),
    );
  });
});

describe("formatted text", () => {
  test("keeps entities in place when pieces are put together", () => {
    const { text, entities } = lines("前", quoteBlock(join("甲", bold("乙"))), "", null, "后");
    expect(text).toBe("前\n甲乙\n后");
    expect(entities).toEqual([
      { type: "blockquote", offset: 2, length: 2 },
      { type: "bold", offset: 3, length: 1 },
    ]);
  });
});

describe("a queue by keys", () => {
  test("keeps the order within a key, runs keys side by side", async () => {
    const queue = new KeyedQueue();
    const done: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    queue.add("a", async () => {
      await held;
      done.push("a1");
    });
    queue.add("a", async () => void done.push("a2"));
    queue.add("b", async () => {
      done.push("b1");
      release();
    });
    await queue.idle(1000);
    expect(done).toEqual(["b1", "a1", "a2"]);
    expect(queue.busy).toBe(0);
  });

  test("of a burst of which only the latest counts, runs the latest", async () => {
    const queue = new KeyedQueue();
    const done: number[] = [];
    for (const number of [1, 2, 3]) queue.add("a", async () => void done.push(number), { latestOnly: true });
    await queue.idle(1000);
    expect(done).toEqual([3]);
  });

  test("waits no longer than it is told", async () => {
    const queue = new KeyedQueue();
    queue.add("a", () => new Promise(() => {}));
    await queue.idle(10);
    expect(queue.busy).toBe(1);
  });
});

describe("what the bot keeps over a restart", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path(tmpdir(), "zhiyin-state-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("the updates it dealt with and the groups it greeted, a damaged line aside", () => {
    const file = path(folder, "chat/state.jsonl");
    const state = new State(file, silent);
    state.done(7);
    state.greeted(-100);
    appendFileSync(file, '{"update": 8');
    const again = new State(file, silent);
    expect([again.isDone(7), again.isDone(8), again.isGreeted(-100), again.isGreeted(-101)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test("a record after a line that was cut off", () => {
    const file = path(folder, "records.jsonl");
    const records = () => new Records(file, true, silent, () => new Date("2026-01-02"));
    records().add("missed", "甲");
    appendFileSync(file, '{"day": "2026');
    records().add("missed", "乙");
    expect(
      records()
        .groups()
        .map(({ question }) => question),
    ).toEqual(["甲", "乙"]);
  });

  test("no more updates than can come again", () => {
    const file = path(folder, "state.jsonl");
    writeFileSync(file, Array.from({ length: 5000 }, (_, update) => `{"update":${update}}\n`).join(""));
    const state = new State(file, silent);
    expect([state.isDone(4999), state.isDone(0)]).toEqual([true, false]);
    const lines = () => readFileSync(file, "utf8").split("\n").length;
    expect(lines()).toBeLessThan(2100);
    for (let update = 5000; update < 9000; update++) state.done(update);
    expect(lines()).toBeLessThan(4100);
    expect([state.isDone(8999), state.isDone(5000)]).toEqual([true, false]);
  });

  test("goes on in memory where the folder cannot be written", () => {
    const file = path(folder, "file");
    writeFileSync(file, "");
    const said: string[] = [];
    const state = new State(
      path(file, "below", "state.jsonl"),
      createLog("warn", (line) => said.push(line)),
    );
    state.done(1);
    expect(state.isDone(1)).toBe(true);
    expect(said.join()).toContain("file not");
  });

  test("records: of an answer that was found only the day, and nothing at all when switched off", () => {
    const file = path(folder, "records.jsonl");
    const now = () => new Date("2024-05-06T07:08:09Z");
    new Records(file, true, silent, now).add("answered");
    expect(readFileSync(file, "utf8")).toBe('{"day":"2024-05-06","kind":"answered"}\n');
    const off = new Records(file, false, silent, now);
    off.add("missed", "问题");
    expect([off.counts().missed, off.groups(), off.export()]).toEqual([0, [], ""]);
  });
});

describe("the log", () => {
  test("masks tokens and leaves out what is below its level", () => {
    const said: string[] = [];
    const log = createLog("warn", (line) => said.push(line));
    log.info("nothing");
    log.error("failed", { reason: "https://api.telegram.org/bot123456:AAbbccddee-ff/getMe" });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("bot***/getMe");
  });
});

describe("being spoken to", () => {
  const me = { id: 7, username: "zhiyin_bot" } as never;
  const message = (text: string, entities: object[] = [], more: object = {}) =>
    ({ text, entities, chat: { id: -1, type: "supergroup" }, ...more }) as never;

  test.each([
    ["/ask 问题", [{ type: "bot_command", offset: 0, length: 4 }], "问题", "ask"],
    ["/ASK@Zhiyin_Bot：问题 ", [{ type: "bot_command", offset: 0, length: 15 }], "问题", "ask"],
    ["/ask@other 问题", [{ type: "bot_command", offset: 0, length: 10 }], "问题", null],
    ["@zhiyin_bot，问题", [{ type: "mention", offset: 0, length: 11 }], "问题", null],
    ["问题 @zhiyin_bot", [{ type: "mention", offset: 3, length: 11 }], "问题", null],
    ["问 @zhiyin_bot 题", [{ type: "mention", offset: 2, length: 11 }], "问   题", null],
  ])("%s", (text, entities, question, command) => {
    expect(questionIn(message(text, entities), me)).toBe(question);
    expect(commandIn(message(text, entities), me)).toBe(command);
  });

  test("a mention without a name counts, one of somebody else does not", () => {
    const mention = (id: number) => [{ type: "text_mention", offset: 0, length: 2, user: { id } }];
    expect(isAddressed(message("直引 问题", mention(7)), me)).toBe(true);
    expect(isAddressed(message("别人 问题", mention(8)), me)).toBe(false);
  });

  test("the message that opened a topic is not a reply to the bot", () => {
    const opened = { reply_to_message: { from: { id: 7 }, forum_topic_created: { name: "话题" } } };
    expect(isAddressed(message("问题", [], opened), me)).toBe(false);
  });
});

describe("the texts", () => {
  test.each([
    ["zh-hans", STANDARD],
    ["zh", STANDARD],
    [undefined, STANDARD],
    ["fr", STANDARD],
    ["en", LOCALES.en],
    ["en-GB", LOCALES.en],
  ])("for %s", (language, texts) => {
    expect(textsFor(language)).toBe(texts);
  });

  test.each([
    ["zh", STANDARD] as const,
    ...Object.entries(LOCALES),
  ])("of %s fit where Telegram puts them", (_, texts) => {
    expect([...texts.description].length).toBeLessThanOrEqual(512);
    expect([...texts.shortDescription].length).toBeLessThanOrEqual(120);
    for (const alert of [
      texts.gone,
      texts.goneReport,
      texts.questionGone,
      texts.unknownButton,
      texts.thanks,
      texts.slowDown,
      texts.failed,
      texts.notAllowed(9e15),
    ]) {
      expect(alert.length).toBeLessThanOrEqual(200);
    }
  });
});
