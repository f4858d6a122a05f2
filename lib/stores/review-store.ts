import { computed } from "@preact/signals-core";

import type { CardEdit, Grade } from "@/lib/cards/card-state";
import type { Undoable } from "@/lib/log/event";
import { buildFinished, buildReview, fieldsOf } from "@/lib/screens/build-review";
import { freshReview, type ReviewDraft } from "@/lib/study/drafts";
import { cardsBeyond, reviewUnderWay, stateOf } from "@/lib/study/today";
import type { Clock } from "@/lib/time/instant";

import type { DraftChanges, StudyStore } from "./study-store";

/** A break in the middle of a card is not thinking. */
const longestLook = 5 * 60_000;

export type ReviewStore = ReturnType<typeof createReviewStore>;

/** The review on every surface: front, reveal, grade, undo, edit, suspend, flag. */
export function createReviewStore(study: StudyStore, clock: Clock) {
  const { view, plan, content } = study;

  const model = computed(() =>
    view.value?.blueprint && plan.value && content.value
      ? buildReview(view.value, plan.value, content.value)
      : null,
  );

  const finished = computed(() =>
    view.value?.blueprint && plan.value && !content.value
      ? buildFinished(view.value, plan.value)
      : null,
  );

  const draft = () => reviewUnderWay(view.value!);
  const setDraft = (change: Partial<ReviewDraft>) =>
    study.setDrafts({ review: { ...draft(), ...change } });

  /** Begins a review, of at most `limit` cards, or goes on with the one under way. */
  async function begin(limit: number | null): Promise<void> {
    if (!view.value) return;
    const isResumed = limit === null && draft().done > 0 && draft().limit === null;
    if (!isResumed) await restart(limit, draft().beyond ?? 0);
    await study.refresh();
    await pin();
  }

  /** Goes on with so many cards beyond what is planned for today. */
  async function goBeyond(): Promise<void> {
    if (!view.value || !plan.value) return;
    await restart(null, (draft().beyond ?? 0) + cardsBeyond(view.value, plan.value));
    await study.refresh();
    await pin();
  }

  const restart = (limit: number | null, beyond: number) =>
    study.setDrafts({ review: { ...freshReview(view.value!.today, limit), beyond } });

  /**
   * Remembers which card is on screen, so that it is the same one after the page was closed. Not
   * while a change is being saved, which may be about to put another one there.
   */
  async function pin(): Promise<void> {
    if (study.saving.value) return;
    const card = content.value?.card.id ?? null;
    if (card === null || draft().card === card) return;
    await setDraft({ card, revealed: false, shownAt: clock(), typed: null });
  }

  async function reveal(): Promise<void> {
    if (!model.value || model.value.back) return;
    const shownAt = draft().shownAt ?? clock();
    await setDraft({ card: model.value.card, revealed: true, shownAt });
  }

  /** Writes the grade with the very day that its button showed. */
  const grade = (given: Grade) =>
    study.change(async () => {
      const shown = model.value?.back?.grades.find((choice) => choice.grade === given);
      const state = model.value && stateOf(view.value!, model.value.card);
      if (!shown || !state) return;
      const { shownAt, done } = draft();
      const ms = Math.min(longestLook, Math.max(0, clock() - (shownAt ?? clock())));
      await study.record(
        {
          type: "review",
          subject: state.id,
          edition: content.value!.card.edition,
          grade: given,
          due: shown.due,
          ms,
        },
        { revision: state.revision },
        { review: { ...next(draft()), done: done + 1 } },
      );
    });

  const undo = () => study.undo(draftsAfterUndo);

  /** A review that is taken back puts its card on screen again, front up. */
  function draftsAfterUndo(target: Undoable): DraftChanges {
    if (target.type === "setting" || target.type === "exam") return {};
    const before = draft();
    const done = target.type === "review" ? Math.max(0, before.done - 1) : before.done;
    return { review: { ...next(before), card: target.subject as ReviewDraft["card"], done } };
  }

  const toggleFlag = () =>
    changeCard(async (subject, revision) => {
      const flagged = !model.value!.flagged;
      await study.record({ type: "flag", subject, flagged }, { revision });
    });

  const suspend = () =>
    changeCard(async (subject, revision) => {
      const drafts = { review: next(draft()) };
      const body = { type: "suspend", subject, suspended: true } as const;
      if (await study.record(body, { revision }, drafts))
        study.notice.value = { kind: "suspended" };
    });

  const startEdit = () => setDraft({ typed: {} });
  const typeEdit = (change: CardEdit) => setDraft({ typed: { ...draft().typed, ...change } });
  const cancelEdit = () => setDraft({ typed: null });

  const saveEdit = () =>
    changeCard(async (subject, revision) => {
      const before = stateOf(view.value!, subject)?.edit ?? null;
      const edit = editAfter(before, draft().typed ?? {}, fieldsOf(content.value!.card));
      if (JSON.stringify(edit) === JSON.stringify(before)) {
        await cancelEdit();
        return;
      }
      const drafts = { review: { ...draft(), typed: null } };
      const body = { type: "edit", subject, edit } as const;
      if (await study.record(body, { revision }, drafts)) study.notice.value = { kind: "edited" };
    });

  function changeCard(
    work: (subject: NonNullable<ReviewDraft["card"]>, revision: number) => Promise<void>,
  ): Promise<void> {
    return study.change(async () => {
      const state = model.value && stateOf(view.value!, model.value.card);
      if (state) await work(state.id, state.revision);
    });
  }

  return {
    model,
    finished,
    begin,
    goBeyond,
    pin,
    reveal,
    grade,
    undo,
    toggleFlag,
    suspend,
    startEdit,
    typeEdit,
    cancelEdit,
    saveEdit,
  };
}

const next = (draft: ReviewDraft): ReviewDraft => ({
  ...draft,
  card: null,
  revealed: false,
  shownAt: null,
  typed: null,
});

/**
 * The edit with what was typed over it. A field left blank stays as it was; one typed back to the
 * pack's own text leaves the edit, so that later corrections of the pack reach it again.
 */
export function editAfter(
  before: CardEdit | null,
  typed: CardEdit,
  packText: Readonly<Record<string, string>>,
): CardEdit | null {
  const isPackText = ([field, text]: [string, string]) => packText[field] === text;
  const filled = Object.entries(typed).filter(
    (entry) => entry[1].trim() !== "" || isPackText(entry),
  );
  const all = Object.entries({ ...before, ...Object.fromEntries(filled) });
  const own = all.filter((entry) => !isPackText(entry));
  return own.length > 0 ? Object.fromEntries(own) : null;
}
