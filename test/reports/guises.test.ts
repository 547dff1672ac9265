import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import { loadDivisions } from "../../src/reports/divisions.ts";
import { readReport } from "../../src/reports/read.ts";
import { fold } from "../../src/text/fold.ts";

const divisions = loadDivisions();
const SEEDS = "seeds";
const seeds = readdirSync(SEEDS)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => [file, readFileSync(join(SEEDS, file), "utf8").replace(/^\ufeff/, "")] as const);

const convert = Converter({ from: "cn", to: "t" });
/** Character by character, but for those that a word alone tells apart. */
const toTraditional = (text: string) =>
  text.replace(/[\u3400-\u9fff]/g, (character) => {
    const traditional = convert(character);
    return fold(traditional).text === fold(character).text ? traditional : character;
  });
const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== "");
const narrow = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
const isHeading = (line: string) =>
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。]{1,40}$/.test(line);

/** Ways in which the same report comes out of web pages and converters. */
const GUISES: Record<string, (text: string) => string> = {
  "with half-width punctuation": (text) => text.replace(/[，；：（）？！％]/g, narrow),
  "with blank lines and indents": (text) =>
    linesOf(text)
      .map((line) => `　　${line.trim()}  `)
      .join("\r\n\r\n"),
  "with blanks of a web page": (text) =>
    linesOf(text)
      .map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line.trim()}`)
      .join("\n"),
  "with headings of Markdown": (text) =>
    linesOf(text)
      .map((line, index) => (index === 0 ? `# ${line}` : isHeading(line) ? `## ${line}` : line))
      .join("\n\n"),
  "with headings in bold": (text) =>
    linesOf(text)
      .map((line, index) => (index === 0 || isHeading(line) ? `**${line}**` : line))
      .join("\n\n"),
  "with blanks around numbers": (text) =>
    text.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff%])/g, " "),
  "in Traditional script": toTraditional,
  "with characters of no width": (text) => text.replace(/(?<=[\u4e00-\u9fff]{7})/g, "\u200b"),
  "below a table of the page's details": (text) =>
    `索 引 号 | 014416/2018-04736 | 分 类 | 年度报告 |\n发布机构 | 政府办公室 | 发文日期 | 2025-02-28 |\n文 号 | 无 | 有 效 性 | 有效 |\n${text}`,
  "below a site's columns and the page's path": (text) =>
    `网站首页\n政务公开\n当前位置：首页 > 政务公开 > 工作报告\n【字体：大 中 小】 打印\n${text}\n上一篇：关于公示的通知\n主办：政府办公室  网站标识码：1234567890`,
};

describe.each(Object.entries(GUISES))("a report %s", (_name, disguise) => {
  test.each(seeds)("is read as it is without: %s", (file, text) => {
    const read = (content: string) => readReport(file, Buffer.from(content), divisions);
    const plain = read(text);
    const disguised = read(disguise(text));
    const folded = (texts: readonly string[]) => texts.map((each) => fold(each).text);
    const { district, year, unit, title } = disguised;
    expect([district, year, unit]).toEqual([plain.district, plain.year, plain.unit]);
    expect(fold(title ?? "").text).toBe(fold(plain.title ?? "").text);
    expect(folded(disguised.passages.map((passage) => passage.text))).toEqual(
      folded(plain.passages.map((passage) => passage.text)),
    );
    expect(disguised.passages.map((passage) => folded(passage.section))).toEqual(
      plain.passages.map((passage) => folded(passage.section)),
    );
  });
});
