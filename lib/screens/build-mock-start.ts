import type { Blueprint } from "@/lib/content/pack";
import {
  type CustomFilter,
  customMinutes,
  type CustomWhich,
  eligibleFor,
  type Histories,
} from "@/lib/forms/custom-form";
import { formPlan } from "@/lib/forms/form-plan";
import type { FormQuestion } from "@/lib/forms/form-question";
import type { LastSeen } from "@/lib/forms/last-seen";
import type { Session } from "@/lib/log/fold-session";
import type { StudyCalendar } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";

import { labelsOf } from "./domain-labels";
import type { EarlierSitting, MockStartModel } from "./mock";

export interface MockStartSource {
  readonly bank: readonly FormQuestion[];
  readonly histories: Histories;
  readonly lastSeen: LastSeen;
  readonly sessions: readonly Session[];
  readonly isComplete: boolean;
}

const whiches: readonly CustomWhich[] = ["any", "missed", "guessed", "flagged", "unseen"];

/** @param questions as many as are asked for in a custom form */
export function buildMockStart(
  blueprint: Blueprint,
  { bank, histories, lastSeen, sessions, isComplete }: MockStartSource,
  calendar: StudyCalendar,
  filter: CustomFilter,
  questions: number,
): MockStartModel {
  const full = formPlan("full", blueprint);
  const half = formPlan("half", blueprint);
  const counts = whiches.map((which) => {
    const found = eligibleFor({ ...filter, which }, bank, histories).length;
    return [which, found] as const;
  });
  const available = eligibleFor(filter, bank, histories).length;
  const asked = Math.max(1, Math.min(questions, available));
  const inDomain = blueprint.domains.filter(({ id }) => [id, null].includes(filter.domain));
  return {
    full: { questions: full.questions, minutes: full.minutes },
    half: { questions: half.questions, minutes: half.minutes },
    unscored: full.domains.reduce((sum, { unscored }) => sum + unscored, 0),
    isComplete,
    freshForms: freshForms(bank, lastSeen, blueprint),
    custom: {
      filter,
      domains: labelsOf(blueprint),
      tasks: inDomain.flatMap(({ tasks }) => tasks.map(({ id, title }) => ({ id, title }))),
      counts: Object.fromEntries(counts) as Record<CustomWhich, number>,
      available,
      questions: asked,
      minutes: customMinutes(asked, blueprint),
    },
    earlier: earlierSittings(sessions, calendar),
  };
}

/** As many as the domain allows that runs out first. */
function freshForms(
  bank: readonly FormQuestion[],
  lastSeen: LastSeen,
  blueprint: Blueprint,
): number {
  const unseen = bank.filter(({ id, pool }) => pool === "assessment" && !lastSeen.has(id));
  const perDomain = formPlan("full", blueprint).domains.map((count) => {
    const left = unseen.filter(({ domain }) => domain === count.domain).length;
    return Math.floor(left / Math.max(1, count.scored + count.unscored));
  });
  return Math.min(...perDomain);
}

/** Forms handed in, newest first. */
function earlierSittings(sessions: readonly Session[], calendar: StudyCalendar): EarlierSitting[] {
  return sessions
    .toSorted((a, b) => b.startedAt - a.startedAt)
    .flatMap(({ id, form, fixed, finished, startedAt }): EarlierSitting[] =>
      form !== "diagnostic" && fixed && finished
        ? [
            {
              session: id,
              form,
              day: studyDayAt(startedAt, calendar),
              timed: fixed.timed,
              band: finished.band,
            },
          ]
        : [],
    );
}
