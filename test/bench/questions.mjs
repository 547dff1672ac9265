import { seeded } from "./random.mjs";

const STATED =
  /([\u4e00-\u9fff]{2,9})(?:达到|达|为|共)?[0-9][0-9,.]*(?:余|多)?(件|次|人次|人|名|户|家|场|项|处|份|%|个|万元|亿元)/g;

/** What a report states with a figure, and what it does not: stretches of words. */
function topicsOf(report) {
  const text = report.passages.map((passage) => passage.text.replace(/\s/g, "")).join("");
  const figures = [...text.matchAll(STATED)].map(([, label, unit]) => ({ label: label.slice(-6), unit }));
  const phrases = text.match(/[\u4e00-\u9fff]{4,8}/g) ?? [];
  return { figures, phrases };
}

const asksFigure = ({ label, unit }) => (unit === "%" ? `${label}是多少` : `${label}多少${unit}`);

/** The ways people ask, the commonest several times. `of` is the place with the year, or nothing. */
const WAYS = [
  (random, { figures }, of) => `${of}${asksFigure(random.pick(figures))}`,
  (random, { figures }, of) => `${of}${asksFigure(random.pick(figures))}`,
  (random, { figures }, of) => `${of}${asksFigure(random.pick(figures))}`,
  (random, { figures }, of) => `${of}${random.pick(figures).label}`,
  (random, { phrases }, of) => `${of}${random.pick(phrases)}是怎么做的`,
  (random, { phrases }, of) => `${of}${random.pick(phrases)}有哪些`,
  (random, { phrases }, of) => `${of}谁负责${random.pick(phrases)}`,
  (random, { figures }, of) => `您好，请问${of}${asksFigure(random.pick(figures))}？谢谢！`,
  (random, { phrases, figures }, of) =>
    `我们正在整理一份关于${random.pick(phrases)}的材料，需要核对几个数字，时间有点紧。${of}${asksFigure(random.pick(figures))}？`,
  (random, { phrases }, of) => `${of}${[...random.pick(phrases)].join(" ")}`,
];

/**
 * Questions as people put them, made of the reports' own words; `named` says whether each names place and year
 * (now and then a year that is not held), or neither (now and then comparing all).
 */
export function questionsAbout(reports, count, { named = true, seed = 1 } = {}) {
  const random = seeded(seed);
  const known = reports
    .filter(({ district, year }) => district !== null && year !== null)
    .map((report) => ({ report, topics: topicsOf(report) }))
    .filter(({ topics }) => topics.figures.length > 0 && topics.phrases.length > 0);
  return Array.from({ length: count }, () => {
    const { report, topics } = random.pick(known);
    if (!named) {
      if (random.below(8) === 0) return `各区${asksFigure(random.pick(topics.figures))}`;
      return random.pick(WAYS)(random, topics, "");
    }
    const year = random.below(12) === 0 ? report.year - 9 : report.year;
    const written = random.below(4) === 0 ? `${year % 100}年` : `${year}年`;
    const unit = report.unit?.startsWith(report.district)
      ? report.district
      : (report.unit ?? report.district);
    return random.pick(WAYS)(random, topics, `${unit}${written}`);
  });
}
