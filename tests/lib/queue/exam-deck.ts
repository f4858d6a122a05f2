import * as fc from "fast-check";

import type { CardState, Memory } from "@/lib/cards/card-state";
import { ConceptId, DomainId, NoteId } from "@/lib/content/pack";
import type { PlanSettings } from "@/lib/queue/plan-types";
import { addDays } from "@/lib/time/study-day";

import { aCard, settings, today, weights } from "./a-deck";

/** Four domains of equal size, `count` cards in all, each alone in its concept. */
export function newDeck(count: number): CardState[] {
  const domains = [...weights.keys()];
  return Array.from({ length: count }, (_, index) =>
    aCard(`c${String(index).padStart(4, "0")}`, {
      position: index,
      domain: domains[index % domains.length]!,
    }),
  );
}

export function remembered(ago: number, memory: Partial<Memory> = {}): Partial<CardState> {
  const reviewedOn = addDays(today, -ago);
  return {
    status: "active",
    memory: { stability: 5, difficulty: 5, reviewedOn, reviews: 2, lapses: 1, ...memory },
    due: addDays(reviewedOn, 5),
    introducedOn: addDays(reviewedOn, -2),
  };
}

const examIn = (days: number): Partial<PlanSettings> => ({ examDay: addDays(today, days) });

export const withExam = (days: number, changes: Partial<PlanSettings> = {}): PlanSettings => ({
  ...settings,
  ...examIn(days),
  ...changes,
});

/** Cards on the way to an exam: unseen, seen at any time, missed today, set aside. */
export const examDecks = fc
  .array(
    fc.record({
      kind: fc.constantFrom("new", "new", "seen", "seen", "seen", "today", "missed", "aside"),
      domain: fc.constantFrom(...weights.keys()),
      note: fc.nat(60),
      concept: fc.nat(20),
      ago: fc.integer({ min: 1, max: 60 }),
      stability: fc.double({ min: 0.05, max: 90, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    }),
    { maxLength: 80 },
  )
  .map((rows) =>
    rows.map(({ kind, domain, note, concept, ago, stability, difficulty }, index) => {
      const base = {
        position: index,
        domain: DomainId(domain),
        note: NoteId(`note ${note}`),
        concept: ConceptId(`${domain} ${concept}`),
      };
      const at = (days: number) => remembered(days, { stability, difficulty });
      const states: Readonly<Record<string, Partial<CardState>>> = {
        new: {},
        seen: at(ago),
        today: at(0),
        missed: { ...at(0), due: today, retryOn: today },
        aside: { ...at(ago), status: "suspended" },
      };
      return aCard(`c${index}`, { ...base, ...states[kind] });
    }),
  );

export const examSettings = fc
  .record({
    days: fc.integer({ min: 1, max: 45 }),
    minutesPerDay: fc.integer({ min: 1, max: 60 }),
    restDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    known: fc.constantFrom(0.1, 0.4),
  })
  .map(({ days, ...rest }) => withExam(days, rest));
