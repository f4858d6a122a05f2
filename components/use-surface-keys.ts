import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import type { HomeModel } from "@/lib/screens/home";
import type { FinishedModel, ReviewModel } from "@/lib/screens/review";

import { guardMs, isGo, isLetter, type Press, pressOf, reviewKey } from "./keys";
import type { StudySurfaceProps, SurfaceActions } from "./StudySurface";

interface HeardProps extends StudySurfaceProps {
  readonly isDeaf: boolean;
}

/** One listener for the page; what a key does follows from the screen that is shown. */
export function useSurfaceKeys(props: HeardProps, showKeys: () => void): void {
  const latest = useRef({ props, showKeys });
  latest.current = { props, showKeys };
  const revealedAt = useRef(0);
  const isRevealed = props.shown?.kind === "review" && props.shown.model.back !== null;
  useLayoutEffect(() => {
    if (isRevealed) revealedAt.current = performance.now();
  }, [isRevealed]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { props: now, showKeys: show } = latest.current;
      if (now.isDeaf || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const isGuarded = performance.now() - revealedAt.current < guardMs;
      if (onPress(pressOf(event), now, show, isGuarded)) event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

/** True when the key means something on the screen. */
function onPress(
  press: Press,
  { shown, actions, measuring }: StudySurfaceProps,
  showKeys: () => void,
  isGuarded: boolean,
): boolean {
  if (!shown) return false;
  switch (shown.kind) {
    case "home":
      return run(homeAction(press, shown.model, actions.home));
    case "review":
      return run(reviewAction(press, shown.model, actions.review, { showKeys, isGuarded }));
    case "finished":
      return run(finishedAction(press, shown.model, actions.finished));
    case "working":
      return false;
    default:
      return measuring?.onPress(press, shown) ?? false;
  }
}

type Action = () => void;

function run(action: Action | undefined): boolean {
  action?.();
  return action !== undefined;
}

function homeAction(
  press: Press,
  { due, undo }: HomeModel,
  actions: SurfaceActions["home"],
): Action | undefined {
  if (isGo(press)) return due.cards > 0 ? actions.review : actions.diagnostic;
  if (isLetter(press, "u")) return undo ? actions.undo : undefined;
  return isLetter(press, "d") ? actions.diagnostic : undefined;
}

function finishedAction(
  press: Press,
  { left }: FinishedModel,
  actions: SurfaceActions["finished"],
): Action | undefined {
  if (isGo(press)) return left > 0 ? actions.goOn : actions.home;
  return isLetter(press, "u") ? actions.undo : undefined;
}

const nothing = () => {};

function reviewAction(
  press: Press,
  { editing, back }: ReviewModel,
  actions: SurfaceActions["review"],
  { showKeys, isGuarded }: { readonly showKeys: Action; readonly isGuarded: boolean },
): Action | undefined {
  if (editing) return undefined;
  const grades = back?.grades.map(({ grade }) => grade) ?? [];
  const key = reviewKey(press, { revealed: back !== null, grades });
  if (key?.kind === "grade") return isGuarded ? nothing : () => actions.grade(key.grade);
  if (!key) return undefined;
  return {
    reveal: actions.reveal,
    undo: actions.undo,
    flag: actions.toggleFlag,
    edit: actions.startEdit,
    keys: showKeys,
  }[key.kind];
}
