import type { FigureRecord } from "./analysed.ts";

/** What a part is called: what its label says and what it is an aspect of, from 其中 on. */
export function partWords(text: string, { part, figure, label, shared, inherited }: FigureRecord): string {
  const own = [...label, ...shared, ...inherited].filter(
    ({ start, end }) => part !== null && start >= part && end <= figure.start,
  );
  return own.map(({ start, end }) => text.slice(start, end).replace(/^[，、]?其中[：，]?/, "")).join("，");
}

const known = new WeakMap<FigureRecord, string>();

/** What a figure's clause says before it, and its label; of one of a list told in its turn only this. `text` is its passage's. */
export function ownWords(text: string, record: FigureRecord): string {
  let words = known.get(record);
  if (words === undefined) {
    const { figure, clause, label, shared, listed } = record;
    const parts = listed
      ? [...label, ...shared].sort((one, other) => one.start - other.start)
      : [{ start: clause.start, end: figure.start }, ...label];
    words = parts.map(({ start, end }) => text.slice(start, end)).join(listed ? "" : "。");
    known.set(record, words);
  }
  return words;
}
