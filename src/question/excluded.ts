/** How a clause opens that says what is not asked for: 不要完成数. */
const OPENS =
  "(?:但|而|可)?(?:不是|不问|不要|别(?![的墅人处家])要?|不用|不算|不含|不包括|无需|不看|没问|除去)";
/** How one ends: 微信的不用, 投诉不算, 户数我有. */
const ENDS =
  "(?:的?(?:就|都|先)?(?:(?<!用)不用|(?<!要)不要|(?<!算)不算|不含|(?<!看)不看|(?<!管)不管|别算|别要|除外|不需要|不计)(?:了|管|算|看|要|给|含|它)*)";
/** What one has already: 户数我有. */
const HAD = "(?:我(?:已经?|都)?(?:有|知道|查过|查到)|已经?(?:知道|查过|查到))了?";
const LEFT_OUT = new RegExp(`${ENDS}[，。？！；)]*$|不是问|不要(?:去年|今年|目标|计划|实际)`);
const OPENING = new RegExp(`^${OPENS}|${HAD}[，。？！；)]*$`);
/** What asks is not left out by how it opens, or because one has it: 不含农户投资增长多少, 是不是每个镇都有. */
const ASKS = /哪|多少|几[个件家户名次]|是不是|吗|什么|谁/;
/** What is left out within a clause: 不含公安的罚款. */
const WITHIN = /(?:不含|不包括|不包含)[^，。？的]{2,12}的/g;
const MARKS = new RegExp(`^(?:${OPENS}|不包含)|(?:${ENDS}|${HAD})$|[的数]$`, "g");

/** Whether a clause of a folded question says what is not asked for. */
export const isExcluded = (clause: string): boolean =>
  LEFT_OUT.test(clause) || (OPENING.test(clause) && !ASKS.test(clause));

/** What a folded question asks for, and the words for what it expressly does not: 投诉 of 受理多少件，投诉不算. */
export function partExcluded(text: string): { wanted: string; excluded: string[] } {
  const clauses = text.match(/[^，。？！；：()]+[，。？！；：()]*/g) ?? [];
  const named = clauses.filter(isExcluded);
  const out = named.length < clauses.length ? named : [];
  const kept = clauses.filter((clause) => !out.includes(clause)).join("");
  const phrases = [...out, ...(kept.match(WITHIN) ?? [])];
  const words = phrases.map((phrase) =>
    phrase
      .replace(/[，。？！；：()]+$/, "")
      .replace(MARKS, "")
      .replace(MARKS, ""),
  );
  return { wanted: kept.replace(WITHIN, ""), excluded: words.filter((word) => word.length >= 2) };
}
