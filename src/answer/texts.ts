import type { Report } from "../reports/report.ts";

/** What notes say. All words that come with an answer and are not quotation stand here. */
export const notes = {
  took: (what: readonly string[]) => `沿用上文：${what.join("、")}。`,
  read: (pairs: readonly { written: string; read: string }[]) =>
    pairs.map(({ written, read }) => `“${written}”按“${read}”理解。`).join(""),
  notHeld: (place: string) => `没有收录${place}的报告。`,
  noPlace: (place: string, held: string) => `没有收录${place}的报告。现有：${held}。`,
  noYear: (years: string, held: string) => `没有收录${years}的报告。现有：${held}。`,
  later: (years: string, report: string) => `没有收录${years}的报告，此数见于${report}的报告。`,
  ahead: (years: string, report: string) => `没有收录${years}的报告，这是${report}的报告里对下一年的安排。`,
  noTopic: (scope: string) => `在${scope}的报告中没有找到直接回答这个问题的原文。`,
  nearest: (report: string, section: string | null, paragraph: number) =>
    `最接近的一段：${report}${section === null ? "" : `“${section}”`}第${paragraph}段，未必是所问。`,
  notTold: (asked: string) => `没有找到直接回答“${inShort(asked)}”的原文。`,
  left: (asked: readonly string[]) => `一次回答五个数，请再问：${asked.map(inShort).join("、")}。`,
  strange: (figures: readonly string[]) =>
    `这段原文里没有${figures.map((text) => `“${text}”`).join("、")}，请核对。`,
  unsure: "原文措辞与问题出入较大，请核对是否所问。",
  empty: "还没有收录任何报告。请把报告放进 seeds 文件夹，再运行 npm run index。",
  unclear: "没有看出要查什么。请写明地区、年份和要查的事项，例如“某区2021年热线满意率是多少”。",
  allReports: "已收录",
};

const LONGEST_ASKED = 30;

/** A question in a note: its end, where the number is asked for. */
function inShort(asked: string): string {
  const bare = asked.replace(/[？。，！；]+$/, "");
  return bare.length <= LONGEST_ASKED ? bare : `…${bare.slice(-LONGEST_ASKED)}`;
}

/** The place and year of a report as people say it: 河东区2021年. */
export function nameOfReport(report: Report): string {
  const place =
    report.unit && report.district && !report.unit.includes(report.district)
      ? `${report.district}${report.unit}`
      : (report.unit ?? report.district);
  return `${place ?? report.title ?? report.file}${report.year === null ? "" : `${report.year}年`}`;
}

const MOST = 8;

/** A list of held reports for a note, the first few by name. */
export function listReports(reports: readonly Report[]): string {
  const names = [...new Set(reports.map(nameOfReport))];
  return names.length <= MOST ? names.join("、") : `${names.slice(0, MOST).join("、")}等${names.length}份`;
}
