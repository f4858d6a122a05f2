import { beforeEach, describe, expect, it } from "vitest";

import { type CardId, ConceptId, DomainId } from "@/lib/content/pack";
import { countDue, countIntroduced, readCandidates } from "@/lib/storage/candidates";
import { StudyDay } from "@/lib/time/instant";
import { aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

const today = StudyDay("2026-03-02");
const domains = [DomainId("A"), DomainId("B")];
const query = { today, domains, focus: [], newPerDomain: 0 };

const idOf = (name: string) => `tiny:c:${name}` as CardId;

const review = (study: Study, name: string, due: string) =>
  study.log.record({
    type: "review",
    subject: idOf(name),
    edition: 1,
    grade: due === today ? "again" : "good",
    due: StudyDay(due),
    ms: 1000,
  });

/** A study where "wick" is due, "can" comes tomorrow, "spill" was missed today, all seen by today. */
async function aDay(): Promise<Study> {
  const study = await aStudy("test", "2026-02-20T09:00Z");
  await review(study, "wick", "2026-02-25");
  await review(study, "can", "2026-03-03");
  study.now = Date.UTC(2026, 2, 2, 9) as Study["now"];
  await review(study, "spill", today);
  return study;
}

const names = (states: readonly { id: string }[]) =>
  states.map(({ id }) => id.replace("tiny:c:", "")).toSorted();

describe("readCandidates", () => {
  it("reads what is due by today and what was seen today, and not what comes later", async () => {
    const { database } = await aDay();

    expect(names(await readCandidates(database, query))).toEqual(["spill", "wick"]);
  });

  it("reads and counts a card on the very day it comes due", async () => {
    const { database } = await aDay();
    const tomorrow = StudyDay("2026-03-03");

    expect(names(await readCandidates(database, { ...query, today: tomorrow }))).toContain("can");
    expect((await countDue(database, tomorrow, domains)).get(DomainId("B"))).toBe(2);
  });

  it("reads a card that was seen today and comes back later, so that its siblings wait", async () => {
    const study = await aDay();
    await review(study, "mantle", "2026-03-20");

    expect(names(await readCandidates(study.database, query))).toContain("mantle");
  });

  it("reads the first new cards of each domain by their place in the pack", async () => {
    const { database } = await aDay();

    const found = await readCandidates(database, { ...query, newPerDomain: 2 });

    const fresh = found.filter(({ status }) => status === "new");
    const wanted = await Promise.all(
      domains.map(async (domain) => {
        const all = await database.cardStates.toArray();
        const here = all.filter((state) => state.domain === domain && state.status === "new");
        return here.toSorted((a, b) => a.position - b.position).slice(0, 2);
      }),
    );
    expect(names(fresh)).toEqual(names(wanted.flat()));
    expect(fresh).toHaveLength(4);
  });

  it("reads every card of a concept that a study plan brought forward, each once", async () => {
    const { database } = await aDay();
    const focus = [ConceptId("tiny:k:wick"), ConceptId("tiny:k:can")];

    const found = await readCandidates(database, { ...query, focus });

    expect(names(found)).toEqual(["can", "can-gap", "spill", "wick", "wick-gap"]);
  });

  it("leaves out suspended and retired cards that are due", async () => {
    const study = await aDay();
    await study.log.record({ type: "suspend", subject: idOf("wick"), suspended: true });
    await study.database.cardStates.update(idOf("spill"), { status: "retired", memory: null });

    expect(await readCandidates(study.database, query)).toEqual([]);
  });

  it("reads no more of a large collection than of a small one", async () => {
    const { database } = await aDay();
    const model = (await database.cardStates.get(idOf("can")))!;
    await database.cardStates.bulkAdd(
      Array.from({ length: 3000 }, (_, place) => ({ ...model, id: idOf(`later-${place}`) })),
    );
    await database.cardStates.bulkAdd(
      Array.from({ length: 3000 }, (_, place) => ({
        ...model,
        id: idOf(`new-${place}`),
        status: "new" as const,
        memory: null,
        due: null,
        introducedOn: null,
        position: 1000 + place,
      })),
    );
    let read = 0;
    database.cardStates.hook("reading", (row) => {
      read += 1;
      return row;
    });

    await readCandidates(database, { ...query, newPerDomain: 3 });

    expect(read).toBeLessThan(20);
  });
});

describe("countDue", () => {
  it("counts by domain what has come due, missed cards of today included", async () => {
    const { database } = await aDay();

    expect([...(await countDue(database, today, domains))]).toEqual([
      ["A", 1],
      ["B", 1],
    ]);
    expect([...(await countDue(database, StudyDay("2026-03-03"), domains))]).toEqual([
      ["A", 1],
      ["B", 2],
    ]);
  });

  it("does not count new, suspended or retired cards", async () => {
    const study = await aDay();
    await study.log.record({ type: "suspend", subject: idOf("wick"), suspended: true });
    await study.database.cardStates.update(idOf("spill"), { status: "retired" });

    expect([...(await countDue(study.database, today, domains)).values()]).toEqual([0, 0]);
  });
});

describe("countIntroduced", () => {
  it("counts the cards first seen today, and of each domain over all time", async () => {
    const { database } = await aDay();

    expect(await countIntroduced(database, today, domains)).toEqual({
      today: 1,
      byDomain: new Map([
        ["A", 1],
        ["B", 2],
      ]),
    });
  });

  it("forgets a card whose only review was taken back", async () => {
    const study = await aDay();
    await study.log.undo();

    expect(await countIntroduced(study.database, today, domains)).toMatchObject({ today: 0 });
  });
});
