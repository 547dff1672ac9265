/** An appendix's heading that only numbers it: 附件1, 名词解释. */
export const APPENDIX =
  /^(?:附件|附录|附表|附|注释|名词解释|名词注释|有关名词解释)\s*[\d一二三四五六七八九十]*$/;

/** One that names what follows: 附：2024年主要指标, 附表2：项目情况. A file's name is none, nor the first of a list. */
export const TITLED_APPENDIX =
  /^附(?:件|录|表)?\s*[\d一二三四五六七八九十]*\s*[：:](?!\s*\d+[.．、]|.*(?:\.[a-z]{3,4}|[（(]略[）)])$)[^，。；：]{3,40}$/i;
