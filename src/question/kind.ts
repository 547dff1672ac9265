import { countsIn, type Quantity, quantityOf, UNIT_WORDS } from "../text/measures.ts";
import type { AskedFigure } from "./question.ts";

const UNITS_AFTER = UNIT_WORDS.filter((unit) => !/^[a-z]/.test(unit));
const NUMBER_WORD =
  /(?:排老几|[百千万]分之(?:多少|几)|第几|多少|好多|(?<![哪这那])几(?!乎|经|度)|多大(?:的)?(?=比例|面积|规模|比重|产值|金额|投资|收入)|若干)/g;
const RATE =
  /(?:率|比例|占比|比重|百分比|增速|增长目标|增长预期目标|增长预期|增幅|涨幅|降幅|份额|百分点|同比|环比|强度|(?:满意|知晓|认可|美誉)度)(?:均|都)?(?:分别)?$/;
const RATE_ANYWHERE = /率(?!先|领|队|直|真|性)|满意度|比例|占比|比重|百分|增速|增幅|涨幅|降幅/;
const MONEY_ANYWHERE =
  /钱|资金|投资额|总投资|金额|经费|费用|收入|支出|贷款|产值|营收|销售额|总额|余额|利润|税收|补贴|损失|营业额|生产总值|gdp|工资|标准提高|造价|成本|价格|资本/;
const DURATION =
  /多久|多长时间|多少时间|多长(?:的)?时间|(?<!哪)几天|(?<![几于这那近前头])几年|几个月|几小时|多少天|多少年|多少个?小时|多少个?月|(?:时间|用时|耗时|周期)[^，。？]{0,3}多长|时长|时限|期限|最快几/;
const HOW = /如何|怎[么样]|哪|什么|为何/;
const WHY = /原因|为什么|为何|为啥|怎么会/;
/** 水质是几类 is told in Roman numerals. */
const GRADE = /水质[^，。？]{0,8}几类/;
/** 男女比例 is told by two numbers: 1比2. */
const RATIO = /男女[^，。？]{0,3}比例|之比(?:是|为)?多少/;
export const FREQUENCY =
  /(?:多久|多长时间|几天|几个月|隔多久|多少天).{0,12}(?:一次|一回|一趟|一遍)|隔多久|多久.{0,6}[打开查评考听报]一?[次回遍]|多久(?:排查|检查|考核|通报|召开|听取)/;
export const DATE =
  /什么时候|什么时间|何时|哪一?年|哪一?天|几月|几号|哪个月|什么日期|哪一?日|几时|啥时候|何年|何日|哪年哪月|几几年|于几年|年份/;
const EXTENT: [RegExp, Quantity[]][] = [
  [
    /多长|多高|多远|多深|多宽|[长宽高深厚]度|里程|身高|海拔|直径|距离|射程|翼展|[体身全总]长|多少路/,
    ["length"],
  ],
  [/多大面积|面积|占地|多大/, ["area", "length", "count"]],
  [/多重|重量|体重|浓度/, ["weight"]],
  [/气温|温度/, ["temperature"]],
  [/旅客[^，。？]{0,2}吞吐量/, ["count"]],
  [/货[邮物运]?[^，。？]{0,2}吞吐量/, ["weight", "count"]],
  [/排名|名次|位列|名列|排行/, ["ordinal"]],
];

