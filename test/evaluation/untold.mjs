// Questions changed so that no report tells what they ask: node test/evaluation/untold.mjs [--list] [change …]
// Of the questions that are answered right as they stand, prints, change by change, how many are refused once changed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCases } from "../../dist/evaluation/cases.js";
import { score } from "../../dist/evaluation/score.js";
import { readCollection } from "../../dist/reports/collection.js";
import { engineOver, questionsOf, reportsOf, SETS } from "./setup.mjs";

const PLACE_AND_YEAR = /([\u4e00-\u9fff]{2,5}(?:区|县|市))(20\d\d年)/;
const afterYear = (said) => (question) => question.replace(PLACE_AND_YEAR, `$1$2${said}`);

/** Another thing of the same kind, for the thing asked for. */
const OTHER_THINGS =
  "满意率:知晓率 调解:仲裁 处罚:拘留 律师:公证员 讲座:竞赛 企业:合作社 受理:撤回 规范性文件:地方性法规 纠纷:命案 公路:铁路 学校:医院 小区:公园 罚款:退款 老人:婴儿 复议:信访 审批:备案 检查:抽检 收入:负债 村:商会 法律援助:司法救助 行政许可:行政强制 视频:漫画"
    .split(" ")
    .map((pair) => pair.split(":"));

/** What is done to a question, given what the report at hand says; null where the report may tell it. */
const CHANGES = {
  month: afterYear("3月"),
  halfYear: afterYear("上半年"),
  quarter: afterYear("第一季度"),
  yearNotHeld: (question) => question.replace(PLACE_AND_YEAR, "$12011年"),
  bureau: (question) => question.replace(PLACE_AND_YEAR, "$1体育局$2"),
  town: (question) => question.replace(PLACE_AND_YEAR, "$1永兴镇$2"),
  women: afterYear("女性"),
  rural: afterYear("农村地区"),
  foreign: afterYear("涉外"),
  otherThing: (question, text) => {
    const pair = OTHER_THINGS.find(([thing, other]) => question.includes(thing) && !text.includes(other));
    return pair ? question.replaceAll(...pair) : null;
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "boolean", default: false } },
});
const work = mkdtempSync(join(tmpdir(), "zhiyin-untold-"));
const sets = SETS.map((set) => {
  const { reports } = readCollection(reportsOf(set));
  const engine = engineOver(reports, join(work, set));
  const cases = readCases(questionsOf(set), () => true);
  const right = cases.filter(
    (turn) =>
      !turn.dialogue &&
      turn.gold.status === "answered" &&
      turn.gold.any?.length > 0 &&
      score(turn, engine.answer({ question: turn.question })).right,
  );
  const textOf = ({ district, year }) =>
    reports
      .filter((report) => report.district === district && report.year === year)
      .flatMap(({ passages }) => passages.map(({ text, section }) => `${section.join()}${text}`))
      .join();
  return { engine, right, textOf };
});

for (const [name, change] of Object.entries(CHANGES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  let asked = 0;
  const answered = [];
  for (const { engine, right, textOf } of sets)
    for (const { question, gold } of right) {
      const changed = change(question, textOf(gold.any[0]));
      if (changed === null || changed === question) continue;
      asked++;
      const { status, answers } = engine.answer({ question: changed });
      if (status === "answered") answered.push(`${changed} → ${answers[0].figure} ${answers[0].sentence}`);
    }
  console.log(name.padEnd(12), asked - answered.length, "of", asked, "refused");
  if (values.list) for (const line of answered) console.log("   ", line);
}
rmSync(work, { recursive: true, force: true });
