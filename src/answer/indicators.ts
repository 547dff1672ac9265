import type { Question } from "../question/question.ts";
import { type AnalysedPassage, type FigureRecord, sentenceText } from "./analysed.ts";
import { once } from "./once.ts";
import { ownWords, partWords } from "./own.ts";
import { OTHER_THING } from "./parts.ts";

/** What stands before 生产总值 where it is only what something else is measured by. */
const MEASURED_BY = "占|相当于|单位|万元|亿元|与|人均";

/** The indicators that work reports, plans and communiqués tell one after the other: a number of one is none of another. */
const INDICATORS: readonly RegExp[] = [
  new RegExp(
    `(?<!(?:${MEASURED_BY})(?:我|全)?[国省市区州县旗]?(?:地区|国内)?)(?:生产总值|gdp)(?!能耗|二氧化碳|的?比)|(?<!县域)经济(?:总量|增[长速])`,
  ),
  /人均(?:地区|国内)?(?:生产总值|gdp)/,
  /(?:数字|民营|海洋|县域|文旅|低空)经济|海洋生产总值|数字[^，。；]{0,6}增加值/,
  /工业(?:企业)?增加值/,
  /制造业[^，。；]{0,4}增加值/,
  /(?:服务业|三产|第三产业)[^，。；]{0,3}增加值/,
  /工业[^，。；]{0,2}(?:总产值|产值)/,
  /产业[^，。；]{0,2}(?:总产值|产值)/,
  /旅游(?:[^，。；]{0,4}|人次[^，。；]{0,12}、)(?:收入|花费)/,
  /农[业林][^，。；]{0,4}(?:总产值|产值|增加值)/,
  /固定资产投资|固投|(?:年的?|有效|[省市区县]的?|^)投资(?=[增涨降减]|多少|完成(?:了|多少))/,
  /消费品零售|社零|(?<!网[络上])零售额/,
  /网[上络]零售/,
  /预算收入|财政(?:总|预算)?收入/,
  /税收/,
  /预算支出|财政(?:总)?支出/,
  /进口|出口|外贸/,
  /外资|外商(?:直接)?投资/,
  /可支配收入|居民收入|纯收入|(?:农[民牧]|老?百姓|群众|城里人|农户)[^，。；]{0,4}收入/,
  /消费价格|cpi|物价/,
  /失业率/,
  /新增(?:城镇)?就业/,
  /转移就业/,
  /再就业/,
  /养老金|低保|救助标准|补助标准/,
  /城[镇市]化/,
  /能耗|能源消耗/,
  /研发|r&d|试验发展/,
  /粮食/,
  /利润/,
  /营业收入|营收/,
  /存款/,
  /贷款/,
  /[减退降]{1,4}[税费]/,
  /民生(?!实事|工程)/,
  /物流[^，。；]{0,3}费用/,
  /森林覆盖/,
  /优良(?:天数|率|比例)/,
  /pm_?2\.5|细颗粒物/,
  /水质|断面/,
  /游客|旅游人|接待人/,
  /小巨人/,
  /单项冠军/,
  /专精特新(?!["“”]?小巨人)/,
  /高新技术企业|高企/,
  /科技型中小企业/,
  /技术合同/,
  /专利/,
  /经营主体|市场主体/,
  /高标准农田/,
  /老旧小区/,
  /棚户区|棚改/,
  /农村(?:公路|道路)/,
  /吞吐量/,
  /快递(?:业务|量)/,
  /装机/,
  /托位/,
];

/** What an indicator is told of where it is not told of the whole. */
const QUALIFIERS: readonly RegExp[] = [
  /低收入|脱贫|困难/,
  /第一产业|(?<![第一])一产(?!业)/,
  /第二产业|(?<![第一])二产(?!业)/,
  /第三产业|(?<!第)三产(?!业)|服务业[^，。；]{0,3}增加值/,
  /(?:海洋|林业|旅游|文化|服务业)生产总值/,
  /(?:数字|民营|海洋|县域|文旅|低空|夜间|平台|湾区)经济/,
  /工业固定资产/,
  /(?:工业|产业|制造业|民间|对外|设施|工程|项目|技改|改造|房地产开发)投资|项目[^，。；]{0,6}投资/,
  /高技术|战略性新兴|装备制造/,
  /服务(?:贸易)?进?出口|服务贸易/,
  /对[^，。；]{2,24}[进出]口/,
  /实绩/,
  /跨境|电商|吞吐/,
  /限额以上|限上/,
  /入境|过夜|旅居|医疗旅游|研学/,
];

/** The indicators that a question names, what it does not name, and the parts it does not name. */
const namedBy = once(({ wanted }: Question) => {
  const asked = INDICATORS.filter((indicator) => indicator.test(wanted));
  if (asked.length === 0) return null;
  const others = INDICATORS.filter((indicator) => !asked.includes(indicator));
  return { asked, others, qualifiers: QUALIFIERS.filter((qualifier) => !qualifier.test(wanted)) };
});

/** 占财政总支出的38% is not told of 财政支出. */
const SHARE_OF = /占[^，。；]{2,16}/g;

/**
 * Whether a figure is told of the indicator that is asked for, or none is asked for: its sentence names it, and its own
 * words no other one, nor a part of it.
 */
export function indicatorFactor(question: Question, passage: AnalysedPassage, record: FigureRecord): number {
  const named = namedBy(question);
  if (named === null) return 1;
  const tells = (text: string) => named.asked.some((indicator) => indicator.test(text));
  if (record.column === null && !tells(sentenceText(passage, record.sentence))) return OTHER_THING;
  const { text } = passage.folded;
  const words = record.part === null ? ownWords(text, record) : partWords(text, record);
  const own = words.replace(SHARE_OF, "");
  const another = !tells(own) && named.others.some((indicator) => indicator.test(own));
  return another || named.qualifiers.some((qualifier) => qualifier.test(own)) ? OTHER_THING : 1;
}
