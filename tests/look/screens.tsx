import type { JSX } from "preact";

import { AppShell } from "@/components/app/AppShell";
import { BackupScreen } from "@/components/backup/BackupScreen";
import { DiagnosticScreen } from "@/components/diagnostic/DiagnosticScreen";
import { StartScreen } from "@/components/diagnostic/StartScreen";
import { ExamScreen } from "@/components/exam/ExamScreen";
import { MockStartScreen } from "@/components/exam/MockStartScreen";
import { MockReportScreen } from "@/components/exam/report/MockReportScreen";
import { HomeScreen } from "@/components/home/HomeScreen";
import { ConceptScreen } from "@/components/library/ConceptScreen";
import { LibraryScreen } from "@/components/library/LibraryScreen";
import { ReportScreen } from "@/components/library/ReportScreen";
import { MistakeReviewScreen } from "@/components/mistakes/MistakeReviewScreen";
import { MistakesScreen } from "@/components/mistakes/MistakesScreen";
import { NewTabScreen, type NewTabModel } from "@/components/newtab/NewTabScreen";
import { OnboardingScreen } from "@/components/onboarding/OnboardingScreen";
import { OwnCardsScreen } from "@/components/own-cards/OwnCardsScreen";
import { PlanScreen } from "@/components/plan/PlanScreen";
import { PracticeScreen } from "@/components/plan/PracticeScreen";
import { ProgressScreen } from "@/components/progress/ProgressScreen";
import { ReadinessScreen } from "@/components/readiness/ReadinessScreen";
import { ResultScreen } from "@/components/result/ResultScreen";
import { ResultsScreen } from "@/components/result/ResultsScreen";
import { FinishedScreen } from "@/components/review/FinishedScreen";
import { ReviewScreen } from "@/components/review/ReviewScreen";
import { SettingsScreen } from "@/components/settings/SettingsScreen";
import { StudySurface } from "@/components/StudySurface";
import { TroubleScreen } from "@/components/TroubleScreen";
import type { Foresight } from "@/lib/screens/foresight";
import type { HomeModel } from "@/lib/screens/home";
import type { MistakeReviewModel } from "@/lib/screens/mistakes";
import type { PlanModel } from "@/lib/screens/plan";
import type { FinishedModel, ReviewModel } from "@/lib/screens/review";
import type { Settings } from "@/lib/settings/settings";
import type { Notice } from "@/lib/stores/study-store";
import { describeOpenProblem } from "@/lib/text/open-problems";
import { newTabText } from "@/lib/text/settings";
import { StudyDay } from "@/lib/time/instant";

import { backup, backupOffered, backupRefused, settings, settingsTried } from "./sample-app";
import { explained, one, result, results, several } from "./sample-diagnostic";
import { concept, library, libraryEmpty } from "./sample-library";
import * as mistakes from "./sample-mistakes";
import {
  mockReport,
  mockStart,
  sitting,
  sittingPaused,
  sittingReview,
  sittingSeveral,
} from "./sample-mock";
import { ownCards, ownCardsWrong } from "./sample-own-cards";
import * as plan from "./sample-plan";
import { progress, progressAfterExam, progressEmpty, progressReading } from "./sample-progress";
import { readinessClose, readinessEmpty, readinessReady, readinessTold } from "./sample-readiness";
import { closeScore, insideScore, pastScore, shortScore } from "./sample-scores";
import * as study from "./sample-study";

const nothing = () => {};
/** Actions that do nothing, whatever they are called. */
const every = () => new Proxy({}, { get: () => nothing }) as never;

