import { computed, signal } from "@preact/signals-core";
import { h } from "preact";

import {
  type MeasuringActions,
  MeasuringScreen,
  onQuestionPress,
} from "@/components/diagnostic/MeasuringScreen";
import type { MeasuringScreens } from "@/components/StudySurface";
import { openApp } from "@/lib/browser/pages";
import { mocksOf } from "@/lib/forms/mocks";
import type { SessionId, StoppingMode } from "@/lib/log/event";
import { sittingsOf } from "@/lib/progress/sittings";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { wasReady } from "@/lib/readiness/was-ready";
import { buildResult, conceptsToStudy } from "@/lib/screens/build-result";
import type { ResultModel } from "@/lib/screens/diagnostic";
import type { SurfaceModel } from "@/lib/screens/surface";
import { readConceptsOf } from "@/lib/storage/read-concepts";
import { readBank } from "@/lib/storage/read-evidence";
import { createDiagnosticStore, questionsAtMost } from "@/lib/stores/diagnostic-store";
import type { PlaceStore } from "@/lib/stores/place-store";
import type { ReviewStore } from "@/lib/stores/review-store";
import type { StudyStore } from "@/lib/stores/study-store";
import { diagnosticText } from "@/lib/text/diagnostic";

import { bringForward } from "./bring-forward";
import { measure, measureOn, standingOf } from "./measure";
import type { Study } from "./study";

/** Diagnostics and their results, loaded when they are first needed. */
export function createMeasuring(
  store: StudyStore,
  study: Study,
  place: PlaceStore,
  review: ReviewStore,
) {
  const diagnostic = createDiagnosticStore(store, measureOn(study), place.atResult);
  const result = signal<ResultModel | null>(null);
  /** From an answer to what follows it: a sitting that it finished is no reason to begin another. */
  const goingOn = signal(false);

  const shown = computed((): SurfaceModel | null => {
    const screen = place.screen.value;
    if (screen.kind === "diagnostic" && diagnostic.model.value) {
      return { kind: "diagnostic", model: diagnostic.model.value };
    }
    if (screen.kind === "result" && result.value?.session === screen.session) {
      return { kind: "result", model: result.value };
    }
    const isIdle = !diagnostic.session.value && !goingOn.value;
    if (screen.kind === "diagnostic" && isIdle) return { kind: "start" };
    return { kind: "working", text: diagnosticText.working };
  });

  /** What a page that opens on this screen has to load first. */
  async function resume(): Promise<void> {
    const screen = place.screen.value;
    if (screen.kind === "result") await load(screen.session);
    else if (diagnostic.session.value) {
      await diagnostic.resume();
      await leaveIfFinished();
    }
  }

  async function begin(stopping?: StoppingMode): Promise<void> {
    await study.complete; // Questions are chosen from the whole bank.
    await diagnostic.begin(stopping);
    await place.go({ kind: "diagnostic" });
    await leaveIfFinished();
  }

  async function next(): Promise<void> {
    goingOn.value = true;
    await diagnostic.next();
    await leaveIfFinished();
    goingOn.value = false;
  }

  /** The last answer brings the result on screen; so does a page that finds the sitting finished. */
  async function leaveIfFinished(): Promise<void> {
    const latest = store.view.value?.sessions.find(({ fixed }) => !fixed);
    if (diagnostic.session.value || !latest?.finished) return;
    await load(latest.id);
    // Whoever has gone elsewhere meanwhile stays there.
    if (place.screen.value.kind !== "diagnostic") return;
    await place.go({ kind: "result", session: latest.id });
  }

  async function showLast(): Promise<void> {
    const last = store.view.value?.sessions.find(({ finished }) => finished !== null);
    if (!last) return;
    if (last.fixed) {
      await openApp(`#/mock-report/${encodeURIComponent(last.id)}`);
      return;
    }
    await load(last.id);
    await place.go({ kind: "result", session: last.id });
  }

  async function load(id: SessionId): Promise<void> {
    const { database } = study;
    const session = await database.sessions.get(id);
    const view = store.view.value;
    if (!session || !view) return;
    const ids = session.answers.map(({ question }) => question);
    const questions = (await database.questions.bulkGet(ids)).flatMap((row) => row ?? []);
    const concepts = conceptsToStudy(session, questions);
    const sessions = await database.sessions.toArray();
    result.value = buildResult(view, {
      session,
      estimate: await measure(study),
      questions,
      concepts: await readConceptsOf(database, questions),
      flagged: new Set(),
      questionsInBank: await database.questions
        .where("pack")
        .equals(view.pack ?? "")
        .count(),
      planCards: await database.cardStates
        .where("concept")
        .anyOf(concepts)
        .filter(({ status }) => status === "new" || status === "active")
        .count(),
      questionsAtMost,
      mocks: mocksOf(sessions, {
        bank: await readBank(database),
        blueprint: view.blueprint!,
        parameters: defaultParameters,
      }),
      wasReady: wasReady(sittingsOf(sessions, view.calendar)),
      ...(await standingOf(study, view)),
    });
  }

  /** Puts the cards on what was missed at the front of today's queue. */
  async function startPlan(): Promise<void> {
    const session = await study.database.sessions.get(result.value?.session ?? ("" as SessionId));
    if (!session || !store.view.value) return;
    const ids = session.answers.map(({ question }) => question);
    const questions = (await study.database.questions.bulkGet(ids)).flatMap((row) => row ?? []);
    const concepts = conceptsToStudy(session, questions);
    await bringForward({ study, store }, concepts);
    await review.begin(null);
    await place.go({ kind: "review" });
  }

  async function more(): Promise<void> {
    const session = await study.database.sessions.get(result.value?.session ?? ("" as SessionId));
    if (!session) return;
    await diagnostic.addQuestions(session.id, session.questions);
    await place.go({ kind: "diagnostic" });
  }

  const goHome = () => void place.go({ kind: "home" });

  const actions: MeasuringActions = {
    start: { begin: (stopping) => void begin(stopping), home: goHome },
    diagnostic: {
      pause: goHome,
      choose: diagnostic.choose,
      toggleGuess: diagnostic.toggleGuess,
      next: () => void next(),
      skip: () => void diagnostic.skip(),
    },
    result: { home: goHome, startPlan: () => void startPlan(), more: () => void more() },
  };

  const screens: MeasuringScreens = {
    Screen: (props) => h(MeasuringScreen, { ...props, actions }),
    onPress: (press, on) =>
      on.kind === "diagnostic" && onQuestionPress(press, on.model, actions.diagnostic),
  };

  return { shown, screens, resume, begin, showLast };
}
