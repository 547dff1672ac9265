/** Sets of characters that are taken for one another by their shape. */
const SHAPES = [
  "己已巳",
  "未末",
  "人入",
  "土士",
  "日曰",
  "天夭",
  "干千于",
  "大太犬",
  "戊戌戍",
  "部陪倍",
  "侯候",
  "折拆",
  "辛幸",
  "晴睛",
  "拔拨",
  "析折",
  "治冶",
  "沧沦",
  "密蜜",
  "博搏",
  "辨辩辫",
  "即既",
  "历厉",
  "缉辑",
  "赢羸",
  "籍藉",
  "徒徙",
  "撒撤",
  "概慨",
  "贷货",
  "赏尝",
  "遣遗",
  "候侯",
  "竞竟",
  "密秘",
  "账帐",
  "订定",
  "决绝",
  "受授",
  "署暑",
  "待侍",
  "申甲由",
  "鸟乌",
  "免兔",
  "令今",
  "夫失",
  "庆厌",
  "延廷",
  "胁协",
  "暴爆",
  "坐座",
  "渡度",
  "的地得",
  "像象",
  "复夏",
  "诉拆",
  "评坪",
].map((set) => [...set]);
const shapesOf = new Map<string, Set<string>>();
for (const set of SHAPES)
  for (const character of set)
    shapesOf.set(
      character,
      new Set([...(shapesOf.get(character) ?? []), ...set.filter((other) => other !== character)]),
    );

/** A word with one character taken for another of a like shape, in every way: 末央 → 未央. */
export function looksLike(written: string): string[] {
  return [...written].flatMap((character, index) =>
    [...(shapesOf.get(character) ?? [])].map(
      (other) => written.slice(0, index) + other + written.slice(index + 1),
    ),
  );
}
