import { beforeEach, describe, expect, it } from "vitest";

import { QuestionId } from "@/lib/content/pack";
import type { Local } from "@/lib/storage/local";
import { keepUnsaved, saveLeft } from "@/lib/storage/unsaved-drafts";
import { createStudyStore, type StudyPort } from "@/lib/stores/study-store";
import type { QuestionDraft } from "@/lib/study/drafts";
import { aStorage } from "@/tests/support/a-storage";
import {
  aSchedulerFor,
  aStudy,
  at,
  firstCard,
  freshIndexedDb,
  reviewCard,
  type Study,
} from "@/tests/support/a-study";
import { readView } from "@/tests/support/planned";

import { aDraftPort, aPort, openPage, openReview } from "./a-page";

beforeEach(freshIndexedDb);

const aDraft = (...chosen: readonly number[]): QuestionDraft => ({
  session: null,
  question: QuestionId("tiny:q:wick-two"),
  order: [0, 1, 2, 3, 4],
  chosen,
  guess: false,
  shownAt: at("2026-03-02T09:00Z"),
});

/** A port whose call `name` is held up, once done, until `let` is called; from `hold` on. */
function heldUp(port: StudyPort, name: "read" | "card") {
  let gate: PromiseWithResolvers<void> | null = null;
  const reached = Promise.withResolvers<void>();
  const call = port[name] as (...args: unknown[]) => Promise<unknown>;
  const held = async (...args: unknown[]) => {
    const result = await call(...args);
    if (gate) {
      reached.resolve();
      await gate.promise;
    }
    return result;
  };
  return {
    port: { ...port, [name]: held },
    reached: reached.promise,
    hold: () => (gate = Promise.withResolvers<void>()),
    let: () => gate?.resolve(),
  };
}

describe("what is shown and not yet saved", () => {
  const never = () => new Promise<never>(() => {});

  /** A page that closes before anything that it saves is on disk. */
  async function aHastyPage(study: Study, local: Local) {
    const port = await aDraftPort(study, local);
    return openPage(study, { ...port, saveDrafts: never, record: never });
  }

  it("is there on the next page when this one closes", async () => {
    const [study, local] = [await aStudy(), aStorage()];
    const { store } = await aHastyPage(study, local);
    void store.setDrafts({ newtab: aDraft(1), "place:popup": { kind: "review" } });
    void store.setDrafts({ newtab: aDraft(2) });

    const next = await openPage(study, await aDraftPort(study, local));

    const drafts = { newtab: aDraft(2), "place:popup": { kind: "review" } };
    expect(next.store.view.value?.drafts).toEqual(drafts);
    expect((await readView(study)).drafts).toEqual(drafts);
  });

  it("is forgotten there, too, when it was to be forgotten", async () => {
    const [study, local] = [await aStudy(), aStorage()];
    await study.log.saveDrafts({ newtab: aDraft(1) });
    const { store } = await aHastyPage(study, local);
    void store.setDrafts({ newtab: null });

    expect(
      (await openPage(study, await aDraftPort(study, local))).store.view.value?.drafts,
    ).toEqual({});
  });

  it("does not come back once it was saved and changed elsewhere", async () => {
    const [study, local] = [await aStudy(), aStorage()];
    const { store } = await openPage(study, await aDraftPort(study, local));
    await store.setDrafts({ newtab: aDraft(1) });
    await study.log.saveDrafts({ newtab: aDraft(2) });

    await aDraftPort(study, local);

    expect((await readView(study)).drafts.newtab?.chosen).toEqual([2]);
  });

  it("does not come back over what an answer put in its place", async () => {
    const [study, local] = [await aStudy(), aStorage()];
    const { store } = await aHastyPage(study, local);
    void store.setDrafts({ newtab: aDraft(1), "place:popup": { kind: "review" } });
    void store.record(
      { type: "flag", subject: await firstCard(study), flagged: true },
      {},
      {
        newtab: null,
      },
    );
    await study.log.saveDrafts({ newtab: aDraft(3) }); // The answer's own drafts are saved with it.

    await aDraftPort(study, local);

    expect((await readView(study)).drafts).toEqual({
      newtab: aDraft(3),
      "place:popup": { kind: "review" },
    });
  });

  it("waits for the page after the next where it can't be saved", async () => {
    const [study, local] = [await aStudy(), aStorage()];
    const left = { newtab: aDraft(1) };
    keepUnsaved(local, left);
    await expect(saveLeft(local, () => Promise.reject(new Error("no disk")))).rejects.toThrow(
      "no disk",
    );

    await aDraftPort(study, local);

    expect((await readView(study)).drafts).toEqual(left);
  });

  it.each(["", "null", "7", "[", '"x"'])("is nothing where %j was kept", async (kept) => {
    const [study, local] = [await aStudy(), aStorage()];
    local.setItem("unsaved-drafts", kept);
    await aDraftPort(study, local);
    expect((await readView(study)).drafts).toEqual({});
  });

  it("is shown all the same where nothing can be kept", async () => {
    const [study, local] = [await aStudy(), aStorage()];
    local.isForbidden = true;
    const { store } = await openPage(study, await aDraftPort(study, local));
    await store.setDrafts({ newtab: aDraft(1) });
    expect((await readView(study)).drafts.newtab?.chosen).toEqual([1]);
  });
});

