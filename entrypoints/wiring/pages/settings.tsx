import { SettingsScreen } from "@/components/settings/SettingsScreen";
import { tellStudied } from "@/lib/browser/pages";
import { commonText } from "@/lib/text/common";
import { systemZone } from "@/lib/time/clock";

import type { Engine } from "../engine";
import { firstPaints } from "../paints";
import type { Page } from "./page";

/** What the learner decides; each change is kept at once and can be undone. */
export function openPage({ store, study }: Engine): Page {
  const View = () => {
    const view = store.view.value!;
    const undoable = view.undoable?.type === "setting" ? view.undoable : null;
    return (
      <SettingsScreen
        model={{
          ...view.settings,
          systemZone: systemZone(),
          zones: Intl.supportedValuesOf("timeZone"),
          undo: undoable ? commonText.undoWhat(undoable.type) : null,
          hasNewTab: import.meta.env.MODE !== "no-newtab",
        }}
        onChange={(key, value) =>
          void store.change(async () => {
            firstPaints.outdate();
            await study.log.setSetting(key, value);
            void tellStudied();
          })
        }
        onUndo={() => void store.undo(() => ({}))}
      />
    );
  };
  return { View, enter: async () => {} };
}
