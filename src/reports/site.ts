import { YEAR_PATTERN } from "./dates.ts";
import type { Line } from "./lines.ts";
import { visible } from "./visible.ts";

/** Where a page says that it stands: 当前位置：首页 > 政务公开. */
export const PAGE_PATH: readonly RegExp[] = [
  /^(?:(?:网站)?首页|(?:您|你)?的?(?:现在|目前|当前)?(?:所在)?的?位置)(?:\s*[：:>》＞/|]|\s)/,
  /^[^。；，]{2,20}(?:\s*[>＞»›]+\s*[^。；，>＞»›]{2,30})+$/,
];

/** The columns of government sites, which stand on lines of their own above a page's text. */
const COLUMN =
  /^(?:(?:网站)?(?:首页|导航|地图)|(?:政务|政府|信息|政府信息|法定主动|重点领域信息?|基层政务)公开(?:目录|指南|制度|专栏|平台|年报|内容)?|(?:政务|新闻|部门|工作|图片|要闻)(?:动态|要闻|资讯|中心)|[\u3400-\u9fff]{2,4}要闻|(?:政务|政府)信息|导航菜单|全屏|下载|还原|加大|减小|要闻动态|通知公告|公示公告|公告公示|政策(?:文件|法规|解读)|规范性文件|(?:政务|办事|公共|便民|网上)服务|办事大厅|(?:互动|政民|公众)(?:交流|互动|参与)|专题专栏|数据(?:发布|开放)|领导(?:之窗|信息|分工)|机构(?:职能|设置|概况)|规划计划|统计(?:信息|数据|公报)|财政(?:信息|预决算)|人事信息|年度报告|工作报告|政务新媒体|依申请公开|登录|注册|搜索|收藏|分享|打印|智能问答|无障碍浏览|长者(?:模式|版)|适老化|(?:手机|移动|电脑)版|微信|微博|繁体|简体|繁體|English|RSS)$/;

/** Whether a line is the name of a site's column and nothing else. */
export function isColumnName(line: string): boolean {
  return COLUMN.test(visible(line));
}

/** How far down the page its path is looked for, and how long the names above it may be. */
const FIRST_LINES = 25;
const LONGEST_NAME = 30;

/** A path that goes on, a column a line, in the lines below. */
const BROKEN_PATH = /^(?:网站)?首页$|位置\s*[：:]$/;

/** The lines above a page's path and those it goes on in: the site's name and columns, but for a title that says its year. */
export function abovePath(lines: readonly Line[]): Line[] {
  const path = lines
    .slice(0, FIRST_LINES)
    .findLastIndex(
      ({ plain }) => PAGE_PATH.some((pattern) => pattern.test(plain)) || BROKEN_PATH.test(plain),
    );
  const isName = ({ kind, plain }: Line) => {
    const text = visible(plain);
    return kind === "text" && text.length <= LONGEST_NAME && !/[。；]/.test(text) && !YEAR_PATTERN.test(text);
  };
  const above = lines.slice(0, Math.max(0, path)).filter(isName);
  const below = path >= 0 && BROKEN_PATH.test(lines[path]?.plain ?? "") ? lines.slice(path + 1) : [];
  const title = below.slice(0, FIRST_LINES).findIndex((line) => !isName(line));
  const isTitled = /20\d\d年.{4,}(?:报告|总结|年报)$/.test(visible(below[title]?.plain ?? ""));
  return isTitled ? [...above, ...below.slice(0, title)] : above;
}
