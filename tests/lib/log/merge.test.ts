import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CardId, QuestionId } from "@/lib/content/pack";
import { EventId, inLogOrder, type StoredEvent } from "@/lib/log/event";
import { foldCard } from "@/lib/log/fold-card";
import { foldDays } from "@/lib/log/fold-days";
import { foldQuestion } from "@/lib/log/fold-question";
import { foldSession } from "@/lib/log/fold-session";
import { foldSetting } from "@/lib/log/fold-setting";
import type { CardRow } from "@/lib/storage/database";
import { rebuild } from "@/lib/storage/rebuild";
import { baseOf } from "@/lib/storage/refold";
import { aSchedulerFor, aStudy, freshIndexedDb } from "@/tests/support/a-study";
import { aHistory, live, type Step } from "@/tests/support/history";
import { derivedJson } from "@/tests/support/tables";

describe("the logs of two devices", () => {
  it("fold the same in any interleaving", async () => {
    await fc.assert(
      fc.asyncProperty(
        aHistory(15),
        aHistory(15),
        fc.infiniteStream(fc.nat()),
        async (a, b, dice) => {
          const { events, card } = await merged(a, b);
          const shuffled = events
            .map((event) => ({ event, place: dice.next().value ?? 0 }))
            .toSorted((one, other) => one.place - other.place)
            .map(({ event }) => event);

          expect(allFolds(shuffled, card)).toEqual(allFolds(events.toSorted(inLogOrder), card));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("rebuild to the same tables on both", async () => {
    await fc.assert(
      fc.asyncProperty(aHistory(15), aHistory(15), async (a, b) => {
        const { events, one, two } = await merged(a, b);

        for (const { database } of [one, two]) {
          // oxlint-disable-next-line no-await-in-loop -- two devices
          await database.events.bulkPut(events);
          // oxlint-disable-next-line no-await-in-loop -- two devices
          await rebuild(database, aSchedulerFor);
        }

        expect(await derivedJson(one.database)).toBe(await derivedJson(two.database));
      }),
      { numRuns: 15 },
    );
  });

  it("give way to the greater lamport, then to the device's name, never to the clock", async () => {
    freshIndexedDb();
    const study = await aStudy();
    const row = (await study.database.cards.toCollection().first())!;
    await study.log.record({ type: "flag", subject: row.id, flagged: true });
    const mine = (await study.database.events.toArray())[0]!;
    const theirs = (device: string, lamport: number, flagged: boolean, at = 0) =>
      ({
        ...mine,
        id: EventId(`${device}${lamport}`),
        device,
        lamport,
        flagged,
        at,
      }) as StoredEvent;
    const flagged = (...events: StoredEvent[]) =>
      foldCard(baseOf(row), events, aSchedulerFor).flagged;

    expect(flagged(theirs("a", 2, false), theirs("b", 1, true, 9e12))).toBe(false);
    expect(flagged(theirs("b", 1, true), theirs("a", 1, false, 9e12))).toBe(true);
  });
});

async function merged(history: readonly Step[], other: readonly Step[]) {
  freshIndexedDb();
  const [one, two] = [await aStudy("one"), await aStudy("two", "2026-03-04T07:00Z")];
  await live(one, history);
  await live(two, other);
  const logs = await Promise.all([one, two].map(({ database }) => database.events.toArray()));
  const card = (await one.database.cards.toCollection().first())!;
  return { events: logs.flat(), card, one, two };
}

/** Every fold there is, of every subject and sitting that the events name. */
function allFolds(events: readonly StoredEvent[], card: CardRow) {
  const bySubject = Map.groupBy(events, ({ subject }) => subject ?? "");
  const subjects = [...bySubject.keys()].toSorted();
  const of = (subject: string) => bySubject.get(subject) ?? [];
  const inSitting = (name: number) =>
    events.filter((event) => "session" in event && event.session === `session:test-${name}`);
  return {
    cards: subjects.map((id) =>
      foldCard({ ...baseOf(card), id: id as CardId }, of(id), aSchedulerFor),
    ),
    questions: subjects.map((id) => foldQuestion(id as QuestionId, of(id), aSchedulerFor)),
    settings: subjects.map((id) => foldSetting(of(id))),
    sessions: [0, 1, 2].map((name) => foldSession(inSitting(name))),
    days: foldDays(events),
  };
}
