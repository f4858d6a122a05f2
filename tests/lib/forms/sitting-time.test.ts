import { describe, expect, it } from "vitest";

import {
  allowedMinutes,
  isOverdue,
  lookedBetween,
  usedAt,
  warningBetween,
} from "@/lib/forms/sitting-time";
import { Instant } from "@/lib/time/instant";
import { aMock } from "@/tests/support/a-sitting";

const minute = 60_000;
const timed = aMock();
const practice = aMock({ fixed: { ...timed.fixed!, timed: false } });
const after = (minutes: number) => Instant(timed.startedAt + minutes * minute);

describe("minutes allowed", () => {
  it.each([
    [{ kind: "none" }, 90],
    [{ kind: "plus", minutes: 30 }, 120],
    [{ kind: "times", factor: 1.25 }, 112.5],
    [{ kind: "times", factor: 2 }, 180],
  ] as const)("with %j are %f of 90", (accommodation, minutes) => {
    expect(allowedMinutes(90, accommodation)).toBe(minutes);
  });
});

describe("time used", () => {
  it("goes by the clock, whatever was counted, and ends with the time allowed", () => {
    expect(usedAt(timed, 0, after(12))).toBe(12 * minute);
    expect(usedAt(timed, 5 * minute, after(12))).toBe(12 * minute);
    expect(usedAt(timed, 0, after(31))).toBe(30 * minute);
  });

  it("gives nothing back when the clock is set back", () => {
    expect(usedAt(timed, 20 * minute, after(-500))).toBe(20 * minute);
  });

  it("is what was counted in practice", () => {
    expect(usedAt(practice, 4 * minute, after(500))).toBe(4 * minute);
  });

  it("is over by the clock alone", () => {
    expect(isOverdue(timed, after(29.9))).toBe(false);
    expect(isOverdue(timed, after(30))).toBe(true);
    expect(isOverdue(practice, after(500))).toBe(false);
  });

  it("counts no look longer than a page can go without a tick", () => {
    expect(lookedBetween(after(0), after(0.5))).toBe(30_000);
    expect(lookedBetween(after(0), after(600))).toBe(60_000);
    expect(lookedBetween(after(5), after(0))).toBe(0);
  });
});

describe("a warning", () => {
  it.each([
    [30.5, 29.9, 30],
    [30, 29, null],
    [11, 10, 10],
    [12, 4, 5],
    [Infinity, 89, null],
    [4, 3, null],
  ])("from %f to %f minutes left is of %s", (before, left, warned) => {
    expect(warningBetween(before * minute, left * minute)).toBe(warned);
  });
});
