import "../diagnostic/diagnostic.css";
import "../settings/settings.css";
import "./exam.css";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { SittingModel } from "@/lib/screens/mock";
import { commonText } from "@/lib/text/common";
import { sittingText } from "@/lib/text/mock";

import { Icon } from "../ui/Icon";
import { Key } from "../ui/Key";
import { type Asked, ExamDialog } from "./ExamDialog";
import { ExamTop } from "./ExamTop";
import { Navigator } from "./Navigator";
import { QuestionView } from "./QuestionView";
import { ReviewView } from "./ReviewView";
import { useExamKeys } from "./use-exam-keys";

export interface ExamActions {
  choose(place: number): void;
  strike(place: number): void;
  toggleGuess(): void;
  toggleFlag(): void;
  next(): void;
  previous(): void;
  goTo(place: number): void;
  review(): void;
  goBack(): void;
  toggleTime(): void;
  pause(): void;
  goOn(): void;
  submit(): void;
  leave(): void;
}

export interface ExamScreenProps {
  readonly model: SittingModel;
  readonly actions: ExamActions;
}

/** A form being sat: one question at a time, all of them at the side, no rail to lead astray. */
export function ExamScreen({ model, actions }: ExamScreenProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isStriking, setStriking] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const close = () => setAsked(null);
  const drawer = useDrawerFocus(isOpen);
  const go = (place: number) => {
    if (isOpen) drawer.leave();
    setOpen(false);
    actions.goTo(place);
  };
  useExamKeys(model, actions, { isStriking, setStriking, showKeys: () => setAsked("keys") });
  useEffect(() => setStriking(false), [model.question.question]);
  useEscape(isOpen, () => setOpen(false));
  return (
    <div class="exam" data-view={model.view} data-current>
      <ExamTop
        model={model}
        onToggleTime={actions.toggleTime}
        onPause={actions.pause}
        onLeave={() => setAsked("leave")}
      />
      <main class="exam__main">
        {model.time.paused ? (
          <Paused onGoOn={actions.goOn} />
        ) : model.view === "review" ? (
          <ReviewView model={model} onGo={go} />
        ) : (
          <QuestionView
            model={model}
            isStriking={isStriking}
            onChoose={actions.choose}
            onStrike={actions.strike}
            onGuess={actions.toggleGuess}
          />
        )}
      </main>
      <aside ref={drawer.side} class="exam__side" data-open={isOpen || undefined}>
        <button type="button" class="button exam__list" onClick={() => setOpen(false)}>
          {commonText.close}
        </button>
        {model.time.paused ? null : <Navigator model={model} onGo={go} />}
      </aside>
      {model.time.paused ? null : (
        <Foot
          model={model}
          actions={actions}
          isOpen={isOpen}
          onList={() => setOpen(!isOpen)}
          onSubmit={() => setAsked("submit")}
        />
      )}
      {asked ? <ExamDialog asked={asked} model={model} actions={actions} onClose={close} /> : null}
    </div>
  );
}

/** Escape closes what lies over the question. */
function useEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const listen = ({ key }: KeyboardEvent) => {
      if (key === "Escape") close();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [isOpen]);
}

/**
 * The focus goes into the drawer as it opens, and back to what opened it as it closes; to whoever
 * leaves it for a question it is given up, and the question takes it.
 */
function useDrawerFocus(isOpen: boolean) {
  const side = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isOpen) {
      opener.current = document.activeElement;
      side.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    } else if (opener.current instanceof HTMLElement) {
      opener.current.focus();
      opener.current = null;
    }
  }, [isOpen]);
  const leave = () => {
    opener.current = null;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return { side, leave };
}

function Paused({ onGoOn }: { readonly onGoOn: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <div class="exam__question">
      <h1 class="title">{sittingText.paused}</h1>
      <p class="exam__go-on">
        <button type="button" class="button button--main" ref={button} onClick={onGoOn}>
          {sittingText.goOn}
        </button>
      </p>
    </div>
  );
}

interface FootProps extends ExamScreenProps {
  readonly isOpen: boolean;
  readonly onList: () => void;
  readonly onSubmit: () => void;
}

function Foot({ model, actions, isOpen, onList, onSubmit }: FootProps) {
  const { view, place, question } = model;
  const list = (
    <button type="button" class="button exam__list" aria-expanded={isOpen} onClick={onList}>
      {sittingText.questions}
    </button>
  );
  if (view === "review") {
    return (
      <footer class="exam__foot">
        <button type="button" class="button" onClick={actions.goBack}>
          {sittingText.back(place + 1)}
        </button>
        <button type="button" class="button button--main" onClick={onSubmit}>
          {sittingText.submit}
        </button>
        {list}
      </footer>
    );
  }
  return (
    <footer class="exam__foot">
      <button type="button" class="button" disabled={place === 0} onClick={actions.previous}>
        {sittingText.previous}
      </button>
      <button type="button" class="button button--main" onClick={actions.next}>
        {sittingText.next}
        <Key name="Enter" />
      </button>
      <button
        type="button"
        class="button button--quiet exam__flag"
        aria-pressed={question.flagged}
        onClick={actions.toggleFlag}
      >
        <Icon name="flag" size={18} />
        {sittingText.flag}
        <Key name={question.options.length > 5 ? "M" : "F"} />
      </button>
      {list}
      <button type="button" class="button exam__end" onClick={actions.review}>
        {sittingText.review}
      </button>
    </footer>
  );
}
