import type { FormKind, SessionId } from "@/lib/log/event";
import type { StudyDay } from "@/lib/time/instant";

/** One finished diagnostic or mock exam in the list of all. */
export interface ResultRow {
  readonly form: FormKind;
  readonly session: SessionId;
  readonly day: StudyDay;
  readonly right: number;
  readonly answered: number;
  readonly band: readonly [number, number];
}
