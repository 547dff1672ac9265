import { OTHER_THING } from "./parts.ts";

/** Parts of a whole that go by no other name: where a text names none, it tells of the whole. */
const PARTS: readonly (readonly RegExp[])[] = [
  [
    /(?<!子)女(?:性|职工|的|同志|干部|队员|生|工|员|律师|代表|委员|孩|童)|妇女/,
    /男(?:性|职工|的|同志|干部|队员|生|工|员|孩|童)/,
  ],
  [/不予受理/],
  [/(?<!进)出口(?!通关)/, /(?<!出)进口(?!货)/, /进出口|外贸(?![出进]口)/],
  [
    /农民工|农牧民工|务工/,
    /残疾人|残障/,
    /未成年|青少年|儿童/,
    /退役军人|退伍军人|军人/,
    /老年人|老人|长者|养老|适老|银发/,
  ],
  [/一审/, /二审/, /再审/],
  [/上半年/, /下半年/],
  [/公开/],
  [/复议/],
  [/仲裁/],
  [/公证/],
  [/信访|来信|来访|上访|走访/],
  [/专职/],
  [/出庭|上法庭|上庭/],
  [/法律援助|法援|受援|穷人[^，。？]{0,4}官司/],
  [/涉外|境外|国外|海外/],
  [/跨境/],
  [/民营|私营/],
  [/国有|国企/],
  [/外资|外商|[台港侨]资/],
  [/少数民族/],
  [/小微/],
  [/个体/],
  [/群租/],
  [/农村|农业|农民|村|城乡|乡[镇村下]/],
  [/第?一季度/, /第?二季度/, /(?<!前)第?三季度/, /第?四季度/],
];

/** Words of which one rules out the others: who a figure counts, at which step, on which level. */
const CONTRASTS: readonly (readonly RegExp[])[] = [
  ...PARTS,
  [
    /城镇(?:常住)?居民|城乡居民|城镇[、和与]农村/,
    /农村(?:常住)?居民|农牧民|农民(?:人均|收入)|城乡居民|农村[、和与]城镇/,
    /(?:全体|全市|全省|全区|全县)居民|(?<!城镇|农村|城乡|常住|牧区)居民人均/,
  ],
  [/国家级/, /省级/, /市级/, /县级|区级/],
  [/小学/, /初中/, /高中/, /幼儿园/],
  [/入境/, /出境/, /国内(?:游客|旅游)/],
  [/上一?年度?(?:结?转|转来)/, /(?:结?转|留|拖)[至到]?下一?年|结转[至到]?20\d\d年/, /新收/],
  [/高铁|高速铁路/, /高速公路/, /国省干线|国道|省道/, /农村公路/],
  [/地铁|轨道交通/, /高速公路/],
  [/行政复议|复议/, /诉讼|应诉|官司|败诉|胜诉/, /信息公开申请|公开申请|申请公开|依申请公开/],
  [/12345/, /12315/, /12333/, /12348/, /12328/, /12366/, /12329/, /12369/],
  [/现行有效|继续有效|目前有效/, /制[定发]|出台|印发/, /废止|失效|作废/, /审[查核](?!机关|意见)/, /清理/],
  [/旅客[^，。；]{0,2}吞吐/, /集装箱[^，。；]{0,2}吞吐/, /货[物邮][^，。；]{0,2}吞吐/],
  [/微博/, /微信|公众号/, /抖音|快手|短视频/, /门户网站|政府网站|官网/],
  [/中医医?院/, /人民医院/, /妇幼保健院/],
  [/最低工资/, /平均工资/],
  [/罚没|罚款/, /免[^，。？]{0,6}罚|不予?处?罚/],
  [/孕产妇/, /婴儿/],
  [/食品(?!药品)/, /(?<!食品)药品/, /医疗器械/, /化妆品/, /特种设备/],
  [/(?<!特别)重大[^，。；？]{0,6}事故/, /较大[^，。；？]{0,6}事故/, /一般[^，。；？]{0,6}事故/],
  [/个人所得税|个税/, /企业所得税/, /增值税/, /契税/],
  [/司法救助/, /法律援助|法援|受援/],
  [/地方性法规/, /(?<!党内)规章/, /规范性文件/],
  [/人民调解/, /行政调解/, /司法调解/, /仲裁/],
  [/行政许可/, /行政处罚/, /行政强制/, /行政检查/, /行政征收|行政事业性收费/],
  [/一般公共预算收入/, /政府性基金/, /国有资本经营/, /社会保险基金/],
  [/(?<!非)税收收入/, /非税收入/],
  [/一般债/, /专项债/],
  [/一(?:、?二、?三)?次?产/, /二(?:、?三)?次?产/, /三次?产/],
  [/pm_?10/, /pm_?2\.5|细颗粒物/, /臭氧/],
];

/** A contrast of which a question names some members. */
export interface Contrast {
  members: readonly RegExp[];
  asked: ReadonlySet<RegExp>;
}

/** The contrasts a question takes a side in. */
export function contrastsOf(question: string): Contrast[] {
  return CONTRASTS.flatMap((members) => {
    const asked = new Set(members.filter((member) => member.test(question)));
    return asked.size > 0 ? [{ members, asked }] : [];
  });
}

/** Whether a text names the part that is asked for, or no part is. */
export function partFactor(contrasts: readonly Contrast[], text: string): number {
  const parts = contrasts.filter(({ members }) => PARTS.includes(members));
  return parts.every(({ asked }) => [...asked].some((member) => member.test(text))) ? 1 : OTHER_THING;
}

/** Whether what a figure is told of is another of two things that exclude each other: 一审 where 二审 is asked for. */
export function contrastFactor(contrasts: readonly Contrast[], own: string): number {
  const against = contrasts.some(({ members, asked }) => {
    const told = members.filter((member) => member.test(own));
    return told.length > 0 && !told.some((member) => asked.has(member));
  });
  return against ? OTHER_THING : 1;
}
