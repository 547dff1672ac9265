import { createInterface } from "node:readline";
import { z } from "zod";
import type { Answer } from "../answer/answer.ts";
import type { Engine } from "../answer/engine.ts";
import { renderTrace } from "./explain.ts";
import type { Options } from "./options.ts";
import { COLOURS, PLAIN, renderAnswer } from "./render.ts";
import { texts } from "./texts.ts";

const requestSchema = z.object({
  id: z.union([z.string(), z.number()]),
  chat: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
});

/** The JSON shape of an answer line. */
export function answerLine(id: string | number | null, { status, answers, note, ms }: Answer): object {
  return { id, status, answers: answers.map(({ label: _, ...citation }) => citation), note, ms };
}

/** Answers one question, or with `--jsonl` one a line of standard input. Returns the exit code. */
export async function runAsk(options: Options, prepare: () => Engine): Promise<number> {
  if (options.jsonl) return answerLines(prepare());
  const question = options.positionals.join(" ").trim();
  if (question === "") {
    console.error(texts.noQuestion);
    return 2;
  }
  const { answer, trace } = prepare().explain({ question });
  if (options.explain) console.error(renderTrace(trace));
  console.log(
    options.json
      ? JSON.stringify(answerLine(null, answer))
      : renderAnswer(answer, process.stdout.isTTY ? COLOURS : PLAIN),
  );
  return 0;
}

async function answerLines(engine: Engine): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    process.stdout.write(`${JSON.stringify(answerRequest(engine, line))}\n`);
  }
  return 0;
}

function answerRequest(engine: Engine, line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, status: "error", error: texts.invalidLine };
  }
  const request = requestSchema.safeParse(value);
  if (!request.success) {
    const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value);
    return { id: id.success ? id.data.id : null, status: "error", error: texts.invalidLine };
  }
  const { id, chat, question } = request.data;
  try {
    return answerLine(
      id,
      engine.answer({ question, ...(chat === undefined ? {} : { conversation: String(chat) }) }),
    );
  } catch (error) {
    return { id, status: "error", error: error instanceof Error ? error.message : String(error) };
  }
}
