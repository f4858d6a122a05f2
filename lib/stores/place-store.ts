import { computed } from "@preact/signals-core";

import type { Screen, Surface } from "@/lib/study/drafts";

import type { StudyStore } from "./study-store";

export type PlaceStore = ReturnType<typeof createPlaceStore>;

/** Which screen a popup or side panel shows; kept, so that it opens where it was closed. */
export function createPlaceStore(study: StudyStore, surface: Exclude<Surface, "app">) {
  const key = `place:${surface}` as const;
  const screen = computed((): Screen => study.view.value?.drafts[key] ?? { kind: "home" });
  const go = (to: Screen) => study.setDrafts({ [key]: to });
  return { screen, go };
}
