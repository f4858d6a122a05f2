import { describe, expect, it } from "vitest";

import type { Grade } from "@/lib/cards/card-state";
import { CardId } from "@/lib/content/pack";
import type { EventBody } from "@/lib/log/event";
import { foretold } from "@/lib/planner/foretold";
import { isLeech } from "@/lib/queue/leech";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { StudyDay } from "@/lib/time/instant";
import { aSchedulerFor } from "@/tests/support/a-study";
import { aLog, anUndo, aReview, onDay } from "@/tests/support/events";

const subject = CardId("tiny:c:wick");
const graded = (grade: Grade) => aReview("2026-06-01", { grade });
const told = (...bodies: readonly EventBody[]) => foretold(aLog(...bodies), aSchedulerFor);

describe("what the scheduler foretold", () => {
  it("is told of each review on a later day, by the memory before it", () => {
    const [only, ...others] = told(graded("good"), graded("again"));
    const scheduler = createScheduler();
    const memory = scheduler.next(null, "good", StudyDay("2026-03-02"));

    expect(others).toEqual([]);
    expect(only).toEqual({ predicted: scheduler.retrievability(memory, 1), recalled: false });
  });

  it("leaves out first sights, retries on the same day and what was taken back", () => {
    const sameDay = onDay("2026-03-02", "18:00");
    expect(told(graded("again"), { ...graded("good"), ...sameDay })).toEqual([]);
    expect(told(graded("good"), graded("again"), anUndo(2))).toEqual([]);
  });

  it.each<[string, EventBody]>([
    ["rewritten", { type: "edit", subject, edit: { front: "Clearer" } }],
    ["started afresh", { type: "forget", subject }],
    ["taken back", { type: "suspend", subject, suspended: false }],
  ])("begins anew once the card was %s", (_, dealtWith) => {
    const misses = Array.from({ length: 6 }, () => graded("again"));
    const known = Array.from({ length: 3 }, () => graded("good"));

    const before = told(...known, ...misses);
    const after = told(...known, ...misses, dealtWith);

    expect(isLeech(before)).toBe(true);
    expect(after).toEqual([]);
    expect(isLeech(told(...known, ...misses, dealtWith, anUndo(10)))).toBe(true);
  });
});
