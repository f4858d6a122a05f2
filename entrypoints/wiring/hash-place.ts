import { signal } from "@preact/signals-core";

import { ConceptId } from "@/lib/content/pack";
import { SessionId } from "@/lib/log/event";
import type { PlaceStore } from "@/lib/stores/place-store";
import type { Screen } from "@/lib/study/drafts";

/** The app page remembers its screen in its address: back, forward and bookmarks work. */
export function hashPlace(): PlaceStore {
  const screen = signal(screenAt(location.hash));
  addEventListener("hashchange", () => {
    screen.value = screenAt(location.hash);
  });
  return {
    screen,
    atResult: () => ({}), // The address is no part of the database.
    go: async (to) => {
      location.hash = hashOf(to);
      screen.value = to;
    },
  };
}

function screenAt(hash: string): Screen {
  const [, kind = "", id = ""] = hash.split("/");
  switch (kind) {
    case "review":
    case "diagnostic":
    case "onboarding":
    case "plan":
    case "practice":
    case "settings":
    case "backup":
    case "library":
    case "mistakes":
    case "mistakes-review":
    case "results":
    case "model":
    case "mock":
    case "readiness":
    case "progress":
      return { kind };
    case "own-cards":
      return { kind, concept: id === "" ? null : ConceptId(decodeURIComponent(id)) };
    case "report":
      return { kind, item: decodeURIComponent(id) };
    case "concept":
      return { kind, concept: ConceptId(decodeURIComponent(id)) };
    case "result":
    case "mock-report":
      return { kind, session: SessionId(decodeURIComponent(id)) };
    default:
      return { kind: "home" };
  }
}

function hashOf(screen: Screen): string {
  if (screen.kind === "home") return "#/";
  if (screen.kind === "result" || screen.kind === "mock-report") {
    return `#/${screen.kind}/${encodeURIComponent(screen.session)}`;
  }
  if (screen.kind === "report") return `#/report/${encodeURIComponent(screen.item)}`;
  if (screen.kind === "own-cards" && screen.concept)
    return `#/own-cards/${encodeURIComponent(screen.concept)}`;
  if (screen.kind === "concept") return `#/concept/${encodeURIComponent(screen.concept)}`;
  return `#/${screen.kind}`;
}