/** A number asked for, or null. `text` is the folded question without what is not asked. */
export function askedFigure(text: string): AskedFigure | null {
  if (GRADE.test(text) || RATIO.test(text) || (WHY.test(text) && !text.includes("多少"))) return null;
  const numbers = [...text.matchAll(NUMBER_WORD)];
  if (FREQUENCY.test(text)) return null;
  const duration = DURATION.exec(text);
  if (duration && numbers.length <= 1) {
    const measure = /个工作日|工作日|小时|分钟|个?月|天|年|周/.exec(duration[0])?.[0] ?? null;
    return { quantities: ["duration"], measure, explicit: true };
  }
  if (
    DATE.test(text) &&
    numbers.every((match) => /几[几时月号年]/.test(text.slice(match.index, match.index + 2)))
  )
    return null;
  const match = numbers.at(-1);
  if (match) return fromNumberWord(text, match);
  if (/(?:率|比例|占比|比重)(?:分别|各自?)?(?:有|是)?(?:多高|多大)/.test(text))
    return { quantities: ["percent"], measure: null, explicit: true };
  for (const [pattern, quantities] of EXTENT.slice(0, 1)) {
    if (/多长|多高|多远|多深|多宽/.test(text) && pattern.test(text))
      return { quantities, measure: null, explicit: true };
  }
  if (/经济(?:总量|规模)[^，。？]{0,6}多大/.test(text))
    return { quantities: ["money"], measure: null, explicit: true };
  if (/规模(?:总量)?(?:是|有|达到?)?多大/.test(text))
    return { quantities: [], measure: null, explicit: true };
  if (/(?:额|金|产值|收入|投资)[^，。？]{0,6}多大/.test(text))
    return { quantities: ["money", "count", "percent"], measure: null, explicit: true };
  if (/多大|多重/.test(text))
    return {
      quantities: /多重/.test(text) ? ["weight"] : ["area", "length", "count", "weight"],
      measure: null,
      explicit: true,
    };
  return impliedFigure(text);
}

/** A number that a question asks for without saying so: compared, or a bare topic with no asking word at all. */
export function impliedByForm(text: string, compares: boolean): AskedFigure | null {
  const keywords =
    !/(\S)[没不]\1|哪|什么|啥|谁|何|怎|咋|吗|多久|有没有|是否|是不是|为|说|提|介绍|情况|问题|？.|呢|不$/.test(
      text,
    ) && text.length <= 24;
  const measured =
    compares &&
    /各(?!类|级|项|种)|多|少|高|低|大|小|快|慢|数|比|谁|变化|vs/.test(text) &&
    !/哪些|哪几|怎么|做法|经验|问题|在什么/.test(
      RATE_ANYWHERE.test(text) ? text.replace("怎么样", "") : text,
    );
  if (!keywords && !measured) return null;
  if (!measured) return { quantities: [], measure: null, explicit: false };
  const head = `${text.replace(COMPARING, "").replace(/[，。？的]+$/, "")}多少`;
  const asked = fromNumberWord(head, /多少$/.exec(head) as RegExpExecArray);
  return asked.quantities.length === 0 && RATE_ANYWHERE.test(text)
    ? { ...asked, quantities: ["percent"] }
    : asked;
}

/** What a comparison says beside what it compares: 甲和乙的面积，哪个大 asks 甲和乙的面积多少. */
const COMPARING =
  /，?(?:对比(?:一下)?|比一?[比下]|比较|相比|谁家?|哪(?:一?[个家年]|[里儿])?(?:区|省|市|县|镇|乡|地方)?)的?|[最更](?=[多少高低大小快好])|[多少高低大小快好](?:一?些|一?点)?(?=[，。？]|$)/g;

/** What is asked for without its measure word: 多少打工人, 多少企业, 多少公路. */
const COUNTED_NOUNS: readonly (readonly [RegExp, Quantity, string | null])[] = [
  [
    /^(?:打工人|打工的|农民工|职工|员工|工人|老人|老年人|学生|孩子|娃|儿童|居民|村民|市民|群众|老百姓|干部|律师|人员|老师|教师|医生|护士|党员|游客|青年|妇女|残疾人|毕业生|志愿者|网格员|贫困户人口)(?=$|[，。？的了呢被把在参受获得享有是会能来去进纳住])/,
    "count",
    "人",
  ],
  [/^(?:[^，。？的了]{1,4}的)?(?:人家|家庭|住户)/, "count", "户"],
  [/^(?:送|开|种|干|跑|摆|扫|教|养|卖|打)[^，。？的了]{1,3}的/, "count", "人"],
  [/^(?:城镇)?(?:新增)?就业(?=$|[，。？的了呢人岗])/, "count", "人"],
  [
    /^(?:企业|公司|厂子|工厂|商户|商家|店铺|铺子|店|机构|医院|学校)(?=$|[，。？的了呢被把在参受获得享有是会能来去进纳住犯])/,
    "count",
    "家",
  ],
  [/^(?:工单|单子)/, "count", null],
  [/^(?:案子|案件|官司|纠纷|投诉|提案|建议|信访件)(?=$|[，。？的了呢被在受获得是能])/, "count", "件"],
  [/^(?:耕地|农田|土地|地|林地|草地)(?=$|[，。？的了呢被在受获得是能])/, "area", null],
  [/^(?:粮食?|谷子|水果|蔬菜|茶叶)(?=$|[，。？])/, "weight", null],
  [/^(?:公路|道路|马路|高速|铁路|管网|管道|水管|路)(?=$|[，。？的了呢被在受获得是能])/, "length", null],
];