describe("a slow reading", () => {
  it.each(["read", "card"] as const)(
    "does not take back what was chosen and saved during its %s",
    async (name) => {
      const study = await aStudy();
      const slow = heldUp(aPort(study), name);
      const { store } = await openPage(study, slow.port);
      await store.setDrafts({ newtab: aDraft() });
      slow.hold();
      const reading = store.refresh();
      await slow.reached;

      await store.setDrafts({ newtab: aDraft(1) });
      slow.let();
      await reading;

      expect(store.view.value?.drafts.newtab?.chosen).toEqual([1]);
    },
  );

  it("gives way to what another page saved after it", async () => {
    const study = await aStudy();
    const { store } = await openPage(study);
    await store.setDrafts({ newtab: aDraft(1) });
    await study.log.saveDrafts({ newtab: aDraft(3) });

    await store.refresh();

    expect(store.view.value?.drafts.newtab?.chosen).toEqual([3]);
  });

  it("is shared by all who ask while it waits its turn", async () => {
    const study = await aStudy();
    const port = aPort(study);
    let reads = 0;
    const counted = { ...port, read: () => ((reads += 1), port.read()) };
    const { store } = await openPage(study, counted);
    reads = 0;

    await Promise.all([store.refresh(), store.refresh(), store.refresh()]);

    expect(reads).toBe(1);
  });

  it("that fails does not keep the next one from coming", async () => {
    const study = await aStudy();
    const port = aPort(study);
    let isBroken = true;
    const read = () => (isBroken ? Promise.reject(new Error("no disk")) : port.read());
    const store = createStudyStore({ ...port, read }, aSchedulerFor());
    await expect(store.refresh()).rejects.toThrow("no disk");

    isBroken = false;
    await store.refresh();

    expect(store.view.value?.pack).toBe("tiny");
  });
});

describe("a press", () => {
  it("is dropped while an earlier one is being saved", async () => {
    const study = await aStudy();
    const { store, review } = await openReview(study);
    await review.reveal();

    await Promise.all([review.grade("good"), review.grade("good"), review.grade("again")]);

    expect(await study.database.events.count()).toBe(1);
    expect(store.saving.value).toBe(false);
  });

  it("that could not be saved says so, and the screen stays as it was", async () => {
    const study = await aStudy();
    const broken = {
      ...aPort(study),
      record: () => Promise.reject(new DOMException("the disk is full", "QuotaExceededError")),
    };
    const { store, review } = await openPage(study, broken);
    await review.begin(null);
    await review.reveal();
    const before = review.model.value;

    await review.grade("good");

    expect(store.notice.value).toEqual({
      kind: "not-saved",
      message: "QuotaExceededError: the disk is full",
    });
    expect(review.model.value).toEqual(before);
    expect(store.saving.value).toBe(false);
  });

  it("that chose something which could not be kept says so, and leaves the choice", async () => {
    const study = await aStudy();
    const saveDrafts = () => Promise.reject(new Error("no disk"));
    const { store } = await openPage(study, { ...aPort(study), saveDrafts });

    await store.setDrafts({ newtab: aDraft(2) });

    expect(store.notice.value).toEqual({ kind: "not-saved", message: "Error: no disk" });
    expect(store.view.value?.drafts.newtab?.chosen).toEqual([2]);
  });

  it("on a card that another page answered first writes nothing and shows the next card", async () => {
    const study = await aStudy();
    const { store, review } = await openReview(study);
    await review.reveal();
    const card = review.model.value!.card;
    await reviewCard(study, card, "2026-03-12");

    await review.grade("again");

    expect(store.notice.value).toEqual({ kind: "elsewhere" });
    expect(await study.database.events.count()).toBe(1);
    expect((await study.database.cardStates.get(card))?.due).toBe("2026-03-12");
    expect(review.model.value?.card).not.toBe(card);
  });
});

describe("a change that must not be dropped", () => {
  it("is made after the one that is being saved", async () => {
    const study = await aStudy();
    const { store } = await openPage(study);
    const set = (minutes: number) => async () => {
      await study.log.setSetting("minutesPerDay", minutes);
    };

    await Promise.all([
      store.change(set(20)),
      store.changeInTurn(set(40)),
      store.changeInTurn(set(60)),
    ]);

    expect(await study.database.events.count()).toBe(3);
    expect(store.view.value?.settings.minutesPerDay).toBe(60);
    expect(store.saving.value).toBe(false);
  });
});

describe("a page that follows", () => {
  it("draws what another page wrote, and stops when told", async () => {
    const study = await aStudy();
    const { store } = await openPage(study);
    const stop = store.follow();
    const card = await firstCard(study);

    await reviewCard(study, card, "2026-03-12");

    await expect.poll(() => store.view.value?.head).toBe(1);
    stop();
    await study.log.record({ type: "flag", subject: card, flagged: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(store.view.value?.head).toBe(1);
  });
});

describe("undoing", () => {
  it("names what it took back, and says nothing when there is nothing", async () => {
    const study = await aStudy();
    const { store } = await openPage(study);
    await store.undo(() => ({}));
    expect(store.notice.value).toBeNull();
    await study.log.setSetting("minutesPerDay", 20);

    await store.undo(() => ({}));

    expect(store.notice.value).toEqual({ kind: "undone", what: "setting" });
    expect(store.view.value?.settings.minutesPerDay).toBe(10);
  });

  it("takes back also what is just being saved", async () => {
    const study = await aStudy();
    const { store, review } = await openReview(study);
    await review.reveal();

    await Promise.all([review.grade("good"), review.undo(), review.undo()]);

    const types = (await study.database.events.toArray()).map(({ type }) => type);
    expect(types.toSorted()).toEqual(["review", "undo"]);
    expect(store.saving.value).toBe(false);
  });
});
