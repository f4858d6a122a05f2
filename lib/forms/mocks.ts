import type { SessionId } from "@/lib/log/event";
import type { Session } from "@/lib/log/fold-session";
import type { Mock } from "@/lib/psychometrics/readiness";
import type { Instant } from "@/lib/time/instant";

import { domainFarBelow, type Judging } from "./far-below";

/** A full form that was sat to its end. */
export interface SatMock extends Mock {
  readonly session: SessionId;
  /** When it was handed in. */
  readonly at: Instant;
  readonly band: readonly [number, number];
  /** Minutes allowed, any extra time included. */
  readonly minutes: number;
}

/** The full mock exams among `sessions`, oldest first; one handed in blank shows nothing and is left out. */
export function mocksOf(sessions: readonly Session[], judging: Judging): SatMock[] {
  return sessions
    .flatMap((session): SatMock[] => {
      const { id, form, fixed, answers, finished } = session;
      if (form !== "full" || !fixed || !finished?.outcome || answers.length === 0) return [];
      const { at, band, outcome } = finished;
      const { timed, minutes } = fixed;
      const farBelow = domainFarBelow(session, judging);
      return [{ session: id, at, band, score: outcome.score, timed, minutes, farBelow }];
    })
    .toSorted((a, b) => a.at - b.at);
}
