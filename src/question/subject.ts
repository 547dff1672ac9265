/** A time that leads up to what is asked: 在2009年春节期间，. */
const LEADING_TIME = /^(?:在|于|自|从|根据|按照)?[^，。]*?\d+年[^，。]{0,8}，/;
/** What a subject ends at: a verb of being, a particle or a word of asking. */
const SUBJECT =
  /^(.+?)(?=的|是|在(?!线)|于|(?<!国|私|公)有(?!限)|被|由|将|把|何|哪|什么|怎|谁|属|最|从|为|多(?!瑙)|(?<!单)位|叫|(?<![社协委员大])会(?!计|议|堂)|一共|主要|具体|如何|，|？|$)/;
const PRONOUN = /^(?:该|此|这|其|本|他|她|它|第|谁|哪|什么|何|怎|多少|为)/;
const SHORTEST = 2;

/** What a folded question is about: the words it opens with (广平铁路 of 广平铁路在哪年建成), or null where a pronoun or a word of asking does. */
export function subjectOf(text: string): string | null {
  const subject = SUBJECT.exec(text.replace(LEADING_TIME, ""))?.[1] ?? "";
  return subject.length < SHORTEST || PRONOUN.test(subject) ? null : subject;
}
