import { describe, expect, it } from "vitest";

import type { CardEdit } from "@/lib/cards/card-state";
import { CardId, ConceptId, DomainId, NoteId, SkillId, TaskId } from "@/lib/content/pack";
import type { EventBody, LogEvent, StoredEvent } from "@/lib/log/event";
import { type CardBase, foldCard } from "@/lib/log/fold-card";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { StudyDay } from "@/lib/time/instant";
import { aSchedulerFor } from "@/tests/support/a-study";
import { aLog, anUndo, aReview, onDay } from "@/tests/support/events";

const subject = CardId("tiny:c:wick");

const base: CardBase = {
  id: subject,
  note: NoteId("tiny:n:wick"),
  concept: ConceptId("tiny:k:wick"),
  domain: DomainId("A"),
  task: TaskId("A.1"),
  skill: SkillId("A.1.s1"),
  position: 3,
  edition: 1,
  retired: false,
};

const fold = (events: readonly StoredEvent[], overrides: Partial<CardBase> = {}) =>
  foldCard({ ...base, ...overrides }, events, aSchedulerFor);

const suspend = (suspended: boolean): EventBody => ({ type: "suspend", subject, suspended });
const edit = (change: CardEdit | null): EventBody => ({ type: "edit", subject, edit: change });
const flag = (flagged: boolean): EventBody => ({ type: "flag", subject, flagged });

describe("a card without events", () => {
  it("is new, and holds its place in the pack and nothing else", () => {
    expect(fold([])).toEqual({
      id: "tiny:c:wick",
      note: "tiny:n:wick",
      concept: "tiny:k:wick",
      domain: "A",
      task: "A.1",
      skill: "A.1.s1",
      position: 3,
      status: "new",
      memory: null,
      due: null,
      introducedOn: null,
      retryOn: null,
      flagged: false,
      edit: null,
      revision: 0,
    });
  });
});

describe("a reviewed card", () => {
  it("comes back on the day that was shown, whatever the scheduler would say now", () => {
    const state = fold(aLog(aReview("2027-01-01")));

    expect(state).toMatchObject({
      status: "active",
      due: "2027-01-01",
      introducedOn: "2026-03-02",
    });
  });

  it("remembers as the scheduler says after all its reviews in turn", () => {
    const scheduler = createScheduler();
    const [first, second] = [StudyDay("2026-03-02"), StudyDay("2026-03-03")];

    const state = fold(aLog(aReview("2026-03-03"), aReview("2026-03-09", { grade: "hard" })));

    expect(state.memory).toEqual(
      scheduler.next(scheduler.next(null, "good", first), "hard", second),
    );
  });

  it("uses for each review the parameters that were in force", () => {
    const asked: string[] = [];
    const events = aLog(
      { ...aReview("2026-03-03"), wHash: "old" },
      { ...aReview("2026-03-09"), wHash: "new" },
    );

    foldCard(base, events, (hash) => {
      asked.push(hash);
      return createScheduler();
    });

    expect(asked).toEqual(["old", "new"]);
  });

  it("counts a review before the cutoff to the day before", () => {
    const state = fold(aLog({ ...aReview("2026-03-05"), ...onDay("2026-03-03", "03:59") }));

    expect(state.introducedOn).toBe("2026-03-02");
  });

  it("goes back to new when its only review is taken back, two events older", () => {
    expect(fold(aLog(aReview("2026-03-05"), anUndo(1)))).toEqual({ ...fold([]), revision: 2 });
  });

  it("goes back to the review before when the last is taken back", () => {
    const [one, two, undo] = aLog(aReview("2026-03-05"), aReview("2026-03-20"), anUndo(2));

    expect(fold([one!, two!, undo!])).toEqual({ ...fold([one!]), revision: 3 });
  });
});

describe("a missed card", () => {
  const missed = { ...aReview("2026-03-02", { grade: "again" }), ...onDay("2026-03-02") };

  it("waits for its retry on the day of the review", () => {
    expect(fold(aLog(missed))).toMatchObject({ retryOn: "2026-03-02", due: "2026-03-02" });
  });

  it("waits no longer once it was retried", () => {
    const retried = {
      ...aReview("2026-03-03", { grade: "again" }),
      ...onDay("2026-03-02", "09:20"),
    };

    expect(fold(aLog(missed, retried))).toMatchObject({ retryOn: null, due: "2026-03-03" });
  });

  it("waits again when the retry is taken back", () => {
    const retried = { ...aReview("2026-03-03"), ...onDay("2026-03-02", "09:20") };

    expect(fold(aLog(missed, retried, anUndo(2))).retryOn).toBe("2026-03-02");
  });
});

