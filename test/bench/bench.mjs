// npm run bench [-- reports growth bot]: how long answers take, how that grows, and the bot against an echo bot.
import { benchBot } from "./bot.mjs";
import { benchGrowth } from "./growth.mjs";
import { benchReports } from "./reports.mjs";

const BENCHMARKS = { reports: benchReports, growth: benchGrowth, bot: benchBot };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(", ")}; there are ${Object.keys(BENCHMARKS).join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : Object.keys(BENCHMARKS))
    console.log(await BENCHMARKS[name]());
}
