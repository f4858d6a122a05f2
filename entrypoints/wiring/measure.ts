import { QuestionId } from "@/lib/content/pack";
import type { Session } from "@/lib/log/fold-session";
import { estimate, type ScoreEstimate } from "@/lib/psychometrics/estimate";
import { nextQuestion } from "@/lib/psychometrics/next-question";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { isOver } from "@/lib/psychometrics/stopping";
import { recentAnswers } from "@/lib/readiness/recent-answers";
import { readBank, readEvidence } from "@/lib/storage/read-evidence";
import { readLastShown } from "@/lib/storage/read-shown";
import type { DiagnosticPort } from "@/lib/stores/diagnostic-store";
import { storedScore } from "@/lib/study/score";
import type { StudyView } from "@/lib/study/study-view";
import { systemClock } from "@/lib/time/clock";

import { newId } from "./new-id";
import { scheduler, type Study } from "./study";

/** The model that chooses and scores, over what the database holds. */
export function measureOn(study: Study): DiagnosticPort {
  return {
    clock: systemClock,
    newId,
    question: async (id) => (await study.database.questions.get(id)) ?? null,
    choose: (session) => choose(study, session),
    isOver: (session) => isOverIn(study, session),
    estimate: () => measure(study),
  };
}

/** The estimate on all evidence so far; kept, so that Home can draw it at once. */
export async function measure(study: Study): Promise<ScoreEstimate> {
  const view = await study.read();
  const [evidence, bank] = await evidenceAndBank(study, view);
  const { blueprint } = view;
  if (!blueprint) throw new Error("bug: measured before a pack was installed");
  const made = estimate(evidence, bank, blueprint, systemClock(), defaultParameters);
  await study.database.meta.put({ key: "score", value: storedScore(made, blueprint.scale.cut) });
  return made;
}

/** Looks at the estimate after each answer, but for sittings that end by their number alone. */
async function isOverIn(study: Study, { stopping, answers }: Session): Promise<boolean> {
  if (stopping === "quick") return false;
  const { pMastery, sd } = await measure(study);
  return isOver(stopping, { answers: answers.length, pMastery, sd });
}

/** What the result says besides the estimate: how fresh the evidence is, how much is still open. */
export async function standingOf(study: Study, view: StudyView) {
  const [evidence] = await evidenceAndBank(study, view);
  const cards = evidence.filter((event) => event.kind === "cards");
  const openIn = (domain: string) => {
    const known = cards.find((event) => event.domain === domain);
    return known ? 1 - known.share * known.retrievability : 1;
  };
  const domains = view.blueprint?.domains ?? [];
  return {
    recentAnswers: recentAnswers(evidence, view.days, view.calendar, view.today),
    open: domains.map(({ id }) => openIn(id)),
  };
}

function evidenceAndBank(study: Study, view: StudyView) {
  return Promise.all([
    readEvidence(study.database, scheduler, view.calendar, systemClock()),
    readBank(study.database),
  ]);
}

async function choose(study: Study, session: Session): Promise<QuestionId | null> {
  const view = await study.read();
  const [[evidence, bank], lastSeen] = await Promise.all([
    evidenceAndBank(study, view),
    readLastShown(study.database),
  ]);
  const { blueprint, candidates, today } = view;
  if (!blueprint) return null;
  const shownToday = candidates.filter(({ memory }) => memory?.reviewedOn === today);
  const diagnostic = {
    seed: session.seed,
    answered: session.answers.map(({ question }) => question),
    skipped: session.skipped,
    lastSeen,
    restingConcepts: new Set(shownToday.map(({ concept }) => concept)),
  };
  const now = systemClock();
  const chosen = nextQuestion(diagnostic, evidence, bank, blueprint, now, defaultParameters);
  return chosen === null ? null : QuestionId(chosen);
}
