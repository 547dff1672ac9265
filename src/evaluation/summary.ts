import type { Score } from "./score.ts";

const share = (right: number, all: number) =>
  all === 0 ? "—" : `${right}/${all} ${((100 * right) / all).toFixed(1)}%`;

/** Counts of a run that floors can be held against. */
export interface Summary {
  right: number;
  questions: number;
  falseRefusals: number;
  answerable: number;
  categories: Record<string, { right: number; questions: number }>;
}

/** Counts right answers, all and by category, and answerable questions that were refused. */
export function summarise(scores: readonly Score[]): Summary {
  const categories: Summary["categories"] = {};
  for (const { turn, right } of scores) {
    const category = categories[turn.category] ?? { right: 0, questions: 0 };
    categories[turn.category] = category;
    category.questions++;
    if (right) category.right++;
  }
  const answerable = scores.filter(({ turn }) => turn.gold.status === "answered");
  return {
    right: scores.filter(({ right }) => right).length,
    questions: scores.length,
    falseRefusals: answerable.filter(({ answer }) => answer.status === "not_found").length,
    answerable: answerable.length,
    categories,
  };
}

/** The scores as text, a line a category. */
export function renderSummary(scores: readonly Score[]): string {
  const lines: string[] = [];
  const count = (group: readonly Score[], part: "quoteFirst" | "quoteAmongThree" | "sentence" | "figure") => {
    const scored = group.filter((score) => score[part] !== null);
    return scored.length === 0
      ? []
      : [`${NAMES[part]} ${share(scored.filter((score) => score[part]).length, scored.length)}`];
  };
  for (const category of new Set(scores.map(({ turn }) => turn.category))) {
    const group = scores.filter(({ turn }) => turn.category === category);
    const parts = (["quoteFirst", "quoteAmongThree", "sentence", "figure"] as const).flatMap((part) =>
      count(group, part),
    );
    lines.push(
      `${category.padEnd(13)} 正确 ${share(group.filter(({ right }) => right).length, group.length)}${parts.length > 0 ? `（${parts.join("，")}）` : ""}`,
    );
  }
  const dialogues = new Map<string, boolean>();
  for (const { turn, right } of scores)
    if (turn.dialogue) dialogues.set(turn.dialogue, (dialogues.get(turn.dialogue) ?? true) && right);
  if (dialogues.size > 0)
    lines.push(`整段对话       ${share([...dialogues.values()].filter(Boolean).length, dialogues.size)}`);
  const { right, questions, falseRefusals, answerable } = summarise(scores);
  lines.push(`合计 正确 ${share(right, questions)}；本可回答而拒答 ${share(falseRefusals, answerable)}`);
  return lines.join("\n");
}

const NAMES = { quoteFirst: "首条引文", quoteAmongThree: "前三引文", sentence: "句子", figure: "数字" };
