import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "../src/environment.ts";

describe("the environment", () => {
  test("may be empty", () => {
    expect(readEnvironment({ BOT_TOKEN: "", OTHER: "x" })).toEqual({
      botToken: null,
      telegramApiRoot: null,
      allowedIds: [],
      adminIds: [],
      seedsDir: "seeds",
      indexDir: "index",
      logLevel: "info",
      record: true,
    });
  });

  test("is read", () => {
    const environment = readEnvironment({
      BOT_TOKEN: " 123:AAbb_c-d ",
      TELEGRAM_API_ROOT: "http://127.0.0.1:8081/",
      ALLOWED_IDS: "1, -1002000000001 ,",
      ADMIN_IDS: "7000000001",
      RECORD: "off",
    });
    expect(environment).toMatchObject({
      botToken: "123:AAbb_c-d",
      telegramApiRoot: "http://127.0.0.1:8081",
      allowedIds: [1, -1002000000001],
      adminIds: [7000000001],
      record: false,
    });
  });

  test.each([
    ["BOT_TOKEN", "abc"],
    ["TELEGRAM_API_ROOT", "api.telegram.org"],
    ["TELEGRAM_API_ROOT", "ftp://x.org"],
    ["ALLOWED_IDS", "ann"],
    ["ADMIN_IDS", "1;2"],
    ["LOG_LEVEL", "loud"],
    ["RECORD", "yes"],
  ])("%s=%s is refused with a Chinese sentence that names it", (name, value) => {
    const read = () => readEnvironment({ [name]: value });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(new RegExp(`^${name}.*[\\u4e00-\\u9fff].*。$`));
  });

  test("every variable that is wrong is named", () => {
    expect(() => readEnvironment({ LOG_LEVEL: "x", RECORD: "y" })).toThrow(/LOG_LEVEL.*\n.*RECORD/);
  });

  test(".env.example explains every one", () => {
    const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
    for (const name of [
      "BOT_TOKEN",
      "TELEGRAM_API_ROOT",
      "ALLOWED_IDS",
      "ADMIN_IDS",
      "SEEDS_DIR",
      "INDEX_DIR",
      "LOG_LEVEL",
      "RECORD",
    ]) {
      expect(example).toMatch(new RegExp(`^# .*[\\u4e00-\\u9fff].*\\n(?:# .*\\n)*# ${name}=`, "m"));
    }
  });
});
