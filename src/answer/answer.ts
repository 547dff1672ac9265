/** One cited place that answers. `figure` ⊂ `sentence` ⊂ `quote` ⊂ report, all verbatim. */
export interface Citation {
  figure: string | null;
  /** What the figure counts, verbatim words around it (满意率, 调解成功); null where there is no figure. */
  label: string | null;
  sentence: string;
  quote: string;
  district: string | null;
  parent: string | null;
  unit: string | null;
  year: number | null;
  section: string[];
  paragraph: number;
  report: string | null;
  source: string;
  id: string;
  score: number;
}

/** What was understood of a question, for the person to see. */
export interface Understood {
  /** Full names of the districts, towns or units the question (or the conversation) names. */
  places: string[];
  years: number[];
  /** The content words left when place, year and question words are taken out. */
  topic: string;
  /** One answer for each report compared. */
  compares: boolean;
  /** One answer for each of several numbers asked for at once. */
  several: boolean;
  /** Of places and years, those taken over from the conversation, ready to show: 河东区, 2021年. */
  takenOver: string[];
}

/** The reply to one question. */
export interface Answer {
  status: "answered" | "not_found";
  answers: Citation[];
  note: string | null;
  /** The id of the passage that comes nearest where nothing answers; else null. */
  nearest: string | null;
  understood: Understood;
  /** Milliseconds it took. */
  ms: number;
}
