import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";

import { ownCardId } from "@/lib/cards/own-card-id";
import { CardId } from "@/lib/content/pack";
import type { ListedCard } from "@/lib/screens/library";
import { wipe } from "@/lib/storage/backups";
import { installPack } from "@/lib/storage/content";
import { createCardList } from "@/lib/stores/card-list";
import {
  aSchedulerFor,
  aStudy,
  freshIndexedDb,
  reviewCard,
  type Study,
} from "@/tests/support/a-study";
import { cardListPort } from "@/tests/support/card-list-port";
import { aHistory, live } from "@/tests/support/history";
import { anOwnCard } from "@/tests/support/own-card";
import { tinyPack } from "@/tests/support/tiny-pack";

beforeEach(freshIndexedDb);

const wick = CardId("tiny:c:wick");

/** The list as a page sees it that opens now. */
async function opened(study: Study) {
  const { port, reads } = cardListPort(study, 4);
  const list = createCardList(port);
  const cards = await list.refresh(() => {});
  const { parts } = reads;
  await list.refresh(() => {}); // Comes after the list was kept.
  return { cards, parts };
}

/** The list as it is read from the cards themselves. */
async function readAnew(study: Study): Promise<readonly ListedCard[]> {
  const { port } = cardListPort(study);
  return createCardList({ ...port, readKept: () => Promise.resolve(null) }).refresh(() => {});
}

const byId = (cards: readonly ListedCard[]) => cards.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** A study that has a device, as any has in which something was written. */
async function aBegunStudy(): Promise<Study> {
  const study = await aStudy();
  await study.log.setSetting("onboarded", true);
  return study;
}

it("is read part by part once, and kept for the next page", async () => {
  const study = await aBegunStudy();
  const first = await opened(study);
  expect(first.parts).toBe(3);
  expect(first.cards).toHaveLength(10);
  expect(await opened(study)).toEqual({ cards: first.cards, parts: 0 });
});

it("tells of each part while it is first read", async () => {
  const { port } = cardListPort(await aStudy(), 4);
  const seen: number[] = [];
  await createCardList(port).refresh((cards) => seen.push(cards.length));
  expect(seen).toEqual([4, 8]); // Not the last: all are what it resolves with.
});

describe("a kept list", () => {
  it("follows what was done since, here and on other pages", async () => {
    const study = await aBegunStudy();
    await opened(study);
    await reviewCard(study, wick, "2026-03-05");
    await study.log.record({ type: "edit", subject: wick, edit: { back: "A braid" } });
    const own = ownCardId("1");
    await study.log.record({ type: "own-card", subject: own, card: anOwnCard() });
    const { cards, parts } = await opened(study);
    expect(parts).toBe(0);
    expect(cards[0]?.id).toBe(own);
    expect(cards.find(({ id }) => id === wick)).toMatchObject({
      due: "2026-03-05",
      edited: true,
      text: expect.stringContaining("a braid") as string,
    });
    await study.log.undo();
    expect(await opened(study)).toMatchObject({ parts: 0, cards: { length: 10 } });
  });

  it("is the same as one read anew, whatever happened", async () => {
    await fc.assert(
      fc.asyncProperty(aHistory(15), aHistory(15), async (before, after) => {
        freshIndexedDb();
        const study = await aBegunStudy();
        await live(study, before);
        await opened(study);
        await live(study, after);
        const { cards, parts } = await opened(study);
        expect(parts).toBe(0);
        expect(byId(cards)).toEqual(byId(await readAnew(study)));
      }),
      { numRuns: 25 },
    );
  });

  it("goes with all that the learner did", async () => {
    const study = await aBegunStudy();
    await study.log.record({ type: "flag", subject: wick, flagged: true });
    await opened(study);
    await wipe(study.database, aSchedulerFor);
    const { cards, parts } = await opened(study);
    expect(parts).toBe(3);
    expect(cards.some(({ flagged }) => flagged)).toBe(false);
  });

  it("is made anew for another version of the pack", async () => {
    const study = await aBegunStudy();
    await opened(study);
    const pack = tinyPack();
    await installPack(
      study.database,
      { ...pack, manifest: { ...pack.manifest, version: "1.0.1" } },
      aSchedulerFor,
    );
    expect((await opened(study)).parts).toBe(3);
  });

  it("is not one while a pack is being installed", async () => {
    const study = await aBegunStudy();
    const { manifest } = tinyPack();
    await study.database.packs.put({ ...manifest, version: "0" });
    await opened(study);
    expect((await opened(study)).parts).toBe(3);
  });

  it("gives way to a reading of all when too much happened since", async () => {
    const study = await aBegunStudy();
    await opened(study);
    await study.database.meta.put({ key: "head", value: { lamport: 9000, seq: 9000 } });
    expect((await opened(study)).parts).toBe(3);
  });
});
