import { existsSync } from "node:fs";
import { join } from "node:path";
import { EnvironmentError, readEnvironment } from "./environment.ts";
import { QuestionSetError } from "./evaluation/cases.ts";
import { ReportError } from "./reports/errors.ts";
import { IndexUnusableError } from "./search/store.ts";
import { SeedsMissingError } from "./terminal/folders.ts";
import { readOptions, UsageError } from "./terminal/options.ts";
import { texts, usage } from "./terminal/texts.ts";

const COMMANDS = ["start", "ask", "index", "inspect", "eval"];

/** Runs a command; each loads only what it needs. Returns the exit code. */
async function main(command: string, args: string[]): Promise<number> {
  if (!COMMANDS.includes(command)) throw new UsageError("", texts.unknownCommand(command));
  if (existsSync(".env")) process.loadEnvFile(".env");
  const environment = readEnvironment(process.env);
  const options = readOptions(command, args, {
    SEEDS_DIR: environment.seedsDir,
    INDEX_DIR: environment.indexDir,
  });
  if (options.help) {
    console.log(usage(command));
    return 0;
  }
  if (command === "inspect") return (await import("./terminal/inspect.ts")).runInspect(args);
  const { prepareEngine } = await import("./terminal/prepare.ts");
  const say = (line: string) => console.error(line);
  const prepare = () => prepareEngine(options, say);
  if (command === "index") return (await import("./terminal/build.ts")).runIndex(options);
  if (command === "ask") return (await import("./terminal/ask.ts")).runAsk(options, prepare);
  if (command === "eval") return (await import("./terminal/evaluate.ts")).runEvaluation(options, prepare);
  if (environment.botToken === null) return (await import("./terminal/chat.ts")).runChat(prepare());
  const { runBot, TokenRefusedError } = await import("./chat/run.ts");
  const { createLog } = await import("./chat/log.ts");
  const { warmUp } = await import("./answer/warm.ts");
  const stopped = (error: unknown) => {
    if (!(error instanceof TokenRefusedError)) throw error;
    console.error(error.message);
    return 2;
  };
  const answerer = prepare();
  warmUp(answerer);
  return runBot({
    answerer,
    token: environment.botToken,
    apiRoot: environment.telegramApiRoot,
    allowedIds: environment.allowedIds,
    adminIds: environment.adminIds,
    log: createLog(environment.logLevel),
    folder: join(options.index, "chat"),
    record: environment.record,
  }).then(() => 0, stopped);
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

try {
  const [command = "start", ...args] = process.argv.slice(2);
  process.exitCode = await main(command, args);
} catch (error) {
  const known = [
    UsageError,
    EnvironmentError,
    ReportError,
    QuestionSetError,
    IndexUnusableError,
    SeedsMissingError,
  ];
  const fromSystem = error instanceof Error && "code" in error && "path" in error;
  if (!fromSystem && !known.some((kind) => error instanceof kind)) throw error;
  console.error(fromSystem ? texts.cannotUse(String(error.path), error.message) : (error as Error).message);
  process.exitCode = 2;
}
