import { pinyin } from "pinyin-pro";

/** The toneless syllables of a Chinese text, ü written v: 绿电 → lv dian. */
export function syllables(text: string): string[] {
  return pinyin(text, { toneType: "none", type: "array", v: true });
}

/** The sound of a word without tones and spaces, a key for homophones: 工单, 公单 → gongdan. */
export function sound(text: string): string {
  return syllables(text).join("");
}
