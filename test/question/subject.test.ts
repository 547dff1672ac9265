import { describe, expect, test } from "vitest";
import { subjectOf } from "../../src/question/subject.ts";

describe("what a question is about", () => {
  test.each([
    ["广平铁路在哪年建成？", "广平铁路"],
    ["青竹蛇的别名是什么？", "青竹蛇"],
    ["2009年春节期间，白塔公园举办了什么？", "白塔公园举办了"],
    ["该站为什么关闭？", null],
    ["它的体长可达多少？", null],
    ["谁设计的？", null],
  ])("%s → %s", (question, subject) => expect(subjectOf(question)).toBe(subject));
});
