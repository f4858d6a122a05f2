import * as v from "valibot";

import { longestField } from "@/lib/cards/own-card";
import { eventVersion } from "@/lib/log/event";
import { isSettingValue } from "@/lib/settings/settings";

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const id = text(200);
const uuid = v.pipe(v.string(), v.uuid());
const day = v.pipe(v.string(), v.isoDate(), v.check(isDate, "is not a day of the calendar"));
const places = v.pipe(
  v.array(whole(0, 25)),
  v.minLength(1),
  v.check((list) => new Set(list).size === list.length, "names a place twice"),
);
// Years of four digits on any wall clock, so that study days compare as text.
const earliestInstant = -30_610_224_000_000; // 1000-01-01
const latestInstant = 221_845_392_000_000; // 9000-01-01
// Leaves room to count on from: a number that can't grow would stop the log.
const greatestCount = 2 ** 50;

const stamp = {
  id: uuid,
  v: whole(1, 1_000_000),
  device: text(100),
  seq: whole(1, greatestCount),
  lamport: whole(1, greatestCount),
  at: whole(earliestInstant, latestInstant),
  // Only its form: this browser may not know the newest zones, and the offset is what counts.
  zone: v.pipe(text(100), v.regex(/^[\w+:/-]+$/, "is not a time zone")),
  offsetMin: whole(-24 * 60, 24 * 60),
  cutoff: whole(0, 24 * 60 - 1),
  algo: v.literal("fsrs6"),
  wHash: text(100),
};

const cardId = v.pipe(id, v.regex(/^[^:]+:c:/, "is not a card's id"));
const questionId = v.pipe(id, v.regex(/^[^:]+:q:/, "is not a question's id"));
const sessionId = v.pipe(id, v.startsWith("session:", "is not a sitting's id"));
const ms = v.pipe(v.number(), v.minValue(0), v.maxValue(1e9));
const strangeSitting = "has a subject that is not its own sitting";
const score = v.pipe(v.number(), v.finite());
const band = v.pipe(
  v.tuple([score, score]),
  v.check(([low, high]) => low <= high, "has its ends the wrong way round"),
);
const chance = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const form = v.picklist(["diagnostic", "full", "half", "custom"]);
const words = v.pipe(v.string(), v.maxLength(100_000));
const edit = v.strictObject({
  front: v.optional(words),
  back: v.optional(words),
  text: v.optional(words),
  extra: v.optional(words),
});

const ownPlace = { concept: v.nullable(id), domain: id, task: v.nullable(id) };
const ownField = text(longestField * 2);
const note = v.pipe(v.string(), v.maxLength(longestField * 2));
const ownBasic = v.strictObject({
  kind: v.literal("basic"),
  front: ownField,
  back: ownField,
  extra: note,
  ...ownPlace,
});
const ownCloze = v.strictObject({
  kind: v.literal("cloze"),
  text: ownField,
  extra: note,
  ...ownPlace,
});

