import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { rebuild } from "@/lib/storage/rebuild";
import { createDiagnosticStore } from "@/lib/stores/diagnostic-store";
import { Instant } from "@/lib/time/instant";
import { aSchedulerFor, aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";
import { derivedJson, wholeJson } from "@/tests/support/tables";

import { aModel } from "./a-model";
import { openPage } from "./a-page";

/** A popup on the review and the diagnostic at once, opened as our pages open. */
async function openPopup(study: Study) {
  const { store, review } = await openPage(study);
  const diagnostic = createDiagnosticStore(store, aModel(study));
  await review.pin();
  await diagnostic.resume();
  return { store, review, diagnostic };
}

type Popup = Awaited<ReturnType<typeof openPopup>>;

/** What each press does, as the surface wires it. */
const presses = {
  begin: ({ review }: Popup) => review.begin(null),
  fiveMinutes: ({ review }: Popup) => review.begin(2),
  reveal: ({ review }: Popup) => review.reveal(),
  missed: ({ review }: Popup) => review.grade("again").then(review.pin),
  gotIt: ({ review }: Popup) => review.grade("good").then(review.pin),
  undo: ({ review }: Popup) => review.undo().then(review.pin),
  flag: ({ review }: Popup) => review.toggleFlag(),
  suspend: ({ review }: Popup) => review.suspend().then(review.pin),
  type: ({ review }: Popup) => review.typeEdit({ extra: "My note" }),
  save: ({ review }: Popup) => review.saveEdit(),
  cancel: ({ review }: Popup) => review.cancelEdit(),
  diagnostic: ({ diagnostic }: Popup) => diagnostic.begin(),
  first: async ({ diagnostic }: Popup) => diagnostic.choose(1),
  second: async ({ diagnostic }: Popup) => diagnostic.choose(3),
  guess: async ({ diagnostic }: Popup) => diagnostic.toggleGuess(),
  next: ({ diagnostic }: Popup) => diagnostic.next(),
  skip: ({ diagnostic }: Popup) => diagnostic.skip(),
};

type Press = keyof typeof presses;

interface Step {
  readonly press: Press;
  /** Whether the popup closes after it, and is opened again for the next one. */
  readonly closes: boolean;
}

/** Presses that often follow each other, so that random ones get somewhere. */
const phrases: readonly (readonly Press[])[] = [
  ["reveal", "gotIt"],
  ["reveal", "missed"],
  ["first", "next"],
  ["first", "second", "next"],
  ["type", "save"],
  ...Object.keys(presses).map((press) => [press as Press]),
];

const someSteps: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.constantFrom(...phrases), { minLength: 4, maxLength: 16 })
  .map((chosen) => ["begin", "diagnostic", ...chosen.flat()] as const)
  .chain((all) =>
    fc
      .array(fc.boolean(), { minLength: all.length, maxLength: all.length })
      .map((closings) => all.map((press, index) => ({ press, closes: closings[index]! }))),
  );

/** Everything in the database after the steps, five seconds apart. */
async function liveThrough(steps: readonly Step[]) {
  freshIndexedDb();
  const study = await aStudy();
  let popup = await openPopup(study);
  for (const { press, closes } of steps) {
    study.now = Instant(study.now + 5000);
    await presses[press](popup);
    await popup.store.setDrafts({}); // Presses that only choose do not wait for the disk.
    if (closes) popup = await openPopup(study);
  }
  const [whole, derived] = [await wholeJson(study.database), await derivedJson(study.database)];
  await rebuild(study.database, aSchedulerFor);
  const rebuilt = await derivedJson(study.database);
  const events = await study.database.events.orderBy("[lamport+device+seq]").toArray();
  study.database.close();
  return { whole, derived, rebuilt, types: events.map(({ type }) => type).join(" ") };
}

describe("a popup closed at any moments", () => {
  it("leaves all tables, log and drafts as an uninterrupted run does", async () => {
    await fc.assert(
      fc.asyncProperty(someSteps, async (steps) => {
        const closed = await liveThrough(steps);
        const open = await liveThrough(steps.map(({ press }) => ({ press, closes: false })));

        expect(closed.whole).toBe(open.whole);
        expect(closed.rebuilt).toBe(closed.derived);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it("loses nothing of a day's work when it closes after every single press", async () => {
    const day: Press[] = ["begin", "reveal", "gotIt", "reveal", "missed", "undo", "flag", "type"];
    day.push("save", "suspend", "reveal", "gotIt", "diagnostic", "guess", "first", "second");
    day.push("next", "skip", "first", "next");

    const closed = await liveThrough(day.map((press) => ({ press, closes: true })));

    const open = await liveThrough(day.map((press) => ({ press, closes: false })));
    expect(closed.whole).toBe(open.whole);
    expect(open.types).toBe(
      "review review undo flag edit suspend review session-start answer skip answer",
    );
  });
});