const home = (model: HomeModel) => () => <HomeScreen model={model} actions={every()} />;
const review = (model: ReviewModel) => () => <ReviewScreen model={model} actions={every()} />;
const onboarding = (foresight: Foresight | null) => (
  <OnboardingScreen
    today={StudyDay("2026-11-22")}
    foresight={foresight}
    onWish={nothing}
    onStart={nothing}
  />
);
const finished = (model: FinishedModel) => () => <FinishedScreen model={model} actions={every()} />;
const withNotice = (notice: Notice) => () => (
  <StudySurface
    shown={{ kind: "review", model: study.reviewFront }}
    notice={notice}
    actions={{
      home: every(),
      review: every(),
      finished: every(),
    }}
    measuring={null}
    onNoticeGone={nothing}
  />
);
const newTab = (model: NewTabModel) => () => (
  <NewTabScreen model={model} score={closeScore} actions={every()} />
);
const inApp = (page: Parameters<typeof AppShell>[0]["page"], screen: JSX.Element) => () => (
  <AppShell page={page}>{screen}</AppShell>
);
const reviewed = (model: MistakeReviewModel) =>
  inApp(
    "mistakes",
    <div class="app__study">
      <MistakeReviewScreen model={model} actions={every()} />
    </div>,
  );

const planPage = (model: PlanModel, trial: Partial<Settings> | null = null) =>
  inApp(
    "plan",
    <PlanScreen
      model={model}
      today={plan.today}
      projection={plan.projection}
      leeches={plan.leeches}
      trial={trial}
      effect={plan.effect}
      actions={every()}
    />,
  );

