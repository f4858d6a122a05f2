import { computed, effect, signal } from "@preact/signals-core";
import { render } from "preact";

import {
  type NewTabActions,
  type NewTabModel,
  NewTabScreen,
} from "@/components/newtab/NewTabScreen";
import { leaveNewTab } from "@/lib/browser/pages";
import { buildBand } from "@/lib/screens/build-home";
import { keepNewTabChoice } from "@/lib/storage/new-tab-choice";
import { practiceQuestion } from "@/lib/storage/practice";
import { createPromptStore } from "@/lib/stores/prompt-store";
import { createReviewStore } from "@/lib/stores/review-store";
import { createStudyStore } from "@/lib/stores/study-store";
import { newTabText } from "@/lib/text/settings";
import { systemClock } from "@/lib/time/clock";

import { firstPaints } from "./paints";
import { draftPortOn } from "./port";
import { openStudy, scheduler } from "./study";

const goodbye = 2500;

/** One study prompt on a new tab, or the question whether there should be one. */
export async function mountPrompt(root: Element): Promise<void> {
  const opened = await openStudy();
  if (!opened.ok) return; // A new tab is no place for trouble: the popup explains it.
  const { database, log } = opened.value;
  const study = createStudyStore(
    await draftPortOn(opened.value, firstPaints, localStorage),
    scheduler,
  );
  const review = createReviewStore(study, systemClock);
  const prompt = createPromptStore(study, {
    clock: systemClock,
    practice: () => practiceQuestion(database, systemClock()),
    concept: async (id) => (await database.concepts.get(id)) ?? null,
  });
  const parting = signal<string | null>(null);

  const model = computed((): NewTabModel => {
    const view = study.view.value;
    if (parting.value) return { kind: "off", text: parting.value };
    if (view?.settings.newTab === "ask") return { kind: "ask" };
    if (review.model.value) return { kind: "card", card: review.model.value };
    if (prompt.explained.value) return { kind: "explained", explained: prompt.explained.value };
    if (prompt.model.value) return { kind: "question", question: prompt.model.value };
    return { kind: "blank" };
  });

  const leave = () =>
    void leaveNewTab().catch(() => {
      parting.value = newTabText.done;
    });

  const actions: NewTabActions = {
    stay: () => void settle("on").then(show),
    turnOff: () => void settle("off").then(sayGoodbye),
    leave,
    reveal: () => void review.reveal(),
    grade: (grade) =>
      void review.grade(grade).then(() => study.notice.value?.kind !== "not-saved" && leave()),
    choose: prompt.choose,
    answer: () => void prompt.answer(),
  };

  async function settle(choice: "on" | "off"): Promise<void> {
    keepNewTabChoice(localStorage, choice);
    await log.setSetting("newTab", choice);
    await study.refresh();
  }

  /** A due card, else a question, else the browser's own page. */
  async function show(): Promise<void> {
    if (study.view.value?.settings.newTab !== "on") return;
    if (review.model.value) await review.pin();
    else if (!(await prompt.ask())) leave();
  }

  function sayGoodbye(): void {
    parting.value = import.meta.env.FIREFOX ? newTabText.offFirefox : newTabText.offChromium;
    if (!import.meta.env.FIREFOX) setTimeout(leave, goodbye);
  }

  await study.refresh();
  const chosen = study.view.value?.settings.newTab ?? "ask";
  keepNewTabChoice(localStorage, chosen);
  if (chosen === "off") {
    leave();
    return;
  }
  await show();
  study.follow();
  effect(() => {
    const view = study.view.value;
    const score = view && !view.settings.hideScore ? buildBand(view) : null;
    render(
      <NewTabScreen
        model={model.value}
        score={score}
        scale={view?.blueprint?.scale}
        actions={actions}
      />,
      root,
    );
  });
}
