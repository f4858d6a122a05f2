import type { Instant, StudyDay } from "@/lib/time/instant";
import { addDays, weekdayOf } from "@/lib/time/study-day";

export type SnapshotKind = "daily" | "before-import" | "before-wipe" | "before-migration";

export interface KeptSnapshot {
  readonly id: string;
  readonly at: Instant;
  readonly day: StudyDay;
  readonly kind: SnapshotKind;
}

const dailies = 7;
const weeklies = 4;
const befores = 6;

/**
 * Which snapshots to drop: kept are the newest of each of the last seven days with one, of each
 * of the last four weeks with one, and the six newest made before an import, wipe or migration.
 * One from after `now` was made while the clock ran ahead, and counts as older than the others:
 * it must not push out today's.
 */
export function snapshotsToDrop(snapshots: readonly KeptSnapshot[], now: Instant): string[] {
  const isAhead = ({ at }: KeptSnapshot) => Number(at > now);
  const newestFirst = snapshots.toSorted((a, b) => isAhead(a) - isAhead(b) || b.at - a.at);
  const daily = newestFirst.filter(({ kind }) => kind === "daily");
  const before = newestFirst.filter(({ kind }) => kind !== "daily");
  const kept = new Set([
    ...firstOfEach(daily, ({ day }) => day, dailies),
    ...firstOfEach(daily, ({ day }) => mondayOf(day), weeklies),
    ...before.slice(0, befores).map(({ id }) => id),
  ]);
  return snapshots.map(({ id }) => id).filter((id) => !kept.has(id));
}

/** The ids of the first snapshot of each group, for the first `groups` groups. */
function firstOfEach(
  snapshots: readonly KeptSnapshot[],
  groupOf: (snapshot: KeptSnapshot) => string,
  groups: number,
): string[] {
  const first = new Map<string, string>();
  for (const snapshot of snapshots) {
    const group = groupOf(snapshot);
    if (!first.has(group)) first.set(group, snapshot.id);
  }
  return [...first.values()].slice(0, groups);
}

const mondayOf = (day: StudyDay) => addDays(day, 1 - weekdayOf(day));
