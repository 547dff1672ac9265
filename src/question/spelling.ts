import type { Vocabulary } from "../search/vocabulary.ts";
import { sound, syllables } from "../text/pinyin.ts";
import type { Variant } from "./question.ts";
import { looksLike } from "./shapes.ts";

const HAN = /^[\u3400-\u9fff]/;
const HAN_RUN = /[\u3400-\u9fff]{2,}/g;
const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)/;

/** What asks is seldom mistyped. */
const ASKS = /[谁哪啥咋吗呢]/;
/** Nor is what joins words, or a thing to the number asked for: 率 and 是 of 率是多少. */
const JOINS_WORDS = /^[的了着是]|[的了着是]$/;
const JOINS_NUMBER = /[为有占达到共计]$/;
const NUMBER_ASKED = /^(?:多少|几|第几|百分之)/;

/**
 * Words of the collection that a mistyped stretch of the question may mean: by sound, shape or swapped characters.
 * `boundaries` are the places where the segmenter cuts: a stretch never begins or ends inside a word.
 */
export function spellingVariants(
  text: string,
  vocabulary: Vocabulary,
  isContent: (index: number) => boolean,
  boundaries: ReadonlySet<number>,
  isKnown: (word: string) => boolean,
): Variant[] {
  const variants: Variant[] = [];
  for (const match of text.matchAll(HAN_RUN)) {
    const run = match[0];
    for (let from = 0; from < run.length; from++)
      for (let length = 2; length <= 4 && from + length <= run.length; length++) {
        const start = match.index + from;
        const written = run.slice(from, from + length);
        if (!isContent(start) || !isContent(start + length - 1) || ASKS.test(written)) continue;
        if (JOINS_WORDS.test(written)) continue;
        if (JOINS_NUMBER.test(written) && NUMBER_ASKED.test(text.slice(start + length))) continue;
        if (!boundaries.has(start) || !boundaries.has(start + length)) continue;
        if (vocabulary.documentFrequency(written) > 0 || isKnown(written)) continue;
        const doubt = vocabulary.generalFrequency(written) > 0 ? 0.5 : 1;
        for (const { read, quality, source } of readings(written, vocabulary))
          variants.push({ start, end: start + length, text: read, quality: quality * doubt, source });
      }
  }
  return variants;
}

function readings(
  written: string,
  vocabulary: Vocabulary,
): { read: string; quality: number; source: Variant["source"] }[] {
  const found: { read: string; quality: number; source: Variant["source"] }[] = vocabulary
    .soundingLike(sound(written))
    .filter((word) => word.length === written.length && word !== written)
    .slice(0, 3)
    .map((read) => ({ read, quality: 0.85, source: "sound" }));
  if (found.length === 0)
    for (const alike of soundsAlike(written))
      for (const word of vocabulary.soundingLike(alike))
        if (word.length === written.length && word.length > 1)
          found.push({ read: word, quality: 0.75, source: "sound" });
  for (const read of looksLike(written))
    if (vocabulary.has(read)) found.push({ read, quality: 0.8, source: "shape" });
  for (let index = 0; index < written.length; index++) {
    if (written.length >= 3 && index + 1 < written.length) {
      const read = written.slice(0, index) + written[index + 1] + written[index] + written.slice(index + 2);
      if (vocabulary.has(read)) found.push({ read, quality: 0.85, source: "order" });
    }
  }
  return found;
}

/** Beginnings and ends of syllables that many speakers do not tell apart: 照 and 造, 民 and 名. */
const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, "$1"],
  [/^([zcs])(?!h)/, "$1h"],
  [/([ie])ng$/, "$1n"],
  [/([ie])n$/, "$1ng"],
];

/** How a word may sound to one who takes one of its syllables for another. */
function soundsAlike(written: string): string[] {
  const own = syllables(written);
  return own.flatMap((syllable, index) =>
    CONFUSED.filter(([pattern]) => pattern.test(syllable)).map(([pattern, other]) =>
      [...own.slice(0, index), syllable.replace(pattern, other), ...own.slice(index + 1)].join(""),
    ),
  );
}

const SPOKEN: Record<string, string> = {
  duoshao: "多少",
  ji: "几",
  jige: "几个",
  jijian: "几件",
  jici: "几次",
  jiming: "几名",
  ge: "个",
  jian: "件",
  ren: "人",
  ming: "名",
  jia: "家",
  hu: "户",
  ci: "次",
  xiang: "项",
  tiao: "条",
  nian: "年",
  baogao: "报告",
  bao: "报",
  gao: "告",
  de: "的",
  shi: "是",
  shenme: "什么",
  sha: "啥",
  nali: "哪里",
  nage: "哪个",
  naxie: "哪些",
  shui: "谁",
  zenme: "怎么",
  ma: "吗",
  ne: "呢",
  youmeiyou: "有没有",
  you: "有",
  qu: "区",
  shengli: "省里",
  sheng: "省",
  shixian: "实现",
  le: "了",
  dao: "到",
  li: "里",
  zai: "在",
  wan: "万",
  qian: "钱",
  gongli: "公里",
  bili: "比例",
  zong: "总",
  he: "和",
  ju: "局",
  ting: "厅",
  ban: "办",
  zhen: "镇",
  xian: "县",
  hao: "号",
  lv: "率",
  shu: "数",
};

