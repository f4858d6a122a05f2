import * as v from "valibot";

import { type EventId, inLogOrder, isKnown, isUndoable, type StoredEvent } from "@/lib/log/event";
import { err, ok, type Result } from "@/lib/result";
import { weightsHash } from "@/lib/scheduling/scheduler";

import { type Backup, backupSchema } from "./backup";
import { schemaFor } from "./event-schema";
import { predicateOf, wordsFor } from "./issue-words";

/** What keeps a file from being loaded: where it stands and what is wrong with it. */
export type BackupProblem =
  | { readonly kind: "too-large"; readonly bytes: number }
  | { readonly kind: "not-json"; readonly message: string }
  | { readonly kind: "not-a-backup" }
  | { readonly kind: "newer"; readonly schema: number }
  | { readonly kind: "field"; readonly field: string; readonly message: string }
  | { readonly kind: "event"; readonly number: number; readonly message: string };

/**
 * In characters. No learner's log comes near; a larger file would only freeze the page,
 * and twice as much would not even fit into a string.
 */
export const largestBackup = 256 * 1024 * 1024;

const mostProblems = 20;
const deepest = 30;

/**
 * Reads a backup file's text and checks it whole, before anything is replaced.
 * Names up to twenty problems at once.
 */
export function parseBackup(text: string): Result<Backup, BackupProblem[]> {
  if (text.length > largestBackup) return err([{ kind: "too-large", bytes: text.length }]);
  const json = parseJson(text);
  if (!json.ok) return json;
  const header = checkHeader(json.value);
  if (!header.ok) return header;
  const problems = [
    ...header.value.events.flatMap(eventProblems),
    ...draftProblems(header.value.drafts),
    ...weightsProblems(header.value.weights),
  ];
  if (problems.length > 0) return err(problems.slice(0, mostProblems));
  const backup = header.value as unknown as Backup;
  const linked = logProblems(backup.events);
  return linked.length > 0 ? err(linked.slice(0, mostProblems)) : ok(backup);
}

const forbidden = new Set(["__proto__", "constructor", "prototype"]);

function parseJson(text: string): Result<unknown, BackupProblem[]> {
  try {
    return ok(
      JSON.parse(text, (key, value: unknown) => {
        if (forbidden.has(key)) throw new SyntaxError(`the name “${key}” is not allowed`);
        return value;
      }),
    );
  } catch (error) {
    // Values nested without end exhaust the stack.
    const message = error instanceof SyntaxError ? error.message : "it is nested too deeply";
    return err([{ kind: "not-json", message }]);
  }
}

const header = v.strictObject({
  format: v.literal("cutscore-backup"),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  packs: v.array(v.strictObject({ id: v.string(), version: v.string() })),
  events: v.array(v.record(v.string(), v.unknown())),
  drafts: v.array(
    v.strictObject({ key: v.pipe(v.string(), v.maxLength(200)), value: v.unknown() }),
  ),
  weights: v.array(
    v.strictObject({
      hash: v.pipe(v.string(), v.maxLength(100)),
      weights: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(21)),
    }),
  ),
});

type Header = v.InferOutput<typeof header>;

function checkHeader(json: unknown): Result<Header, BackupProblem[]> {
  const isOurs = typeof json === "object" && json !== null && "format" in json;
  if (!isOurs || json.format !== "cutscore-backup") return err([{ kind: "not-a-backup" }]);
  if ("schema" in json && typeof json.schema === "number" && json.schema > backupSchema) {
    return err([{ kind: "newer", schema: json.schema }]);
  }
  const parsed = v.safeParse(header, json);
  if (parsed.success) return ok(parsed.output);
  return err(
    parsed.issues.slice(0, mostProblems).map((issue) => ({
      kind: "field",
      field: v.getDotPath(issue) ?? "file",
      message: predicateOf(issue),
    })),
  );
}

function eventProblems(event: Header["events"][number], index: number): BackupProblem[] {
  const parsed = v.safeParse(schemaFor(event["type"], event["v"]), event);
  const number = index + 1;
  if (parsed.success) {
    return fits(event) ? [] : [{ kind: "event", number, message: "is nested too deeply" }];
  }
  return parsed.issues.map((issue) => ({ kind: "event", number, message: wordsFor(issue) }));
}

function draftProblems(drafts: Header["drafts"]): BackupProblem[] {
  const deep = drafts.every(({ value }) => fits(value)) ? [] : ["is nested too deeply"];
  return [...repeats(drafts.map(({ key }) => key)), ...deep].map((message) => ({
    kind: "field",
    field: "drafts",
    message,
  }));
}

/** Weights are found by their hash, so a wrong one would change every due day. */
function weightsProblems(weights: Header["weights"]): BackupProblem[] {
  const isWrong = weights.some((row) => weightsHash(row.weights) !== row.hash);
  const wrong = isWrong ? ["has a hash that does not fit its weights"] : [];
  return [...repeats(weights.map(({ hash }) => hash)), ...wrong].map((message) => ({
    kind: "field",
    field: "weights",
    message,
  }));
}

function repeats(keys: readonly string[]): string[] {
  return keys.length === new Set(keys).size ? [] : ["has an entry twice"];
}

function fits(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth < deepest && Object.values(value).every((inner) => fits(inner, depth + 1));
}

/** What no event shows by itself: doubles, a device's broken count, tombstones without a grave. */
function logProblems(events: readonly StoredEvent[]): BackupProblem[] {
  const numbers = new Map<EventId, number>();
  const places = new Set<string>();
  const doubles = events.flatMap((event, index) => {
    const place = `${event.device} ${event.seq}`;
    const isDouble = numbers.has(event.id) || places.has(place);
    numbers.set(event.id, index);
    places.add(place);
    return isDouble ? [entryProblem(index, "stands twice in the log")] : [];
  });
  const orphans = events.flatMap((event, index) => {
    if (!isKnown(event) || event.type !== "undo") return [];
    const target = events[numbers.get(event.target) ?? -1];
    const isGood =
      target?.subject === event.subject && canBeUndone(target) && inLogOrder(target, event) < 0;
    return isGood ? [] : [entryProblem(index, "takes back what is not there to be taken back")];
  });
  return [...doubles, ...orphans, ...disorder(events)];
}

const entryProblem = (index: number, message: string): BackupProblem => ({
  kind: "event",
  number: index + 1,
  message,
});

const canBeUndone = (target: StoredEvent) => !isKnown(target) || isUndoable(target);

function disorder(events: readonly StoredEvent[]): BackupProblem[] {
  const numbered = events.map((event, index) => ({ event, number: index + 1 }));
  const byDevice = Map.groupBy(numbered, ({ event }) => event.device);
  return [...byDevice.values()].flatMap((own) => {
    const inTurn = own.toSorted((a, b) => a.event.seq - b.event.seq);
    return inTurn.flatMap(({ event, number }, index) => {
      const before = inTurn[index - 1];
      const grows = !before || before.event.lamport < event.lamport;
      return grows ? [] : [{ kind: "event", number, message: "breaks the order of its device" }];
    });
  });
}
