import { Converter } from "opencc-js/t2cn";

const MARKS = /[國區縣會發為這個對與業務實質經報紀屬級機關於產處書開]/g;
const FEWEST_MARKS = 3;
const convert = Converter({ from: "t", to: "cn" });

/** Whether a text is written in Traditional characters. */
export function isTraditional(text: string): boolean {
  return (text.slice(0, 2000).match(MARKS)?.length ?? 0) >= FEWEST_MARKS;
}

/** A text in Simplified characters: what recognition looks at. What is quoted stays as it is written. */
export function simplify(text: string): string {
  return convert(text);
}
