import type { Question, QuestionId } from "@/lib/content/pack";
import type { AnswerBody, SkipBody } from "@/lib/log/event";
import type { EvidenceEvent } from "@/lib/psychometrics/evidence";
import type { Instant } from "@/lib/time/instant";

/** A question seen: answered, or left open in a form after it was looked at. */
export type Seen = (AnswerBody | SkipBody) & { readonly at: Instant };

/** Milliseconds after which a question left open was read, and so was not known. */
const readMs = 3000;

/**
 * What questions seen, in the log's order, tell the estimate. Those of an earlier edition no longer
 * count. Left open is wrong, as on the exam; but a question that was only passed by says nothing
 * (Lord 1974 on omitted and not reached), while its reasons have been seen all the same.
 */
export function sightingEvidence(
  sightings: readonly Seen[],
  questions: ReadonlyMap<QuestionId, Pick<Question, "edition" | "pool">>,
): EvidenceEvent[] {
  const times = new Map<string, number>();
  return sightings.flatMap((sighting): EvidenceEvent[] => {
    const { subject, at, session } = sighting;
    const question = questions.get(subject);
    const isOld = sighting.type === "answer" && sighting.edition < (question?.edition ?? 1);
    if (!question || isOld) return [];
    const nth = (times.get(subject) ?? 0) + 1;
    times.set(subject, nth);
    const pool = session === null ? "practice" : question.pool;
    const seen = { kind: "answer", question: subject, at, pool, nth } as const;
    if (sighting.type === "answer") {
      return [{ ...seen, correct: sighting.correct, guess: sighting.guess }];
    }
    return (sighting.ms ?? 0) >= readMs ? [{ ...seen, correct: false }] : [];
  });
}
