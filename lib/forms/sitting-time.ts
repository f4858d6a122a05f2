import type { Session } from "@/lib/log/fold-session";
import type { Instant } from "@/lib/time/instant";

const minute = 60_000;

/** Extra time that somebody is granted: minutes on top, or a factor. */
export type Accommodation =
  | { readonly kind: "none" }
  | { readonly kind: "plus"; readonly minutes: number }
  | { readonly kind: "times"; readonly factor: number };

/** Minutes allowed: those of the form with the extra time. */
export function allowedMinutes(minutes: number, accommodation: Accommodation): number {
  switch (accommodation.kind) {
    case "none":
      return minutes;
    case "plus":
      return minutes + accommodation.minutes;
    case "times":
      return minutes * accommodation.factor;
  }
}

export const allowedMs = ({ fixed }: Pick<Session, "fixed">): number =>
  (fixed?.minutes ?? 0) * minute;

/**
 * Milliseconds used of the time allowed. On the day the clock runs on whether somebody looks or not;
 * set back, it gives no time back. In practice only time spent looking counts, and that was counted.
 */
export function usedAt(
  session: Pick<Session, "fixed" | "startedAt">,
  counted: number,
  now: Instant,
): number {
  const used = session.fixed?.timed ? Math.max(counted, now - session.startedAt) : counted;
  return Math.min(Math.max(0, used), allowedMs(session));
}

/** Whether the clock has passed the end of a sitting that runs by it. */
export const isOverdue = (session: Pick<Session, "fixed" | "startedAt">, now: Instant): boolean =>
  session.fixed?.timed === true && now - session.startedAt >= allowedMs(session);

/** Longer than the page can go without a tick while somebody looks at it: the computer slept. */
const longestLook = 60_000;

/** Milliseconds of looking between two moments. */
export const lookedBetween = (since: Instant, now: Instant): number =>
  Math.min(longestLook, Math.max(0, now - since));

const warnings: readonly number[] = [30, 10, 5];

/** Minutes left to warn of when time passed from one figure of milliseconds left to the next. */
export function warningBetween(before: number, after: number): number | null {
  const passed = warnings.filter((left) => before > left * minute && after <= left * minute);
  return passed.at(-1) ?? null;
}
