import { counts, type Press } from "../keys";

export type QuestionKey =
  | { readonly kind: "next" | "guess" | "skip" }
  | { readonly kind: "choose"; readonly index: number };

/** A–F or 1–6 choose by the order shown, Enter goes on, G marks a guess, S skips. */
export function questionKey(press: Press, options: number): QuestionKey | null {
  if (!counts(press)) return null;
  if (press.key === "Enter") return press.on === "control" ? null : { kind: "next" };
  const key = press.key.toLowerCase();
  const index = /^[1-6]$/.test(key) ? Number(key) - 1 : "abcdef".indexOf(key);
  if (key.length === 1 && index >= 0 && index < options) return { kind: "choose", index };
  if (key === "g") return { kind: "guess" };
  return key === "s" ? { kind: "skip" } : null;
}