const known = {
  review: v.strictObject({
    ...stamp,
    type: v.literal("review"),
    subject: cardId,
    edition: whole(1, 1_000_000),
    grade: v.picklist(["again", "hard", "good", "easy"]),
    due: day,
    ms,
  }),
  answer: v.pipe(
    v.strictObject({
      ...stamp,
      type: v.literal("answer"),
      subject: questionId,
      session: v.nullable(sessionId),
      edition: whole(1, 1_000_000),
      order: places,
      chosen: places,
      correct: v.boolean(),
      guess: v.boolean(),
      ms,
      changes: v.optional(v.pipe(v.array(places), v.maxLength(10_000))),
      flagged: v.optional(v.boolean()),
    }),
    v.check(
      ({ order, chosen, changes = [] }) =>
        [chosen, ...changes].flat().every((place) => order.includes(place)),
      "chose an option that was not shown",
    ),
  ),
  skip: v.strictObject({
    ...stamp,
    type: v.literal("skip"),
    subject: questionId,
    session: sessionId,
    ms: v.optional(ms),
    flagged: v.optional(v.boolean()),
  }),
  "session-start": v.pipe(
    v.strictObject({
      ...stamp,
      type: v.literal("session-start"),
      subject: sessionId,
      session: sessionId,
      form,
      seed: text(200),
      questions: whole(1, 1000),
      stopping: v.optional(v.picklist(["quick", "pass-fail", "precise"])),
      items: v.optional(
        v.pipe(
          v.array(questionId),
          v.check((list) => new Set(list).size === list.length, "names a question twice"),
        ),
      ),
      unscored: v.optional(
        v.pipe(
          v.array(whole(0, 999)),
          v.check((list) => new Set(list).size === list.length, "names a place twice"),
        ),
      ),
      minutes: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1e6))),
      timed: v.optional(v.boolean()),
    }),
    v.check(({ subject, session }) => subject === session, strangeSitting),
    v.check(
      ({ form: kind, stopping, items, unscored, minutes, timed }) =>
        hasAll(kind !== "diagnostic", [items, unscored, minutes, timed]) &&
        (kind === "diagnostic" || stopping === undefined),
      "has fields that do not belong to its form",
    ),
    v.check(
      ({ questions, items = [], unscored = [] }) =>
        (items.length === 0 || items.length === questions) &&
        unscored.every((place) => place < items.length),
      "has a form that does not fit its number of questions",
    ),
  ),
  "session-finish": v.pipe(
    v.strictObject({
      ...stamp,
      type: v.literal("session-finish"),
      subject: sessionId,
      session: sessionId,
      form,
      seed: text(200),
      band,
      pPass: chance,
      model: text(100),
      score: v.optional(score),
      usedMs: v.optional(ms),
      timedOut: v.optional(v.boolean()),
    }),
    v.check(({ subject, session }) => subject === session, strangeSitting),
    v.check(
      ({ form: kind, score: points, usedMs, timedOut }) =>
        hasAll(kind !== "diagnostic", [points, usedMs, timedOut]),
      "has fields that do not belong to its form",
    ),
  ),
  "own-card": v.strictObject({
    ...stamp,
    type: v.literal("own-card"),
    subject: v.pipe(id, v.startsWith("own:c:", "is not an own card's id")),
    card: v.nullable(v.variant("kind", [ownBasic, ownCloze])),
  }),
  edit: v.strictObject({
    ...stamp,
    type: v.literal("edit"),
    subject: cardId,
    edit: v.nullable(edit),
  }),
  flag: v.strictObject({
    ...stamp,
    type: v.literal("flag"),
    subject: v.union([cardId, questionId]),
    flagged: v.boolean(),
  }),
  suspend: v.strictObject({
    ...stamp,
    type: v.literal("suspend"),
    subject: cardId,
    suspended: v.boolean(),
  }),
  forget: v.strictObject({ ...stamp, type: v.literal("forget"), subject: cardId }),
  setting: v.pipe(
    v.strictObject({
      ...stamp,
      type: v.literal("setting"),
      subject: v.pipe(id, v.startsWith("setting:", "is not a setting")),
      value: v.union([words, v.pipe(v.number(), v.finite()), v.boolean(), v.null()]),
    }),
    v.check(
      ({ subject, value }) => isSettingValue(subject.slice("setting:".length), value),
      "is not a value that this setting takes",
    ),
  ),
  exam: v.strictObject({
    ...stamp,
    type: v.literal("exam"),
    subject: v.pipe(
      id,
      v.startsWith("exam:", "is not an exam"),
      v.check((subject) => isDate(subject.slice("exam:".length)), "names no day of the calendar"),
    ),
    passed: v.boolean(),
    score: v.nullable(whole(0, 100_000)),
    predicted: v.nullable(v.strictObject({ band, pPass: chance, model: text(100) })),
  }),
  undo: v.strictObject({ ...stamp, type: v.literal("undo"), subject: id, target: uuid }),
};

/** An event that a later release wrote: its stamp is checked, the rest is carried along. */
const later = v.looseObject({ ...stamp, type: text(100), subject: v.optional(id) });

/** The schema that an event of `type` and version `version` must meet. */
export function schemaFor(type: unknown, version: unknown) {
  const isOurs =
    typeof type === "string" && Object.hasOwn(known, type) && !(Number(version) > eventVersion);
  return isOurs ? known[type as keyof typeof known] : later;
}

/** Whether each of the fields is there when they are called for, and none when not. */
const hasAll = (calledFor: boolean, fields: readonly unknown[]): boolean =>
  fields.every((field) => (field !== undefined) === calledFor);

function isDate(iso: string): boolean {
  try {
    return Temporal.PlainDate.from(iso).toString() === iso;
  } catch {
    return false;
  }
}
