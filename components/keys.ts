import type { Grade } from "@/lib/cards/card-state";

/** A key press as far as shortcuts care. */
export interface Press {
  readonly key: string;
  readonly repeat: boolean;
  readonly withModifier: boolean;
  /** Whether the focus is in a field to type in, or on a control that answers to the key itself. */
  readonly on: "page" | "field" | "control";
}

/** After a reveal, grades are deaf for a moment: a double press is no answer. */
export const guardMs = 250;

export type ReviewKey =
  | { readonly kind: "reveal" | "undo" | "flag" | "edit" | "keys" }
  | { readonly kind: "grade"; readonly grade: Grade };

export function reviewKey(
  press: Press,
  state: { readonly revealed: boolean; readonly grades: readonly Grade[] },
): ReviewKey | null {
  if (!counts(press)) return null;
  const known = state.grades.includes("good") ? "good" : state.grades.at(-1);
  if (isGo(press)) {
    if (!state.revealed) return { kind: "reveal" };
    return known ? { kind: "grade", grade: known } : null;
  }
  const grade = state.revealed ? state.grades[Number(press.key) - 1] : undefined;
  if (grade) return { kind: "grade", grade };
  switch (press.key.toLowerCase()) {
    case "u":
      return { kind: "undo" };
    case "f":
      return { kind: "flag" };
    case "e":
      return { kind: "edit" };
    case "?":
      return { kind: "keys" };
    default:
      return null;
  }
}

/** Space or Enter for what the screen's one filled button does. */
export const isGo = (press: Press): boolean =>
  (press.key === " " || press.key === "Enter") && press.on === "page" && counts(press);

export const isLetter = (press: Press, letter: string): boolean =>
  press.key.toLowerCase() === letter && counts(press);

/** Whether a press is meant for the screen, and not for a field or the browser. */
export const counts = ({ repeat, withModifier, on }: Press): boolean =>
  !repeat && !withModifier && on !== "field";

export function pressOf(event: KeyboardEvent): Press {
  return {
    key: event.key,
    repeat: event.repeat,
    withModifier: event.ctrlKey || event.altKey || event.metaKey,
    on: placeOf(event.target),
  };
}

function placeOf(target: EventTarget | null): Press["on"] {
  if (!(target instanceof Element)) return "page";
  if (target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]"))
    return "field";
  return target.closest("button, a, summary, input, dialog") ? "control" : "page";
}
