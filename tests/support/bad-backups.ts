import { defaultWeights, weightsHash } from "@/lib/scheduling/scheduler";

/** What a test changes in a copy of the good backup. */
interface Draft {
  [field: string]: unknown;
  events: Record<string, unknown>[];
  drafts: Record<string, unknown>[];
  weights: Record<string, unknown>[];
}

const device = "01900000-0000-7000-8000-00000000d001";
const idOf = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, "0")}`;

function anEvent(count: number, body: Record<string, unknown>): Record<string, unknown> {
  return {
    id: idOf(count),
    v: 1,
    device,
    seq: count,
    lamport: count,
    at: 1_772_442_000_000 + count * 60_000, // From 2026-03-02 09:00 UTC.
    zone: "Europe/Berlin",
    offsetMin: 60,
    cutoff: 240,
    algo: "fsrs6",
    wHash: "default",
    ...body,
  };
}

const card = "tiny:c:wick";
const question = "tiny:q:wick-first";
const session = "session:one";

/** Places of the good backup's entries, counted from 0. */
const [review, flag, undo, start, answer] = [0, 1, 2, 3, 4] as const;
const [finish, edit, setting, later] = [6, 7, 8, 9] as const;
const [formStart, formAnswer, leftOpen, formFinish] = [10, 11, 12, 13] as const;

/** Place of the learner's own card. */
const written = 14;

const ownCard = {
  kind: "cloze",
  text: "Trim the [[wick]].",
  extra: "",
  concept: "tiny:k:wick",
  domain: "A",
  task: "A.1",
};

const mock = { subject: "session:mock", session: "session:mock", form: "full", seed: "s" };

/** One entry of each kind, and one that only a later release knows. */
function goodBackup(): Draft {
  return {
    format: "cutscore-backup",
    schema: 1,
    exportedAt: "2026-03-03T10:00:00Z",
    packs: [{ id: "tiny", version: "1.0.0" }],
    events: [
      { type: "review", subject: card, edition: 1, grade: "good", due: "2026-03-05", ms: 4000 },
      { type: "flag", subject: card, flagged: true },
      { type: "undo", subject: card, target: idOf(2) },
      {
        type: "session-start",
        subject: session,
        session,
        form: "diagnostic",
        seed: "s",
        questions: 2,
      },
      {
        type: "answer",
        subject: question,
        session,
        edition: 1,
        order: [2, 0, 1, 3],
        chosen: [0],
        correct: true,
        guess: false,
        ms: 30_000,
      },
      { type: "skip", subject: "tiny:q:wick-last", session },
      {
        type: "session-finish",
        subject: session,
        session,
        form: "diagnostic",
        seed: "s",
        band: [600, 720],
        pPass: 0.4,
        model: "m1",
      },
      { type: "edit", subject: card, edit: { front: "Which part?" } },
      { type: "setting", subject: "setting:minutesPerDay", value: 20 },
      { type: "dream", v: 2, subject: card, of: { sheep: 3 } },
      {
        type: "session-start",
        ...mock,
        questions: 2,
        items: [question, "tiny:q:wick-last"],
        unscored: [1],
        minutes: 30,
        timed: true,
      },
      {
        type: "answer",
        subject: question,
        session: mock.session,
        edition: 1,
        order: [2, 0, 1, 3],
        chosen: [0],
        correct: true,
        guess: false,
        ms: 30_000,
        changes: [[1], [3]],
        flagged: true,
      },
      {
        type: "skip",
        subject: "tiny:q:wick-last",
        session: mock.session,
        ms: 8000,
        flagged: false,
      },
      {
        type: "session-finish",
        ...mock,
        band: [600, 720],
        pPass: 0.4,
        model: "m1",
        score: 690.5,
        usedMs: 900_000,
        timedOut: false,
      },
      { type: "own-card", subject: "own:c:1", card: ownCard },
      { type: "own-card", subject: "own:c:1", card: null },
    ].map((body, index) => anEvent(index + 1, body)),
    drafts: [{ key: "review", value: { card, revealed: true } }],
    weights: [],
  };
}

/** A backup that loads; each bad one differs from it in one thing. */
export const goodBackupText = JSON.stringify(goodBackup());

export interface BadBackup {
  readonly name: string;
  readonly text: string;
  /** Part of the refusal: where it is and what is wrong. */
  readonly says: string;
}

function spoilt(name: string, says: string, spoil: (backup: Draft) => void): BadBackup {
  const backup = goodBackup();
  spoil(backup);
  return { name, says, text: JSON.stringify(backup) };
}

/** The good backup with fields of one entry changed; `undefined` takes a field away. */
function badEntry(
  name: string,
  place: number,
  says: string,
  fields: Record<string, unknown>,
): BadBackup {
  return spoilt(name, `Entry ${place + 1}: ${says}`, ({ events }) => {
    events[place] = { ...events[place], ...fields };
  });
}

const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);

const withText = (name: string, says: string, text: string): BadBackup => ({ name, says, text });

const notJson = "It can’t be read as JSON";
const notOurs = "It is not a Cutscore backup";

const files: readonly BadBackup[] = [
  withText("an empty file", notJson, ""),
  withText("plain words", notJson, "My cards are gone"),
  withText("a web page", notJson, "<!doctype html><title>404</title>"),
  withText("a compressed file", notJson, "\u001F\u008B\b\0\0\0\0\0"),
  withText("half a backup", notJson, goodBackupText.slice(0, goodBackupText.length / 2)),
  withText("a backup with a tail", notJson, `${goodBackupText}]`),
  withText("a number that JSON lacks", notJson, goodBackupText.replace("4000", "NaN")),
  withText("lists nested without end", "nested too deeply", "[".repeat(1e5) + "]".repeat(1e5)),
  withText(
    "a prototype for the whole file",
    "“__proto__” is not allowed",
    goodBackupText.replace("{", `{"__proto__":{"ok":true},`),
  ),
  withText(
    "a prototype within an entry",
    "“__proto__” is not allowed",
    goodBackupText.replace(`{"sheep":3}`, `{"__proto__":{"toString":1}}`),
  ),
  withText(
    "a constructor within a draft",
    "“constructor” is not allowed",
    goodBackupText.replace(`"revealed":true`, `"constructor":{"name":"Object"}`),
  ),
  withText("nothing", notOurs, "null"),
  withText("a list", notOurs, "[]"),
  withText("a text", notOurs, `"cutscore-backup"`),
  withText("an empty object", notOurs, "{}"),
  withText("another program's file", notOurs, `{"format":"anki","cards":[]}`),
  withText("a raw export", notOurs, `{"name":"cutscore","version":10,"tables":{"events":[]}}`),
];

const header: readonly BadBackup[] = [
  spoilt("a later schema", "newer version of Cutscore", (backup) => (backup["schema"] = 2)),
  spoilt("schema zero", "schema is 0", (backup) => (backup["schema"] = 0)),
  spoilt("a schema in words", 'schema is "1"', (backup) => (backup["schema"] = "1")),
  spoilt("no time", "exportedAt is missing", (backup) => delete backup["exportedAt"]),
  spoilt("a time in words", "exportedAt is", (backup) => (backup["exportedAt"] = "yesterday")),
  spoilt("no events", "events is missing", (backup) => delete (backup as Partial<Draft>).events),
  spoilt("events that are no list", "events is Object", (backup) => {
    Object.assign(backup, { events: { first: backup.events[0] } });
  }),
  spoilt("an entry that is null", "events.1 is null", ({ events }) => {
    events[1] = null as unknown as Draft["events"][number];
  }),
  spoilt("a field of nobody", "run is not a known field", (backup) => (backup["run"] = "alert(1)")),
  spoilt("a pack without a version", "packs.0.version is missing", (backup) => {
    backup["packs"] = [{ id: "tiny" }];
  }),
  spoilt("a draft without a key", "drafts.0.key is missing", ({ drafts }) => {
    delete drafts[0]!["key"];
  }),
  spoilt("a draft twice", "drafts has an entry twice", ({ drafts }) => drafts.push(drafts[0]!)),
  spoilt("a draft nested deeply", "drafts is nested too deeply", ({ drafts }) => {
    drafts[0]!["value"] = nested(200);
  }),
  spoilt("three weights", "weights.0.weights has length 3", ({ weights }) => {
    weights.push({ hash: "x", weights: [1, 2, 3] });
  }),
  spoilt("weights in words", "weights.0.weights.0 is", ({ weights }) => {
    weights.push({ hash: "x", weights: Array.from({ length: 21 }, () => "1") });
  }),
  spoilt("weights twice", "weights has an entry twice", ({ weights }) => {
    const row = { hash: weightsHash(defaultWeights), weights: defaultWeights };
    weights.push(row, row);
  }),
  spoilt("weights under a false hash", "weights has a hash that does not fit", ({ weights }) => {
    weights.push({ hash: "default", weights: Array.from({ length: 21 }, () => 1) });
  }),
];

const stamps: readonly BadBackup[] = [
  badEntry("an entry without an id", review, "id is missing", { id: undefined }),
  badEntry("an id of markup", review, "id is", { id: "<img src=x onerror=alert(1)>" }),
  badEntry("an entry of version 0", review, "v is 0", { v: 0 }),
  badEntry("an entry without a type", review, "type is missing", { type: undefined }),
  badEntry("a type of another kind", review, "type is 7", { type: 7 }),
  badEntry("a sequence below one", review, "seq is -1", { seq: -1 }),
  badEntry("a broken sequence number", review, "seq is 1.5", { seq: 1.5 }),
  badEntry("a lamport without end", later, "lamport is 1e+300", { lamport: 1e300 }),
  badEntry("a lamport that can't grow", later, "lamport is 9007199254740991", {
    lamport: Number.MAX_SAFE_INTEGER,
  }),
  badEntry("a time as text", review, "at is", { at: "2026-03-02" }),
  badEntry("a time past all calendars", review, "at is", { at: 9e15 }),
  badEntry("a time before all calendars", review, "at is", { at: -8.64e15 }),
  badEntry("a zone of markup", review, "zone is not a time zone", { zone: "<script>" }),
  badEntry("an offset of days", review, "offsetMin is 100000", { offsetMin: 100_000 }),
  badEntry("a cutoff past the day", review, "cutoff is 1440", { cutoff: 1440 }),
  badEntry("another scheduler", review, 'algo is "sm2"', { algo: "sm2" }),
  badEntry("a later entry without a stamp", later, "device is missing", { device: undefined }),
  badEntry("a later entry nested deeply", later, "is nested too deeply", { of: nested(200) }),
];

const bodies: readonly BadBackup[] = [
  badEntry("a field too many", review, "memory is not a known field", { memory: {} }),
  badEntry("a review of a question", review, "subject is not a card's id", { subject: question }),
  badEntry("a review of nothing", review, "subject is missing", { subject: undefined }),
  badEntry("a day that is none", review, "due is not a day of the calendar", { due: "2026-02-30" }),
  badEntry("a review without a day", review, "due is missing", { due: undefined }),
  badEntry("an unknown grade", review, 'grade is "perfect"', { grade: "perfect" }),
  badEntry("a review that took less than no time", review, "ms is -1", { ms: -1 }),
  badEntry("an option not shown", answer, "chose an option that was not shown", { chosen: [9] }),
  badEntry("an option shown twice", answer, "order names a place twice", { order: [0, 0, 1] }),
  badEntry("an answer without a choice", answer, "chosen has length 0", { chosen: [] }),
  badEntry("a right answer in words", answer, 'correct is "true"', { correct: "true" }),
  badEntry("a sitting by another name", answer, "session is not a sitting's id", {
    session: "one",
  }),
  badEntry("a start of another sitting", start, "has a subject that is not its own sitting", {
    subject: "session:two",
  }),
  badEntry("a sitting without end", start, "questions is 1000000000", { questions: 1e9 }),
  badEntry("a band the wrong way round", finish, "band has its ends the wrong way round", {
    band: [800, 600],
  }),
  badEntry("a band with one end", finish, "band.1 is missing", { band: [800] }),
  badEntry("a chance of two", finish, "pPass is 2", { pPass: 2 }),
  badEntry("an own card under a pack's id", written, "subject", { subject: card }),
  badEntry("an own card without a sentence", written, "card.text is missing", {
    card: { ...ownCard, text: undefined },
  }),
  badEntry("an own card of a strange kind", written, "card", {
    card: { ...ownCard, kind: "song" },
  }),
  badEntry("a form without its questions", formStart, "has fields that do not belong to its form", {
    items: undefined,
  }),
  badEntry("a diagnostic with a form's questions", start, "has fields that do not belong", {
    items: [question],
  }),
  badEntry("a form that ends like a diagnostic", formStart, "has fields that do not belong", {
    stopping: "quick",
  }),
  badEntry("a form of another length", formStart, "has a form that does not fit", { questions: 3 }),
  badEntry("a form with a question twice", formStart, "items names a question twice", {
    items: [question, question],
  }),
  badEntry("an unscored place past the end", formStart, "has a form that does not fit", {
    unscored: [2],
  }),
  badEntry("a form without time", formStart, "minutes is -1", { minutes: -1 }),
  badEntry("a form nobody knows", formStart, 'form is "double"', { form: "double" }),
  badEntry("a change to what was not shown", formAnswer, "chose an option that was not shown", {
    changes: [[1], [9]],
  }),
  badEntry("a look of less than no time", leftOpen, "ms is -1", { ms: -1 }),
  badEntry("a form's end without its score", formFinish, "has fields that do not belong", {
    score: undefined,
  }),
  badEntry("a score of a diagnostic", finish, "has fields that do not belong", { score: 700 }),
  badEntry("an edit that is no text", edit, "edit.front is Object", { edit: { front: {} } }),
  badEntry("an edit of a book's length", edit, "edit.front has length 200000", {
    edit: { front: "x".repeat(200_000) },
  }),
  badEntry("a setting out of range", setting, "is not a value that this setting takes", {
    value: -5,
  }),
  badEntry("a setting of another type", setting, "value is Object", { value: { on: true } }),
];

const log: readonly BadBackup[] = [
  badEntry("an undo of nothing", undo, "takes back what is not there", { target: idOf(99) }),
  badEntry("an undo of an answer", undo, "takes back what is not there", {
    target: idOf(5),
    subject: question,
  }),
  badEntry("an undo of another card's event", undo, "takes back what is not there", {
    subject: "tiny:c:can",
  }),
  badEntry("an undo of what came later", undo, "takes back what is not there", {
    target: idOf(8),
  }),
  badEntry("an undo of an undo", undo, "takes back what is not there", { target: idOf(3) }),
  badEntry("an entry twice", flag, "stands twice in the log", { id: idOf(1) }),
  badEntry("a place taken twice", flag, "stands twice in the log", { seq: 1 }),
  badEntry("a device that counts backwards", later, "breaks the order of its device", {
    lamport: 1,
  }),
];

/** Files that must be refused with a reason, and change nothing. */
export const badBackups: readonly BadBackup[] = [...files, ...header, ...stamps, ...bodies, ...log];