/** Every screen with data like that of the pictures that the look was designed on. */
export const screens: Readonly<Record<string, () => JSX.Element>> = {
  home: home(study.home),
  "home-first": home(study.homeFirst),
  "home-resume": home(study.homeResume),
  "home-done": home(study.homeDone),
  "home-last-day": home(study.homeLastDay),
  "home-mistakes": home({ ...study.home, mistakes: 3 }),
  "home-short": home({ ...study.home, score: shortScore }),
  "home-past": home({ ...study.home, score: pastScore }),
  "review-front": review(study.reviewFront),
  "review-revealed": review(study.reviewRevealed),
  "review-four": review(study.reviewFour),
  "review-edit": review(study.reviewEdit),
  "cloze-front": review(study.clozeFront),
  "cloze-revealed": review(study.clozeRevealed),
  "review-undone": withNotice({ kind: "undone", what: "review" }),
  "review-not-saved": withNotice({ kind: "not-saved", message: "Quota exceeded" }),
  finished: finished(study.finished),
  "finished-last-day": finished(study.finishedLastDay),
  "finished-sized": finished(study.finishedSized),
  start: () => <StartScreen actions={every()} />,
  question: () => <DiagnosticScreen model={several} actions={every()} />,
  "question-one": () => <DiagnosticScreen model={one} actions={every()} />,
  result: () => <ResultScreen model={result} actions={every()} />,
  "result-close": () => (
    <ResultScreen
      model={{ ...result, score: closeScore, more: 0, weakest: { kind: "none" } }}
      actions={every()}
    />
  ),
  "result-short": () => (
    <ResultScreen
      model={{ ...result, score: { ...insideScore, band: [690, 720] }, plan: null }}
      actions={every()}
    />
  ),
  "mock-question": () => <ExamScreen model={sitting} actions={every()} />,
  "mock-several": () => <ExamScreen model={sittingSeveral} actions={every()} />,
  "mock-review": () => <ExamScreen model={sittingReview} actions={every()} />,
  "mock-paused": () => <ExamScreen model={sittingPaused} actions={every()} />,
  onboarding: () => onboarding(null),
  "onboarding-foreseen": () => onboarding({ cardsADay: 38, recall: null, unseen: 0 }),
  settings: () => <SettingsScreen model={settings} actions={every()} />,
  backup: () => <BackupScreen model={backup} actions={every()} />,
  "backup-refused": () => <BackupScreen model={backupRefused} actions={every()} />,
  "backup-offered": () => <BackupScreen model={backupOffered} actions={every()} />,
  "new-tab-ask": () => (
    <NewTabScreen model={{ kind: "ask" }} score={null} scale={closeScore.scale} actions={every()} />
  ),
  "new-tab-card": newTab({ kind: "card", card: study.reviewFront }),
  "new-tab-revealed": newTab({ kind: "card", card: study.reviewRevealed }),
  "new-tab-question": newTab({ kind: "question", question: several.question }),
  "new-tab-explained": newTab({ kind: "explained", explained: explained.part }),
  "new-tab-off": newTab({ kind: "off", text: newTabText.offFirefox }),
  "app-study": inApp(
    "study",
    <div class="app__study">
      <HomeScreen model={study.home} actions={every()} />
    </div>,
  ),
  "app-review": inApp(
    "study",
    <div class="app__study">
      <ReviewScreen model={study.reviewRevealed} actions={every()} />
    </div>,
  ),
  "app-mock-start": inApp(
    "mock",
    <MockStartScreen model={mockStart} actions={every()} busy={null} />,
  ),
  "app-mock-report": inApp("results", <MockReportScreen model={mockReport} actions={every()} />),
  "app-results": inApp("results", <ResultsScreen model={results} />),
  "app-plan": planPage(plan.plan, { minutesPerDay: 30 }),
  "app-plan-no-date": planPage(plan.noDate),
  "app-plan-ask": planPage(plan.asking),
  "app-plan-passed": planPage(plan.passed),
  "app-plan-again": planPage(plan.again, { examDay: StudyDay("2027-01-20") }),
  "app-practice": inApp("plan", <PracticeScreen model={plan.practiceStart} actions={every()} />),
  "app-practice-card": inApp(
    "plan",
    <PracticeScreen model={plan.practiceCard} actions={every()} />,
  ),
  "app-settings": inApp("settings", <SettingsScreen model={settings} actions={every()} />),
  "app-settings-tried": inApp(
    "settings",
    <SettingsScreen model={settingsTried} actions={every()} />,
  ),
  "app-mistakes": inApp(
    "mistakes",
    <MistakesScreen model={mistakes.page} scale={closeScore.scale} actions={every()} />,
  ),
  "app-mistakes-empty": inApp(
    "mistakes",
    <MistakesScreen model={mistakes.empty} scale={closeScore.scale} actions={every()} />,
  ),
  "app-mistakes-question": reviewed(mistakes.question),
  "app-mistakes-explained": reviewed(mistakes.explained),
  "app-mistakes-finished": inApp(
    "mistakes",
    <MistakeReviewScreen model={mistakes.finished} actions={every()} />,
  ),
  "app-library": inApp("library", <LibraryScreen model={library} actions={every()} />),
  "app-library-empty": inApp("library", <LibraryScreen model={libraryEmpty} actions={every()} />),
  "app-own-cards": inApp("library", <OwnCardsScreen model={ownCards} actions={every()} />),
  "app-own-cards-wrong": inApp(
    "library",
    <OwnCardsScreen model={ownCardsWrong} actions={every()} />,
  ),
  "app-report": inApp(
    "library",
    <ReportScreen report={concept.cards[0]!.report} onSave={nothing} />,
  ),
  "app-concept": inApp("library", <ConceptScreen model={concept} actions={every()} />),
  "app-readiness": inApp("readiness", <ReadinessScreen model={readinessClose} actions={every()} />),
  "app-readiness-ready": inApp(
    "readiness",
    <ReadinessScreen model={readinessReady} actions={every()} />,
  ),
  "app-readiness-told": inApp(
    "readiness",
    <ReadinessScreen model={readinessTold} actions={every()} />,
  ),
  "app-readiness-empty": inApp(
    "readiness",
    <ReadinessScreen model={readinessEmpty} actions={every()} />,
  ),
  "app-progress": inApp(
    "progress",
    <ProgressScreen model={progress} said={null} actions={every()} />,
  ),
  "app-progress-exam": inApp(
    "progress",
    <ProgressScreen model={progressAfterExam} said={null} actions={every()} />,
  ),
  "app-progress-reading": inApp(
    "progress",
    <ProgressScreen model={progressReading} said={null} actions={every()} />,
  ),
  "app-progress-empty": inApp(
    "progress",
    <ProgressScreen model={progressEmpty} said={null} actions={every()} />,
  ),
  trouble: () => (
    <TroubleScreen
      text={describeOpenProblem({ kind: "newer", found: 4, known: 3 })}
      onExport={nothing}
      onRetry={nothing}
    />
  ),
};
