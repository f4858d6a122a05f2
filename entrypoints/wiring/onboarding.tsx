import { signal } from "@preact/signals";

import { type OnboardingAnswers, OnboardingScreen } from "@/components/onboarding/OnboardingScreen";
import { tellStudied } from "@/lib/browser/pages";
import type { ForesightStore, Wishes } from "@/lib/stores/foresight-store";

import type { Engine } from "./engine";

/** The first minute; `goHome` is called when it is over. */
export function createOnboarding(engine: Engine, goHome: () => void) {
  const opened = signal<ForesightStore | null>(null);
  let opening: Promise<ForesightStore> | null = null;
  const foresee = async (wishes: Wishes) => {
    // The planner comes with it, and has nothing to do before all cards are in place.
    opening ??= engine.study.complete
      .then(() => import("./foresee"))
      .then((part) => part.openForesight(engine));
    opened.value = await opening;
    await opened.value.foresee(wishes);
  };
  // First home, then the saving: whoever has gone elsewhere by its end stays there.
  const start = (answers: OnboardingAnswers) => {
    goHome();
    void onboard(engine, answers);
  };
  return function Onboarding() {
    const view = engine.store.view.value;
    if (!view) return null;
    return (
      <OnboardingScreen
        today={view.today}
        foresight={opened.value?.foresight.value ?? null}
        onWish={(wishes) => void foresee(wishes)}
        onStart={start}
      />
    );
  };
}

/** The answers of the first minute, each as the setting it is. */
async function onboard({ study, store }: Engine, answers: OnboardingAnswers): Promise<void> {
  const before = store.view.value!.settings;
  for (const key of ["examDay", "minutesPerDay", "restDays", "cutoff", "selfReport"] as const) {
    // oxlint-disable-next-line no-await-in-loop -- a log has an order
    if (answers[key] !== before[key]) await study.log.setSetting(key, answers[key]);
  }
  await study.log.setSetting("onboarded", true);
  void tellStudied();
  await store.refresh();
}
