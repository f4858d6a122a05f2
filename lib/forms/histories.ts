import type { Seen } from "@/lib/study/sighting-evidence";

import type { Histories, QuestionHistory } from "./custom-form";

/**
 * What a learner has done with each question that was met.
 * @param sightings in the log's order
 * @param flagged those that the learner has flagged outside a form
 */
export function historiesOf(sightings: readonly Seen[], flagged: ReadonlySet<string>): Histories {
  return new Map(
    sightings.map((sighting): [string, QuestionHistory] => [
      sighting.subject,
      {
        lastSeen: sighting.at,
        missed: sighting.type === "skip" || !sighting.correct,
        guessed: sighting.type === "answer" && sighting.guess,
        flagged: (sighting.flagged ?? false) || flagged.has(sighting.subject),
      },
    ]),
  );
}