/** What 有多少 counts of those named before it: 人家有多少住上新房. */
const COUNTED_BEFORE: readonly (readonly [RegExp, string])[] = [
  [/(?:人家|家庭|农户|住户)有$/, "户"],
  [/(?:企业|公司|商户|店铺|机构)有$/, "家"],
  [/(?:人|老人|学生|孩子|居民|村民|市民|群众|干部|律师|人员|教师|医生|党员|毕业生|职工|员工)有$/, "人"],
];

/** 数字经济占生产总值多少 asks for a share. */
const SHARE_BEFORE = /(?<![侵抢独的])占(?![地用道线补])[^，。？]{0,10}$/;
/** Indicators told in money, or by how much they grew. */
const OF_MONEY =
  /(?:(?:可支配|纯|预算|财政|旅游|营业)收入|(?:预算|财政|消费)支出|生产总值|gdp|总额|金额|余额|增加值|产值|经济(?:总量|规模)|外资[^，。？]{0,2}|(?:成交|交易|销售|营业|贸易)额)(?:总量|规模)?$/;
/** What is paid, just before 多少. */
const MONEY_BEFORE =
  /(?:钱|一笔是?|资金|投资额?|金额|经费|费用|[暖水电气燃学杂租房管治修]费|工资|薪水|奖金|补[贴助]|津贴|罚没?款|罚金|利润|税收|债务|存款|造价|成本|价格|[房票油粮电水]价)(?:总额|总量|标准|一共|总共|平均)*(?:收|交|缴|涨到|降到)?$/;
/** 增速目标, 增速，目标: what a target is of stands before it. */
const TARGET_AFTER = /，?的?(?:今年|明年|全年|年度|预期)*(?:目标|任务)(?:值|数)?$/;

/** 增 as a change: not of 新增, nor what is to be added. */
export const GROWN = "(?<!新|净|递|激|计划|打算|准备|要|拟|再)增";
const CHANGED_BY = new RegExp(`(?:涨|${GROWN}|增长|增加|提高|上升|下降|降低|减少|升|降)(?:多少)?$`);
/** What 几 counts whatever follows: 几期培训. */
const OFTEN_HELD = /^[期场节届]$/;

