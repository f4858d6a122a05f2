import { effect } from "@preact/signals-core";
import { render } from "preact";

import { pictureOf } from "@/components/picture";
import { StudySurface } from "@/components/StudySurface";
import type { SurfaceModel } from "@/lib/screens/surface";
import type { Surface } from "@/lib/study/drafts";
import { endOfStudyDay } from "@/lib/time/study-day";

import { type Engine, startEngine } from "./engine";
import { firstPaints } from "./paints";

/** Brings a popup or side panel to life, whose last picture may be on screen already. */
export async function mountSurface(surface: Exclude<Surface, "app">): Promise<void> {
  const root = document.getElementById("root")!;
  const started = await startEngine({ surface });
  root.inert = false;
  if (!started.ok) {
    const { mountTrouble } = await import("./trouble");
    root.replaceChildren(); // The kept picture is of no use now.
    mountTrouble(root, started.error);
    return;
  }
  // Drawn by an effect: components need not follow signals by themselves.
  effect(() => draw(root, started.value));
  if (performance.getEntriesByName(firstCard).length === 0) performance.mark(firstCard);
  keepPictures(surface, root, started.value);
}

const firstCard = "cutscore:first-card";

/** Takes over what is drawn already, element by element. */
function draw(root: Element, { shown, notice, measuring, actions, dismissNotice }: Engine): void {
  const surface = (
    <StudySurface
      shown={shown.value}
      notice={notice.value}
      actions={actions}
      measuring={measuring.value}
      onNoticeGone={dismissNotice}
    />
  );
  render(surface, root);
}

/** Keeps what is on screen for the next opening, as soon as nothing is being written. */
function keepPictures(surface: Surface, root: Element, { store, shown }: Engine): void {
  effect(() => {
    const model = shown.value;
    const view = store.view.value;
    if (!model || !view || store.saving.value || !isKept(model)) return;
    // Effects run in no order that could be told: when all have run, the screen shows the model.
    queueMicrotask(() => {
      const screen = root.firstElementChild;
      if (!screen || shown.peek() !== model) return;
      firstPaints.save(surface, {
        head: view.head,
        takenAt: view.now,
        goodUntil: endOfStudyDay(view.now, view.calendar),
        picture: pictureOf(screen),
      });
    });
  });
}

/** Those that are drawn with the style of the page alone, and without what is being typed. */
function isKept(shown: SurfaceModel): boolean {
  if (shown.kind === "review") return shown.model.editing === null;
  return shown.kind === "home" || shown.kind === "finished";
}
