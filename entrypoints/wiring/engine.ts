import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";

import type { MeasuringScreens, SurfaceActions } from "@/components/StudySurface";
import { openApp } from "@/lib/browser/pages";
import { err, ok, type Result } from "@/lib/result";
import { buildHome } from "@/lib/screens/build-home";
import type { SurfaceModel } from "@/lib/screens/surface";
import { keepNewTabChoice } from "@/lib/storage/new-tab-choice";
import type { OpenProblem } from "@/lib/storage/open";
import { createPlaceStore, type PlaceStore } from "@/lib/stores/place-store";
import { createReviewStore } from "@/lib/stores/review-store";
import { createStudyStore, type Notice, type StudyStore } from "@/lib/stores/study-store";
import type { Surface } from "@/lib/study/drafts";
import { systemClock } from "@/lib/time/clock";

import { followPlan } from "./follow-plan";
import { firstPaints } from "./paints";
import { draftPortOn } from "./port";
import { openStudy, scheduler, type Study } from "./study";

/** What drives a study surface once the database is open. */
export interface Engine {
  readonly study: Study;
  readonly store: StudyStore;
  readonly shown: ReadonlySignal<SurfaceModel | null>;
  readonly notice: ReadonlySignal<Notice | null>;
  readonly measuring: ReadonlySignal<MeasuringScreens | null>;
  readonly actions: SurfaceActions;
  /** Begins a review of at most so many cards; `null` for all that is planned. */
  beginReview(cards: number | null): void;
  dismissNotice(): void;
}

export interface EngineOptions {
  readonly surface: Surface;
  /** Where the surface remembers its screen; left out, in a draft of its own. */
  readonly place?: PlaceStore;
  /** Left out, they open in a tab. */
  readonly openSettings?: () => void;
}

/** Opens the study and brings a surface to life on it. */
export async function startEngine(options: EngineOptions): Promise<Result<Engine, OpenProblem>> {
  const opened = await openStudy();
  if (!opened.ok) return err(opened.error);
  const study = createStudyStore(
    await draftPortOn(opened.value, firstPaints, localStorage),
    scheduler,
  );
  const review = createReviewStore(study, systemClock);
  const place =
    options.place ??
    createPlaceStore(study, options.surface === "sidepanel" ? "sidepanel" : "popup");
  const measuring = signal<Measuring | null>(null);

  const loadMeasuring = async (): Promise<Measuring> => {
    measuring.value ??= (await import("./measuring")).createMeasuring(
      study,
      opened.value,
      place,
      review,
    );
    return measuring.value;
  };

  const shown = computed((): SurfaceModel | null => {
    const view = study.view.value;
    const plan = study.plan.value;
    if (!view?.blueprint || !plan) return null;
    const screen = place.screen.value;
    if (screen.kind === "review") {
      if (review.model.value) return { kind: "review", model: review.model.value };
      if (review.finished.value) return { kind: "finished", model: review.finished.value };
    }
    if (screen.kind === "diagnostic" || screen.kind === "result") {
      return measuring.value?.shown.value ?? null;
    }
    return { kind: "home", model: buildHome(view, plan) };
  });

  const goHome = () => void place.go({ kind: "home" });

  const beginReview = (cards: number | null) =>
    void review.begin(cards).then(() => place.go({ kind: "review" }));

  const actions: SurfaceActions = {
    home: {
      review: () => beginReview(null),
      sized: beginReview,
      goBeyond: () => void review.goBeyond().then(() => place.go({ kind: "review" })),
      diagnostic: () => void loadMeasuring().then((loaded) => loaded.begin()),
      lastResult: () => void loadMeasuring().then((loaded) => loaded.showLast()),
      mistakes: () =>
        void (options.surface === "app"
          ? place.go({ kind: "mistakes-review" })
          : openApp("#/mistakes-review")),
      settings: options.openSettings ?? (() => void openApp("#/settings")),
      undo: () => void review.undo(),
      ...(options.surface === "app" ? {} : { openInTab: () => void openApp() }),
    },
    review: {
      home: goHome,
      reveal: () => void review.reveal(),
      grade: (grade) => void review.grade(grade).then(review.pin),
      undo: () => void review.undo().then(review.pin),
      toggleFlag: () => void review.toggleFlag(),
      suspend: () => void review.suspend().then(review.pin),
      startEdit: () => void review.startEdit(),
      typeEdit: (field, text) => void review.typeEdit({ [field]: text }),
      saveEdit: () => void review.saveEdit(),
      cancelEdit: () => void review.cancelEdit(),
    },
    finished: {
      home: goHome,
      undo: () => void review.undo().then(review.pin),
      goOn: () => void review.begin(null),
      goBeyond: () => void review.goBeyond(),
    },
  };

  await study.refresh();
  if (place.screen.value.kind === "review") await review.pin();
  study.follow();
  followPlan(opened.value, study);
  refreshOnReturn(study.refresh);
  followPlace(place, loadMeasuring);
  effect(() => {
    if (study.view.value) keepNewTabChoice(localStorage, study.view.value.settings.newTab);
  });
  return ok({
    study: opened.value,
    store: study,
    shown,
    notice: study.notice,
    measuring: computed(() => measuring.value?.screens ?? null),
    actions,
    beginReview,
    dismissNotice: () => {
      study.notice.value = null;
    },
  });
}

type Measuring = ReturnType<typeof import("./measuring").createMeasuring>;

/** An address typed or gone back to may need what was not loaded yet. */
function followPlace(place: PlaceStore, loadMeasuring: () => Promise<Measuring>): void {
  effect(() => {
    const { kind } = place.screen.value;
    if (kind === "diagnostic" || kind === "result") {
      void loadMeasuring().then((loaded) => loaded.resume());
    }
  });
}

/** A page left open overnight must not show yesterday's cards as today's. */
function refreshOnReturn(refresh: () => Promise<void>): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void refresh();
  });
}
