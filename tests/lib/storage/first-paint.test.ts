import { describe, expect, it } from "vitest";

import { createFirstPaints, type FirstPaint, loadFirstPaint } from "@/lib/storage/first-paint";
import { Instant } from "@/lib/time/instant";
import { aStorage } from "@/tests/support/a-storage";

const noon = Instant(43_200_000);
const fourNextDay = Instant(100_800_000);

const aPaint = (picture: string): FirstPaint<string> => ({
  head: 7,
  takenAt: noon,
  goodUntil: fourNextDay,
  picture,
});

/** What one page of ours holds: each counts its own ids, none of which another page has. */
function aPage(storage: ReturnType<typeof aStorage>, name = "page") {
  let ids = 0;
  return {
    ...createFirstPaints<string>(storage, () => `${name} ${(ids += 1)}`),
    load: (place: string, now: Instant) => loadFirstPaint<string>(storage, place, now),
  };
}

describe("a first paint", () => {
  it("loads as it was kept, each place for itself", () => {
    const paints = aPage(aStorage());
    paints.save("popup", aPaint("home"));
    paints.save("app", aPaint("review"));

    expect(paints.load("popup", noon)).toMatchObject(aPaint("home"));
    expect(paints.load("app", noon)?.picture).toBe("review");
    expect(paints.load("sidepanel", noon)).toBeNull();
  });

  it("is outdated by any write, whichever page made it, until a new one is taken", () => {
    const storage = aStorage();
    const [popup, app] = [aPage(storage, "popup"), aPage(storage, "app")];
    popup.save("popup", aPaint("before"));

    app.outdate();
    expect(popup.load("popup", noon)).toBeNull();

    popup.save("popup", aPaint("after"));
    expect(popup.load("popup", noon)?.picture).toBe("after");
    popup.outdate();
    expect(popup.load("popup", noon)).toBeNull();
  });

  it("is of its study day alone", () => {
    const paints = aPage(aStorage());
    paints.save("popup", aPaint("home"));

    expect(paints.load("popup", Instant(fourNextDay - 1))).not.toBeNull();
    expect(paints.load("popup", fourNextDay)).toBeNull();
  });

  it("does not load when the clock was set back to before it", () => {
    const paints = aPage(aStorage());
    paints.save("popup", aPaint("home"));

    expect(paints.load("popup", Instant(noon - 1))).toBeNull();
  });

  it.each(["", "{", "null", "7", "[]", "{}", '"text"', '{"generation":"","takenAt":"x"}'])(
    "that is spoilt (%s) does not load",
    (text) => {
      const storage = aStorage();
      storage.kept.set("first-paint:popup", text);

      expect(aPage(storage).load("popup", noon)).toBeNull();
    },
  );

  it("costs nothing but itself when the storage is full", () => {
    const storage = aStorage();
    storage.isFull = true;
    const paints = aPage(storage);

    paints.outdate();
    paints.save("popup", aPaint("home"));

    expect(paints.load("popup", noon)).toBeNull();
  });

  it("that can't be marked as outdated does not load", () => {
    const storage = aStorage();
    const paints = aPage(storage);
    paints.save("popup", aPaint("before"));

    storage.isFull = true;
    paints.outdate();

    expect(paints.load("popup", noon)).toBeNull();
  });

  it("is not kept by a page that read what a write has outdated while there was no room", async () => {
    const storage = aStorage();
    const [popup, app] = [aPage(storage, "popup"), aPage(storage, "app")];
    storage.isFull = true;
    await popup.reading(() => Promise.resolve());
    app.outdate();
    storage.isFull = false; // A picture is smaller than the one that it replaces.
    popup.save("popup", aPaint("before"));

    expect(popup.load("popup", noon)).toBeNull();
  });

  it("is none where reading is forbidden", () => {
    const storage = aStorage();
    const paints = aPage(storage);
    paints.save("popup", aPaint("home"));
    storage.isForbidden = true;

    expect(paints.load("popup", noon)).toBeNull();
    expect(() => paints.outdate()).not.toThrow();
  });
});
