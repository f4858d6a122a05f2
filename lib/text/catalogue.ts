import { badgeText } from "./badge";
import { commonText } from "./common";
import { diagnosticText, explainedText, resultText, startText } from "./diagnostic";
import { bandText, homeText, sittingsText } from "./home";
import { libraryText } from "./library";
import { mistakesReviewText, mistakesText } from "./mistakes";
import { mockText, sittingText } from "./mock";
import { mockReportText } from "./mock-report";
import { modelText } from "./model";
import { ownCardsText } from "./own-cards";
import {
  effectText,
  examText,
  leechText,
  planDaysText,
  planMinutesText,
  planRecallText,
  planText,
  practiceText,
} from "./plan";
import {
  bandPlotText,
  calendarPlotText,
  guessPlotText,
  loadPlotText,
  memoryPlotText,
  progressTableText,
  progressText,
  recallPlotText,
  taskPlotText,
  timePlotText,
} from "./progress";
import { readinessText, takenText } from "./readiness";
import { reviewText } from "./review";
import {
  appText,
  backupText,
  newTabText,
  onboardingText,
  settingsText,
  troubleText,
} from "./settings";

/** Entries as any language has them: the same names, the same arguments, other words. */
export type Wording<Entries> = {
  readonly [Name in keyof Entries]: Entries[Name] extends string
    ? string
    : Entries[Name] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Wording<Entries[Name]>;
};

/** All that the screens say. Screens import their own part, so that each page loads its own alone. */
export const english = {
  app: appText,
  backup: backupText,
  badge: badgeText,
  band: bandText,
  bandPlot: bandPlotText,
  calendarPlot: calendarPlotText,
  common: commonText,
  diagnostic: diagnosticText,
  effect: effectText,
  exam: examText,
  explained: explainedText,
  guessPlot: guessPlotText,
  home: homeText,
  leech: leechText,
  library: libraryText,
  mistakes: mistakesText,
  mistakesReview: mistakesReviewText,
  mock: mockText,
  mockReport: mockReportText,
  loadPlot: loadPlotText,
  memoryPlot: memoryPlotText,
  model: modelText,
  newTab: newTabText,
  onboarding: onboardingText,
  ownCards: ownCardsText,
  plan: planText,
  planDays: planDaysText,
  planMinutes: planMinutesText,
  planRecall: planRecallText,
  practice: practiceText,
  progress: progressText,
  progressTable: progressTableText,
  readiness: readinessText,
  recallPlot: recallPlotText,
  result: resultText,
  review: reviewText,
  settings: settingsText,
  sitting: sittingText,
  sittings: sittingsText,
  start: startText,
  taken: takenText,
  taskPlot: taskPlotText,
  timePlot: timePlotText,
  trouble: troubleText,
};

/** What a second language has to bring. */
export type Catalogue = Wording<typeof english>;
