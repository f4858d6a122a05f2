import type { Press } from "../keys";

export type ExamKey =
  | { readonly kind: "next" | "previous" | "review" | "guess" | "flag" | "time" | "keys" }
  /** Without a place it is the option in focus, or the one that the next press names. */
  | { readonly kind: "strike"; readonly index: number | null }
  | { readonly kind: "choose"; readonly index: number };

const plain: Readonly<Record<string, ExamKey>> = {
  n: { kind: "next" },
  arrowright: { kind: "next" },
  p: { kind: "previous" },
  arrowleft: { kind: "previous" },
  r: { kind: "review" },
  g: { kind: "guess" },
  m: { kind: "flag" },
  f: { kind: "flag" },
  t: { kind: "time" },
  s: { kind: "strike", index: null },
  "?": { kind: "keys" },
};

/**
 * What a key does on a question. The letters of the options come first: F flags where there is no
 * sixth option.
 * @param isShifted whether Shift was held
 */
export function examKey(press: Press, isShifted: boolean, options: number): ExamKey | null {
  if (press.repeat || press.withModifier || press.on === "field") return null;
  if (press.key === "Enter") return press.on === "control" ? null : { kind: "next" };
  const key = press.key.toLowerCase();
  const index = placeOf(key);
  if (index !== null && index < options) return { kind: isShifted ? "strike" : "choose", index };
  return (!isShifted || key === "?") && Object.hasOwn(plain, key) ? plain[key]! : null;
}

/** The place of the option that a letter or a figure names. */
function placeOf(key: string): number | null {
  if (/^[1-6]$/.test(key)) return Number(key) - 1;
  return /^[a-f]$/.test(key) ? "abcdef".indexOf(key) : null;
}
