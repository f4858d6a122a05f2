import type { Question } from "@/lib/content/pack";
import { type Sheet, stateOfSheet } from "@/lib/forms/sheet";
import { allowedMs, usedAt } from "@/lib/forms/sitting-time";
import type { Session } from "@/lib/log/fold-session";
import type { MockDraft } from "@/lib/study/drafts";
import { shuffled } from "@/lib/study/shuffled";
import type { Instant } from "@/lib/time/instant";

import { buildQuestion } from "./build-question";
import type { SittingModel } from "./mock";

/** The order in which a question's options are shown in a sitting: always the same. */
export const optionOrder = (
  { seed }: Pick<Session, "seed">,
  { id, options }: Pick<Question, "id" | "options">,
): number[] => shuffled([...options.keys()], `${seed} ${id}`);

/** @param questions those of the form, in its order */
export function buildSitting(
  session: Session,
  draft: MockDraft,
  questions: readonly Question[],
  now: Instant,
  warning: number | null,
): SittingModel | null {
  const { place, sheets } = draft;
  const [question, sheet] = [questions[place], sheets[place]];
  if (session.form === "diagnostic" || !question || !sheet) return null;
  const places = sheets.map((one, at) => ({
    state: stateOfSheet(one, questions[at]?.key.length ?? 1),
    flagged: one.flagged,
  }));
  return {
    form: session.form,
    place,
    question: sheetModel(session, question, sheet),
    view: draft.view,
    places,
    answered: places.filter(({ state }) => state === "answered").length,
    flagged: places.filter(({ flagged }) => flagged).length,
    time: {
      leftMs: allowedMs(session) - usedAt(session, draft.usedMs, now),
      hidden: draft.timeHidden,
      practice: !session.fixed?.timed,
      paused: draft.paused,
      warning,
    },
  };
}

function sheetModel(session: Session, question: Question, sheet: Sheet): SittingModel["question"] {
  const { chosen, guess, struck, flagged } = sheet;
  const order = optionOrder(session, question);
  return { ...buildQuestion(question, { order, chosen, guess }), struck, flagged };
}
