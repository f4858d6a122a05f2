import { computed, effect, signal } from "@preact/signals";
import { type JSX, render } from "preact";

import { type AppPage, AppShell } from "@/components/app/AppShell";
import { StudySurface } from "@/components/StudySurface";
import { InApp } from "@/components/ui/ItemLinks";
import type { Screen } from "@/lib/study/drafts";

import { type Engine, startEngine } from "./engine";
import { hashPlace } from "./hash-place";
import { createOnboarding } from "./onboarding";
import { type LoadPage, type Page, pages } from "./pages/page";

const pageOf: Readonly<Record<Screen["kind"], AppPage>> = {
  home: "study",
  review: "study",
  onboarding: "study",
  diagnostic: "diagnostic",
  result: "results",
  results: "results",
  mock: "mock",
  "mock-report": "results",
  model: "results",
  mistakes: "mistakes",
  "mistakes-review": "mistakes",
  readiness: "readiness",
  progress: "progress",
  library: "library",
  "own-cards": "library",
  report: "library",
  concept: "library",
  plan: "plan",
  practice: "plan",
  settings: "settings",
  backup: "backup",
};

/** The full-tab page: onboarding first, then everything in full size. */
export async function mountApp(root: Element): Promise<void> {
  const place = hashPlace();
  const started = await startEngine({
    surface: "app",
    place,
    openSettings: () => void place.go({ kind: "settings" }),
  });
  if (!started.ok) {
    const { mountTrouble } = await import("./trouble");
    mountTrouble(root, started.error);
    return;
  }
  const engine = started.value;
  const shown = followPages(engine, place.screen);
  if (place.screen.value.kind !== "mock") await handInOverdue(engine);

  const content = computed(() => {
    const screen = place.screen.value;
    const load = pages[screen.kind];
    if (!load) return inShell(screen, <Study engine={engine} />);
    const page = shown.value.get(load);
    const view = page ? <page.View screen={screen} /> : null;
    return page?.isBare?.() ? view : inShell(screen, view);
  });

  const Onboarding = createOnboarding(engine, () => void place.go({ kind: "home" }));
  const App = () =>
    engine.store.view.value?.settings.onboarded ? (
      <InApp.Provider value>{content.value}</InApp.Provider>
    ) : (
      <Onboarding />
    );
  render(<App />, root);
}

const inShell = ({ kind }: Screen, view: JSX.Element | null) => (
  <AppShell page={pageOf[kind]}>{view}</AppShell>
);

/** A form whose time ran out while no page was open is handed in by the next one that opens. */
async function handInOverdue(engine: Engine): Promise<void> {
  const open = engine.store.view.value?.sessions.some((one) => one.fixed && !one.finished);
  if (open) await (await import("./mock-port")).handInOverdue(engine);
}

/** Loads each page when it is first gone to, and has it read anew whenever it is gone to. */
function followPages(engine: Engine, screen: { readonly value: Screen }) {
  const opened = new Map<LoadPage, Promise<Page>>();
  const shown = signal<ReadonlyMap<LoadPage, Page>>(new Map());

  async function show(load: LoadPage, to: Screen): Promise<void> {
    const opening = opened.get(load) ?? load().then(({ openPage }) => openPage(engine));
    opened.set(load, opening);
    const page = await opening;
    await page.enter(to);
    shown.value = new Map(shown.value).set(load, page);
  }

  effect(() => {
    const to = screen.value;
    const load = pages[to.kind];
    if (load) void show(load, to);
  });
  return shown;
}

function Study({ engine }: { readonly engine: Engine }) {
  return (
    <div class="app__study">
      <StudySurface
        shown={engine.shown.value}
        notice={engine.notice.value}
        actions={engine.actions}
        measuring={engine.measuring.value}
        onNoticeGone={engine.dismissNotice}
      />
    </div>
  );
}
