import type { DomainId } from "@/lib/content/pack";
import type { SatMock } from "@/lib/forms/mocks";
import type { TaskKnowledge } from "@/lib/progress/task-map";
import type { DomainEstimate } from "@/lib/psychometrics/domain-estimates";
import { farBelowFrom, rowAtTarget, rowWanted } from "@/lib/psychometrics/readiness";
import type { StudyCalendar, StudyDay } from "@/lib/time/instant";
import { daysBetween, studyDayAt } from "@/lib/time/study-day";

export type CheckState = "done" | "part" | "open";

/** One point of the field's checklist, with the evidence that it stands on. */
export type CheckItem = { readonly state: CheckState } & (
  | {
      readonly kind: "row";
      readonly inRow: number;
      readonly wanted: number;
      readonly target: number;
      /** The sittings of the row, oldest first. */
      readonly scores: readonly { readonly day: StudyDay; readonly score: number }[];
      /** The timed sitting before it, which counts for none; `null` when there was none. */
      readonly broken: (Pick<SatMock, "score" | "farBelow"> & { readonly day: StudyDay }) | null;
    }
  | {
      readonly kind: "far-below";
      /** The domain most likely to be far below the rest, and how likely that is; `null` unmeasured. */
      readonly domain: DomainId | null;
      readonly chance: number;
    }
  | {
      readonly kind: "weakest";
      readonly domain: DomainId | null;
      readonly range: readonly [number, number] | null;
      readonly answers: number;
    }
  | {
      readonly kind: "covered";
      readonly tasks: number;
      readonly tasksSeen: number;
      readonly cards: number;
      readonly cardsSeen: number;
    }
  | { readonly kind: "recent"; readonly day: StudyDay | null; readonly days: number | null }
);

export interface CheckSource {
  readonly mocks: readonly SatMock[];
  readonly domains: readonly DomainEstimate[];
  readonly tasks: readonly TaskKnowledge[];
  readonly scale: { readonly cut: number; readonly target: readonly [number, number] };
  readonly today: StudyDay;
  readonly calendar: StudyCalendar;
}

/** Share of all cards that counts as the whole syllabus. */
const coveredFrom = 0.95;
/** Days for which a full sitting counts as recent, and after which it counts no more. */
const recentDays = 7;
const staleDays = 21;

/** What people who passed say to look at before booking. */
export function checklist(source: CheckSource): CheckItem[] {
  return [row(source), farBelow(source), weakest(source), covered(source), recent(source)];
}

function row({ mocks, scale, calendar }: CheckSource): CheckItem {
  const [target] = scale.target;
  const good = rowAtTarget(mocks, target);
  const inRow = good.length;
  const last = mocks.filter((mock) => mock.timed).at(-inRow - 1);
  const dayOf = ({ at }: SatMock) => studyDayAt(at, calendar);
  return {
    kind: "row",
    state: inRow >= rowWanted ? "done" : inRow > 0 ? "part" : "open",
    inRow,
    wanted: rowWanted,
    target,
    scores: good.map((mock) => ({ day: dayOf(mock), score: mock.score })),
    broken: last ? { day: dayOf(last), score: last.score, farBelow: last.farBelow } : null,
  };
}

function farBelow({ domains }: CheckSource): CheckItem {
  const measured = domains.filter(({ answers }) => answers > 0);
  const worst = measured.toSorted((a, b) => b.pFarBelow - a.pFarBelow)[0];
  if (!worst) return { kind: "far-below", state: "open", domain: null, chance: 0 };
  const chance = worst.pFarBelow;
  const state = chance > farBelowFrom ? "open" : chance > 0.5 ? "part" : "done";
  return { kind: "far-below", state, domain: worst.domain, chance };
}

function weakest({ domains, scale }: CheckSource): CheckItem {
  const lowest = domains.toSorted((a, b) => a.mean - b.mean)[0];
  if (!lowest || lowest.answers === 0)
    return { kind: "weakest", state: "open", domain: null, range: null, answers: 0 };
  const { domain, range, answers } = lowest;
  const state = !range || range[1] < scale.cut ? "open" : range[0] >= scale.cut ? "done" : "part";
  return { kind: "weakest", state, domain, range, answers };
}

function covered({ tasks }: CheckSource): CheckItem {
  const cards = sum(tasks.map((task) => task.cards));
  const cardsSeen = sum(tasks.map(({ seen }) => seen));
  const tasksSeen = tasks.filter(({ seen }) => seen > 0).length;
  const isAll = tasksSeen === tasks.length && cardsSeen >= coveredFrom * cards;
  const state = cardsSeen === 0 ? "open" : isAll ? "done" : "part";
  return { kind: "covered", state, tasks: tasks.length, tasksSeen, cards, cardsSeen };
}

function recent({ mocks, today, calendar }: CheckSource): CheckItem {
  const last = mocks.at(-1);
  if (!last) return { kind: "recent", state: "open", day: null, days: null };
  const day = studyDayAt(last.at, calendar);
  const days = daysBetween(day, today);
  const state = days <= recentDays ? "done" : days <= staleDays ? "part" : "open";
  return { kind: "recent", state, day, days };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