/**
 * Reads pinyin in a question by the collection's own words: hedong falv guwen → 河东法律顾问.
 * `places` maps the sound of a place name to the name. Latin words that are no pinyin stay.
 */
export function readPinyin(
  text: string,
  vocabulary: Vocabulary,
  places: ReadonlyMap<string, string>,
): { text: string; corrections: { written: string; read: string }[] } {
  const corrections: { written: string; read: string }[] = [];
  const runs = text.match(/[a-z]{2,}/g) ?? [];
  const long = runs.some((run) => run.length >= 4 && isPinyin(run));
  if (!long) return { text, corrections };
  const beside = (run: string, after: string) => {
    const pair = vocabulary.pairSoundingLike(run + sound(after[0] ?? ""));
    return HAN.test(after) && pair?.[1] === after[0] ? pair?.[0] : undefined;
  };
  const joined = text.replace(/[a-z]+(?: [a-z]+)+/g, (parted) => {
    const run = parted.replaceAll(" ", "");
    return places.has(run) ? run : parted;
  });
  const read = joined.replace(/[a-z]+/g, (run, at: number) => {
    if (!isPinyin(run)) return run;
    const place = partOfPlace(joined.slice(0, at), run, joined.slice(at + run.length), places);
    if (place !== null) {
      corrections.push({ written: run, read: place });
      return place;
    }
    const chinese = readRun(run, vocabulary, places);
    if (chinese === null) return beside(run, joined.slice(at + run.length)) ?? (run.length < 4 ? "" : run);
    if (!SPOKEN[run]) corrections.push({ written: run, read: chinese });
    return chinese;
  });
  return { text: read.replace(/(?<=[\u3400-\u9fff0-9]) +(?=[\u3400-\u9fff0-9])/g, ""), corrections };
}

/** How many characters of a place's name are looked for on either side of pinyin. */
const BESIDE_PINYIN = 3;

/** What pinyin stands for within the name of a place that is written in part: 新chang县. */
function partOfPlace(
  before: string,
  run: string,
  after: string,
  places: ReadonlyMap<string, string>,
): string | null {
  const heads = /[\u3400-\u9fff]*$/.exec(before)?.[0] ?? "";
  const tails = /^[\u3400-\u9fff]*/.exec(after)?.[0] ?? "";
  for (let left = Math.min(BESIDE_PINYIN, heads.length); left >= 0; left--)
    for (let right = Math.min(BESIDE_PINYIN, tails.length); right >= 0; right--) {
      if (left + right === 0) continue;
      const [head, tail] = [heads.slice(heads.length - left), tails.slice(0, right)];
      const name = places.get(`${sound(head)}${run}${sound(tail)}`);
      if (name?.startsWith(head) && name.endsWith(tail) && name.length > left + right)
        return name.slice(left, name.length - right);
    }
  return null;
}

function isPinyin(run: string): boolean {
  return syllableEnds(run).has(run.length);
}

function syllableEnds(run: string): Set<number> {
  const ends = new Set([0]);
  for (let from = 0; from < run.length; from++) {
    if (!ends.has(from)) continue;
    for (let length = 1; length <= 6 && from + length <= run.length; length++) {
      const piece = run.slice(from, from + length);
      if (SYLLABLE.exec(piece)?.[0] === piece) ends.add(from + length);
    }
  }
  return ends;
}

/** What a character costs that forms a known pair with the one before it: 坝 after 水库. */
const JOINED = 1.3;

const isSyllable = (piece: string) => SYLLABLE.exec(piece)?.[0] === piece;

/** Where the last syllable of a stretch begins: the longest one that leaves syllables before it. */
function lastSyllable(run: string, start: number, end: number): number {
  for (let from = Math.max(start, end - 6); from < end; from++)
    if (isSyllable(run.slice(from, end)) && syllableEnds(run.slice(start, from)).has(from - start))
      return from;
  return start;
}

/** The cheapest way to spell a run with known words: few words, common ones. */
function readRun(run: string, vocabulary: Vocabulary, places: ReadonlyMap<string, string>): string | null {
  const best: ({ cost: number; text: string; last: number } | undefined)[] = [{ cost: 0, text: "", last: 0 }];
  for (let end = 2; end <= run.length; end++)
    for (let start = Math.max(0, end - 24); start < end - 1; start++) {
      const before = best[start];
      if (!before) continue;
      const key = run.slice(start, end);
      const joined = vocabulary.pairSoundingLike(run.slice(before.last, end));
      if (
        joined !== undefined &&
        joined[0] === before.text.at(-1) &&
        start > 0 &&
        isSyllable(run.slice(start, end))
      ) {
        const cost = before.cost + JOINED;
        if (!best[end] || cost < (best[end]?.cost ?? 0))
          best[end] = { cost, text: before.text + joined[1], last: start };
      }
      const known =
        places.get(key) ?? SPOKEN[key] ?? vocabulary.soundingLike(key)[0] ?? vocabulary.pairSoundingLike(key);
      if (known === undefined) continue;
      const cost = before.cost + 1 + 1 / known.length;
      if (!best[end] || cost < (best[end]?.cost ?? 0))
        best[end] = { cost, text: before.text + known, last: lastSyllable(run, start, end) };
    }
  return best[run.length]?.text ?? null;
}
