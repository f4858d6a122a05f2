import { OwnCardsScreen } from "@/components/own-cards/OwnCardsScreen";
import { readOwnCards } from "@/lib/storage/read-library";
import { createOwnCardsStore } from "@/lib/stores/own-cards-store";

import type { Engine } from "../engine";
import { newId } from "../new-id";
import { ChangeNotice } from "./change-notice";
import { changePortOn } from "./change-port";
import { followLog } from "./follow-log";
import type { Page } from "./page";

/** The learner's own cards, on the same log as the rest of the tab. */
export function openPage(engine: Engine): Page {
  const { study, store } = engine;
  const own = createOwnCardsStore(store, {
    ...changePortOn(engine),
    newId,
    read: () => readOwnCards(study.database, store.view.value!.today),
  });
  // A card that was graded or edited elsewhere must not be changed as it was before.
  followLog(engine, own.refresh);
  return {
    enter: async (screen) => {
      await own.refresh();
      if (screen.kind === "own-cards" && screen.concept) own.chooseConcept(screen.concept);
    },
    View: () => (
      <>
        <OwnCardsScreen model={own.model.value} actions={own} />
        <ChangeNotice changes={own} />
      </>
    ),
  };
}
