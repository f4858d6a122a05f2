import type { Question } from "@/lib/content/pack";
import type { AnswerBody, SessionId, SkipBody } from "@/lib/log/event";
import type { Session } from "@/lib/log/fold-session";
import { isCorrect } from "@/lib/screens/build-question";
import { optionOrder } from "@/lib/screens/build-sitting";

import { changesOf, type Sheet } from "./sheet";

export type HandedIn = AnswerBody | SkipBody;

/** What stands on each sheet of a form, as the events that it becomes. */
export function handIn(
  session: Session,
  questions: readonly Question[],
  sheets: readonly Sheet[],
): HandedIn[] {
  return questions.flatMap((question, place) => {
    const sheet = sheets[place];
    if (!sheet) return [];
    const { id } = session;
    return [
      sheet.chosen.length === 0 ? skipOf(id, question, sheet) : answerOf(session, question, sheet),
    ];
  });
}

const skipOf = (session: SessionId, { id }: Question, { ms, flagged }: Sheet): SkipBody => ({
  type: "skip",
  subject: id,
  session,
  ms: Math.round(ms),
  ...(flagged ? { flagged } : {}),
});

/** Too few options chosen are an answer, too: a wrong one. */
function answerOf(session: Session, question: Question, sheet: Sheet): AnswerBody {
  const changes = changesOf(sheet);
  return {
    type: "answer",
    subject: question.id,
    session: session.id,
    edition: question.edition,
    order: optionOrder(session, question),
    chosen: sheet.chosen,
    correct: isCorrect(question, sheet.chosen),
    guess: sheet.guess,
    ms: Math.round(sheet.ms),
    ...(changes.length > 0 ? { changes } : {}),
    ...(sheet.flagged ? { flagged: true } : {}),
  };
}
