import { describe, expect, test } from "vitest";
import { loadDivisions } from "../../src/reports/divisions.ts";
import {
  BinaryFileError,
  EmptyFileError,
  ReportError,
  UnknownFormatError,
} from "../../src/reports/errors.ts";
import { readReport } from "../../src/reports/read.ts";

const TEXT = "宝坻区2023年法治政府建设情况报告\n2023年，我区扎实推进各项工作，办理案件12件。\n";
/** The first line of TEXT in GB18030. */
const GB18030 = Buffer.from("b1a6dbe6c7f832303233c4eab7a8d6ced5feb8aebda8c9e8c7e9bff6b1a8b8e6", "hex");

function read(bytes: Uint8Array, file = "报告.txt") {
  return readReport(file, bytes, loadDivisions());
}

describe("the bytes of a text file", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TEXT}`)],
    ["UTF-16", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["GB18030", GB18030],
    ["Windows line ends", Buffer.from(TEXT.replaceAll("\n", "\r\n"))],
  ])("are read from %s", (_encoding, bytes) => {
    expect(read(bytes)).toMatchObject({
      title: "宝坻区2023年法治政府建设情况报告",
      district: "宝坻区",
      year: 2023,
    });
  });

  test("are read in spite of a single damaged character", () => {
    const bytes = Buffer.concat([Buffer.from(TEXT.repeat(20)), Buffer.from([0xe5, 0xae])]);
    expect(read(bytes).district).toBe("宝坻区");
  });

  test("are read from Markdown, the marks of its headings dropped", () => {
    const marked =
      "# 宝坻区2023年法治政府建设情况报告\n\n2023年，我区抓好落实。\n\n## 一、成效\n\n办理案件12件。\n";
    for (const file of ["报告.md", "报告.markdown"])
      expect(read(Buffer.from(marked), file)).toMatchObject({
        title: "宝坻区2023年法治政府建设情况报告",
        district: "宝坻区",
        sections: [{ path: ["一、成效"] }],
        passages: [{ text: "2023年，我区抓好落实。" }, { text: "办理案件12件。" }],
        dropped: ["#", "##"],
      });
  });

  test("of an unknown format are refused with the formats that can be read", () => {
    expect(() => read(Buffer.from("%PDF-1.7\n"), "a.pdf")).toThrow("目前能读 .txt、.md 文本文件");
  });

  test.each<[string, Uint8Array, string, new (...args: never[]) => ReportError]>([
    ["an empty file", new Uint8Array(), "a.txt", EmptyFileError],
    ["a file of white space", Buffer.from("\ufeff \n\u3000\n"), "a.txt", EmptyFileError],
    [
      "random bytes",
      Uint8Array.from({ length: 400 }, (_, index) => (index * 97 + 1) % 256),
      "a.txt",
      BinaryFileError,
    ],
    ["a PDF", Buffer.from("%PDF-1.7\n"), "a.txt", UnknownFormatError],
    ["a Word file", Buffer.from("504b030414000600", "hex"), "a.docx", UnknownFormatError],
    ["a web page", Buffer.from("<!DOCTYPE html><html></html>"), "a.txt", UnknownFormatError],
    ["an unknown extension", Buffer.from(TEXT), "a.xyz", UnknownFormatError],
  ])("%s is refused with advice in Chinese", (_what, bytes, file, kind) => {
    expect(() => read(bytes, file)).toThrow(kind);
    expect(() => read(bytes, file)).toThrow(ReportError);
    expect(() => read(bytes, file)).toThrow(/请/);
  });
});
