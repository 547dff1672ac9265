/** What the name of a reporting body ends with. */
const BODIES =
  "人民政府|政府|委员会|管委会|管理委员会|办公室|办事处|街道办事处|街道|街道办|镇|乡|苏木|分局|局|厅|政务服务办|委|办|院|中心|总队|支队|大队|处|站|所|署|党组|党委|党工委|工委|联合会|总工会|协会|公司|集团|学校|大学|中学|小学|医院|银行|支行";
const BODY_END = new RegExp(`(?:${BODIES})$`);
const NO_BODY = /(?:法治|服务型|数字|责任|阳光|廉洁|诚信)政府$|(?:建设|全面|本|年)(?:镇|乡)$/;
/** What may follow the name of a body in a title. */
const AFTER =
  /^(?:$|[\d〔（(“《]|二[〇○零]|关于|法治|政府信息|政务公开|政务信息|信息公开|推进|贯彻|落实|开展|依法|工作|年度|全面|财政|预算|决算|部门|普法|信访|安全|优化|行政|应急|统计|上半年|下半年|党政|履行|党风|述职|述法|国民|环境|生态|重点|绩效|预决算|整改|权力|主要|促进|加强|深化|民生|数字|营商|公开|本级|政府工作|在|及|党的|党建|文件$|两会|第[一二三四五六七八九十]{1,4}届|代?[省市区县镇乡旗州]长)/;
const LONGEST = 30;

/**
 * The end of the reporting body's name that begins at a place in a title, or the place itself where none does:
 * 区水务局|2022年…, 某区|法治政府建设….
 */
export function endOfBody(title: string, start: number): number {
  const stop = /关于|[12]\d{3}|二[〇○零]|[“《（(，。]/.exec(title.slice(start));
  const limit = Math.min(title.length, start + LONGEST, stop ? start + stop.index : title.length);
  for (let end = limit; end > start; end--) {
    const name = title.slice(start, end);
    if (/(?<!人民)政府$/.test(name) && /^(?:信息|工作)/.test(title.slice(end))) continue;
    if (BODY_END.test(name) && !NO_BODY.test(name) && AFTER.test(title.slice(end))) return end;
  }
  return start;
}

const YEAR = "(?:[12]\\d{3}|二[〇○零][〇○零一二三四五六七八九]{2})";
const BARE = new RegExp(
  `^(?:关于(?:印发|转发|公布|发布|报送|呈报|上报)?)?(?:${YEAR}\\s*年?度?)?(?:我|本)?(自治[区县旗]|区(?!域|块)|市(?!场|民|容|域|政(?!府|务))|县(?!域)|旗|州|盟|省|街道|苏木|镇|乡(?!村))?`,
);

/** A body that a title names without its place: 区司法局, 街道, 镇人民政府, 生态环境局. */
export interface BareBody {
  /** The level it calls itself by: 区, 镇, 街道; null where it names only the body. */
  level: string | null;
  /** The body; empty where the level is all: 街道2023年…. */
  name: string;
}

/** The body named without its place at the beginning of a title, or null. */
export function bareBody(title: string): BareBody | null {
  const match = BARE.exec(title) as RegExpExecArray;
  const level = match[1] ?? null;
  const start = match[0].length;
  const name = title.slice(start, endOfBody(title, start));
  if (level !== null) return name !== "" || followsBody(title.slice(start)) ? { level, name } : null;
  return name.length < 2 ? null : { level, name };
}

/** Whether a text is what follows the name of a reporting body in a title. */
export function followsBody(text: string): boolean {
  return AFTER.test(text);
}

/** What a sentence about a body goes on with: 司法局|坚持…, 街道|党工委…, 人民政府|在…. */
const PREDICATE =
  /^(?:[12]\d{3}年度?)?(?:党工委|党委|党组|机关党委|[省市区县旗]委|委、|办事处|政府|坚持|坚决|认真|深入|全面|始终|紧|以|在|按照|根据|严格|切实|积极|持续|扎实|牢固|高度|坚定|聚焦|围绕|着力|照|上下|不断|辖|下[辖设]|位于|地处|现有|总面积|幅员|立足|持续|深化|提升|健全|优化|完善|强化|推行|依据|依照|公布|推进|推动|抓|做好|加快|加强|贯彻|落实|把|将|共|各|法治|办结|[，、（])/;

/**
 * The end of the name of the body that a sentence speaks of, begun by a place: 武侯区|司法局|坚持….
 * The place's own end where it is the subject itself, -1 where the sentence is about something else.
 */
export function endOfSubject(sentence: string, start: number): number {
  for (let end = start + 2; end <= Math.min(sentence.length, start + LONGEST); end++) {
    if (/[，。；、（）“”《》在]|紧扣|深入|落实|坚持|围绕|认真/.test(sentence.slice(start, end))) break;
    if (BODY_END.test(sentence.slice(start, end)) && PREDICATE.test(sentence.slice(end))) return end;
  }
  return PREDICATE.test(sentence.slice(start)) ? start : -1;
}

/** The end of the signer's name in a signature, a speaker's line or an announcement. */
export function endOfSigner(text: string, start: number): number {
  const rest = text.slice(start);
  if (/^[\u4e00-\u9fff]*$/.test(rest) && BODY_END.test(rest)) return text.length;
  const match =
    /^(?:12345)?[^\d，。（(]*?(?:人民政府|办公室|委员会|办事处|管委会|局|厅|委|中心|院|大队|支队)(?=[\d二（(]|$|[省市区县镇乡旗州]长|主席|主任|局长|厅长)/.exec(
      rest,
    );
  return match ? start + match[0].length : start;
}

const TOWN = /^(.{2,}?(?:镇|乡|街道|苏木|开发区|新区|园区|农场))(?:人民政府|办事处|管理委员会|管委会)?$/;

/** The town or zone whose government a body is, or null: 南屏镇 of 南屏镇人民政府. Takes a body's name without its district. */
export function townOf(body: string): string | null {
  return TOWN.exec(body)?.[1] ?? null;
}

const AUTONOMOUS = /^([\u3400-\u9fff]{2,4}?)(?:[\u3400-\u9fff]{1,5}?族)+(?:各族)?自治([县州旗])$/;

/** The short names of an autonomous division: 石门, 石门县 for 石门瑶族自治县; none of another. */
export function autonomousNames(name: string): string[] {
  const [, core, level] = AUTONOMOUS.exec(name) ?? [];
  return core === undefined ? [] : [core, `${core}${level}`];
}
