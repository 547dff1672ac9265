import type { Question } from "../question/question.ts";
import { type AnalysedPassage, sentenceText } from "./analysed.ts";
import { once } from "./once.ts";
import { isOfGenre } from "./scope.ts";

/** The first characters of most names of persons. */
export const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤罗毕郝安常于傅齐康伍余元顾孟黄穆萧尹姚邵汪毛狄戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房解应丁邓郁崔龚程邢裴陆翁曲家封靳段焦巴侯全班秋仲宫宁栾刘景詹龙叶黎白蒲赖卓池乔阴翟谭申冉桑桂牛边燕尚温庄晏柴瞿阎习艾容向易慎戈廖步耿满弘匡寇广师巩聂晁敖冷那简曾关岳肖涂";
const PERSON = new RegExp(
  `(?:[长记任席志授士表干员警师模人])[${SURNAMES}][\\u3400-\\u9fff]{1,2}(?=同志|[，、。；（()任为被荣获带主出担作讲亲参率]|等|$)|[${SURNAMES}][\\u3400-\\u9fff]{1,2}同志`,
);
/** 主任由退休教师某某担任. */
const IN_OFFICE = new RegExp(
  `由[^，。；]{0,12}[${SURNAMES}][\\u3400-\\u9fff]{1,2}(?:同志)?(?:担任|兼任|出任|任)`,
);
const ROLE = /镇长|区长|县长|市长|省长|乡长|州长|旗长|书记|主任|局长|主席|院长|检察长|司法所长/;

/**
 * Who someone is can only be answered by a sentence that names somebody, and in the role asked for.
 * Texts of no known place may name foreigners.
 */
export function personFactor(question: Question, passage: AnalysedPassage, sentence: number): number {
  if (question.kind !== "who" || !isOfGenre(passage.location.report)) return 1;
  const text = sentenceText(passage, sentence);
  const role = ROLE.exec(question.text)?.[0];
  return (PERSON.test(text) || IN_OFFICE.test(text)) && (role === undefined || text.includes(role)) ? 1 : 0.4;
}

/** What tells when something was, by the time that a question asks for. */
const WHEN: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/几月|哪个月/, /月/],
  [/几[号日]|哪一?[天日]/, /日/],
  [/./, /[年月日季旬周]|(?<!提)前|期间|同时|至今|节/],
];

/** When something was can only be answered by a sentence that tells a time. */
export function whenFactor(
  { kind, text: asked }: Question,
  passage: AnalysedPassage,
  sentence: number,
): number {
  if (kind !== "when" || !isOfGenre(passage.location.report)) return 1;
  const told = WHEN.find(([when]) => when.test(asked))?.[1];
  return told?.test(sentenceText(passage, sentence)) ? 1 : UNNAMED;
}

/** What a document is called by its form. */
const FORM = /条例|意见|方案|办法|规划|细则|规则|规程|指南|预案|纲要/;
/** Documents and what they decide, whose names are asked for: 规范性文件叫什么, 制定了哪两部规章. */
const DOCUMENT_ASKED =
  /哪[几两些一二三四五六七八九十\d]?[个件部份项条]?[^，。？]{0,8}(?:文件|法规|规章|决策|条例|意见|方案|办法|规划|细则|规则|规程|指南|预案|纲要)|什么[^，。？]{0,4}(?:文件|法规|规章|条例|意见|规划|细则|预案|纲要)|(?:文件|法规|规章|决策|条例|意见|方案|办法|规划)[^，。？]{0,3}(?:叫什么|名称|名字|(?:分别)?[是有]哪)/;
const NAMED = /[《“]|分别[是为]|包括|[:：即]|\(\d\)|\([^()]*、|[①②③]/;
const UNNAMED = 0.3;

/** The document whose name is asked for, by its form where the question says one, or null. */
const documentAsked = once((question: Question) => {
  const asked = question.figure ? undefined : DOCUMENT_ASKED.exec(question.text)?.[0];
  return asked === undefined ? null : { form: FORM.exec(asked)?.[0] ?? null };
});

/** What a document is called can only be answered by a sentence that names one, and of the form asked for. */
export function documentFactor(question: Question, passage: AnalysedPassage, sentence: number): number {
  const asked = documentAsked(question);
  if (asked === null || !isOfGenre(passage.location.report)) return 1;
  const text = sentenceText(passage, sentence);
  return NAMED.test(text) && (asked.form === null || text.includes(asked.form)) ? 1 : UNNAMED;
}
