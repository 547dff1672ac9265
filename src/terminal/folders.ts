import { existsSync } from "node:fs";
import { texts } from "./texts.ts";

/** Where the reports and the index are. */
export interface Folders {
  seeds: string;
  index: string;
}

/** The reports' folder is not there; the message names it. */
export class SeedsMissingError extends Error {
  override name = "SeedsMissingError";
  constructor(folder: string) {
    super(texts.noSeeds(folder));
  }
}

/** Throws a SeedsMissingError where the reports' folder is not there. */
export function requireSeeds({ seeds }: Folders): void {
  if (!existsSync(seeds)) throw new SeedsMissingError(seeds);
}
