import { beforeEach, describe, expect, it } from "vitest";

import { type Card, CardId, type Pack, QuestionId } from "@/lib/content/pack";
import { startOf } from "@/lib/content/pack-rows";
import { installFirst, installPack, installRest } from "@/lib/storage/content";
import { declareDatabase, type StudyDatabase } from "@/lib/storage/database";
import { isComplete } from "@/lib/storage/pack-version";
import { rebuild } from "@/lib/storage/rebuild";
import { StudyDay } from "@/lib/time/instant";
import { aSchedulerFor, aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";
import { derivedJson, wholeJson } from "@/tests/support/tables";
import { tinyPack } from "@/tests/support/tiny-pack";

beforeEach(freshIndexedDb);

const wick = CardId("tiny:c:wick");

/** The tiny pack in another version, each card changed or, with `null`, dropped. */
function upgraded(version: string, change: (card: Card) => Card | null): Pack {
  const pack = tinyPack({ version });
  const tasks = pack.tasks.map((file) => ({
    ...file,
    cards: file.cards.flatMap((card) => change(card) ?? []),
  }));
  return { ...pack, tasks };
}

const only =
  (id: CardId, change: (card: Card) => Card | null) =>
  (card: Card): Card | null =>
    card.id === id ? change(card) : card;

const install = (study: { database: StudyDatabase }, pack: Pack) =>
  installPack(study.database, pack, aSchedulerFor);

const review = (study: Study, subject: CardId) =>
  study.log.record({
    type: "review",
    subject,
    edition: 1,
    grade: "good",
    due: StudyDay("2026-05-01"),
    ms: 4000,
  });

const stateOf = (study: Study, id = wick) => study.database.cardStates.get(id);

describe("installing a pack", () => {
  it("puts in each item with its domain and its place, and a new state for each card", async () => {
    const database = declareDatabase("fresh");

    expect(await install({ database }, tinyPack())).toBe(true);

    expect(await database.cards.get(wick)).toMatchObject({ pack: "tiny", domain: "A", retired: 0 });
    expect(await database.questions.count()).toBe(15);
    expect(await database.concepts.count()).toBe(5);
    expect(await database.packs.toArray()).toEqual([tinyPack().manifest]);
    const states = await database.cardStates.toArray();
    expect(states).toHaveLength(10);
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(["new"]));
  });

  it("gives every card a position of its own, the tasks in turns", async () => {
    const { database } = await aStudy();

    const inOrder = await database.cards.toCollection().sortBy("position");

    expect(new Set(inOrder.map(({ position }) => position)).size).toBe(10);
    expect(inOrder.slice(0, 4).map(({ task }) => task)).toEqual(["A.1", "B.1", "A.1", "B.1"]);
  });

  it("a second time writes nothing", async () => {
    const study = await aStudy();
    await study.database.cards.update(wick, { extra: "A mark that an install would overwrite" });
    const before = await wholeJson(study.database);

    expect(await install(study, tinyPack())).toBe(false);
    expect(await wholeJson(study.database)).toBe(before);
  });

  it("of an older version changes nothing", async () => {
    const study = await aStudy();
    const before = await wholeJson(study.database);

    expect(
      await install(
        study,
        upgraded("0.9.9", () => null),
      ),
    ).toBe(false);
    expect(await wholeJson(study.database)).toBe(before);
  });

  it("leaves the cards of another pack alone", async () => {
    const study = await aStudy();
    const other = JSON.parse(
      JSON.stringify(tinyPack({ id: "other", version: "5.0.0" })).replaceAll("tiny:", "other:"),
    ) as Pack;

    await install(study, other);

    expect(await study.database.cards.where("pack").equals("tiny").count()).toBe(10);
    expect(await study.database.cards.filter(({ retired }) => retired === 1).count()).toBe(0);
  });

  it("that fails halfway leaves the old one whole", async () => {
    const study = await aStudy();
    const before = await wholeJson(study.database);
    const pack = upgraded(
      "2.0.0",
      only(wick, () => null),
    );
    const broken = {
      ...pack,
      // oxlint-disable-next-line no-map-spread -- the pack's own files stay as they are
      tasks: pack.tasks.map((file) => ({
        ...file,
        questions: file.questions.map((one) => ({ ...one, id: null as unknown as QuestionId })),
      })),
    };

    await expect(install(study, broken)).rejects.toThrow("DataError");

    expect(await wholeJson(study.database)).toBe(before);
  });
});

