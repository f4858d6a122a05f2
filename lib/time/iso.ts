import type { Instant } from "./instant";

/** An instant as ISO text in UTC, such as `2026-11-22T18:30:00Z`. */
export const isoInstant = (instant: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toString();
