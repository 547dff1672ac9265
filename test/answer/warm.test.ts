import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/answer/engine.ts";
import { warmUp } from "../../src/answer/warm.ts";
import { prepareEngine } from "../../src/terminal/prepare.ts";
import { silent, temporaryLibrary } from "../search/library.ts";
import { INVENTED } from "./invented.ts";

const QUESTIONS = [
  "宝坻区2023年热线群众满意率是多少",
  "南开区呢",
  "宝坻区2023年行政复议申请收到多少件",
  "那受理呢",
];

const said = (engine: Engine) =>
  QUESTIONS.map((question) => {
    const { ms, ...answer } = engine.answer({ question, conversation: "warm-up" });
    return answer;
  });

describe("warming up", () => {
  const folders = temporaryLibrary(INVENTED);

  test("changes no answer and leaves no conversation behind", () => {
    const cold = said(prepareEngine(folders, silent));
    const engine = prepareEngine(folders, silent);
    warmUp(engine);
    expect(said(engine)).toEqual(cold);
  });

  test("does nothing where no report is held", () => {
    const engine = prepareEngine(temporaryLibrary({}), silent);
    expect(() => warmUp(engine)).not.toThrow();
  });
});
