/** What kind of quantity a unit measures; counts are told apart by their measure word. */
export type Quantity =
  | "percent"
  | "money"
  | "date"
  | "duration"
  | "ordinal"
  | "length"
  | "area"
  | "weight"
  | "volume"
  | "energy"
  | "temperature"
  | "count"
  | "bare";

const words = (text: string) => text.trim().split(/\s+/);

const UNITS: Record<Exclude<Quantity, "bare" | "ordinal" | "count">, string[]> = {
  percent: words("% ‰ 个百分点 百分点 个基点 成"),
  money: words(
    "元 美元 欧元 港元 日元 英镑 元人民币 人民币 港币 卢布 法郎 马克 韩元 美金 块钱 元钱 块 美分 令吉 澳元 加元 新台币 台币 日圆 越南盾 泰铢 卢比 比索 盾",
  ),
  date: words("年 月 日 月份 月底 年底 年末 月末 年代 世纪 号"),
  duration: words(
    "个工作日 工作日 个月 小时 个小时 分钟 秒 秒钟 天 周 个星期 星期 个学时 学时 个课时 课时 个季度 个月份 周年 年间 个年头 整年 昼夜 个榨季 个赛季 赛季 个学期 学期",
  ),
  length: words(
    "公里 千米 米 厘米 公分 毫米 英里 英尺 英寸 海里 里 延米 延长米 车道公里 单线公里 km m cm mm 微米 纳米 光年 尺 丈",
  ),
  area: words("平方公里 平方千米 平方米 平米 平方英里 亩 公顷 亩次 万平 平方厘米 平方英尺 英亩 ㎡ 平方"),
  weight: words("微克 吨 公斤 千克 克 斤 毫克 标准煤 吨标准煤 吨标煤 磅 kg g 载重吨 总吨 两重 公斤重 公吨"),
  volume: words("立方米 立方 升 毫升 方 m³ 立方公里 加仑"),
  energy: words(
    "千瓦时 千瓦 兆瓦 度 伏 安 瓦 kw mw gw kwh 吉瓦 伏安 千伏 千伏安 大卡 马力 匹 p eflops pflops",
  ),
  temperature: words("℃ 摄氏度 华氏度 °c"),
};

/** Measure words of counts; those of a line stand for each other in questions. */
const COUNT_GROUPS = [
  "个",
  "人 名 位 口 个人 余人 人员",
  "股 枪 味 环 井 盘 针 剂 剂次 针次 人份 车 车次 趟次 卡 版 栏 幕 曲 出 员 幼",
  "人次",
  "家 户",
  "次 户次 家次",
  "件 起 宗 例 桩 案",
  "件次",
  "次 场 轮 期 回 场次 遍 趟",
  "批次 批 拨",
  "项 条 类 种 款",
  "份 册 本 张 篇 部",
  "份 件",
  "条 件",
  "家 处",
  "家 间",
  "套 副",
  "卷 件",
  "套 间",
  "栋 幢 座",
  "台 辆 部 台套",
  "台次 辆次 车次",
  "架 艘 列",
  "艘 条",
  "列次 班次 班 架次 艘次 航班",
  "条 根",
  "处 座 片 所 站",
  "支 队 组",
  "头 只 匹 羽 头只 尾 峰",
  "株 棵",
  "对 双 副",
  "级 等 档",
  "层 楼",
  "岁 周岁",
  "倍 番",
  "分 分制",
  "票",
  "席",
  "标箱 标准箱 teu 箱",
  "颗 枚 粒",
  "胎",
  "瓶 袋 盒 包 桶",
  "床 张",
  "集 季 期",
  "届 次",
  "字 首 曲 幅 句 页 章 行 节 课 课时 堂 讲",
  "球 胜 负 平 局",
  "代 任",
  "站",
  "道 门 扇 孔 口 眼",
  "村 镇 乡 县 市 区 省 国 街道 社区",
  "路",
  "把 挺 发",
  "通 封",
  "词 字",
  "团 营 连 师",
  "方面 个方面",
  "部分 个部分",
  "笔",
  "块 片",
  "桌 餐",
].map(words);

