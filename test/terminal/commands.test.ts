import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { INVENTED } from "../answer/invented.ts";
import { temporaryLibrary } from "../search/library.ts";
import { linesOf, type Run, run } from "./process.ts";
import { answerLine, errorLine, inspected } from "./shapes.ts";

const BINARY = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 37) % 251);
const folders = temporaryLibrary({ ...INVENTED, "损坏.txt": BINARY, "空.txt": "" });
const QUESTION = "宝坻区2023年热线群众满意率是多少";
let indexed: Run;

beforeAll(async () => {
  indexed = await run(folders, ["index"]);
});

describe.concurrent("npm run index", () => {
  test("says of every report what was recognised", () => {
    for (const recognised of [
      "a.txt",
      "宝坻区2023年法治政府建设情况报告",
      "南开区",
      "蓟州区人民政府",
      "2025",
    ])
      expect(indexed.output).toContain(recognised);
    expect(indexed.output).toMatch(/4 份报告，\d+ 个段落/);
  });

  test("names every file it could not take, with the reason, and ends with exit code 1", () => {
    expect(indexed.errors).toMatch(/损坏\.txt：.+/);
    expect(indexed.errors).toMatch(/空\.txt：.+/);
    expect(indexed.code).toBe(1);
  });

  test("ends with exit code 0 where every file could be taken", async () => {
    const whole = temporaryLibrary({ "b.txt": INVENTED["b.txt"] as string });
    expect((await run(whole, ["index"])).code).toBe(0);
  });
});

describe.concurrent("npm run ask", () => {
  test("gives figure, quotation and citation, with the sentence marked", async () => {
    const { code, output, errors } = await run(folders, ["ask", QUESTION]);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    const [figure, quote, citation] = linesOf(output);
    expect(figure).toMatch(/^93\.7%/);
    expect(quote).toContain("【全年受理热线工单48213件，接件率100%，按时办结率99.2%，群众满意率93.7%。】");
    expect(citation).toContain("宝坻区 · 2023年 · 一、主要举措和成效 › （一）优化政务服务");
    expect(citation).toContain("第1段");
  });

  test("takes a question of several words, and says that nothing was found", async () => {
    const { code, output } = await run(folders, ["ask", "武清区2023年", "满意率"]);
    expect(code).toBe(0);
    expect(output).toContain("没有找到");
    expect(output).toContain("武清区");
  });

  test("--json gives one object, and nothing else on standard output", async () => {
    const { output } = await run(folders, ["ask", "--json", QUESTION]);
    const answer = answerLine.parse(JSON.parse(output));
    expect(answer).toMatchObject({ id: null, status: "answered", note: null });
    expect(answer.answers[0]).toMatchObject({
      figure: "93.7%",
      district: "宝坻区",
      parent: "天津市",
      year: 2023,
      section: ["一、主要举措和成效", "（一）优化政务服务"],
      paragraph: 1,
      report: "宝坻区2023年法治政府建设情况报告",
      source: "a.txt",
    });
  });

  test("--explain tells how, on standard error", async () => {
    const { output, errors } = await run(folders, ["ask", "--json", "--explain", QUESTION]);
    expect(answerLine.parse(JSON.parse(output)).status).toBe("answered");
    expect(errors).toContain("宝坻区");
  });

  test("builds the index first where there is none, and keeps standard output for the answer", async () => {
    const fresh = { seeds: folders.seeds, index: join(folders.index, "..", "fresh") };
    const { code, output, errors } = await run(fresh, ["ask", "--json", QUESTION]);
    expect(code).toBe(0);
    expect(answerLine.parse(JSON.parse(output)).status).toBe("answered");
    expect(errors).toContain("索引");
    expect(readdirSync(fresh.index)).toContain("manifest.json");
  });

  test("--seeds and --index say where reports and index are", async () => {
    const nowhere = { seeds: "/nonexistent", index: "/nonexistent" };
    const args = ["--seeds", folders.seeds, "--index", folders.index];
    const { output } = await run(nowhere, ["ask", "--json", QUESTION, ...args]);
    expect(answerLine.parse(JSON.parse(output)).answers[0]?.source).toBe("a.txt");
  });

  test("an index without its reports goes on answering", async () => {
    const { output } = await run({ ...folders, seeds: "/nonexistent" }, ["ask", "--json", QUESTION]);
    expect(answerLine.parse(JSON.parse(output)).answers[0]?.figure).toBe("93.7%");
  });

  test("without a question it says what to write, with exit code 2", async () => {
    const { code, output, errors } = await run(folders, ["ask"]);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).toContain("npm run ask");
  });
});

