import { MistakeReviewScreen } from "@/components/mistakes/MistakeReviewScreen";
import { mistakesReviewHref } from "@/components/mistakes/mistakes-href";
import { MistakesScreen } from "@/components/mistakes/MistakesScreen";
import { Toast } from "@/components/ui/Toast";
import type { QuestionId } from "@/lib/content/pack";
import { readMistakes } from "@/lib/storage/read-mistakes";
import { createMistakesStore, type MistakesStore } from "@/lib/stores/mistakes-store";
import { commonText } from "@/lib/text/common";
import { systemClock } from "@/lib/time/clock";

import type { Engine } from "../engine";
import { followLog } from "./follow-log";
import type { Page } from "./page";

/** What was missed or guessed: the page that explains it, and its review. */
export function openPage(engine: Engine): Page {
  const { study, store } = engine;
  const mistakes = createMistakesStore(store, {
    clock: systemClock,
    read: () => readMistakes(study.database, store.view.value!.today),
  });
  followLog(engine, mistakes.refresh); // What another page answers changes what waits here.
  const review = async (questions: readonly QuestionId[] | null) => {
    await mistakes.begin(questions);
    location.hash = mistakesReviewHref;
  };

  return {
    enter: ({ kind }) => (kind === "mistakes-review" ? mistakes.resume() : mistakes.refresh()),
    View: ({ screen }) => (
      <>
        {screen.kind === "mistakes-review" ? (
          <Review mistakes={mistakes} />
        ) : (
          <MistakesScreen
            model={mistakes.model.value}
            scale={store.view.value?.blueprint?.scale ?? null}
            actions={{ review: (questions) => void review(questions) }}
          />
        )}
        <Notice engine={engine} />
      </>
    ),
  };
}

function Review({ mistakes }: { readonly mistakes: MistakesStore }) {
  const model = mistakes.review.value;
  if (!model) return null;
  return model.kind === "finished" ? (
    <MistakeReviewScreen model={model} actions={mistakes} />
  ) : (
    <div class="app__study">
      <MistakeReviewScreen model={model} actions={mistakes} />
    </div>
  );
}

function Notice({ engine }: { readonly engine: Engine }) {
  const notice = engine.notice.value;
  if (notice?.kind !== "elsewhere" && notice?.kind !== "not-saved") return null;
  const isWrong = notice.kind === "not-saved";
  return (
    <Toast
      text={isWrong ? commonText.notSaved(notice.message) : commonText.elsewhereQuestion}
      isWrong={isWrong}
      onGone={engine.dismissNotice}
    />
  );
}