function fromNumberWord(text: string, match: RegExpExecArray): AskedFigure {
  const word = match[0];
  if (/^[百千万]分之/.test(word)) return { quantities: ["percent"], measure: "%", explicit: true };
  if (word === "第几" || word === "排老几") return { quantities: ["ordinal"], measure: null, explicit: true };
  const rest = text.slice(match.index + word.length).replace(/^[余多]?[十百千万亿]*/, "");
  const before = text
    .slice(0, match.index)
    .replace(
      /(?:分别|各|是|为|有|达到|达|占|大概|大约|约|到底|究竟|均|都|了|到|做到|定在|定|的|想|控制在|大)+$/g,
      "",
    )
    .replace(TARGET_AFTER, "");
  if (/装机(?:容量|规模)?$/.test(before) && match[0] === "多少" && !/^[万亿]?千瓦/.test(rest))
    return { quantities: ["energy"], measure: "千瓦", explicit: true };
  const numberOf =
    rest === "" ? /(?<![总市农机专国])([件户家人条项份场宗起])数$/.exec(before)?.[1] : undefined;
  if (numberOf) return { quantities: ["count"], measure: numberOf, explicit: true };
  const owner = COUNTED_BEFORE.find(([words]) => words.test(text.slice(0, match.index)))?.[1];
  if (owner && /^[^，。？]{2,}/.test(rest) && !UNITS_AFTER.some((unit) => rest.startsWith(unit)))
    return { quantities: ["count"], measure: owner, explicit: true };
  const counts = (candidate: string) =>
    (word === "几" && OFTEN_HELD.test(candidate)) || countsIn(candidate, rest);
  const unit = UNITS_AFTER.find((candidate) => rest.startsWith(candidate) && counts(candidate));
  const counted = unit !== undefined && quantityOf(unit) === "count" && !/^个(?:百分)?点/.test(rest);
  if (CHANGED_BY.test(before) && !counted)
    return {
      quantities: ["percent", "money", "count", "weight", "length", "area", "duration"],
      measure: null,
      explicit: true,
    };
  if (
    /^(?:钱|资金|经费|投资|贷款|收入|罚款|金额|补贴|补助|津贴|欠薪|工资|税|费用|款项|债|营收|营业额|产值|利润|销售额)/.test(
      rest,
    )
  )
    return { quantities: ["money"], measure: null, explicit: true };
  if (/^个亿/.test(rest)) return { quantities: ["money"], measure: null, explicit: true };
  if (/^[^，。？了到]{1,8}的(?:钱|工资|工钱|资金|欠款|货款|款)(?=$|[，。？])/.test(rest))
    return { quantities: ["money"], measure: null, explicit: true };
  if (rest === "" && /[万亿]$/.test(text.replace(/[？。呢啊]+$/, "")))
    return MONEY_ANYWHERE.test(before.slice(-8))
      ? { quantities: ["money"], measure: null, explicit: true }
      : { quantities: ["money", "count", "weight", "area", "energy"], measure: null, explicit: true };
  if (word.startsWith("多大") && /^(?:产值|金额|投资|收入)/.test(rest))
    return { quantities: ["money"], measure: null, explicit: true };
  const noun = COUNTED_NOUNS.find(([words]) => words.test(rest));
  if (noun) return { quantities: [noun[1]], measure: noun[2], explicit: true };
  if (/^面积|^平(?:米|方)?(?=$|[，。？的了呢])/.test(rest))
    return { quantities: ["area"], measure: null, explicit: true };
  if (/^(?:比例|比重|个?百分点|个?点(?![位子]))/.test(rest))
    return { quantities: ["percent"], measure: null, explicit: true };
  if (unit && rest.startsWith("(", unit.length))
    return { quantities: [quantityOf(unit) ?? "count"], measure: null, explicit: true };
  if (/^[口眼]井/.test(rest)) return { quantities: ["count"], measure: "口", explicit: true };
  if (/^号人/.test(rest)) return { quantities: ["count"], measure: "人", explicit: true };
  if (unit && !(unit === "成" && /^成(?!$|[，。？])/.test(rest)) && !(unit === "年" && /^年级/.test(rest))) {
    const quantity = quantityOf(unit) ?? "count";
    return {
      quantities: quantity === "date" ? ["duration", "count"] : [quantity],
      measure: unit,
      explicit: true,
    };
  }
  if (
    /^[^，。？的了被把]{0,4}(?:钱|资金|奖金|房租|租金|费(?![者心解尽劲力率])|经费|补贴|补助|津贴|赔偿金?|罚款|罚金|贷款|税费|保证金)(?=$|[，。？])/.test(
      rest,
    )
  )
    return { quantities: ["money"], measure: null, explicit: true };
  if (RATE.test(before) || (/^[，。？]?$/.test(rest) === false && RATE_ANYWHERE.test(rest)))
    return { quantities: ["percent"], measure: null, explicit: true };
  if (
    /(?:时间|时长|用时|耗时|时限|周期|工期)(?:平均)?(?:缩?短|减少?|压缩|压减|快|少|加快|延长|提前|节省|省)?$/.test(
      before,
    )
  )
    return { quantities: ["duration", "percent"], measure: null, explicit: true };
  for (const [pattern, quantities] of EXTENT)
    if (pattern.test(before.slice(-6)) && rest.length < 4)
      return { quantities, measure: null, explicit: true };
  if (!unit && !/^[万亿元]/.test(rest) && SHARE_BEFORE.test(text.slice(0, match.index)))
    return /占了?$/.test(text.slice(0, match.index))
      ? { quantities: ["percent", "money", "count"], measure: null, explicit: true }
      : { quantities: ["percent"], measure: null, explicit: true };
  if (OF_MONEY.test(before)) return { quantities: ["money", "percent"], measure: null, explicit: true };
  if (/钱[^，。？]{0,4}$/.test(before)) return { quantities: ["money"], measure: null, explicit: true };
  if (MONEY_BEFORE.test(before)) return { quantities: ["money", "percent"], measure: null, explicit: true };
  if (MONEY_ANYWHERE.test(before.slice(-8)) && !/人次|人数/.test(before.slice(-6)))
    return { quantities: ["money", "percent", "count"], measure: null, explicit: true };
  if (
    /(?:花|掏|投|拨|(?<!处)罚|赔|补|免|挣|赚|凑|借|退|省|欠)(?:出去|进去|下来|回来|了|出|掉|下)*$|[讨要追挽]回(?:来|了)?$/.test(
      before,
    ) ||
    /资金|经费|拨款|花出去|掏了|花了/.test(text)
  )
    return { quantities: ["money", "count", "percent"], measure: null, explicit: true };
  const earlier = text.slice(0, match.index).split("，").slice(0, -1);
  if (earlier.some((clause) => MONEY_BEFORE.test(clause)))
    return { quantities: ["money", "percent"], measure: null, explicit: true };
  const rate = text.split("，").some((clause) => RATE.test(clause));
  return { quantities: rate ? ["percent"] : [], measure: null, explicit: true };
}

