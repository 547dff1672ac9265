import { beforeAll } from "vitest";
import { gazetteerOf } from "../../src/question/gazetteer.ts";
import { HeldPlaces } from "../../src/question/places.ts";
import type { Question } from "../../src/question/question.ts";
import { HeldTitles } from "../../src/question/titles.ts";
import { type Knowledge, understand } from "../../src/question/understand.ts";
import { readCollection } from "../../src/reports/collection.ts";
import { loadDivisions } from "../../src/reports/divisions.ts";
import { buildCollection, loadCollection } from "../../src/search/collection.ts";
import { loadLexicon } from "../../src/text/lexicon.ts";
import { temporaryLibrary } from "../search/library.ts";

/** Reports of places whose names are easily mistaken for others. */
const HELD: Record<string, string> = {
  "hedong.txt":
    "河东区2021年法治政府建设情况报告\n一、成效\n受理热线工单136件，按时办结率99.1%，群众满意率92.3%。聘请法律顾问12名。\n",
  "hebei.txt": "天津市河北区2023年法治政府建设情况报告\n一、成效\n全年审结行政复议案件41件。\n",
  "dongli.txt": "东丽区2024年法治政府建设情况报告\n一、成效\n办理提案57件，调解纠纷318件。\n",
  "bureau.txt": "东丽区政务服务办公室2022年法治政府建设情况报告\n一、成效\n开办企业2109户。\n",
  "xinkou.txt": "西青区辛口镇2022年法治政府建设情况报告\n一、成效\n排查隐患73处。\n",
};

/** Understands questions about the held reports; to be called where tests are declared. */
export function understanding(): (question: string) => Question {
  let knowledge: Knowledge;
  beforeAll(() => {
    const folders = temporaryLibrary(HELD);
    const { reports, hashes } = readCollection(folders.seeds);
    buildCollection(reports, hashes, folders.index);
    const collection = loadCollection(folders.index);
    knowledge = {
      collection,
      held: new HeldPlaces(collection.reports),
      titles: new HeldTitles(collection.reports),
      gazetteer: gazetteerOf(loadDivisions()),
      lexicon: loadLexicon(),
    };
  });
  return (question) => understand(question, knowledge);
}