describe("a first installation in parts", () => {
  /** Each card 30 times over: more than a first session and more than one part. */
  function large(): Pack {
    const pack = tinyPack();
    const copies = (card: Card): Card[] =>
      Array.from({ length: 30 }, (_, n) => ({ ...card, id: CardId(`${card.id}-${n}`) }));
    return { ...pack, tasks: pack.tasks.map((f) => ({ ...f, cards: f.cards.flatMap(copies) })) };
  }

  async function begun() {
    const database = declareDatabase("fresh");
    await installFirst(database, startOf(large()), aSchedulerFor);
    return database;
  }

  it("begins with the blueprint and the first cards of each domain, ready to be asked", async () => {
    const database = await begun();

    const [manifest] = await database.packs.toArray();
    expect(isComplete(manifest)).toBe(false);
    expect(manifest?.blueprint).toEqual(tinyPack().manifest.blueprint);
    const first = await database.cards.toCollection().sortBy("position");
    expect(Map.groupBy(first, ({ domain }) => domain).size).toBe(2);
    expect(first.length).toBeLessThan(300);
    const states = await database.cardStates.toArray();
    expect(states.map(({ status }) => status)).toEqual(first.map(() => "new"));
    const concepts = new Set((await database.concepts.toArray()).map(({ id }) => id));
    expect(first.every(({ concept }) => concepts.has(concept))).toBe(true);
  });

  it("ends with the same tables as an installation at once, and tells how far it is", async () => {
    const database = await begun();
    const heard: string[] = [];

    await installRest(database, large(), aSchedulerFor, async (done, of) => {
      heard.push(`${done}/${of}`);
    });

    const atOnce = declareDatabase("at-once");
    await installPack(atOnce, large(), aSchedulerFor);
    expect(await wholeJson(database)).toBe(await wholeJson(atOnce));
    expect(heard).toEqual(["1/4", "2/4", "3/4", "4/4"]);
  });

  it("is done over when it was interrupted, and keeps what was learned meanwhile", async () => {
    const study = await aStudy();
    const reviewed = CardId("tiny:c:wick-0");
    await study.database.packs.clear();
    await installFirst(study.database, startOf(large()), aSchedulerFor);
    await review(study, reviewed);
    const before = await stateOf(study, reviewed);
    const stop = () => Promise.reject(new Error("The browser was closed."));

    await expect(installRest(study.database, large(), aSchedulerFor, stop)).rejects.toThrow(
      "closed",
    );
    await installRest(study.database, large(), aSchedulerFor, () => Promise.resolve());

    expect(isComplete(await study.database.packs.get("tiny"))).toBe(true);
    expect(await stateOf(study, reviewed)).toEqual(before);
  });

  it("leaves a complete pack alone", async () => {
    const study = await aStudy();
    const before = await wholeJson(study.database);

    await installFirst(study.database, startOf(large()), aSchedulerFor);
    await installRest(study.database, large(), aSchedulerFor, () => Promise.resolve());

    expect(await wholeJson(study.database)).toBe(before);
  });
});

describe("a newer version of a pack", () => {
  const corrected = upgraded(
    "1.0.1",
    only(wick, (card) => ({ ...card, front: "Corrected?" }) as Card),
  );

  it("corrects a card and keeps what was learned of it", async () => {
    const study = await aStudy();
    await review(study, wick);
    const before = await stateOf(study);

    expect(await install(study, corrected)).toBe(true);

    expect(await study.database.cards.get(wick)).toMatchObject({ front: "Corrected?" });
    expect(await stateOf(study)).toEqual(before);
  });

  it("corrects a question and keeps its answers", async () => {
    const study = await aStudy();
    const question = QuestionId("tiny:q:wick-first");
    await study.log.record({ type: "flag", subject: question, flagged: true });
    const before = await study.database.questionStates.get(question);
    const pack = upgraded("1.0.1", (card) => card);
    const tasks = pack.tasks.map((file) => ({
      ...file,
      questions: file.questions.map((one) =>
        one.id === question ? { ...one, stem: "Corrected?" } : one,
      ),
    }));

    await install(study, { ...pack, tasks });

    expect(await study.database.questions.get(question)).toMatchObject({ stem: "Corrected?" });
    expect(await study.database.questionStates.get(question)).toEqual(before);
  });

  it("leaves a learner's own edit over the corrected text", async () => {
    const study = await aStudy();
    await study.log.record({ type: "edit", subject: wick, edit: { front: "My words" } });

    await install(study, corrected);

    expect((await stateOf(study))?.edit).toEqual({ front: "My words" });
  });

  it("asks a card of a raised edition again, and one that was never seen not sooner", async () => {
    const study = await aStudy();
    await review(study, wick);

    await install(
      study,
      upgraded("2.0.0", (card) => ({ ...card, edition: 2 })),
    );

    expect((await stateOf(study))?.due).toBe("2026-03-03");
    expect(await stateOf(study, CardId("tiny:c:can"))).toMatchObject({ status: "new", due: null });
  });

  it("retires a card that it drops: out of the queue, its history kept", async () => {
    const study = await aStudy();
    await review(study, wick);
    const before = await stateOf(study);

    await install(
      study,
      upgraded(
        "2.0.0",
        only(wick, () => null),
      ),
    );

    expect(await stateOf(study)).toEqual({ ...before, status: "retired" });
    expect(await study.database.events.where("subject").equals(wick).count()).toBe(1);
    expect(await study.database.cards.get(wick)).toMatchObject({ retired: 1 });
  });

  it("brings a dropped card back with all that was learned of it", async () => {
    const study = await aStudy();
    await review(study, wick);
    const before = await stateOf(study);
    await install(
      study,
      upgraded(
        "2.0.0",
        only(wick, () => null),
      ),
    );

    await install(
      study,
      upgraded("3.0.0", (card) => card),
    );

    expect(await stateOf(study)).toEqual(before);
    expect(await study.database.cards.get(wick)).toMatchObject({ retired: 0 });
  });

  it("leaves tables behind that a rebuild gives again", async () => {
    const study = await aStudy();
    await review(study, wick);
    await review(study, CardId("tiny:c:can"));
    await install(
      study,
      upgraded(
        "2.0.0",
        only(wick, () => null),
      ),
    );
    const before = await derivedJson(study.database);

    await rebuild(study.database, aSchedulerFor);

    expect(await derivedJson(study.database)).toBe(before);
  });

  it("finds the events of cards that came in with a backup before their pack did", async () => {
    const study = await aStudy();
    await install(
      study,
      upgraded(
        "2.0.0",
        only(wick, () => null),
      ),
    );
    await study.database.cards.delete(wick);
    await study.database.cardStates.delete(wick);
    await review(study, wick);

    await install(
      study,
      upgraded("3.0.0", (card) => card),
    );

    expect(await stateOf(study)).toMatchObject({
      status: "active",
      due: "2026-05-01",
      revision: 1,
    });
  });
});
