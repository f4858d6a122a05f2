import "./screen.css";
import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { SurfaceModel } from "@/lib/screens/surface";
import type { Notice } from "@/lib/stores/study-store";
import { commonText } from "@/lib/text/common";
import { reviewText } from "@/lib/text/review";

import type { DiagnosticActions, DiagnosticScreenProps } from "./diagnostic/DiagnosticScreen";
import type { StartScreenProps } from "./diagnostic/StartScreen";
import { type HomeActions, HomeScreen } from "./home/HomeScreen";
import { guardMs, isGo, pressOf, questionKey, reviewKey } from "./keys";
import type { ResultActions, ResultScreenProps } from "./result/ResultScreen";
import { FinishedScreen } from "./review/FinishedScreen";
import { type ReviewActions, ReviewScreen } from "./review/ReviewScreen";
import { Dialog } from "./ui/Dialog";
import { Toast } from "./ui/Toast";

/** Screens that are loaded when they are first needed. */
export interface LaterScreens {
  readonly Diagnostic: ComponentType<DiagnosticScreenProps>;
  readonly Result: ComponentType<ResultScreenProps>;
  readonly Start: ComponentType<StartScreenProps>;
}

export interface SurfaceActions {
  readonly home: HomeActions;
  readonly review: Omit<ReviewActions, "showKeys">;
  readonly finished: { home(): void; undo(): void; goOn(): void };
  readonly start: StartScreenProps["actions"];
  readonly diagnostic: DiagnosticActions;
  readonly result: ResultActions;
}

export interface StudySurfaceProps {
  readonly shown: SurfaceModel | null;
  readonly ready: boolean;
  readonly notice: Notice | null;
  readonly actions: SurfaceActions;
  readonly later: LaterScreens | null;
  readonly onNoticeGone: () => void;
}

/** The study on any surface: one screen, its keys, a word at the foot. */
export function StudySurface(props: StudySurfaceProps) {
  const { shown, notice, actions, onNoticeGone } = props;
  const [keysOpen, setKeysOpen] = useState(false);
  useKeys(props, () => setKeysOpen(true));
  return (
    <>
      <CurrentScreen {...props} onKeys={() => setKeysOpen(true)} />
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
      {keysOpen ? (
        <Dialog
          title={commonText.keysTitle}
          safe={commonText.close}
          onSafe={() => setKeysOpen(false)}
        >
          <dl class="keys">
            {reviewText.keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd class="key">{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      ) : null}
    </>
  );
}

function CurrentScreen({
  shown,
  ready,
  actions,
  later,
  onKeys,
}: StudySurfaceProps & { readonly onKeys: () => void }) {
  switch (shown?.kind) {
    case "home":
      return <HomeScreen model={shown.model} ready={ready} actions={actions.home} />;
    case "review": {
      const review = { ...actions.review, showKeys: onKeys };
      return <ReviewScreen model={shown.model} ready={ready} actions={review} />;
    }
    case "finished":
      return <FinishedScreen model={shown.model} ready={ready} actions={actions.finished} />;
    case "diagnostic":
      return later ? (
        <later.Diagnostic model={shown.model} ready={ready} actions={actions.diagnostic} />
      ) : null;
    case "result":
      return later ? (
        <later.Result model={shown.model} ready={ready} actions={actions.result} />
      ) : null;
    case "start":
      return later ? <later.Start actions={actions.start} /> : null;
    case "working":
      return (
        <p class="working" role="status">
          {shown.text}
        </p>
      );
    case undefined:
      return null;
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

/** One listener for the page; what a key does follows from the screen that is shown. */
function useKeys(props: StudySurfaceProps, onKeys: () => void) {
  const latest = useRef({ props, onKeys });
  latest.current = { props, onKeys };
  const revealedAt = useRef(0);
  const isRevealed = props.shown?.kind === "review" && props.shown.model.back !== null;
  useLayoutEffect(() => {
    if (isRevealed) revealedAt.current = performance.now();
  }, [isRevealed]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { props: now, onKeys: showKeys } = latest.current;
      if (!now.ready || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const isGuarded = performance.now() - revealedAt.current < guardMs;
      if (onKey(event, now, showKeys, isGuarded)) event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

function onKey(
  event: KeyboardEvent,
  { shown, actions }: StudySurfaceProps,
  showKeys: () => void,
  isGuarded: boolean,
): boolean {
  const press = pressOf(event);
  switch (shown?.kind) {
    case "home":
      if (isGo(press)) {
        if (shown.model.due.cards > 0) actions.home.review();
        else actions.home.diagnostic();
        return true;
      }
      if (press.key.toLowerCase() !== "d" || press.withModifier || press.repeat) return false;
      actions.home.diagnostic();
      return true;
    case "review": {
      const { model } = shown;
      if (model.editing) return false;
      const grades = model.back?.grades.map(({ grade }) => grade) ?? [];
      const key = reviewKey(press, { revealed: model.back !== null, grades });
      if (!key) return false;
      if (key.kind === "grade") {
        if (!isGuarded) actions.review.grade(key.grade);
      } else if (key.kind === "keys") showKeys();
      else
        ({
          reveal: actions.review.reveal,
          undo: actions.review.undo,
          flag: actions.review.toggleFlag,
          edit: actions.review.startEdit,
        })[key.kind]();
      return true;
    }
    case "finished":
      if (press.key.toLowerCase() === "u" && !press.withModifier && !press.repeat) {
        actions.finished.undo();
        return true;
      }
      if (!isGo(press)) return false;
      if (shown.model.left > 0) actions.finished.goOn();
      else actions.finished.home();
      return true;
    case "diagnostic": {
      const { question } = shown.model;
      const key = questionKey(press, question.options.length);
      if (!key) return false;
      if (key.kind === "choose") actions.diagnostic.choose(question.options[key.index]!.place);
      else if (key.kind === "next") actions.diagnostic.next();
      else if (key.kind === "guess") actions.diagnostic.toggleGuess();
      else actions.diagnostic.skip();
      return true;
    }
    default:
      return false;
  }
}
