import { batch, computed, type ReadonlySignal, signal } from "@preact/signals-core";

import type { CardId, ConceptId } from "@/lib/content/pack";
import type { EventBody, LogEvent, Undoable, UndoableBody } from "@/lib/log/event";
import type { TodaysPlan } from "@/lib/queue/kept-plan";
import type { Result } from "@/lib/result";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import type { CardContent } from "@/lib/screens/build-review";
import type { Drafts } from "@/lib/study/drafts";
import type { StudyView } from "@/lib/study/study-view";
import { currentCard, stateOf, todaysPlan } from "@/lib/study/today";

export type DraftChanges = { readonly [Key in keyof Drafts]?: Drafts[Key] | null };

/** All that the study needs of the outside world. */
export interface StudyPort {
  read(): Promise<StudyView>;
  card(id: CardId, concept: ConceptId): Promise<CardContent | null>;
  record(
    body: EventBody,
    expected?: { readonly revision?: number; readonly unanswered?: boolean },
    drafts?: DraftChanges,
  ): Promise<Result<LogEvent, { readonly kind: "stale" }>>;
  undo(draftsAfter: (target: Undoable) => DraftChanges): Promise<Undoable | null>;
  saveDrafts(drafts: DraftChanges): Promise<void>;
  /** Keeps at once what is yet to be saved, for the page that opens next should this one close. */
  keepUnsaved(drafts: DraftChanges): void;
  /** Calls back after each change to log or drafts, whichever page made it. */
  watch(onChange: () => void): () => void;
}

/** A passing word to the learner. */
export type Notice =
  | { readonly kind: "undone"; readonly what: UndoableBody["type"] }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "suspended" }
  | { readonly kind: "edited" }
  | { readonly kind: "not-saved"; readonly message: string };

export type StudyStore = ReturnType<typeof createStudyStore>;

/** What all study screens of a page share: the view, today's plan, the card, and how to change them. */
export function createStudyStore(port: StudyPort, scheduler: Scheduler) {
  const view = signal<StudyView | null>(null);
  const content = signal<CardContent | null>(null);
  const notice = signal<Notice | null>(null);
  const saving = signal(false);
  const plan: ReadonlySignal<TodaysPlan | null> = computed(() =>
    view.value ? todaysPlan(view.value, scheduler) : null,
  );

  let changing: Promise<void> = Promise.resolve();
  let reading: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;

  /** Reads anew and draws once all is there; calls that come while one waits its turn share it. */
  function refresh(): Promise<void> {
    waiting ??= reading
      .catch(() => {}) // Whoever asked for that reading was told.
      .then(() => {
        waiting = null;
        reading = readAndDraw();
        return reading;
      });
    return waiting;
  }

  /** Drafts on screen that are not saved yet. */
  const unsaved = new Map<keyof Drafts, unknown>();
  /** These and what was set since the reading under way began: it may not have seen them. */
  let unread = new Map<keyof Drafts, unknown>();

  async function readAndDraw(): Promise<void> {
    unread = new Map(unsaved);
    const fresh = await port.read();
    const read = withUnread(fresh);
    const id = currentCard(read, todaysPlan(read, scheduler));
    const state = id === null ? undefined : stateOf(read, id);
    const shown = state ? await port.card(state.id, state.concept) : null;
    batch(() => {
      view.value = withUnread(fresh);
      content.value = shown;
    });
  }

  const withUnread = (fresh: StudyView): StudyView => ({
    ...fresh,
    drafts: merged(fresh.drafts, Object.fromEntries(unread)),
  });

  const keepUnsaved = () => port.keepUnsaved(Object.fromEntries(unsaved));

  /** Shows drafts at once and saves them; a page that closes in between leaves them to the next. */
  async function setDrafts(drafts: DraftChanges): Promise<void> {
    const before = view.value;
    if (before) view.value = { ...before, drafts: merged(before.drafts, drafts) };
    const entries = Object.entries(drafts) as [keyof Drafts, unknown][];
    for (const [key, draft] of entries) {
      unsaved.set(key, draft);
      unread.set(key, draft);
    }
    keepUnsaved();
    await trying(() => port.saveDrafts(drafts));
    for (const [key, draft] of entries) if (unsaved.get(key) === draft) unsaved.delete(key);
    keepUnsaved();
  }

  /** Runs one change to the log at a time: a press that comes while another is saved is dropped. */
  async function change(work: () => Promise<void>): Promise<void> {
    if (saving.value) return;
    saving.value = true;
    changing = trying(async () => {
      await work();
      await refresh();
    });
    await changing;
    saving.value = false;
  }

  async function trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      notice.value = { kind: "not-saved", message };
    }
  }

  async function record(...args: Parameters<StudyPort["record"]>): Promise<boolean> {
    for (const key of Object.keys(args[2] ?? {}) as (keyof Drafts)[]) {
      unsaved.delete(key);
      unread.delete(key);
    }
    keepUnsaved();
    const recorded = await port.record(...args);
    notice.value = recorded.ok ? null : { kind: "elsewhere" };
    return recorded.ok;
  }

  /** As `change`, for what is pressed once and has to come about: it waits for what is being saved. */
  async function changeInTurn(work: () => Promise<void>): Promise<void> {
    // oxlint-disable-next-line no-await-in-loop -- another press may come first
    while (saving.value) await changing;
    await change(work);
  }

  /** In turn: what is being saved may be the very thing to take back. */
  async function undo(draftsAfter: (target: Undoable) => DraftChanges): Promise<void> {
    await changeInTurn(async () => {
      const target = await port.undo(draftsAfter);
      if (target) notice.value = { kind: "undone", what: target.type };
    });
  }

  /** Follows what other pages write, while this one is open. */
  function follow(): () => void {
    const stop = port.watch(() => void refresh());
    return stop;
  }

  return {
    view,
    plan,
    content,
    notice,
    saving,
    refresh,
    setDrafts,
    change,
    changeInTurn,
    record,
    undo,
    follow,
  };
}

function merged(drafts: Drafts, changes: DraftChanges): Drafts {
  const entries = Object.entries({ ...drafts, ...changes }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries);
}
