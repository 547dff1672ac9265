// The real chat as a process of its own, over the invented reports.

import { join } from "node:path";
import { createLog } from "../../../dist/chat/log.js";
import { runBot } from "../../../dist/chat/run.js";
import { readEnvironment } from "../../../dist/environment.js";
import { createAnswerer } from "./answerer.mjs";
import { libraryOf, REPORTS } from "./library.mjs";

const { botToken, telegramApiRoot, allowedIds, adminIds, indexDir, logLevel, record } = readEnvironment(
  process.env,
);
let answerer = createAnswerer();
// What a rebuilt index does: the report of 2021 is gone.
process.on("SIGUSR2", () => {
  answerer = createAnswerer(libraryOf(REPORTS.filter(({ file }) => file !== "元宝山区2021.txt")));
  console.log("index rebuilt");
});

const dependencies = {
  answerer: () => answerer,
  token: botToken,
  apiRoot: telegramApiRoot,
  allowedIds,
  adminIds,
  log: createLog(logLevel),
  folder: join(indexDir, "chat"),
  record,
};
const [seconds, graceMs] = (process.env.TEST_POLLING ?? "30,15000").split(",").map(Number);
await runBot(dependencies, { seconds, graceMs });
