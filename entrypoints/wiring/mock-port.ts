import { tellStudied } from "@/lib/browser/pages";
import { assembleForm } from "@/lib/forms/assemble-form";
import { customForm } from "@/lib/forms/custom-form";
import type { HandedIn } from "@/lib/forms/hand-in";
import { formScore, rightOf } from "@/lib/forms/score-form";
import type { FormChoice, FormFigures } from "@/lib/forms/sitting";
import { isOverdue } from "@/lib/forms/sitting-time";
import type { AnswerBody } from "@/lib/log/event";
import type { Session } from "@/lib/log/fold-session";
import { readBank } from "@/lib/storage/read-evidence";
import { readFormQuestions, readFormSource } from "@/lib/storage/read-forms";
import { createMockStore, type MockPort } from "@/lib/stores/mock-store";
import { systemClock } from "@/lib/time/clock";

import type { Engine } from "./engine";
import { measure } from "./measure";
import { estimateUpTo } from "./measure-mock";
import { newId } from "./new-id";
import { firstPaints } from "./paints";
import type { Study } from "./study";

/** What a mock exam needs of the database and the model. */
export function mockPort(study: Study): MockPort {
  return {
    clock: systemClock,
    newId,
    assemble: (choice, seed) => assemble(study, choice, seed),
    questions: (items) => readFormQuestions(study.database, items),
    score: (session, handedIn) => score(study, session, handedIn),
    handIn: async (events, sitting, drafts) => {
      firstPaints.outdate();
      const recorded = await study.log.recordAll(events, sitting, drafts);
      firstPaints.outdate();
      void tellStudied();
      await measure(study); // Home draws from the score that this keeps.
      return recorded.ok;
    },
  };
}

async function assemble(study: Study, choice: FormChoice, seed: string) {
  const [{ bank, histories, lastSeen }, { blueprint }] = await Promise.all([
    readFormSource(study.database),
    study.read(),
  ]);
  if (!blueprint) throw new Error("bug: a form was asked for before a pack was installed");
  if (choice.kind === "custom") {
    return customForm(choice.filter, choice.questions, bank, blueprint, histories, seed);
  }
  return assembleForm(choice.kind, bank, blueprint, lastSeen, seed);
}

async function score(
  study: Study,
  session: Session,
  handedIn: readonly HandedIn[],
): Promise<FormFigures> {
  const at = systemClock();
  const seen = handedIn.filter((one) => one.type === "answer" || (one.ms ?? 0) > 0);
  const pending = seen.map((one) => ({ ...one, at }));
  const { blueprint } = await study.read();
  const [made, bank] = await Promise.all([
    estimateUpTo(study, { at, before: Infinity, pending }),
    readBank(study.database),
  ]);
  const answers = handedIn.filter((one): one is AnswerBody => one.type === "answer");
  const given = answers.map(({ subject, correct }) => ({ question: subject, correct }));
  const { right, scored } = rightOf(session.fixed!, given);
  return {
    band: made.band80,
    pPass: made.pPass,
    model: made.modelVersion,
    score: formScore(right / Math.max(1, scored), blueprint!, bank),
  };
}

/** Hands in the form whose time ran out while no page was open. */
export async function handInOverdue({ study, store }: Engine): Promise<void> {
  const open = store.view.value?.sessions.find((one) => one.fixed && one.finished === null);
  if (open && isOverdue(open, systemClock())) await createMockStore(store, mockPort(study)).open();
}
