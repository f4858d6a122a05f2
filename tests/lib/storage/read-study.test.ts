import { beforeEach, describe, expect, it } from "vitest";

import { NoteId } from "@/lib/content/pack";
import { sessionSubject } from "@/lib/log/subject";
import { declareDatabase } from "@/lib/storage/database";
import { readStudy } from "@/lib/storage/read-study";
import {
  aStudy,
  at,
  firstCard,
  freshIndexedDb,
  reviewCard,
  type Study,
} from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

const read = (study: Study, zone = "Europe/Berlin") => readStudy(study.database, study.now, zone);

describe("what the study screens read", () => {
  it("is complete before anything was done", async () => {
    const view = await read(await aStudy());

    expect(view).toMatchObject({
      head: 0,
      today: "2026-03-02",
      calendar: { zone: "Europe/Berlin", cutoff: 240 },
      pack: "tiny",
      introduced: { today: 0 },
      days: [],
      sessions: [],
      score: null,
      drafts: {},
      undoable: null,
    });
    expect(view.candidates).toHaveLength(10);
    expect(view.candidates.every(({ status }) => status === "new")).toBe(true);
  });

  it("has no blueprint before a pack is installed", async () => {
    const empty = declareDatabase("empty");

    const view = await readStudy(empty, at("2026-03-02T09:00Z"), "Europe/Berlin");

    expect(view).toMatchObject({ blueprint: null, pack: null, candidates: [] });
  });

  it("names the state of the log, and what an undo would take back", async () => {
    const study = await aStudy();
    await reviewCard(study, await firstCard(study), "2026-03-10");

    const view = await read(study);

    expect(view).toMatchObject({
      head: 1,
      undoable: { type: "review" },
      introduced: { today: 1 },
      days: [{ day: "2026-03-02", reviews: 1 }],
    });
    expect(Object.fromEntries(view.introduced!.byDomain)).toEqual({ A: 0, B: 1 });
  });

  it("follows the computer's zone unless the learner chose one, and the learner's cutoff", async () => {
    const study = await aStudy("test", "2026-03-02T11:30Z");
    expect((await read(study, "Pacific/Kiritimati")).today).toBe("2026-03-02"); // 01:30 on the 3rd.

    await study.log.setSetting("cutoff", 60);
    expect((await read(study, "Pacific/Kiritimati")).today).toBe("2026-03-03");

    await study.log.setSetting("zone", "Pacific/Pago_Pago");
    const view = await read(study, "Pacific/Kiritimati");
    expect(view.today).toBe("2026-03-01"); // 00:30 on the 2nd.
    expect(view.calendar).toEqual({ zone: "Pacific/Pago_Pago", cutoff: 60 });
  });

  it("leaves out cards that are not due, and takes them in on their day", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    await reviewCard(study, card, "2026-03-05");
    const ids = async () => (await read(study)).candidates.map(({ id }) => id);
    study.now = at("2026-03-04T12:00Z");
    expect(await ids()).not.toContain(card);

    study.now = at("2026-03-05T12:00Z");

    expect(await ids()).toContain(card);
  });

  it("takes in the cards of today's study plan, due or not, and not those of yesterday's", async () => {
    const study = await aStudy();
    const card = (await study.database.cardStates.get(await firstCard(study)))!;
    await reviewCard(study, card.id, "2026-05-01");
    study.now = at("2026-03-04T12:00Z");
    const plannedOn = async (day: string) => {
      await study.log.saveDrafts({ focus: { concepts: [card.concept], day } });
      return (await read(study)).candidates.some(({ id }) => id === card.id);
    };

    expect(await plannedOn("2026-03-04")).toBe(true);
    expect(await plannedOn("2026-03-03")).toBe(false);
  });

  it("holds the latest six sittings, newest first", async () => {
    const study = await aStudy();
    for (let day = 1; day <= 8; day += 1) {
      study.now = at(`2026-03-0${day}T09:00Z`);
      const id = sessionSubject(`${day}`);
      await study.log.record({
        type: "session-start",
        subject: id,
        session: id,
        form: "diagnostic",
        seed: id,
        questions: 10,
      });
    }

    const { sessions } = await read(study);

    expect(sessions.map(({ id }) => id)).toEqual(
      [8, 7, 6, 5, 4, 3].map((day) => sessionSubject(`${day}`)),
    );
  });

  it("reads few of many new cards", async () => {
    const study = await aStudy();
    const base = (await study.database.cardStates.toCollection().first())!;
    await study.database.cardStates.bulkPut(
      Array.from({ length: 500 }, (_, place) => ({
        ...base,
        id: `tiny:c:more-${place}` as typeof base.id,
        note: NoteId(`tiny:n:more-${place}`),
        position: 100 + place,
      })),
    );

    const { candidates } = await read(study);

    expect(candidates.length).toBeLessThan(50);
  });
});
