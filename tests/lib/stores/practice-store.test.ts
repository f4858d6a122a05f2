import { beforeEach, expect, it } from "vitest";

import { DomainId } from "@/lib/content/pack";
import { createPracticeStore, type PracticePort } from "@/lib/stores/practice-store";
import type { PracticeDraft } from "@/lib/study/drafts";
import { aStudy, freshIndexedDb, reviewCard, type Study } from "@/tests/support/a-study";
import { tinyBlueprint } from "@/tests/support/tiny-pack";

beforeEach(freshIndexedDb);

const everything = async ({ database }: Study) =>
  JSON.stringify([await database.events.toArray(), await database.cardStates.toArray()]);

async function aPractice(study: Study) {
  const { database } = study;
  const port: PracticePort = {
    read: async () => ({
      blueprint: tinyBlueprint,
      cards: await database.cardStates.toArray(),
      concepts: (await database.concepts.toArray()).map(({ id, title, domain }) => ({
        id,
        name: title,
        domain,
      })),
    }),
    card: async (id) => {
      const card = await database.cards.get(id);
      return card ? { card, concept: null } : null;
    },
    draft: () => kept.draft,
    save: async (draft) => {
      kept.draft = draft;
    },
    seed: () => "seed",
  };
  const practice = createPracticeStore(port);
  await practice.open();
  return practice;
}

const kept: { draft: PracticeDraft | null } = { draft: null };

beforeEach(() => {
  kept.draft = null;
});

it("counts the cards of a domain, a concept, those seen and those flagged", async () => {
  const study = await aStudy();
  const [first] = await study.database.cardStates.toArray();
  await reviewCard(study, first!.id, "2026-03-10");
  await study.log.record({ type: "flag", subject: first!.id, flagged: true });
  const practice = await aPractice(study);
  const cards = () => {
    const model = practice.model.value;
    return model?.kind === "start" ? model.cards : null;
  };

  expect(cards()).toBe(1);
  practice.choose({ seen: false });
  expect(cards()).toBe(10);
  practice.choose({ domain: first!.domain });
  expect(cards()).toBe(4);
  practice.choose({ concept: first!.concept });
  expect(cards()).toBeLessThan(4);
  practice.choose({ domain: "", concept: "", flagged: true });
  expect(cards()).toBe(1);
});

it("shows each card until it was known, and writes nothing", async () => {
  const study = await aStudy();
  const before = await everything(study);
  const practice = await aPractice(study);
  practice.choose({ seen: false, domain: "A" });
  await practice.begin();
  const shown: string[] = [];

  for (let steps = 0; practice.model.value?.kind === "card" && steps < 20; steps += 1) {
    const { card } = practice.model.value;
    shown.push(card.id);
    expect(card.back).toBeNull();
    // oxlint-disable-next-line no-await-in-loop -- one card after the other
    await practice.reveal();
    // oxlint-disable-next-line no-await-in-loop -- one card after the other
    await practice.next(steps === 0);
  }

  expect(practice.model.value).toEqual({ kind: "done" });
  expect(shown).toHaveLength(7);
  expect(shown.at(-1)).toBe(shown[0]);
  expect(await everything(study)).toBe(before);
});

it("goes on where it was when the page is opened again", async () => {
  const study = await aStudy();
  const practice = await aPractice(study);
  practice.choose({ seen: false });
  await practice.begin();
  await practice.reveal();
  await practice.next(false);
  await practice.reveal();
  const before = practice.model.value;

  const again = await aPractice(study);

  expect(again.model.value).toEqual(before);
  expect(before).toMatchObject({ kind: "card", place: { number: 2, of: 10 } });
});

it("does not go on before the answer was shown", async () => {
  const practice = await aPractice(await aStudy());
  practice.choose({ seen: false });
  await practice.begin();
  const before = practice.model.value;

  await practice.next(false);

  expect(practice.model.value).toEqual(before);
});

it("leaves out cards of a domain that only another exam has", async () => {
  const study = await aStudy();
  const [first] = await study.database.cardStates.toArray();
  await study.database.cardStates.put({ ...first!, domain: DomainId("Z") });
  const practice = await aPractice(study);
  practice.choose({ seen: false });
  expect(practice.model.value).toMatchObject({ kind: "start", cards: 9 });
  kept.draft = { left: [first!.id], done: 0, revealed: false };
  await practice.open();
  expect(practice.model.value).toEqual({ kind: "done" });
});
