import { DATE, FREQUENCY } from "./kind.ts";
import type { Kind } from "./question.ts";

/** The kind of answer asked for where it is no number. */
export function askedKind(text: string): Kind {
  if (FREQUENCY.test(text)) return "frequency";
  if (DATE.test(text)) return "when";
  if (/谁|哪位|哪名|什么人|何人|叫什么名字|姓名/.test(text)) return "who";
  if (/为什么|为何|为啥|原因|怎么会|何以|因为?(?:什么|啥|何)/.test(text)) return "why";
  if (/哪里|哪儿|在哪|什么地方|何处|何地|位于/.test(text)) return "where";
  if (/哪些|哪几|有什么|有啥|分别是|包括什么|都有|列一下|列出|展开/.test(text)) return "list";
  if (/怎么|怎样|如何|咋|措施|举措|办法|机制|流程/.test(text)) return "how";
  if (/哪|什么|啥|何|叫/.test(text)) return "which";
  if (/(\S)[没不]\1|吗|有没有|是否|是不是|没有?？?$|不？?$|没发过|能不能|会不会|管不管/.test(text))
    return "whether";
  return "open";
}
