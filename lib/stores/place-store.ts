import { computed } from "@preact/signals-core";

import type { SessionId } from "@/lib/log/event";
import type { Screen, Surface } from "@/lib/study/drafts";

import type { DraftChanges, StudyStore } from "./study-store";

export type PlaceStore = ReturnType<typeof createPlaceStore>;

/** Which screen a popup or side panel shows; kept, so that it opens where it was closed. */
export function createPlaceStore(study: StudyStore, surface: Exclude<Surface, "app">) {
  const key = `place:${surface}` as const;
  const screen = computed((): Screen => study.view.value?.drafts[key] ?? { kind: "home" });
  const go = (to: Screen) => study.setDrafts({ [key]: to });
  /** The drafts that bring the result on screen; none for whoever has left the diagnostic. */
  const atResult = (session: SessionId): DraftChanges =>
    screen.peek().kind === "diagnostic" ? { [key]: { kind: "result", session } } : {};
  return { screen, go, atResult };
}
