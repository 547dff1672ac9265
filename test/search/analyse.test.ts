import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { bigrams, indexTerms, wordsOf } from "../../src/search/analyse.ts";
import { fold } from "../../src/text/fold.ts";
import { loadDictionary, WHOLE_DICTIONARY } from "../../src/text/segment.ts";

beforeAll(() => loadDictionary(WHOLE_DICTIONARY));

const piece = fc.constantFrom(
  "全年受理案件",
  "152件",
  "满意率98.5%",
  "“一网通办”",
  "，",
  "。",
  "《条例》",
  "12345热线",
  "ａｐｐ",
  "満",
  "龘",
  "依法行政",
);
const text = fc
  .oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "grapheme" }),
  )
  .map((written) => fold(written).text);

describe("the terms a text is found under", () => {
  test.each([
    ["满意率", ["满意", "意率"]],
    ["满意率98%，办结", ["满意", "意率", "办结"]],
    ["件", []],
    ["12345", []],
    ["", []],
  ])("the pairs of %s are %j", (written, pairs) => expect(bigrams(written)).toEqual(pairs));

  test("pairs stand in the text, one for every two neighbouring characters", () => {
    fc.assert(
      fc.property(text, (folded) => {
        const pairs = bigrams(folded);
        for (const pair of pairs) expect(folded).toContain(pair);
        const runs = folded.match(/[\u3400-\u9fff]+/g) ?? [];
        expect(pairs).toHaveLength(runs.reduce((sum, run) => sum + run.length - 1, 0));
      }),
    );
  });

  test("words stand in the text, in its order, and none is punctuation alone", () => {
    fc.assert(
      fc.property(text, (folded) => {
        let from = 0;
        for (const word of wordsOf(folded)) {
          const at = folded.indexOf(word, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + word.length;
          expect(word).toMatch(/[0-9a-z%\u3400-\u9fff]/);
        }
      }),
    );
  });

  test("no Chinese character, digit or letter is left out of the words", () => {
    const telling = (written: string) => written.replace(/[^0-9a-z\u3400-\u9fff]/g, "");
    fc.assert(
      fc.property(text, (folded) => {
        expect(telling(wordsOf(folded).join(""))).toBe(telling(folded));
      }),
    );
  });

  test("numbers stay whole", () => {
    expect(wordsOf("全年受理136555件，满意率85.4%")).toEqual(expect.arrayContaining(["136555", "85.4"]));
  });

  test.each([
    ["全年受理案件", "全 年 受 理 案 件"],
    ["滿意率達到９８％", "满意率达到98%"],
    ["APP办理", "app办理"],
  ])("%s and %s are found under the same terms", (one, other) =>
    expect(indexTerms(one)).toEqual(indexTerms(other)));
});
