import { computed, signal } from "@preact/signals";
import { render } from "preact";

import { StudySurface, type SurfaceActions } from "@/components/StudySurface";
import type { SurfaceModel } from "@/lib/screens/surface";
import type { OpenProblem } from "@/lib/storage/open";
import type { Surface } from "@/lib/study/drafts";
import { systemClock } from "@/lib/time/clock";

import type { Engine } from "./engine";
import { firstPaints } from "./paints";

/** Draws a popup or side panel at once from the last picture, then brings it to life. */
export function mountSurface(surface: Exclude<Surface, "app">, openSettings: () => void): void {
  const root = document.getElementById("root")!;
  const engine = signal<Engine | null>(null);
  const picture = signal<SurfaceModel | null>(
    firstPaints.load(surface, systemClock())?.model ?? null,
  );
  const shown = computed(() => engine.value?.shown.value ?? picture.value);

  render(<Root engine={engine} shown={shown} />, root);
  performance.mark("cutscore:first-card");

  const start = async () => {
    const { startEngine } = await import("./engine");
    const started = await startEngine({ surface, openSettings });
    if (started.ok) engine.value = started.value;
    else await showTrouble(started.error);
  };
  void start();

  async function showTrouble(problem: OpenProblem): Promise<void> {
    const { mountTrouble } = await import("./trouble");
    mountTrouble(root, problem);
  }
}

function Root({
  engine,
  shown,
}: {
  readonly engine: { readonly value: Engine | null };
  readonly shown: { readonly value: SurfaceModel | null };
}) {
  const live = engine.value;
  return (
    <StudySurface
      shown={shown.value}
      ready={live !== null}
      notice={live?.notice.value ?? null}
      actions={live?.actions ?? inert}
      later={live?.later.value ?? null}
      onNoticeGone={() => live?.dismissNotice()}
    />
  );
}

const nothing = () => {};

/** Before the log has confirmed the picture, nothing that it shows reacts. */
const inert: SurfaceActions = {
  home: {
    review: nothing,
    fiveMinutes: nothing,
    diagnostic: nothing,
    lastResult: nothing,
    settings: nothing,
    openInTab: nothing,
  },
  review: {
    home: nothing,
    reveal: nothing,
    grade: nothing,
    undo: nothing,
    toggleFlag: nothing,
    suspend: nothing,
    startEdit: nothing,
    typeEdit: nothing,
    saveEdit: nothing,
    cancelEdit: nothing,
  },
  finished: { home: nothing, undo: nothing, goOn: nothing },
  start: { begin: nothing, home: nothing },
  diagnostic: {
    pause: nothing,
    choose: nothing,
    toggleGuess: nothing,
    next: nothing,
    skip: nothing,
  },
  result: { home: nothing, startPlan: nothing, more: nothing },
};
