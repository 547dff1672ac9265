/** What the name of a reporting body ends with. */
const BODIES =
  "人民政府|政府|委员会|管委会|管理委员会|办公室|办事处|街道办事处|街道|街道办|镇|乡|苏木|分局|局|厅|政务服务办|委|办|院|中心|总队|支队|大队|处|站|所|署|党组|党委|党工委|工委|联合会|总工会|协会|公司|集团|学校|大学|中学|小学|医院|银行|支行";
const BODY_END = new RegExp(`(?:${BODIES})$`);
const NO_BODY = /(?:法治|服务型|数字|责任|阳光|廉洁|诚信)政府$|(?:建设|全面|本|年)(?:镇|乡)$/;
/** What may follow the name of a body in a title. */
const AFTER =
  /^(?:$|[\d〔（(“《]|二[〇○零]|关于|法治|政府信息|政务公开|政务信息|信息公开|推进|贯彻|落实|开展|依法|工作|年度|全面|财政|预算|决算|部门|普法|信访|安全|优化|行政|上半年|下半年|党政|履行|党风|述职|述法|国民|环境|生态|重点|绩效|预决算|整改|权力|主要|促进|加强|深化|民生|数字|营商|公开|本级|政府工作|在|及|党的|党建|文件$)/;
const LONGEST = 30;

/**
 * The end of the reporting body's name that begins at a place in a title, or the place itself where none does:
 * 区政务服务办公室|2022年…, 河东区|法治政府建设….
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

const BARE = /^(?:关于)?(?:[12]\d{3}\s*年度?)?(?:我|本)?(自治区|区|市|县|旗|州|省|镇|乡)?/;

/** A body named without its place at the beginning of a title: bare level (区, 市, or null) and name. */
export function bareBody(title: string): { level: string | null; name: string } | null {
  const match = BARE.exec(title) as RegExpExecArray;
  const start = match[0].length;
  const end = endOfBody(title, start);
  const name = title.slice(start, end);
  if (name.length < 2) return null;
  return { level: match[1] ?? null, name };
}
