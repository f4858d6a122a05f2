import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Instant, type StudyDay } from "@/lib/time/instant";
import { addDays, studyDayAt, weekdayOf } from "@/lib/time/study-day";
import {
  type KeptSnapshot,
  type SnapshotKind,
  snapshotsToDrop,
} from "@/lib/transfer/snapshot-plan";

const utc = { zone: "UTC", cutoff: 0 };
const day = 24 * 3600 * 1000;
const start = Date.UTC(2026, 2, 2, 9); // A Monday.

function aSnapshot(id: string, daysIn: number, kind: SnapshotKind = "daily"): KeptSnapshot {
  const at = Instant(start + daysIn * day);
  return { id, at, day: studyDayAt(at, utc), kind };
}

function kept(snapshots: readonly KeptSnapshot[], now: Instant): KeptSnapshot[] {
  const dropped = snapshotsToDrop(snapshots, now);
  return snapshots.filter(({ id }) => !dropped.includes(id));
}

/** What is left after a snapshot a day, each dropping what is due, as the app lives. */
function afterDays(days: number): KeptSnapshot[] {
  let held: KeptSnapshot[] = [];
  for (let place = 0; place < days; place += 1) {
    const next = aSnapshot(`d${place}`, place);
    held = kept(held.concat(next), next.at);
  }
  return held;
}

const daysOf = (snapshots: readonly KeptSnapshot[]) => new Set(snapshots.map((one) => one.day));

const mondayOf = (of: StudyDay) => addDays(of, 1 - weekdayOf(of));

describe("snapshotsToDrop", () => {
  it.each([
    ["the first day", 1, ["d0"]],
    ["a week", 7, ["d0", "d1", "d2", "d3", "d4", "d5", "d6"]],
    // Sundays are d6, d13, d20 …: the newest of each week.
    ["ten days", 10, ["d3", "d4", "d5", "d6", "d7", "d8", "d9"]],
    ["four weeks", 28, ["d6", "d13", "d20", "d21", "d22", "d23", "d24", "d25", "d26", "d27"]],
    ["ten weeks", 70, ["d48", "d55", "d62", "d63", "d64", "d65", "d66", "d67", "d68", "d69"]],
  ])("after %s keeps seven days and the last of four weeks", (_, days, ids) => {
    expect(afterDays(days).map(({ id }) => id)).toEqual(ids);
  });

  it("keeps the newest of a day", () => {
    const morning = aSnapshot("morning", 0);
    const evening = { ...morning, id: "evening", at: Instant(morning.at + 3600_000) };

    expect(snapshotsToDrop([evening, morning], evening.at)).toEqual(["morning"]);
  });

  it("keeps the six newest of those made before something, beside the daily ones", () => {
    const kinds = ["before-import", "before-wipe", "before-migration"] as const;
    const before = Array.from({ length: 8 }, (_, place) =>
      aSnapshot(`b${place}`, place, kinds[place % 3]),
    );
    const daily = aSnapshot("daily", 0);

    expect(snapshotsToDrop([daily, ...before], before[7]!.at)).toEqual(["b0", "b1"]);
  });

  it("does not let snapshots from a clock that ran ahead push out today's", () => {
    const ahead = Array.from({ length: 9 }, (_, place) =>
      aSnapshot(`ahead${place}`, 3000 + 7 * place),
    );
    const today = aSnapshot("today", 0);

    expect(kept([...ahead, today], today.at)).toContain(today);
  });

  it("drops none of the snapshots of the last seven days with one, whatever there is", () => {
    const some = fc.array(
      fc.tuple(fc.nat(60), fc.constantFrom<SnapshotKind>("daily", "before-wipe")),
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const all = drawn.map(([daysIn, kind], place) => {
          const one = aSnapshot(`s${place}`, daysIn, kind);
          return { ...one, at: Instant(one.at + place) };
        });
        const left = kept(all, Instant(start + 61 * day));
        const daily = all.filter(({ kind }) => kind === "daily");
        const leftDaily = left.filter(({ kind }) => kind === "daily");

        expect(leftDaily.length).toBeLessThanOrEqual(11);
        expect(left.length - leftDaily.length).toBe(Math.min(6, all.length - daily.length));
        for (const wanted of [...daysOf(daily)].toSorted().slice(-7)) {
          expect(daysOf(leftDaily)).toContain(wanted);
        }
        const weeks = [...new Set(daily.map((one) => mondayOf(one.day)))].toSorted().slice(-4);
        const leftWeeks = new Set(leftDaily.map((one) => mondayOf(one.day)));
        expect(weeks.filter((week) => !leftWeeks.has(week))).toEqual([]);
      }),
    );
  });

  it("done twice drops nothing more", () => {
    const held = afterDays(40);

    expect(snapshotsToDrop(held, held.at(-1)!.at)).toEqual([]);
  });
});
