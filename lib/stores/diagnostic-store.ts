import { batch, computed, effect, signal } from "@preact/signals-core";

import type { QuestionId, Question } from "@/lib/content/pack";
import type { SessionId, StoppingMode } from "@/lib/log/event";
import type { Session } from "@/lib/log/fold-session";
import { sessionSubject } from "@/lib/log/subject";
import type { ScoreEstimate } from "@/lib/psychometrics/estimate";
import { buildQuestion, isCorrect } from "@/lib/screens/build-question";
import type { DiagnosticModel } from "@/lib/screens/diagnostic";
import type { QuestionDraft } from "@/lib/study/drafts";
import { shuffled } from "@/lib/study/shuffled";
import type { Clock } from "@/lib/time/instant";

import type { DraftChanges, StudyStore } from "./study-store";

/** What a diagnostic needs beyond the study: questions, and the model that chooses and scores. */
export interface DiagnosticPort {
  readonly clock: Clock;
  readonly newId: () => string;
  question(id: QuestionId): Promise<Question | null>;
  /** The next question for the sitting; `null` when none is left to ask. */
  choose(session: Session): Promise<QuestionId | null>;
  /** Whether the sitting's own rule ends it here; a sitting of fixed length ends by its number. */
  isOver(session: Session): Promise<boolean>;
  /** The estimate on all evidence so far, kept for Home as well. */
  estimate(): Promise<ScoreEstimate>;
}

const questionsAtFirst = 10;
const questionsMore = 5;
export const questionsAtMost = 30;
const skipsAllowed = 2;
const longestLook = 10 * 60_000;

/**
 * A sitting of ten questions, which may stop and go on at any moment and on any surface.
 * @param draftsAtEnd what is to be kept with the event that ends it
 */
