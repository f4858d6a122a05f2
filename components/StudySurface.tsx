import "./screen.css";
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";

import type { MeasuringModel, SurfaceModel } from "@/lib/screens/surface";
import type { Notice } from "@/lib/stores/study-store";
import { commonText } from "@/lib/text/common";
import { reviewText } from "@/lib/text/review";

import { type HomeActions, HomeScreen } from "./home/HomeScreen";
import type { Press } from "./keys";
import { later } from "./later";
import { FinishedScreen } from "./review/FinishedScreen";
import { type ReviewActions, ReviewScreen } from "./review/ReviewScreen";
import { Toast } from "./ui/Toast";
import { useSurfaceKeys } from "./use-surface-keys";

/** The screens of a diagnostic, loaded when they are first needed, and what their keys do. */
export interface MeasuringScreens {
  readonly Screen: ComponentType<{ readonly shown: MeasuringModel }>;
  /** True when the key means something on the screen. */
  readonly onPress: (press: Press, shown: MeasuringModel) => boolean;
}

export interface SurfaceActions {
  readonly home: HomeActions;
  readonly review: Omit<ReviewActions, "showKeys">;
  readonly finished: { home(): void; undo(): void; goOn(): void; goBeyond(): void };
}

export interface StudySurfaceProps {
  readonly shown: SurfaceModel | null;
  readonly notice: Notice | null;
  readonly actions: SurfaceActions;
  readonly measuring: MeasuringScreens | null;
  readonly onNoticeGone: () => void;
}

const KeysDialog = later(() => import("./KeysDialog").then((part) => part.KeysDialog));

/** The study on any surface: one screen, its keys, a word at the foot. */
export function StudySurface(props: StudySurfaceProps) {
  const { shown, notice, actions, onNoticeGone } = props;
  const [keysOpen, setKeysOpen] = useState(false);
  const showKeys = () => setKeysOpen(true);
  // Deaf from the press on: the list of keys has yet to be loaded.
  useSurfaceKeys({ ...props, isDeaf: keysOpen }, showKeys);
  return (
    <>
      <CurrentScreen {...props} onKeys={showKeys} />
      {notice ? (
        <Toast
          text={noticeText(notice, shown?.kind === "diagnostic")}
          isWrong={notice.kind === "not-saved"}
          action={
            notice.kind === "suspended" || notice.kind === "edited"
              ? { label: commonText.undo, run: actions.review.undo }
              : undefined
          }
          onGone={onNoticeGone}
        />
      ) : null}
      {keysOpen ? <KeysDialog onClose={() => setKeysOpen(false)} /> : null}
    </>
  );
}

function CurrentScreen({
  shown,
  actions,
  measuring,
  onKeys,
}: StudySurfaceProps & { readonly onKeys: () => void }) {
  if (!shown) return null;
  switch (shown.kind) {
    case "home":
      return <HomeScreen model={shown.model} actions={actions.home} />;
    case "review": {
      const review = { ...actions.review, showKeys: onKeys };
      return <ReviewScreen model={shown.model} actions={review} />;
    }
    case "finished":
      return <FinishedScreen model={shown.model} actions={actions.finished} />;
    case "working":
      return (
        <p class="working" role="status">
          {shown.text}
        </p>
      );
    default:
      return measuring ? <measuring.Screen shown={shown} /> : null;
  }
}

function noticeText(notice: Notice, isQuestion: boolean): string {
  switch (notice.kind) {
    case "undone":
      return commonText.undone;
    case "elsewhere":
      return isQuestion ? commonText.elsewhereQuestion : commonText.elsewhere;
    case "suspended":
      return reviewText.suspended;
    case "edited":
      return reviewText.edited;
    case "not-saved":
      return commonText.notSaved(notice.message);
  }
}
