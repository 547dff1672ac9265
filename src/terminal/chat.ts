import { createInterface } from "node:readline/promises";
import type { Engine } from "../answer/engine.ts";
import { COLOURS, PLAIN, renderAnswer } from "./render.ts";
import { texts } from "./texts.ts";

/** A chat in the terminal, with the same answers and follow-ups as the bot. Ends at /quit or the end of input. */
export async function runChat(engine: Engine): Promise<number> {
  const { reports } = engine.library;
  console.log(
    texts.welcome(
      reports.length,
      reports.reduce((sum, report) => sum + report.passages.length, 0),
    ),
  );
  console.log(texts.connect);
  const terminal = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal,
    prompt: texts.prompt,
  });
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (["/quit", "/exit", "退出", "quit", "exit"].includes(question)) break;
    if (question !== "")
      console.log(
        `\n${renderAnswer(engine.answer({ question, conversation: "terminal" }), process.stdout.isTTY ? COLOURS : PLAIN)}\n`,
      );
    lines.prompt();
  }
  lines.close();
  return 0;
}