/** How often, as people ask it, of what happens and is counted otherwise: 告了多少回, 118件. */
const OFTEN = new Set(words("回 趟 遍"));
const HAPPENING = new Set(words("件 起 宗 次 场 批次 场次 人次 件次"));
/** By what people count matters by the paper that they come on: 几封来信, 多少张罚单, 多少笔业务. */
const MATTERS = new Set(words("封 张 笔"));
const CASES = new Set(words("件 起 宗 条"));
/** How people ask for cases of an illness. */
const PATIENTS = new Set(words("人 名 位 个人"));
/** Measure words of people, whom no report counts by 个. */
const PERSONAL = new Set(words("名 人 位"));
/** Measure words that people replace by 个. */
const GENERIC = new Set(
  words("名 家 项 件 处 所 座 条 户 人 种 类 款 支 套 颗 枚 步 场 起 例 位 篇 栋 站 家次"),
);
/** Measure words that people replace by 个, but no report does. */
const PRECISE = new Set(words("通 间 份 部 辆 台 人次 宗"));
const quantityByUnit = new Map<string, Quantity>();
for (const [quantity, units] of Object.entries(UNITS))
  for (const unit of units) quantityByUnit.set(unit, quantity as Quantity);
const groupsByWord = new Map<string, Set<number>>();
for (const [index, group] of COUNT_GROUPS.entries())
  for (const word of group) {
    if (!quantityByUnit.has(word)) quantityByUnit.set(word, "count");
    const groups = groupsByWord.get(word) ?? new Set<number>();
    groups.add(index);
    groupsByWord.set(word, groups);
  }

/** A text as a regular expression that matches just it. */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** All units, longest first, for a regular expression. */
export const UNIT_WORDS: readonly string[] = [...quantityByUnit.keys()].sort((a, b) => b.length - a.length);

/** Units that more often begin a word than count: 行政, 课题, 道路. In a question they count only at the end of a phrase. */
const WORD_BEGINNINGS = new Set(
  words(
    "行 节 课 道 路 口 眼 把 发 通 首 字 句 章 页 幅 曲 团 营 连 师 门 省 国 区 市 县 村 镇 乡 级 层 楼 方 度 安 成 分 块 角 里 代 任 对 组 队 包 车 版 栏 幕 出 员 幼 站 期 季 回 类 款 片",
  ),
);

/** Whether a unit read at the start of `rest` is one there, or the beginning of another word. */
export function countsIn(unit: string, rest: string): boolean {
  if (/^个(?:体|性|别)|^处(?:罚|理|置|分(?![散布]))/.test(rest)) return false;
  if (/^(?:社区|街道)(?:工作|干部|居民|矫正|民警|医生|党员|网格|卫生|服务)/.test(rest)) return false;
  if (/^回(?:有|是|人)/.test(rest)) return true;
  return (
    !WORD_BEGINNINGS.has(unit) ||
    !/^[\u3400-\u9fff]/.test(rest.slice(unit.length)) ||
    /^[的呢了吗啊呀，]/.test(rest.slice(unit.length))
  );
}

/** What a unit measures; undefined for a word that is no unit. */
export function quantityOf(unit: string): Quantity | undefined {
  return quantityByUnit.get(unit);
}

/**
 * How well a figure counted with `stated` answers a question that asks with `asked` (both measure words):
 * 1 the same, 0.85 words that stand for each other (名/人, 起/件), 0.45 other counts.
 */
export function measureAgreement(asked: string, stated: string): number {
  if (asked === stated || asked === `个${stated}` || stated === `个${asked}`) return 1;
  if (
    (OFTEN.has(asked) && HAPPENING.has(stated)) ||
    (asked === "场" && stated === "件") ||
    (asked === "次" && (stated === "起" || stated === "件"))
  )
    return 0.8;
  if (MATTERS.has(asked) && CASES.has(stated)) return 0.8;
  if (PATIENTS.has(asked) && stated === "例") return 0.8;
  if (asked === "人次" && stated === "次") return 0.6;
  if (PERSONAL.has(asked) && stated === "个") return 0.4;
  if (asked === "件" && stated === "条") return 0.5;
  if (asked === "项" && stated === "件") return 0.5;
  if (asked === "个" && PRECISE.has(stated)) return 0.8;
  if ((asked === "个" && GENERIC.has(stated)) || (stated === "个" && asked !== "户" && GENERIC.has(asked)))
    return 0.8;
  if (stated === `${asked}次` || asked === `${stated}次`) return 0.85;
  const groups = groupsByWord.get(asked);
  const others = groupsByWord.get(stated);
  if (groups && others) for (const group of groups) if (others.has(group)) return 0.93;
  return 0.3;
}