describe.concurrent("npm run ask -- --jsonl", () => {
  const requests = [
    { id: "q1", chat: "c1", question: QUESTION },
    { id: 2, chat: "c2", question: "南开区2022年热线群众满意率是多少" },
    { id: "q3", chat: "c1", question: "那办结率呢" },
    { id: "q4", chat: "c2", question: "那办结率呢" },
    { id: "q5", question: "武清区2023年热线群众满意率是多少" },
    { id: "q6", question: "南开区和宝坻区2023年热线群众满意率分别是多少" },
  ];
  const invalid = [
    "no json",
    "[]",
    '{"id":"x1"}',
    '{"question":"满意率"}',
    '{"id":"x2","question":5}',
    "null",
  ];
  const lines: { id: unknown; status: string; [key: string]: unknown }[] = [];
  let ended: Run;

  beforeAll(async () => {
    const valid = requests.map((request) => JSON.stringify(request));
    const input = [valid[0], "", invalid[0], valid[1], "   ", ...invalid.slice(1), ...valid.slice(2)].join(
      "\r\n",
    );
    ended = await run(folders, ["ask", "--jsonl"], input);
    lines.push(...linesOf(ended.output).map((line) => JSON.parse(line)));
  });

  test("answers one a line, in order, blank lines skipped", () => {
    expect(ended.code).toBe(0);
    expect(ended.errors).toBe("");
    expect(lines.map(({ id }) => id)).toEqual([
      "q1",
      null,
      2,
      null,
      "x1",
      null,
      "x2",
      null,
      "q3",
      "q4",
      "q5",
      "q6",
    ]);
  });

  test("each answer has the shape that scripts rely on", () => {
    for (const line of lines.filter(({ status }) => status !== "error"))
      expect(answerLine.safeParse(line).error).toBeUndefined();
    const statuses = lines.filter(({ status }) => status !== "error").map(({ status }) => status);
    expect(statuses).toEqual(["answered", "answered", "answered", "answered", "not_found", "answered"]);
  });

  test("an invalid line gets an error in its place, and the rest goes on", () => {
    const errors = lines.filter(({ status }) => status === "error");
    expect(errors).toHaveLength(invalid.length);
    for (const line of errors) expect(errorLine.safeParse(line).error).toBeUndefined();
  });

  test("requests of one chat are one conversation, apart from others", () => {
    const byId = new Map(lines.map((line) => [line.id, line]));
    const answerOf = (id: string) => answerLine.parse(byId.get(id));
    expect(answerOf("q3").answers[0]).toMatchObject({ district: "宝坻区", year: 2023, figure: "99.2%" });
    expect(answerOf("q4").answers[0]).toMatchObject({ district: "南开区", year: 2022, figure: "97.9%" });
    expect(answerOf("q3").note).toContain("宝坻区");
  });

  test("nothing asked is nothing answered", async () => {
    expect(await run(folders, ["ask", "--jsonl"], "\n\n")).toMatchObject({ code: 0, output: "" });
  });
});

