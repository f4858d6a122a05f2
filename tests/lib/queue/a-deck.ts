import * as fc from "fast-check";

import type { CardState } from "@/lib/cards/card-state";
import { CardId, ConceptId, DomainId, NoteId, SkillId, TaskId } from "@/lib/content/pack";
import type { PlanSettings } from "@/lib/queue/plan-types";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { Instant, StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

export const now = Instant(Date.UTC(2026, 2, 2, 10));
export const today = StudyDay("2026-03-02");

export const weights = new Map(
  Object.entries({ A: 0.24, B: 0.3, C: 0.34, D: 0.12 }).map(([id, weight]) => [
    DomainId(id),
    weight,
  ]),
);

export const settings: PlanSettings = {
  calendar: { zone: "UTC", cutoff: 240 },
  minutesPerDay: 10,
  weights,
  scheduler: createScheduler(),
  examDay: null,
  restDays: [],
  pausedUntil: null,
  seconds: { new: 14, recalled: 7, missed: 13 },
  known: 0.2,
  retention: null,
  catchUp: null,
  focus: [],
  introduced: { today: 0, byDomain: new Map() },
};

/** A new card of domain A, alone in its note. */
export function aCard(id: string, overrides: Partial<CardState> = {}): CardState {
  return {
    id: CardId(id),
    note: NoteId(`note of ${id}`),
    concept: ConceptId(`concept of ${id}`),
    domain: DomainId("A"),
    task: TaskId("A.1"),
    skill: SkillId("A.1.s1"),
    position: 0,
    status: "new",
    memory: null,
    due: null,
    introducedOn: null,
    retryOn: null,
    flagged: false,
    edit: null,
    revision: 0,
    ...overrides,
  };
}

/** What a card holds that was reviewed `ago` days ago and is due in `dueIn`. */
export function seen(ago: number, dueIn: number): Partial<CardState> {
  const reviewedOn = addDays(today, -ago);
  return {
    status: "active",
    memory: { stability: 10, difficulty: 5, reviewedOn, reviews: 2, lapses: 0 },
    due: addDays(today, dueIn),
    introducedOn: addDays(reviewedOn, -3),
  };
}

const kinds: Readonly<Record<string, Partial<CardState>>> = {
  n: {},
  r: seen(10, 0),
  /** Due later. */
  l: seen(3, 5),
  /** Reviewed today. */
  d: seen(0, 4),
  /** Missed today. */
  m: { ...seen(0, 0), retryOn: today },
  s: { ...seen(10, 0), status: "suspended" },
  x: { ...seen(10, 0), status: "retired" },
};

/**
 * `n2B/a!k@9`: card n2 of domain B, note a and concept k, last reviewed nine days ago. Kinds are
 * new, review, later, done today, missed today, suspended and x for retired.
 */
export function readDeck(deck: string): CardState[] {
  return deck.split(" ").map((notation) => {
    const match = /^(([nrldmsx])(\d+))([A-D])?(?:\/(\w))?(?:!(\w))?(?:@(\d+))?$/.exec(notation);
    if (!match) throw new Error(`not a card: ${notation}`);
    const [, id = "", kind = "", order, domain = "A", note = id, concept = id, ago] = match;
    return aCard(id, {
      position: Number(order),
      note: NoteId(note),
      concept: ConceptId(concept),
      domain: DomainId(domain),
      ...kinds[kind],
      ...(ago && seen(Number(ago), 0)),
    });
  });
}

/** Whole collections, with siblings, shared concepts, and cards in every state. */
export const collections = fc
  .array(
    fc.record({
      kind: fc.constantFrom("n", "n", "n", "n", "r", "r", "l", "d", "m", "s", "x"),
      domain: fc.constantFrom(...weights.keys()),
      note: fc.nat(40),
      concept: fc.nat(12),
      ago: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 90 },
  )
  .map((rows) =>
    rows.map(({ kind, domain, note, concept, ago }, index) =>
      aCard(`c${index}`, {
        position: index,
        domain,
        note: NoteId(`note ${note}`),
        concept: ConceptId(`k${concept}`),
        ...(kind === "r" ? seen(ago, -(ago % 4)) : kinds[kind]),
      }),
    ),
  );
