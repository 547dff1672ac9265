import { isExcluded } from "./excluded.ts";

const PLEASANTRY =
  /^(?:您好|你好|各位|领导好|大家好|请问|麻烦|打扰|不好意思|谢谢|多谢|感谢|辛苦|急|尽快|在吗|拜托|老师好|请教|哎|嗯|同志|小助手|喂|早上好|下午好|晚上好|好的|ok)/;
/** What is said to the program about itself. */
const CHAT =
  /^(?:[你您](?:都)?(?:能|会|可以)(?:干|做|查|回答)(?:些|点)?(?:什么|啥)|[你您]是(?:谁|什么|干什么的|机器人)|[你您]叫(?:什么|啥)|怎么(?:使?用|提问|问|查)|有(?:什么|哪些)功能|帮助|使用说明)[呀啊呢吗？。！]*$/;
const ASKING =
  /多少|几|谁|哪|什么|啥|何|怎|咋|吗|呢|有没有|是否|是不是|对比|比一下|率|比例|目标|？|列一下|分别|多长|多久|多大|多高|占比|说说|展开|查|总数|数量|不$|没$|呀$|数[，。]?$/;

/** What leads up to a question: whom it is for, where one has looked already; and what such a clause says of it. */
const LEADING_UP =
  /领导|主任|[科处局]长|同事|材料|稿子|汇报|发言稿|开会|[翻找问查]了|没(?:找|查|翻|问)到|弄完|都齐|参考|做对比|对标|着急|急着|催|等着/;
/** Who asks, wherever from: 我是县里政法委新来的小李. */
const INTRODUCES =
  /^我们?(?:是|这边是|在)[^，。]*(?:的小?[\u3400-\u9fff]{1,2}|工作的?|新来的?|科员|干部)[，。！]$/;
const LED_UP = 0.1;
/** Whose report a clause asks of, or of which year. */
const NAMING = /\d|[省市区县旗州镇乡]|街道|年/;

export interface WeightedClause {
  start: number;
  end: number;
  /** 1 for what is asked, less for what leads up to it, 0 for pleasantries and what is expressly not asked. */
  weight: number;
}

/** The clauses of a cleaned question with how much each says of what is asked. */
export function weighClauses(text: string): WeightedClause[] {
  const clauses = [...text.matchAll(/[^，。？！；：()\n]+[，。？！；：()\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  const negated = clauses.map(
    (clause) => isExcluded(clause.text) && (clauses.length > 1 || !ASKING.test(clause.text)),
  );
  const polite = clauses.map(
    ({ text: said }) => (PLEASANTRY.test(said) && said.length < 14 && !ASKING.test(said)) || CHAT.test(said),
  );
  const leadsUp = clauses.map(
    ({ text: said }, index) =>
      text.length > 40 &&
      (INTRODUCES.test(said) || (LEADING_UP.test(said) && !NAMING.test(said))) &&
      clauses.slice(index + 1).some((later) => NAMING.test(later.text)),
  );
  const long = text.length > 60;
  let asking = -1;
  for (let index = 0; index < clauses.length; index++)
    if (!negated[index] && !polite[index] && !leadsUp[index] && ASKING.test(clauses[index]?.text ?? ""))
      asking = index;
  return clauses.map((clause, index) => {
    if (negated[index] || polite[index]) return { start: clause.start, end: clause.end, weight: 0 };
    const distance = asking < 0 ? 0 : asking - index;
    const weight = leadsUp[index] ? LED_UP : long ? byDistance(distance) : 1;
    return { start: clause.start, end: clause.end, weight };
  });
}

/** What a clause of a long question says, by how far before the one that asks it stands; less than 0 is behind it. */
function byDistance(distance: number): number {
  if (distance < 0) return distance < -1 ? 0.1 : 0.3;
  if (distance <= 1) return 1;
  return distance === 2 ? 0.8 : 0.12;
}
