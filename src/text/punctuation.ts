const WIDE_FORMS: Record<string, string> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/**
 * A text with the punctuation of Chinese prose wide, each sign in its place: 2021年,全区 as 2021年，全区. What stands
 * within numbers, times and addresses (1,234, 12:30, http://) stays.
 */
export function widePunctuation(text: string): string {
  return text.replace(
    /(?<!\d),|,(?!\d)|(?<!\d):(?!\/)|:(?![\d/])|[;?!()]/g,
    (sign) => WIDE_FORMS[sign] as string,
  );
}
