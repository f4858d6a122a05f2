import { SettingsScreen } from "@/components/settings/SettingsScreen";
import { commonText } from "@/lib/text/common";
import { systemZone } from "@/lib/time/clock";

import type { Engine } from "../engine";
import { changeSettings, openPlan } from "../plan-port";
import type { Page } from "./page";

/** What the learner decides; each change can be undone. */
export function openPage(engine: Engine): Page {
  const { store } = engine;
  const plan = openPlan(engine);
  const View = () => {
    const view = store.view.value!;
    const undoable = view.undoable?.type === "setting" ? view.undoable : null;
    return (
      <SettingsScreen
        model={{
          ...view.settings,
          today: view.today,
          trial: plan.trial.value,
          effect: plan.effect.value,
          systemZone: systemZone(),
          zones: Intl.supportedValuesOf("timeZone"),
          undo: undoable ? commonText.undoWhat(undoable.type) : null,
          hasNewTab: import.meta.env.MODE !== "no-newtab",
        }}
        actions={{
          change: (key, value) => void changeSettings(engine, { [key]: value }),
          tryOut: (changes) => void plan.tryOut(changes),
          apply: () => void plan.apply(),
          keepAsItIs: plan.keepAsItIs,
          undo: () => void store.undo(() => ({})).then(plan.refresh),
        }}
      />
    );
  };
  return {
    View,
    enter: async () => {
      plan.keepAsItIs();
      void plan.refresh(); // The page needs it only once something is tried.
    },
  };
}
