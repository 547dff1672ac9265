import { beforeAll } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { Engine } from "../../src/answer/engine.ts";
import { prepareEngine } from "../../src/terminal/prepare.ts";
import { silent, temporaryLibrary } from "../search/library.ts";

/** Asks an engine over these reports (file name → text); to be called where tests are declared. */
export function answering(
  reports: Record<string, string>,
): (question: string, conversation?: string) => Answer {
  let engine: Engine;
  const folders = temporaryLibrary(reports);
  beforeAll(() => {
    engine = prepareEngine(folders, silent);
  });
  return (question, conversation) =>
    engine.answer({ question, ...(conversation !== undefined && { conversation }) });
}
