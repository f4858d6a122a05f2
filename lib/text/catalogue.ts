import { badgeText } from "./badge";
import { commonText } from "./common";
import { diagnosticText, explainedText, resultText, startText } from "./diagnostic";
import { bandText, homeText, sittingsText } from "./home";
import { libraryText } from "./library";
import { mistakesReviewText, mistakesText } from "./mistakes";
import { modelText } from "./model";
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
  common: commonText,
  diagnostic: diagnosticText,
  explained: explainedText,
  home: homeText,
  library: libraryText,
  mistakes: mistakesText,
  mistakesReview: mistakesReviewText,
  model: modelText,
  newTab: newTabText,
  onboarding: onboardingText,
  result: resultText,
  review: reviewText,
  settings: settingsText,
  sittings: sittingsText,
  start: startText,
  trouble: troubleText,
};

/** What a second language has to bring. */
export type Catalogue = Wording<typeof english>;
