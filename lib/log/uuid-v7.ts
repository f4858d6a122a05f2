import type { Instant } from "@/lib/time/instant";

/** A UUIDv7 (RFC 9562): the millisecond, then the random bits of `uuid`, a UUIDv4. */
export function uuidV7(at: Instant, uuid: string): string {
  const time = at.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${uuid.slice(15)}`;
}
