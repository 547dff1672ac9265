const GREETING =
  "(?:谢谢[您你]?|多谢|[您你]们?好|各位(?:领导|老师|同事|同志|大佬)?好?|(?:领导|老师|同志|大家|同事)们?好|小助手|喂|哈喽|嗨|hello|hi|(?:早上|上午|中午|下午|晚上)好|早啊|在吗|在不在|有人吗|打扰(?:[您你]?(?:一下|了)?)|不好意思(?:打扰(?:了|一下)?)?|抱歉(?:打扰)?|冒昧|辛苦(?:[您你])?了?|拜托(?:了|一下)?|请教(?:一下|(?:一?个|下)问题)?|那个啥?|那啥|这个|嗯+|呃+|额|哎+|对了|话说|好的?|ok)";
const REQUEST = [
  "我?就?(?:想要?|要|需要)(?:请?问|请教|咨询|打听|了解|知道|查询?|看看?)(?:一?下|个问题|一个问题)?",
  "(?:顺便|再)?(?:请?问|请教|咨询|打听|了解|查|看)(?:一?下|个问题|一个问题)",
  "(?:麻烦|劳烦|烦请|劳驾|请|拜托)?[您你]?(?:帮(?:我|忙|个忙|一?下)*|给我|替我|为我)(?:查一?查|看一?看|找一?找|查询|核实|翻翻|[查看找问核翻调])(?:一?下)?",
  "(?:麻烦|劳烦|烦请|劳驾)[您你]?(?:查一?查|[查看问])(?:一?下)?",
].join("|");
/** Who asks, and where one remembers it from. */
const OCCASION_OF_ASKING =
  "(?:有人|群里|领导|主任|处长|科长|书记|局长|同事)们?(?:刚才?|又|在|让我)*问(?:[：，]|(?![题责政询卷]))|问：|我(?:记得|印象[中里]|听说|好像记得)(?:有|是|里面有)?，|(?:年报|报告|材料|文件)(?:里|中|上)?面?(?:写|说|提到)(?:的|了)?[，：]";
/** What may be left out before a question: greetings set off by a mark, and asking to be told. */
const LEADING = new RegExp(
  `^(?:${GREETING}(?:[，。！；：…~\\-]+|$)|[您你]好|请问(?:一?下)?[，：]?|(?:麻烦|劳烦|劳驾)[您你]?(?:了|一?下)?[，！]+|${OCCASION_OF_ASKING}|关于(?=.{6})|(?:${REQUEST})(?:[，：]+|(?=[^，。？！了的]..)))`,
);
/** What a preamble says of its occasion; it holds no figures. */
const OCCASION = new RegExp(
  `^[^。！？\\d]{0,30}(?:材料|稿子?|汇报|发言|简报|总结|课件|会上|开会|领导)[^。！？\\d]{0,30}(?:用|写|急|要|赶|催|弄|让|等)[^。！？\\d]{0,12}[。！]+(?=.)|^[^。！？\\d]{0,12}(?:急用|很急|挺急的?|着急|催得紧|等着用)[。！]+(?=.)|^[^。！？，\\d]{0,12}(?:写|准备|整理|赶)[^。！？，\\d]{0,4}(?:材料|稿子?|汇报|发言|简报|总结)，(?=${REQUEST})`,
);
const THANKS = "(?:谢谢|多谢|感谢|谢了|谢啦|辛苦|拜托|麻烦|劳驾)(?:[您你]|大家|领导|老师|各位)?了?啦?";
/** What is said after a question and set off by a mark: it is urgent, one wants to be told, where it stands. */
const AFTERTHOUGHT = [
  "在线等|急+用?|挺急的|很急|比较急|着急|等着用|尽快(?:回复)?|求(?:告知|助|解答|回复)|跪求|(?:烦请?|请|望)(?:告知|回复|答复|指教)",
  "(?:能(?:不能|否)?|可以|可否|麻烦)?[您你]?(?:告诉|告知|发|给)(?:给?我|一?下|我一?下)(?:看看|吗|么|嘛|不|呗|吧)?",
  "有(?:没有)?(?:这个|相关|具体|准确|这方面)?的?(?:数据|数字|数|记录|记载|资料)(?:吗|么|没有?|不)?",
  "(?:要|给|附上?|带上?|注明|标明)(?:个|一下)?(?:出处|来源|原文|原话|准确的?数字?|具体的?数字?|数)(?:就行|就好|即可|吗)?",
  "(?:原文|报告里?|年报里?)(?:是|里)?(?:怎么|咋)(?:说|写|讲)的?",
].join("|");
const TRAILING = new RegExp(
  `(?:(?:^|[，。！？；~…\\-]+)${THANKS}|谢谢(?:[您你]|大家|领导|老师|各位)?了?啦?|[，。！？；~…]+(?:${AFTERTHOUGHT}))[，。！？~…]*$`,
);

/**
 * A folded question without what is said around it: greetings, thanks, asking to be told, what it is for. A message
 * that is nothing else stays as it is.
 */
export function withoutCourtesies(message: string): string {
  let text = /^“[^“”]{3,}[？呢吗]”$/.test(message) ? message.slice(1, -1) : message;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(LEADING, "").replace(OCCASION, "");
    const trailing = TRAILING.exec(text);
    if (trailing) text = text.slice(0, trailing.index) + (trailing[0].startsWith("？") ? "？" : "");
  }
  text = text
    .replace(/^[，。！；：~…\s]+/, "")
    .replace(/[呀啊哦哈嘛呗]+(?=[？！。]*$)/, "")
    .replace(/([？！。])\1+$/, "$1");
  return text === "" ? message : text;
}
