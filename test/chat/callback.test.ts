import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePress, encodePress, type Press } from "../../src/chat/callback.ts";

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,24}$/);
const key = fc.stringMatching(/^[A-Za-z0-9_-]{10}$/);
const page = fc.nat(9999);
const range = fc
  .tuple(fc.nat(5000), fc.nat(5000))
  .map(([start, size]) => `${start.toString(36)}-${size.toString(36)}`);
const token = fc.tuple(id, range, range, range).map((parts) => parts.join("."));

const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ kind: fc.constantFrom("answer", "full", "right", "wrong"), token }),
  fc.record({ kind: fc.constant("passage"), id }),
  fc.record({ kind: fc.constantFrom("section", "sectionFigures"), id, depth: fc.nat(9), page }),
  fc.record({ kind: fc.constantFrom("contents", "reportFigures"), report: key, page }),
  fc.record({ kind: fc.constantFrom("report", "askReport"), report: key }),
  fc.record({ kind: fc.constantFrom("districts", "findPage", "comparePage"), page }),
  fc.record({ kind: fc.constant("district"), district: key, page }),
  fc.record({ kind: fc.constant("example"), index: fc.nat(9) }),
  fc.record({ kind: fc.constantFrom("drop", "help") }),
) as fc.Arbitrary<Press>;

describe("callback data", () => {
  test("says everything about a press in at most 64 bytes", () => {
    fc.assert(
      fc.property(press, (pressed) => {
        const data = encodePress(pressed);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(decodePress(data)).toEqual(pressed);
      }),
    );
  });

  test("of any other shape is no press and no error", () => {
    fc.assert(
      fc.property(fc.string(), (data) => {
        const pressed = decodePress(data);
        if (pressed) expect(encodePress(pressed).length).toBeLessThanOrEqual(64);
      }),
    );
  });

  test.each([
    "",
    ".",
    "p",
    "p.",
    "p.a.b",
    "s.a.1",
    "s.a.x.1",
    "q.中文",
    "a.id.1-1.2-2.3-3.4-4",
    "constructor",
    `p.${"x".repeat(25)}`,
  ])("%s is none", (data) => {
    expect(decodePress(data)).toBeNull();
  });
});
