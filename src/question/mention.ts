/** A place name found in a text by a gazetteer. */
export interface GazetteerMatch {
  start: number;
  end: number;
  /** Full names it may stand for. */
  names: readonly string[];
  /** Written in full (南开区) rather than shortened (南开). */
  full: boolean;
  level: "province" | "city" | "county" | "town";
}

/** Knows the names of administrative divisions: those in a folded text, longest first, not overlapping. */
export interface Gazetteer {
  find(text: string): GazetteerMatch[];
  /** Whether a division goes by this name, full or short, ordinary words included: 和平. */
  knows(name: string): boolean;
  /** Full names of the divisions above one, of every division of that name. */
  above(name: string): string[];
}

/** A place named in a question. */
export interface PlaceMention {
  start: number;
  end: number;
  name: string;
  written: string;
  /** Reports of this place, by number; empty: none held. */
  reports: readonly number[];
  level: GazetteerMatch["level"] | "unit";
  /** The word read for a mistyped one. */
  corrected: boolean;
  /** Holds reports only of places within it. */
  contains: boolean;
}
