import { type Clock, Instant } from "./instant";

/** The computer's clock: with `systemZone`, the only place that asks what time it is. */
export const systemClock: Clock = () => Instant(Temporal.Now.instant().epochMilliseconds);

/** The computer's own time zone, such as `Europe/Berlin`. */
export const systemZone = (): string => Temporal.Now.timeZoneId();
