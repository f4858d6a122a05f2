import type { FormKind, SessionId } from "@/lib/log/event";
import type { StudyDay } from "@/lib/time/instant";

import type { BandModel } from "./home";

/** One finished diagnostic or mock exam in the list of all. */
export interface ResultRow {
  readonly form: FormKind;
  readonly session: SessionId;
  readonly day: StudyDay;
  readonly right: number;
  readonly answered: number;
  /** Ends of the 80 % range, in scaled points. */
  readonly band: readonly [number, number];
}

export interface ResultsModel {
  readonly scale: BandModel["scale"];
  /** Newest first. */
  readonly rows: readonly ResultRow[];
}
