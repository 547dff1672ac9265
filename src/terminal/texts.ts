/** What the terminal says. */
const USAGE: Record<string, string> = {
  start: "npm start\n  设置了 BOT_TOKEN 时启动 Telegram 机器人，否则在终端里问答。",
  ask: 'npm run ask -- "问题" [--json] [--explain]\nnpm run ask -- --jsonl < 请求.jsonl\n  --json     输出一个 JSON 对象\n  --jsonl    逐行读取请求，逐行输出答案\n  --explain  说明每一步：理解、候选、数字与取舍',
  index: "npm run index\n  读取 seeds/ 中的报告，建立 index/ 中的索引，并逐份说明识别结果。",
  inspect: "npm run inspect -- 文件… [--json]\n  说明一份报告是怎样读出来的，不建立索引。",
  eval: "npm run eval -- 题集.jsonl…\n  按题集格式给答案打分，并给出拒答的风险与覆盖曲线。",
};
const COMMON =
  "  --seeds 目录  报告所在目录（或环境变量 SEEDS_DIR）\n  --index 目录  索引所在目录（或环境变量 INDEX_DIR）\n  --help        显示本说明";

/** How a command is used. */
export function usage(command: string): string {
  const known = USAGE[command];
  return known ? `用法：${known}\n${COMMON}` : `可用命令：${Object.keys(USAGE).join("、")}`;
}

export const texts = {
  unknownCommand: (command: string) => `没有“${command}”这个命令。`,
  building: (reports: number) => `正在建立索引（${reports} 份报告）……`,
  indexed: (reports: number, passages: number) => `索引已建立：${reports} 份报告，${passages} 个段落。`,
  couldNotRead: (file: string, reason: string) => `未收录 ${file}：${reason}`,
  withoutSeeds: (folder: string) => `找不到报告文件夹 ${folder}，沿用已有的索引。`,
  noSeeds: (folder: string) => `找不到报告文件夹 ${folder}。请核对 --seeds 或 SEEDS_DIR。`,
  cannotUse: (path: string, reason: string) => `无法使用 ${path}：${reason}`,
  unknownOption: (option: string) => `没有 ${option} 这个选项。`,
  unknown: "未识别",
  noQuestion: '请写上要问的问题，例如：npm run ask -- "某区2021年热线满意率是多少"',
  noFile: "请写上要查看的报告文件，例如：npm run inspect -- seeds/*",
  noQuestions: "请写上题集文件，例如：npm run eval -- 题集.jsonl",
  welcome: (reports: number, passages: number) =>
    `直引：已收录 ${reports} 份报告、${passages} 个段落。直接输入问题，回车发送；输入 /quit 退出。`,
  connect: "要接入 Telegram，请把 BOT_TOKEN 写进 .env 文件后重新启动（见 README）。",
  prompt: "问> ",
  notFound: "没有找到。",
  citation: "出处",
  others: "另见",
  takenBy: (label: string) => `（${label}）`,
  paragraph: (number: number) => `第${number}段`,
  year: (year: number) => `${year}年`,
  invalidLine: '这一行不是有效的请求：需要 {"id": …, "question": "…"}',
  emptySeeds: (directory: string) => `${directory} 里还没有可读的报告。请放入报告文件后再试。`,
  identity: {
    title: "标题",
    district: "地区",
    unit: "单位",
    year: "年份",
    sections: "章节",
    passages: "段落",
    doubts: "存疑",
  },
};
