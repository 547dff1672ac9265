import type { Location } from "../../answer/answerer.ts";
import type { Report } from "../../reports/report.ts";
import type { District } from "../catalogue.ts";
import { wholePassage } from "../cited.ts";
import { button, grid, type Memory, NOTHING, pager, waysBack } from "../keyboard.ts";
import { bold, expandableBlock, join, lines } from "../message.ts";
import { joinParts, quoted, reportName } from "../render.ts";
import { shorten } from "../shorten.ts";
import { type Audience, deepLink, pageOf, type View } from "./view.ts";

const PLACES = 20;
const HEADINGS = 10;
/** Of a section's text on one page, in UTF-16 units. */
const SECTION_PAGE = 2800;

/** The places held, a button each. */
export function districtsView(page: number, { catalogue, texts }: Audience): View {
  const { districts, library } = catalogue;
  if (districts.length === 0) return { message: join(texts.nothingHeld), keyboard: [] };
  const { shown, pages, items } = pageOf(districts, page, PLACES);
  const buttons = items.map((district) =>
    button(`${placeName(district, catalogue, texts)}（${district.reports.length}）`, {
      kind: "district",
      district: district.key,
      page: 0,
    }),
  );
  return {
    message: join(texts.reports(library.reports.length, districts.length)),
    keyboard: [...grid(buttons, 2), ...pager(shown, pages, texts, (to) => ({ kind: "districts", page: to }))],
  };
}

const placeName = (district: District, catalogue: Audience["catalogue"], texts: Audience["texts"]) =>
  catalogue.placeOf({ district: district.name, parent: district.parent }) ?? texts.unknownPlace;

/** The reports of a place, newest first, a button each. */
export function districtView(district: District, page: number, { catalogue, texts }: Audience): View {
  const { shown, pages, items } = pageOf(district.reports, page, PLACES);
  const buttons = items.map((report) =>
    button(
      joinParts([
        report.year === null ? texts.unknownYear : texts.yearOf(report.year),
        report.unit ?? report.title,
      ]),
      {
        kind: "report",
        report: catalogue.keyOf(report),
      },
    ),
  );
  return {
    message: lines(bold(placeName(district, catalogue, texts)), texts.chooseReport),
    keyboard: [
      ...grid(buttons, 1),
      ...pager(shown, pages, texts, (to) => ({ kind: "district", district: district.key, page: to })),
      [button(texts.buttons.allReports, { kind: "districts", page: 0 })],
    ],
  };
}

/** A report: what it is, and the ways into it. */
export function reportView(report: Report, { catalogue, texts, username }: Audience): View {
  const key = catalogue.keyOf(report);
  const first = report.passages[0];
  return {
    message: lines(
      bold(shorten(report.title ?? report.file, 300)),
      joinParts([reportName(report, catalogue, texts), report.unit, report.date]),
      texts.passagesHeld(report.passages.length),
    ),
    keyboard: [
      [
        button(texts.buttons.contents, { kind: "contents", report: key, page: 0 }),
        ...(first ? [button(texts.buttons.read, { kind: "passage", id: first.id })] : []),
        button(texts.buttons.figures, { kind: "reportFigures", report: key, page: 0 }),
      ],
      [
        { text: texts.buttons.copyLink, copy_text: { text: deepLink(username, "r", key) } },
        button(texts.buttons.allReports, { kind: "districts", page: 0 }),
      ],
    ],
  };
}

/** A report's headings, a button each that opens the section. */
export function contentsView(report: Report, page: number, { catalogue, texts }: Audience): View {
  const key = catalogue.keyOf(report);
  const headings = report.sections.flatMap((section) => {
    const beginning = catalogue.beginning(report, section);
    return beginning ? [{ section, beginning }] : [];
  });
  const { shown, pages, items } = pageOf(headings, page, HEADINGS);
  const buttons = items.map(({ section: { path }, beginning }) =>
    button(`${"　".repeat(path.length - 1)}${shorten(path.at(-1) ?? "", 40)}`, {
      kind: "section",
      id: beginning.passage.id,
      depth: path.length,
      page: 0,
    }),
  );
  return {
    message: lines(
      bold(shorten(report.title ?? report.file, 300)),
      headings.length === 0 ? texts.noContents : texts.contents,
    ),
    keyboard: [
      ...grid(buttons, 1),
      ...pager(shown, pages, texts, (to) => ({ kind: "contents", report: key, page: to })),
      [button(reportName(report, catalogue, texts), { kind: "report", report: key })],
    ],
  };
}

/** The text of a section, paged at passages. */
export function sectionView(
  location: Location,
  depth: number,
  page: number,
  audience: Audience,
  memory: Memory = NOTHING,
): View {
  const { catalogue, texts } = audience;
  const { report, passage } = location;
  const path = passage.section.slice(0, depth);
  const parts = pagesOf(catalogue.section(location, depth));
  const shown = Math.min(page, parts.length - 1);
  const content = (parts[shown] ?? []).map((part) =>
    quoted(wholePassage(part), { start: 0, end: part.passage.text.length }, SECTION_PAGE),
  );
  const press = (to: number) => ({ kind: "section" as const, id: passage.id, depth, page: to });
  return {
    message: lines(
      bold(shorten(path.join(" › ") || (report.title ?? report.file), 400)),
      expandableBlock(lines(...content)),
      reportName(report, catalogue, texts),
    ),
    keyboard: [
      ...pager(shown, parts.length, texts, press),
      [
        button(texts.buttons.read, { kind: "passage", id: (parts[shown]?.[0] ?? location).passage.id }),
        button(texts.buttons.sectionFigures, { kind: "sectionFigures", id: passage.id, depth, page: 0 }),
        button(texts.buttons.contents, { kind: "contents", report: catalogue.keyOf(report), page: 0 }),
      ],
      ...waysBack(memory, texts),
    ],
  };
}

/** Passages in groups that fit on a page each. */
function pagesOf(locations: readonly Location[]): Location[][] {
  const pages: Location[][] = [];
  let size = SECTION_PAGE;
  for (const location of locations) {
    const { length } = location.passage.text;
    if (size + length + 1 > SECTION_PAGE) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(location);
    size += length + 1;
  }
  return pages;
}
