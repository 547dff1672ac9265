// A small answerer over the invented reports: bigram overlap, places and years by name, conversations.

import { libraryOf } from "./library.mjs";

const bigrams = (text) => {
  const bare = text.replace(/[\s\p{P}]/gu, "");
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2)));
};
const ASKING =
  /(?:各区|各县|各地|分别|对比|是?多少[座件条名吨次]?|什么|怎么样|哪个|几个|有几|请问|呢|的|吗|那|是|年|共|？|\?)/gu;

export function createAnswerer(library = libraryOf()) {
  const conversations = new Map();
  const districts = [...new Set(library.reports.map(({ district }) => district).filter(Boolean))];

  function understand(question, conversation) {
    const named = districts.filter((name) => question.includes(name) || question.includes(name.slice(0, -1)));
    const dated = [...question.matchAll(/(20\d\d)/g)].map(([, year]) => Number(year));
    const compares = /各区|各县|各地|分别|对比/.test(question);
    const before = conversation === undefined ? undefined : conversations.get(conversation);
    const follows = before && !compares && named.length === 0 && /^那|呢？?$/.test(question);
    const places = follows ? before.places : named;
    const years = follows && dated.length === 0 ? before.years : dated;
    const topic = [...districts.flatMap((name) => [name, name.slice(0, -1)]), ...dated.map(String)]
      .reduce((rest, word) => rest.replaceAll(word, ""), question)
      .replace(ASKING, "")
      .trim();
    const takenOver = [
      ...(follows ? places : []),
      ...(follows && dated.length === 0 ? years.map((year) => `${year}年`) : []),
    ];
    if (conversation !== undefined) conversations.set(conversation, { places, years });
    return { places, years, topic, compares, takenOver };
  }

  function citationsOf(report, understood, wantsFigure) {
    const wanted = bigrams(understood.topic);
    return report.passages.flatMap((passage) =>
      passage.text
        .split(/(?<=[。！？])/u)
        .filter(Boolean)
        .map((sentence) => {
          const clauses = sentence.split(/[，。；]/u);
          const score = (text) => [...bigrams(text)].filter((pair) => wanted.has(pair)).length;
          const best = clauses.reduce((a, b) => (score(b) > score(a) ? b : a));
          const figure = wantsFigure
            ? (/\d[\d,.]*(?:%|[万亿]?人次|[万亿]?[件条座株吨名元])/u.exec(best)?.[0] ?? null)
            : null;
          const label = figure === null ? null : best.slice(0, best.indexOf(figure)) || null;
          const { district, parent, unit, year, title, file } = report;
          return {
            figure,
            label,
            sentence,
            quote: passage.text,
            district,
            parent,
            unit,
            year,
            section: passage.section,
            paragraph: passage.paragraph,
            report: title,
            source: file,
            id: passage.id,
            score:
              wanted.size === 0
                ? 0
                : (score(best) / wanted.size) * (wantsFigure && figure === null ? 0.4 : 1),
          };
        }),
    );
  }

  return {
    library,
    forget: (conversation) => conversations.delete(conversation),
    answer({ question, conversation }) {
      if (question.includes("停机")) throw new Error("the invented answerer was told to break");
      const understood = understand(question, conversation);
      const wantsFigure = /多少|几|率|数/.test(question) || understood.compares;
      const meant = library.reports.filter(
        ({ district, year }) =>
          (understood.places.length === 0 || understood.places.includes(district)) &&
          (understood.years.length === 0 || understood.years.includes(year)),
      );
      const all = meant.flatMap((report) => {
        const found = citationsOf(report, understood, wantsFigure)
          .filter(({ score }) => score >= 0.6)
          .sort((a, b) => b.score - a.score);
        return understood.compares ? found.slice(0, 1) : found;
      });
      const answers = all.sort((a, b) => b.score - a.score).slice(0, understood.compares ? 100 : 5);
      if (question.includes("走样") && answers[0]) answers[0].sentence = `${answers[0].sentence}（改写）`;
      const note = answers.length === 0 ? `现有：${districts.slice(0, 3).join("、")}等。` : null;
      return { status: answers.length > 0 ? "answered" : "not_found", answers, note, understood, ms: 1 };
    },
  };
}