/** What is added behind a topic to say as of when: 债务余额？截至2023年底的. */
const AS_OF = /[？，][^，。？]{0,12}(?:年|[年月]?[底末]|当年)的?$/;
/** 都列一下 asks to be told. */
const TOLD_ALL = /[，]?(?:(?:都|也|全)?(?:给我)?[列说报讲]+(?:一下|出来|一列)|[都全](?:要|给我))[。？！]*$/;
/** 产值完成情况, 支出执行数 ask what the thing itself would. */
const CARRIED_OUT = /(?<=[额值量率入出资])的?(?:实际)?(?:完成|执行|到位)(?:情况|数|额|值)?$/;
/** What is told in money, and by how much it grew beside that. */
const SUM = /(?:增加值|生产总值|gdp|余额|收入|支出)$/;

function impliedFigure(text: string): AskedFigure | null {
  const bare = text
    .replace(TOLD_ALL, "")
    .replace(/[呢吗？。！，的]+$/g, "")
    .replace(AS_OF, "")
    .replace(CARRIED_OUT, "");
  const head =
    /(总额|金额)(?=，|$)|(?:总|(?<![那这])个|次)数(?=，|$)|([件户家人条项份场宗起])数(?=，|$)|(?:申请|投诉|诉求|工单|咨询|举报|案件|受理|办结|审结|结案|立案|处罚|检查)数(?=，|$)/.exec(
      bare,
    );
  const measure = /(?:的|[\u3400-\u9fff]{2})(人次|户次|场次|批次|件次)$/.exec(bare)?.[1];
  if (measure) return { quantities: ["count"], measure, explicit: true };
  if (head?.[2]) return { quantities: ["count"], measure: head[2], explicit: true };
  if (head) return { quantities: head[1] ? ["money"] : ["count", "money"], measure: null, explicit: true };
  if (/(?:总量|总值)$/.test(bare))
    return { quantities: MONEY_ANYWHERE.test(bare) ? ["money"] : [], measure: null, explicit: true };
  if (
    (!HOW.test(text) && bare.split(/[，：]/).some((clause) => RATE.test(clause))) ||
    (!/如何|怎|什么|为何/.test(text) && /(?<![效频])率[^，。？率]{0,3}[高低](?:，|$)/.test(bare)) ||
    /(?:率|比例|占比|比重)(?:怎么样|如何|咋样|高不高|高吗)/.test(text)
  )
    return { quantities: ["percent"], measure: null, explicit: true };
  if (SUM.test(bare)) return { quantities: ["money", "percent", "count"], measure: null, explicit: false };
  if (
    /(?:数量|[总人客件户次个家项条起宗场成增结收]数|总量|[平年]?均值|面积|里程|[^质力大能考衡]量|总产|产值|总额|金额|规模|吞吐量|投资|年龄|身高|人口|票房)$/.test(
      bare,
    )
  )
    return { quantities: [], measure: null, explicit: false };
  return null;
}
