/** How Chinese place names are shortened, and which short forms are ordinary words as well. */

const PEOPLES =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各";
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})族?)*族?自治(区|州|县|旗)$`);
const SUFFIX = /(?:特别行政区|地区|林区|新区|街道办事处|街道|省|市|区|县|州|盟|旗)$/;

/** Short names of counties and cities that are also words of everyday or official Chinese. */
const ORDINARY_WORDS = new Set(
  (
    "七星 万全 万安 三门 三元 上城 上街 上高 中原 中方 中站 中西 丰满 义安 乐业 乡城 二道 " +
    "东山 东方 东海 东湖 东港 东风 东安 九龙 交口 会同 会理 会宁 修文 全南 八步 公安 共和 " +
    "六合 光明 兴业 兴国 兴城 兴隆 兴义 前进 前锋 加查 北关 北流 北林 北湖 南关 南部 南海 " +
    "南湖 南岸 南城 博爱 友好 友谊 双城 双塔 双峰 双桥 双河 双清 双湖 双牌 向阳 吉利 和平 " +
    "和政 和顺 和静 响水 商城 四会 固安 城东 城中 城关 城北 城厢 城口 城固 城西 复兴 大东 " +
    "大丰 大兴 大关 大名 大城 大堂 大安 大新 大方 大田 大通 大英 大祥 天山 天门 天河 天桥 " +
    "天涯 天心 太平 太和 威信 安义 安乡 安仁 安化 安国 安图 安宁 安定 安居 安平 安新 安福 " +
    "安达 安远 定南 定安 定边 定远 宝塔 宣化 容城 富民 富源 富裕 富平 将乐 山南 山城 工农 " +
    "市中 市北 市南 常山 平乐 平原 平安 平定 平山 平川 平果 平和 平房 平城 平江 平远 平桥 " +
    "广信 广平 建华 建始 建安 建平 开化 开江 开远 当阳 德化 惠民 惠农 惠安 成安 成武 改则 " +
    "政和 文安 文成 新丰 新乐 新兴 新化 新北 新华 新和 新城 新安 新市 新建 新民 新河 新源 " +
    "新田 新都 新野 方正 无为 日照 明光 明山 明水 普安 普定 朝天 来安 来宾 桃源 桥东 桥西 " +
    "正宁 正安 正定 正阳 武功 武定 民和 民丰 民乐 民勤 民权 永丰 永修 永兴 永吉 永和 永善 " +
    "永安 永定 永寿 永平 永新 永春 永泰 永福 永胜 水城 江北 江南 江口 江城 江海 江源 江山 " +
    "江岸 沙河 沙田 河口 法库 泰山 海港 海城 海棠 清水 清新 清河 清流 温泉 港北 港口 港南 " +
    "满城 滨城 滨江 滨海 滨湖 灯塔 点军 爱民 牡丹 白云 白水 白玉 白银 百色 盐湖 盐田 盐池 " +
    "石门 石城 石泉 石棉 祥云 突泉 站前 红星 红旗 红山 绿园 绿春 老城 老边 芙蓉 花山 花都 " +
    "莲花 西区 西市 西山 西湖 东区 南区 北区 解放 资中 资兴 资源 路北 路南 路桥 进贤 运河 " +
    "连城 通城 通山 通川 通道 通海 道里 道外 金山 金水 金沙 金牛 金安 钟楼 铁山 长乐 长寿 " +
    "长安 阳春 阳明 集安 集美 集贤 雨花 青山 静乐 革吉 顺平 高明 高平 高安 高新 高台 黄河 " +
    "黑山 黑水 鼓楼 龙门 龙江 合作 互助 大化 前郭 通河 同心 同德 同仁 同江 振兴 振安"
  ).split(" "),
);

/**
 * The short forms of a full place name: 河东区 → 河东, 广西壮族自治区 → 广西, 延边朝鲜族自治州 → 延边 and 延边州.
 * Never one character; 郊区 has none.
 */
export function shortForms(fullName: string): string[] {
  const autonomous = AUTONOMOUS.exec(fullName);
  let stem: string;
  const forms: string[] = [];
  if (autonomous) {
    stem = autonomous[1] as string;
    if (autonomous[2] !== "区" && stem.length > 1) forms.push(stem + autonomous[2]);
  } else stem = fullName.replace(SUFFIX, "");
  if (stem.length >= 2 && stem !== fullName) forms.push(stem);
  return forms;
}

/** Whether a short form is an ordinary word too, so that it may only be read as a place beside one. */
export function isOrdinaryWord(shortName: string): boolean {
  return ORDINARY_WORDS.has(shortName);
}

/**
 * A level word after a short form, which makes it another place than the one of that short form: 云溪|县 is not 云溪区.
 * Not so where the word is the beginning of another: 余姚|市场, 浙江|区域, 湖南|市县.
 */
export const LEVEL_WORD =
  /^(?:自治[区县州旗]|省(?![道份]|级(?!机关))|市(?!场|容|域|级(?!机关)|民(?!政)|政(?!府|务))|区(?![域块间别]|级(?!机关))|县(?!域|级(?!机关)|城(?![市管乡镇建投关]))|旗(?![下帜舰])|州|盟(?![友军员国约]))(?![省区县旗镇州盟]|市(?!场|容|民|政(?!府))|乡(?!村))/;

/** Characters after a short form that make it part of another name: 河西|务镇, 河东|路, 南开|大学. */
export const GOES_ON =
  /^(?:务|路|街|道|大道|大学|学院|中学|小学|镇|乡|村|庄|站|桥|湖|江|河|山|湾|港|机场|里|门|口|屯|寨|铺|店|园|苑|家园|花园|银行|大厦|广场|高速|铁路|运河)/;