export function createDiagnosticStore(
  study: StudyStore,
  port: DiagnosticPort,
  draftsAtEnd: (id: SessionId) => DraftChanges = () => ({}),
) {
  const { view } = study;
  const asked = signal<Question | null>(null);

  const session = computed(
    () => view.value?.sessions.find((one) => !one.fixed && one.finished === null) ?? null,
  );

  const draft = computed(() => {
    const kept = view.value?.drafts.diagnostic;
    return kept && session.value && isOpenIn(session.value, kept) ? kept : null;
  });

  const model = computed((): DiagnosticModel | null => {
    if (!session.value || !draft.value || asked.value?.id !== draft.value.question) return null;
    const { answers, skipped, questions } = session.value;
    return {
      question: buildQuestion(asked.value, draft.value),
      number: answers.length + 1,
      of: questions,
      skipsLeft: Math.max(0, skipsAllowed - skipped.length),
    };
  });

  /** Starts a sitting, or goes on with the open one. */
  async function begin(stopping: StoppingMode = "quick"): Promise<void> {
    if (!session.value) {
      const id = sessionSubject(port.newId());
      const questions = stopping === "quick" ? questionsAtFirst : questionsAtMost;
      await study.change(() => start(id, questions, stopping));
    }
    await resume();
  }

  /** Five more questions in a sitting that was finished. */
  async function addQuestions(id: SessionId, had: number): Promise<void> {
    await study.change(() => start(id, Math.min(questionsAtMost, had + questionsMore), "quick"));
    await resume();
  }

  async function start(id: SessionId, questions: number, stopping: StoppingMode): Promise<void> {
    await study.record({
      type: "session-start",
      subject: id,
      session: id,
      form: "diagnostic",
      seed: id,
      questions,
      stopping,
    });
  }

  /** Brings the question of the draft on screen, or chooses the next one. */
  async function resume(): Promise<void> {
    const open = session.value;
    if (!open) return;
    if (draft.value) {
      await show(draft.value.question);
      return;
    }
    const isFull = open.answers.length >= open.questions || (await port.isOver(open));
    const chosen = isFull ? null : await port.choose(open);
    if (chosen === null) {
      await finish(open);
      return;
    }
    const question = await port.question(chosen);
    if (!question) throw new Error(`bug: the question ${chosen} is not in the database`);
    // Another page may have asked one meanwhile, and what is chosen there must not be lost.
    const elsewhere = draft.peek();
    if (elsewhere) {
      await show(elsewhere.question);
      return;
    }
    const fresh = freshDraft(open, question, port.clock());
    batch(() => {
      asked.value = question;
      void study.setDrafts({ diagnostic: fresh });
    });
  }

  async function show(id: QuestionId): Promise<void> {
    if (asked.peek()?.id === id) return;
    const question = await port.question(id);
    if (draft.peek()?.question === id) asked.value = question;
  }

  // The draft may move on through another page.
  effect(() => {
    if (draft.value) void show(draft.value.question);
  });

  const setDraft = (change: Partial<QuestionDraft>) =>
    draft.value ? study.setDrafts({ diagnostic: { ...draft.value, ...change } }) : undefined;

  /** Chooses an option or takes the choice back; of one-answer questions the other goes. */
  function choose(place: number): void {
    if (!draft.value || !asked.value) return;
    const { chosen } = draft.value;
    if (chosen.includes(place)) {
      void setDraft({ chosen: chosen.filter((other) => other !== place) });
      return;
    }
    const most = asked.value.key.length;
    if (most === 1) void setDraft({ chosen: [place] });
    else if (chosen.length < most)
      void setDraft({ chosen: [...chosen, place].toSorted(ascending) });
  }

  const toggleGuess = () => void setDraft({ guess: !draft.value?.guess });

  /** Writes the answer; on disk before the next question shows. */
  async function next(): Promise<void> {
    const open = session.value;
    const given = draft.value;
    const question = asked.value;
    if (!open || !given || !question || given.chosen.length !== question.key.length) return;
    await study.change(async () => {
      await study.record(
        {
          type: "answer",
          subject: question.id,
          session: open.id,
          edition: question.edition,
          order: given.order,
          chosen: given.chosen,
          correct: isCorrect(question, given.chosen),
          guess: given.guess,
          ms: Math.min(longestLook, Math.max(0, port.clock() - given.shownAt)),
        },
        { unanswered: true },
        { diagnostic: null },
      );
    });
    await resume();
  }

  async function skip(): Promise<void> {
    const open = session.value;
    const given = draft.value;
    if (!open || !given || open.skipped.length >= skipsAllowed) return;
    await study.change(async () => {
      const body = { type: "skip", subject: given.question, session: open.id } as const;
      await study.record(body, { unanswered: true }, { diagnostic: null });
    });
    await resume();
  }

  async function finish(open: Session): Promise<void> {
    await study.change(async () => {
      if (session.value?.id !== open.id) return; // Another call was faster.
      const { band80, pPass, modelVersion } = await port.estimate();
      const body = {
        type: "session-finish",
        subject: open.id,
        session: open.id,
        form: "diagnostic",
        seed: open.seed,
        band: band80,
        pPass,
        model: modelVersion,
      } as const;
      const recorded = await study.record(body, { unanswered: true }, draftsAtEnd(open.id));
      if (!recorded) study.notice.value = null; // Another page was faster, and nothing is lost.
    });
  }

  return { session, model, begin, resume, addQuestions, choose, toggleGuess, next, skip };
}

function isOpenIn({ id, answers, skipped }: Session, draft: QuestionDraft): boolean {
  const isAsked = answers.some(({ question }) => question === draft.question);
  return draft.session === id && !isAsked && !skipped.includes(draft.question);
}

function freshDraft(
  session: Session,
  question: Question,
  now: QuestionDraft["shownAt"],
): QuestionDraft {
  return {
    session: session.id,
    question: question.id,
    order: shuffled([...question.options.keys()], `${session.seed} ${question.id}`),
    chosen: [],
    guess: false,
    shownAt: now,
  };
}

const ascending = (a: number, b: number) => a - b;
