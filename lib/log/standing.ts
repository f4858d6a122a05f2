import {
  type EventId,
  inLogOrder,
  isKnown,
  isUndoable,
  type LogEvent,
  type StoredEvent,
} from "./event";

/** The events that count, in the log's order: known ones that no tombstone takes back. */
export function standing(events: readonly StoredEvent[]): LogEvent[] {
  const known = events.filter(isKnown);
  const gone = tombstoned(known);
  return known
    .filter((event) => event.type !== "undo" && !(gone.has(event.id) && isUndoable(event)))
    .toSorted(inLogOrder);
}

/** The ids of all events that an undo took back. */
export function tombstoned(events: readonly StoredEvent[]): ReadonlySet<EventId> {
  const undos = events.filter((event) => isKnown(event) && event.type === "undo");
  return new Set(undos.map((event) => (event as LogEvent & { target: EventId }).target));
}
