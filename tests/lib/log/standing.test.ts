import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DeviceId, inLogOrder, isKnown, isUndoable, type StoredEvent } from "@/lib/log/event";
import { standing, tombstoned } from "@/lib/log/standing";
import { kindOfSubject } from "@/lib/log/subject";
import { aLog, anUndo, aReview } from "@/tests/support/events";

const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);

describe("standing", () => {
  it("leaves out tombstones and what they take back", () => {
    const events = aLog(aReview("2026-03-09"), aReview("2026-03-10"), anUndo(2));

    expect(ids(standing(events))).toEqual(["e1"]);
    expect([...tombstoned(events)]).toEqual(["e2"]);
  });

  it("leaves out what only a later release understands", () => {
    const [one] = aLog(aReview("2026-03-09"));
    const later = [
      { ...one!, v: 2 },
      { ...one!, type: "dream" },
    ] as StoredEvent[];

    expect(standing(later)).toEqual([]);
    expect(later.map(isKnown)).toEqual([false, false]);
    expect(later.map(isUndoable)).toEqual([false, false]);
  });

  it("is the same in whichever order events and tombstones arrive", () => {
    const events = aLog(
      aReview("2026-03-09"),
      anUndo(1),
      aReview("2026-03-10"),
      aReview("2026-03-11"),
      anUndo(4),
    );
    const anyOrder = fc.shuffledSubarray(events, { minLength: events.length });

    fc.assert(
      fc.property(anyOrder, (some) => {
        expect(ids(standing(some))).toEqual(["e3"]);
      }),
    );
  });
});

describe("inLogOrder", () => {
  it("goes by lamport, then device, then sequence, whatever the clock says", () => {
    const event = aLog(aReview("2026-03-09"))[0]!;
    const at = (lamport: number, device: string, seq: number) => ({
      ...event,
      lamport,
      device: DeviceId(device),
      seq,
      at: -lamport as typeof event.at,
    });
    const inOrder = [at(1, "b", 7), at(2, "a", 9), at(2, "b", 1), at(2, "b", 2), at(10, "a", 1)];
    const anyOrder = fc.shuffledSubarray(inOrder, { minLength: inOrder.length });

    fc.assert(
      fc.property(anyOrder, (some) => {
        expect(some.toSorted(inLogOrder)).toEqual(inOrder);
      }),
    );
  });
});

describe("kindOfSubject", () => {
  it.each([
    ["clf-c02:c:iam-role", "card"],
    ["clf-c02:q:iam-role", "question"],
    ["session:c:x", "session"],
    ["setting:zone", "setting"],
    ["clf-c02:k:iam", "other"],
    ["a:b:c:d", "other"],
    ["", "other"],
  ])("reads %s as a %s", (subject, kind) => {
    expect(kindOfSubject(subject)).toBe(kind);
  });
});
