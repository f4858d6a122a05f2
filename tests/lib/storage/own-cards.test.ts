import { beforeEach, describe, expect, it } from "vitest";

import type { OwnCard } from "@/lib/cards/own-card";
import { ownCardId } from "@/lib/cards/own-card-id";
import { DomainId } from "@/lib/content/pack";
import { readBackup, restoreBackup, wipe } from "@/lib/storage/backups";
import { readCandidates } from "@/lib/storage/candidates";
import { installPack } from "@/lib/storage/content";
import { readEvidence } from "@/lib/storage/read-evidence";
import { rebuild } from "@/lib/storage/rebuild";
import { StudyDay } from "@/lib/time/instant";
import {
  aSchedulerFor,
  aStudy,
  freshIndexedDb,
  reviewCard,
  type Study,
} from "@/tests/support/a-study";
import { anOwnCard } from "@/tests/support/own-card";
import { wholeJson } from "@/tests/support/tables";
import { tinyPack } from "@/tests/support/tiny-pack";

beforeEach(freshIndexedDb);

const id = ownCardId("1");

const { concept, domain, task } = anOwnCard();
const aCloze = {
  kind: "cloze",
  text: "Trim the [[wick]].",
  extra: "",
  concept,
  domain,
  task,
} as const;

const write = (study: Study, card: OwnCard | null, subject = id) =>
  study.log.record({ type: "own-card", subject, card });

const rowAndState = async ({ database }: Study) => [
  await database.cards.get(id),
  await database.cardStates.get(id),
];

describe("an own card", () => {
  it("is a card like any other: new, in its concept's domain, and before those of the pack", async () => {
    const study = await aStudy();
    await write(study, anOwnCard());

    const candidates = await readCandidates(study.database, {
      today: StudyDay("2026-03-02"),
      domains: [DomainId("A")],
      focus: [],
      newPerDomain: 1,
    });

    expect(candidates).toMatchObject([
      { id, status: "new", domain: "A", task: "A.1", concept: "tiny:k:wick", revision: 1 },
    ]);
  });

  it("is scheduled by its reviews, and keeps them when it is written anew", async () => {
    const study = await aStudy();
    await write(study, anOwnCard());
    await reviewCard(study, id, "2026-03-10");
    await write(study, anOwnCard({ back: "Kerosene" }));

    const [row, state] = await rowAndState(study);

    expect(row).toMatchObject({ back: "Kerosene", pack: "own" });
    expect(state).toMatchObject({ status: "active", due: "2026-03-10", revision: 3 });
  });

  it("holds what was edited in a review, until it is written anew", async () => {
    const study = await aStudy();
    await write(study, anOwnCard());
    await study.log.record({ type: "edit", subject: id, edit: { back: "Lamp oil" } });
    expect((await study.database.cardStates.get(id))?.edit).toEqual({ back: "Lamp oil" });

    await write(study, anOwnCard({ back: "Kerosene" }));

    expect((await study.database.cardStates.get(id))?.edit).toBeNull();
  });

  it("is gone when it is deleted, and undo brings it back with its reviews", async () => {
    const study = await aStudy();
    await write(study, anOwnCard());
    await reviewCard(study, id, "2026-03-10");
    const before = await rowAndState(study);
    await write(study, null);
    expect(await rowAndState(study)).toEqual([undefined, undefined]);

    expect(await study.log.undo()).toMatchObject({ type: "own-card", subject: id });

    expect(await rowAndState(study)).toMatchObject([before[0], { ...before[1], revision: 4 }]);
  });

  it("is gone when its writing is undone", async () => {
    const study = await aStudy();
    await write(study, anOwnCard());
    await study.log.undo();
    expect(await rowAndState(study)).toEqual([undefined, undefined]);
  });

  it("survives a rebuild, a backup and an upgrade of the pack", async () => {
    const study = await aStudy();
    await write(study, anOwnCard());
    await write(study, aCloze, ownCardId("2"));
    await write(study, anOwnCard(), ownCardId("3"));
    await write(study, null, ownCardId("3"));
    await reviewCard(study, id, "2026-03-10");
    const before = await wholeJson(study.database);

    await rebuild(study.database, aSchedulerFor);
    expect(await wholeJson(study.database)).toBe(before);

    const backup = await readBackup(study.database, study.now);
    await wipe(study.database, aSchedulerFor);
    expect(await rowAndState(study)).toEqual([undefined, undefined]);
    await restoreBackup(study.database, backup, study.deps.newId, aSchedulerFor);
    expect(await wholeJson(study.database)).toBe(before);

    await installPack(study.database, tinyPack({ version: "2.0.0" }), aSchedulerFor);
    expect(await rowAndState(study)).toMatchObject([{ retired: 0 }, { status: "active" }]);
  });

  it("tells the estimate nothing", async () => {
    const study = await aStudy();
    await write(study, anOwnCard());
    await reviewCard(study, id, "2026-03-10");
    const calendar = { zone: "Europe/Berlin", cutoff: 240 };
    expect(await readEvidence(study.database, aSchedulerFor(), calendar, study.now)).toEqual([]);
  });
});
