import { signal } from "@preact/signals";

import type { CardId } from "@/lib/content/pack";
import type { EventBody, EventId, LogEvent, Undoable } from "@/lib/log/event";
import type { Result } from "@/lib/result";
import { fieldsOf } from "@/lib/screens/build-review";
import type { LibraryCard } from "@/lib/screens/library";
import { commonText } from "@/lib/text/common";
import { libraryText as text } from "@/lib/text/library";

import { editAfter } from "./review-store";

export interface ChangePort {
  record(
    body: EventBody,
    expected: { readonly revision?: number },
  ): Promise<Result<LogEvent, { readonly kind: "stale" }>>;
  /** What an undo would take back. */
  undoable(): Promise<Undoable | null>;
  undo(): Promise<unknown>;
}

export interface LibraryNotice {
  readonly text: string;
  readonly isWrong: boolean;
  /** The event that the notice offers to take back. */
  readonly undoes: EventId | null;
}

export type CardChanges = ReturnType<typeof createCardChanges>;

/**
 * What can be done with cards outside a review: flag, set aside, edit, and take back the last of it.
 * @param rowOf finds a card among those on screen
 * @param refresh reads what is on screen anew
 */
export function createCardChanges(
  port: ChangePort,
  rowOf: (id: CardId) => LibraryCard | undefined,
  refresh: () => Promise<void>,
) {
  const typed = signal<{ card: CardId; fields: Record<string, string> } | null>(null);
  const notice = signal<LibraryNotice | null>(null);
  let busy = false;

  const say = (words: string, undoes: EventId | null = null, isWrong = false) => {
    notice.value = { text: words, isWrong, undoes };
  };

  /** One change at a time: a press that comes while another is saved is dropped. */
  async function change(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      await work();
      await refresh();
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      say(commonText.notSaved(message), null, true);
    }
    busy = false;
  }

  /** Writes what happened to a card, and says so with an offer to undo it. */
  const record = (id: CardId, body: EventBody, words: string = text.changed) =>
    change(async () => {
      const row = rowOf(id);
      const expected = row ? { revision: row.state.revision } : {};
      const recorded = await port.record(body, expected);
      if (recorded.ok) say(words, recorded.value.id);
      else say(text.elsewhere);
    });

  const toggleFlag = (subject: CardId) =>
    record(subject, { type: "flag", subject, flagged: !rowOf(subject)?.state.flagged });

  const toggleAside = (subject: CardId) => {
    const suspended = rowOf(subject)?.state.status !== "suspended";
    return record(subject, { type: "suspend", subject, suspended });
  };

  const startEdit = (card: CardId) => (typed.value = { card, fields: {} });
  const typeEdit = (field: string, value: string) => {
    if (typed.value)
      typed.value = { ...typed.value, fields: { ...typed.value.fields, [field]: value } };
  };
  const cancelEdit = () => (typed.value = null);

  async function saveEdit(): Promise<void> {
    const row = typed.value && rowOf(typed.value.card);
    if (!typed.value || !row) return;
    const before = row.state.edit;
    const edit = editAfter(before, typed.value.fields, fieldsOf(row.card));
    if (JSON.stringify(edit) !== JSON.stringify(before))
      await record(row.card.id, { type: "edit", subject: row.card.id, edit });
    if (!notice.value?.isWrong) cancelEdit();
  }

  /** Takes back the change that the notice tells of, unless another page has gone on since. */
  const undo = () =>
    change(async () => {
      const target = notice.value?.undoes;
      if (!target || (await port.undoable())?.id !== target) {
        say(text.elsewhere);
        return;
      }
      await port.undo();
      say(commonText.undone);
    });

  const dismiss = () => (notice.value = null);

  return {
    typed,
    notice,
    record,
    toggleFlag,
    toggleAside,
    startEdit,
    typeEdit,
    cancelEdit,
    saveEdit,
    undo,
    dismiss,
  };
}