describe("a card whose edition was raised", () => {
  const seen = aLog(aReview("2027-01-01"));

  it("is asked again at the next chance, and keeps its memory", () => {
    const raised = fold(seen, { edition: 2 });

    expect(raised.due).toBe("2026-03-03");
    expect(raised.memory).toEqual(fold(seen).memory);
  });

  it("is asked only once: a review of the new edition counts as any other", () => {
    const both = aLog(aReview("2027-01-01"), aReview("2027-02-01", { edition: 2 }));

    expect(fold(both, { edition: 2 }).due).toBe("2027-02-01");
  });

  it("is still new when it was never reviewed", () => {
    expect(fold([], { edition: 2 })).toMatchObject({ status: "new", due: null });
  });
});

describe("a suspended card", () => {
  it.each<[string, LogEvent[], string]>([
    ["is suspended before any review", aLog(suspend(true)), "suspended"],
    ["is suspended after a review", aLog(aReview("2026-03-05"), suspend(true)), "suspended"],
    ["is new again", aLog(suspend(true), suspend(false)), "new"],
    ["is active again", aLog(aReview("2026-03-05"), suspend(true), suspend(false)), "active"],
    [
      "is active when that is taken back",
      aLog(aReview("2026-03-05"), suspend(true), anUndo(2)),
      "active",
    ],
    [
      "is suspended when its return is taken back",
      aLog(suspend(true), suspend(false), anUndo(2)),
      "suspended",
    ],
  ])("%s", (_, events, status) => {
    expect(fold(events).status).toBe(status);
  });

  it("keeps its due day for its return", () => {
    expect(fold(aLog(aReview("2026-03-05"), suspend(true))).due).toBe("2026-03-05");
  });
});

describe("a retired card", () => {
  it("is retired even when suspended, and keeps its history", () => {
    const events = aLog(aReview("2026-03-05"), suspend(true));

    expect(fold(events, { retired: true })).toEqual({ ...fold(events), status: "retired" });
  });
});

describe("edits and flags", () => {
  it("stand as they were last made", () => {
    const events = aLog(edit({ front: "a" }), flag(true), edit({ front: "b" }), flag(false));

    expect(fold(events)).toMatchObject({ edit: { front: "b" }, flagged: false, revision: 4 });
  });

  it("go back to the pack's own text", () => {
    expect(fold(aLog(edit({ front: "a" }), edit(null))).edit).toBeNull();
  });

  it("go back to the edit before when the last is taken back", () => {
    const events = aLog(edit({ front: "a" }), edit({ front: "b" }), anUndo(2));

    expect(fold(events).edit).toEqual({ front: "a" });
  });
});

describe("what this release does not know", () => {
  it("counts into the revision and changes nothing else", () => {
    const [dream] = aLog(aReview("2026-03-05"));
    const later = [
      { ...dream!, type: "dream" },
      { ...dream!, v: 2 },
    ] as StoredEvent[];

    expect(fold(later)).toEqual({ ...fold([]), revision: 2 });
  });
});

describe("a card that starts afresh", () => {
  const forget: EventBody = { type: "forget", subject };

  it("is new again, with its flag and edit kept", () => {
    const state = fold(aLog(aReview("2026-04-01"), flag(true), edit({ back: "Mine" }), forget));

    expect(state).toMatchObject({
      status: "new",
      memory: null,
      due: null,
      introducedOn: null,
      flagged: true,
      edit: { back: "Mine" },
      revision: 4,
    });
  });

  it("learns from what comes after alone, and remembers all when that is taken back", () => {
    const reviewed = fold(aLog(aReview("2026-04-01"), forget, aReview("2026-03-10")));
    const undone = fold(aLog(aReview("2026-04-01"), forget, anUndo(2)));

    expect(reviewed).toMatchObject({ status: "active", memory: { reviews: 1 }, due: "2026-03-10" });
    expect(undone).toMatchObject({ status: "active", memory: { reviews: 1 }, due: "2026-04-01" });
  });
});
