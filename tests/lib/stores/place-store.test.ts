import { beforeEach, describe, expect, it } from "vitest";

import { createPlaceStore } from "@/lib/stores/place-store";
import { aStudy, freshIndexedDb } from "@/tests/support/a-study";

import { openPage } from "./a-page";

beforeEach(freshIndexedDb);

describe("the place of a popup", () => {
  it("is home at first, and after reopening where it was closed", async () => {
    const study = await aStudy();
    const place = createPlaceStore((await openPage(study)).store, "popup");
    expect(place.screen.value).toEqual({ kind: "home" });

    await place.go({ kind: "review" });

    const reopened = createPlaceStore((await openPage(study)).store, "popup");
    expect(reopened.screen.value).toEqual({ kind: "review" });
  });

  it("is its own: the side panel stays where it is", async () => {
    const { store } = await openPage(await aStudy());
    await createPlaceStore(store, "popup").go({ kind: "review" });

    expect(createPlaceStore(store, "sidepanel").screen.value).toEqual({ kind: "home" });
  });
});
