import type { CardState, Grade } from "@/lib/cards/card-state";
import { clozeAnswer, clozeParts, gapsOf } from "@/lib/content/cloze";
import type { Card, Concept } from "@/lib/content/pack";
import type { TodaysPlan } from "@/lib/queue/kept-plan";
import type { StudyView } from "@/lib/study/study-view";
import { cardsBeyond, cardsLeft, reviewUnderWay, stateOf } from "@/lib/study/today";
import { daysBetween } from "@/lib/time/study-day";

import { buildBand, tomorrowOf } from "./build-home";
import { labelsOf } from "./domain-labels";
import type { AnswerSide, FinishedModel, GradeChoice, ReviewModel } from "./review";

/** A card's content with what its concept adds, as read for showing. */
export interface CardContent {
  readonly card: Card;
  readonly concept: Concept | null;
}

/** The card as the learner sees it: what the pack says, with the learner's own changes over it. */
export function edited<C extends Card>(card: C, edit: CardState["edit"]): C {
  return { ...card, ...edit };
}

export function buildReview(view: StudyView, plan: TodaysPlan, content: CardContent): ReviewModel {
  const draft = reviewUnderWay(view);
  const state = stateOf(view, content.card.id)!;
  const card = edited(content.card, state.edit);
  const domains = labelsOf(view.blueprint!);
  return {
    card: card.id,
    domain: domains.find(({ id }) => id === state.domain)!,
    task: card.task,
    front: frontOf(card),
    back: draft.revealed ? backOf(card, content.concept, gradeChoices(view, plan, state)) : null,
    place: { number: draft.done + 1, of: draft.done + Math.max(1, cardsLeft(view, plan)) },
    reason: plan.reasons.get(card.id)?.kind ?? "due",
    flagged: state.flagged,
    undo: view.undoable?.type ?? null,
    editing: draft.typed ? { fields: { ...fieldsOf(card), ...draft.typed } } : null,
  };
}

export function buildFinished(view: StudyView, plan: TodaysPlan): FinishedModel {
  return {
    reviewed: view.days.find(({ day }) => day === view.today)?.reviews ?? 0,
    tomorrow: tomorrowOf(view, plan),
    undo: view.undoable?.type ?? null,
    score: buildBand(view),
    left: plan.queue.length,
    beyond: cardsBeyond(view, plan),
    heldBack: plan.heldBack,
  };
}

export function frontOf(card: Card): (string | null)[] {
  if (card.kind === "basic") return [card.front];
  return clozeParts(card.text).map(({ kind, text }) => (kind === "gap" ? null : text));
}

export function backOf(
  card: Card,
  concept: Concept | null,
  grades: readonly GradeChoice[],
): AnswerSide {
  return {
    answer: card.kind === "basic" ? card.back : clozeAnswer(card.text),
    concept: card.concept,
    gaps: card.kind === "cloze" ? gapsOf(card.text) : [],
    extra: card.extra ?? null,
    confusables: concept?.confusables ?? [],
    source: { url: card.source, checkedOn: card.checkedOn, opened: card.opened },
    grades,
  };
}

/** The fields of a card that a learner may change. */
export function fieldsOf(card: Card): Readonly<Record<string, string>> {
  const extra = card.extra ?? "";
  return card.kind === "basic"
    ? { front: card.front, back: card.back, extra }
    : { text: card.text, extra };
}

const gradesOf = (count: 2 | 4): readonly Grade[] =>
  count === 2 ? ["again", "good"] : ["again", "hard", "good", "easy"];

function gradeChoices(view: StudyView, plan: TodaysPlan, state: CardState): GradeChoice[] {
  return gradesOf(view.settings.grades).map((grade) => {
    const { due } = plan.dueAfter(state, grade);
    return { grade, due, days: daysBetween(view.today, due) };
  });
}
