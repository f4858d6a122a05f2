import { PracticeScreen } from "@/components/plan/PracticeScreen";
import { createPracticeStore, type PracticeStore } from "@/lib/stores/practice-store";
import { planText } from "@/lib/text/plan";

import type { Engine } from "../engine";
import { newId } from "../new-id";
import { firstPaints } from "../paints";
import { portOn } from "../port";
import type { Page } from "./page";

/** Cards to go through without a trace; only how far one has got is kept, as a draft. */
export function openPage(engine: Engine): Page {
  const practice = openPractice(engine);
  const actions = {
    choose: practice.choose,
    begin: () => void practice.begin(),
    reveal: () => void practice.reveal(),
    next: (missed: boolean) => void practice.next(missed),
    stop: () => void practice.stop(),
  };
  return {
    View: () =>
      practice.model.value ? (
        <PracticeScreen model={practice.model.value} actions={actions} />
      ) : (
        <p class="working">{planText.working}</p>
      ),
    enter: practice.open,
  };
}

function openPractice({ study, store }: Engine): PracticeStore {
  const { database } = study;
  return createPracticeStore({
    read: async () => {
      await study.complete;
      const [cards, concepts] = await Promise.all([
        database.cardStates.toArray(),
        database.concepts.filter(({ retired }) => retired === 0).toArray(),
      ]);
      return {
        blueprint: store.view.value!.blueprint!,
        cards,
        concepts: concepts.map(({ id, title, domain }) => ({ id, name: title, domain })),
      };
    },
    card: portOn(study, firstPaints).card,
    draft: () => store.view.value!.drafts.practice ?? null,
    save: (practice) => store.setDrafts({ practice }),
    seed: newId,
  });
}
