import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  LEXICON_DIRECTORY,
  Lexicon,
  LexiconError,
  loadLexicon,
  parseLexicon,
} from "../../src/text/lexicon.ts";

const files = readdirSync(LEXICON_DIRECTORY).filter((file) => file.endsWith(".txt"));
const groups = files.flatMap((file) =>
  readFileSync(join(LEXICON_DIRECTORY, file), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#")),
);

describe("the lexicon", () => {
  it("is broad: more than 2,000 groups", () => expect(groups.length).toBeGreaterThan(2000));

  it("holds every group once", () => expect(new Set(groups).size).toBe(groups.length));

  it("holds no single characters and no weight outside 0 to 1", () => {
    const entries = files.flatMap((file) =>
      parseLexicon(readFileSync(join(LEXICON_DIRECTORY, file), "utf8"), file),
    );
    expect(entries.filter(({ asked, stated }) => asked.length < 2 || stated.length < 2)).toEqual([]);
    expect(entries.filter(({ weight }) => weight > 1 || weight <= 0)).toEqual([]);
  });

  it("leads from everyday words to official ones", () => {
    const lexicon = loadLexicon();
    const stated = (text: string) =>
      lexicon.find(text).flatMap((match) => match.entries.map((entry) => entry.stated));
    expect(stated("罚单")).toContain("行政处罚");
    expect(stated("gdp")).toContain("地区生产总值");
    expect(stated("打官司")).toContain("诉讼");
  });
});

/** Things counted each for itself: who asks for one is not answered by another. */
const FAMILIES = [
  "玉米 大豆 小麦 花生 油菜 棉花 青稞 茶叶 粮食",
  "牛肉 羊肉 猪肉 鸡蛋 牛奶",
  "电梯 锅炉 气瓶",
  "博物馆 图书馆 文化馆 美术馆",
  "抖音 微博 微信",
  "专利 商标",
  "小学 初中 高中 幼儿园",
].map((family) => family.split(" "));

describe("things counted each for itself", () => {
  const lexicon = loadLexicon();
  it.each(FAMILIES.map((family) => [family]))("%j: no word stands for another", (family) => {
    const taken = family.flatMap((word) =>
      lexicon
        .find(word)
        .flatMap(({ entries }) => entries)
        .filter(({ stated }) => stated !== word && family.includes(stated))
        .map(({ asked, stated }) => `${asked} > ${stated}`),
    );
    expect(taken).toEqual([]);
  });
});

describe("a lexicon line", () => {
  it("with > leads one way only", () => {
    const lexicon = new Lexicon(parseLexicon("罚单 > 行政处罚 | 0.8", "x"));
    expect(lexicon.find("罚单")).toHaveLength(1);
    expect(lexicon.find("行政处罚")).toHaveLength(0);
  });

  it("with = leads both ways", () => {
    const lexicon = new Lexicon(parseLexicon("民告官 = 行政诉讼 | 0.8", "x"));
    expect(lexicon.find("民告官行政诉讼")).toHaveLength(2);
  });

  it.each([
    "罚单 行政处罚 | 0.8",
    "罚单 > 行政处罚",
    "罚单 > 行政处罚 | 2",
  ])("that is wrong is named: %s", (line) => {
    expect(() => parseLexicon(`# 注\n${line}`, "law.txt")).toThrow(LexiconError);
    expect(() => parseLexicon(`# 注\n${line}`, "law.txt")).toThrow(/law\.txt 第 2 行/);
  });
});
