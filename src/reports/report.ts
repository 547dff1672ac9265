/** A paragraph, or one numbered point of a long one: what an answer quotes. */
export interface Passage {
  /** Depends on the report's identity and the text only; unique in a collection; at most 24 of `A-Za-z0-9_-`. */
  id: string;
  /** The headings above it, outermost first, without a closing 。 */
  section: string[];
  /** Counted through the report from 1; passages cut from one paragraph share it. */
  paragraph: number;
  /** Verbatim, broken lines mended; at most 1,000 characters without white space. */
  text: string;
}

/** A heading with the paragraphs under it, deeper sections included. */
export interface Section {
  path: string[];
  first: number | null;
  last: number | null;
}

/** What a report says of itself; null where its text does not tell. */
export interface Identity {
  title: string | null;
  /** County level, full name; of a province's or city's own report its name. */
  district: string | null;
  /** The city, else the province, above the district. */
  parent: string | null;
  /** Who reports: 青山镇, 某区水务局. */
  unit: string | null;
  /** The year the report is about; of a 政府工作报告 the year it was given in. */
  year: number | null;
  /** ISO date, `2022-02-28` or `2022-12`. */
  date: string | null;
}

/** A report file as read. */
export interface Report extends Identity {
  /** Path relative to the seeds folder, with `/`. */
  file: string;
  /** What the reader was unsure of, in Chinese sentences for the person who added the file. */
  doubts: string[];
  sections: Section[];
  passages: Passage[];
  /** Visible text that is no part of the report: bookmarks, page numbers, navigation. */
  dropped: string[];
}
