import { effect, signal } from "@preact/signals-core";
import { render } from "preact";

import { StudySurface, type SurfaceActions } from "@/components/StudySurface";
import type { SurfaceModel } from "@/lib/screens/surface";
import type { OpenProblem } from "@/lib/storage/open";
import type { Surface } from "@/lib/study/drafts";
import { systemClock } from "@/lib/time/clock";

import type { Engine } from "./engine";
import { firstPaints } from "./paints";

/** Draws a popup or side panel at once from the last picture, then brings it to life. */
export function mountSurface(surface: Exclude<Surface, "app">): void {
  const root = document.getElementById("root")!;
  const engine = signal<Engine | null>(null);
  const picture = firstPaints.load(surface, systemClock())?.model ?? null;

  // Drawn by an effect: what lets components follow signals by themselves would be loaded first.
  const stop = effect(() => draw(root, picture, engine.value));
  performance.mark("cutscore:first-card");

  const start = async () => {
    const { startEngine } = await import("./engine");
    const started = await startEngine({ surface });
    if (started.ok) engine.value = started.value;
    else await showTrouble(started.error);
  };
  if (picture) afterPaint(() => void start());
  else void start();

  async function showTrouble(problem: OpenProblem): Promise<void> {
    const { mountTrouble } = await import("./trouble");
    stop();
    mountTrouble(root, problem);
  }
}

function draw(root: Element, picture: SurfaceModel | null, live: Engine | null): void {
  const surface = (
    <StudySurface
      shown={live?.shown.value ?? picture}
      ready={live !== null}
      notice={live?.notice.value ?? null}
      actions={live?.actions ?? inert}
      later={live?.later.value ?? null}
      onNoticeGone={() => live?.dismissNotice()}
    />
  );
  render(surface, root);
}

/** Whatever is not needed for the picture waits until it is on screen. */
function afterPaint(work: () => void): void {
  if (document.visibilityState === "hidden") work(); // Nothing is painted there.
  else requestAnimationFrame(() => setTimeout(work));
}

const nothing = () => {};

/** Before the log has confirmed the picture, nothing that it shows reacts. */
const inert: SurfaceActions = {
  home: {
    review: nothing,
    fiveMinutes: nothing,
    diagnostic: nothing,
    lastResult: nothing,
    mistakes: nothing,
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
