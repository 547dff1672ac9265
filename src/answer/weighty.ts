import type { Item } from "../question/question.ts";
import { once } from "./once.ts";

/** Words of administration so general that a report tells the thing without them. */
const GENERAL =
  /^(?:比例|做法|年报|认定|答复|反映|案件|办理|群众|民族|职工|居民|目标|累计|回复|人员|乡镇|园区|企业|称号|荣誉|实际|方面|时间|业务|情况|数量|总数|部门|单位|工作|办公室|事项|信息|项目|内容|结果|原因|报告|公布|依法|领域|类型|平均|全年|每[年月人]|年度|主要|问题|数据|地方|事情|开展|推进|推动|落实|跟踪|实施|组织|按期|及时|不予|予以)$/;
const HAN = /^[\u3400-\u9fff]+$/;
const WEIGHTY = 2;

/** Whether a word is a general one of administration. */
export const isGeneral = (word: string): boolean => GENERAL.test(word);

/** Whether a word of a question says something, and is no general word of administration. */
export const isWeighty = once(
  ({ source, text, weight }: Item) =>
    source === "word" && weight >= WEIGHTY && HAN.test(text) && !isGeneral(text),
);
