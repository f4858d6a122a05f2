import { useEffect, useRef } from "preact/hooks";

import type { SittingModel } from "@/lib/screens/mock";

import { pressOf } from "../keys";
import { examKey } from "./exam-keys";
import type { ExamActions } from "./ExamScreen";

interface Striking {
  readonly isStriking: boolean;
  readonly setStriking: (is: boolean) => void;
  readonly showKeys: () => void;
}

/** One listener for the page; it is deaf while a dialog asks or the exam is paused. */
export function useExamKeys(model: SittingModel, actions: ExamActions, striking: Striking): void {
  const latest = useRef({ model, actions, striking });
  latest.current = { model, actions, striking };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const now = latest.current;
      const isDeaf = event.defaultPrevented || document.querySelector("dialog[open]") !== null;
      if (isDeaf || now.model.time.paused) return;
      if (onKey(event, now.model, now.actions, now.striking)) event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

function onKey(
  event: KeyboardEvent,
  { question, view }: SittingModel,
  actions: ExamActions,
  { isStriking, setStriking, showKeys }: Striking,
): boolean {
  const isQuestion = view === "question";
  const key = examKey(pressOf(event), event.shiftKey, isQuestion ? question.options.length : 0);
  if (!key) return false;
  if (key.kind === "choose" || key.kind === "strike") {
    if (!isQuestion) return false;
    const place =
      key.index === null ? placeInFocus() : (question.options[key.index]?.place ?? null);
    if (place === null) setStriking(true);
    else if (key.kind === "strike" || isStriking) {
      setStriking(false);
      actions.strike(place);
    } else actions.choose(place);
    return true;
  }
  setStriking(false);
  if (key.kind === "keys") showKeys();
  else if (key.kind === "time") actions.toggleTime();
  else if (key.kind === "review") actions.review();
  else if (key.kind === "previous") goBack(isQuestion, actions);
  else if (!isQuestion) return false;
  else ({ next: actions.next, guess: actions.toggleGuess, flag: actions.toggleFlag })[key.kind]();
  return true;
}

function goBack(isQuestion: boolean, actions: ExamActions): void {
  if (isQuestion) actions.previous();
  else actions.goBack();
}

/** The option that has the focus, by its place in the pack. */
function placeInFocus(): number | null {
  const place = (document.activeElement as HTMLElement | null)?.dataset["place"];
  return place === undefined ? null : Number(place);
}