describe.concurrent("npm run inspect", () => {
  test("--json gives one entry a file, in order, and exit code 1 where one cannot be read", async () => {
    const files = ["a.txt", "损坏.txt", "d.txt", "none.txt"].map((file) => join(folders.seeds, file));
    const { code, output } = await run(folders, ["inspect", "--json", ...files]);
    expect(code).toBe(1);
    const entries = inspected.parse(JSON.parse(output));
    expect(entries.map(({ file }) => file)).toEqual(files);
    expect(entries.map((entry) => "error" in entry)).toEqual([false, true, false, true]);
    expect(entries[2]).toMatchObject({
      title: expect.stringContaining("政府工作报告"),
      year: 2025,
      date: "2025-01-08",
    });
  });

  test("shows a report without indexing it, with exit code 0", async () => {
    const apart = temporaryLibrary({ "b.txt": INVENTED["b.txt"] as string });
    const { code, output } = await run(apart, ["inspect", join(apart.seeds, "b.txt")]);
    expect(code).toBe(0);
    expect(output).toContain("南开区2023年法治政府建设情况报告");
    expect(readdirSync(join(apart.seeds, ".."))).toEqual(["seeds"]);
  });
});

describe.concurrent("npm run eval", () => {
  test("scores the answers to a question set", async () => {
    const set = join(folders.index, "..", "set.jsonl");
    const gold = (evidence: string, figure: string) => ({ any: [{ source: "a.txt", evidence, figure }] });
    const cases = [
      { id: "1", cat: "figure", question: QUESTION, gold: gold("群众满意率93.7%", "93.7%") },
      { id: "2", cat: "figure", question: QUESTION, gold: gold("群众满意率93.7%", "99.9%") },
      { id: "3", cat: "unanswerable", question: "武清区2023年满意率是多少", gold: { status: "not_found" } },
    ];
    writeFileSync(set, cases.map((one) => JSON.stringify(one)).join("\n"));
    const { code, output } = await run(folders, ["eval", set]);
    expect(code).toBe(0);
    for (const category of ["figure", "unanswerable"]) expect(output).toContain(category);
    const wrong = JSON.parse((await run(folders, ["eval", "--json", set])).output);
    expect(wrong).toHaveLength(1);
  });
});

describe.concurrent("npm start without BOT_TOKEN", () => {
  test("is a chat that answers, keeps the conversation, and ends at the end of input", async () => {
    const { code, output } = await run(folders, ["start"], `${QUESTION}\n\n那办结率呢\n`);
    expect(code).toBe(0);
    expect(output).toContain("BOT_TOKEN");
    expect(output).toContain("93.7%");
    expect(output).toMatch(/沿用上文：宝坻区、2023年/);
    expect(output.indexOf("99.2%（按时办结率）")).toBeGreaterThan(output.indexOf("93.7%（群众满意率）"));
  });

  test("ends at /quit", async () => {
    const { code, output } = await run(folders, [], `/quit\n${QUESTION}\n`);
    expect(code).toBe(0);
    expect(output).not.toContain("93.7%");
  });
});

describe.concurrent("every command", () => {
  const commands = ["start", "ask", "index", "inspect", "eval"];

  test.each(commands)("%s --help tells how it is used", async (command) => {
    const { code, output, errors } = await run(folders, [command, "--help"]);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toContain(command === "start" ? "npm start" : `npm run ${command}`);
    for (const option of ["--seeds", "--index", "--help"]) expect(output).toContain(option);
  });

  test.each(commands)("%s with a wrong option tells how it is used, with exit code 2", async (command) => {
    const { code, output, errors } = await run(folders, [command, "--wrong"]);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).toContain(command === "start" ? "npm start" : `npm run ${command}`);
  });

  test("that does not exist is answered with those that do", async () => {
    const { code, errors } = await run(folders, ["frobnicate"]);
    expect(code).toBe(2);
    expect(errors).toContain("frobnicate");
    for (const command of commands) expect(errors).toContain(command);
  });

  test("where neither reports nor index are there says so without a stack trace", async () => {
    const { code, output, errors } = await run({ seeds: "/nonexistent", index: "/nonexistent/index" }, [
      "ask",
      QUESTION,
    ]);
    expect(code).toBe(2);
    expect(output).toBe("");
    expect(errors).not.toMatch(/^\s+at /m);
  });
});
