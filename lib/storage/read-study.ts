import type { Session } from "@/lib/log/fold-session";
import { basisOf, isCurrent, type PlanRow } from "@/lib/planner/plan-row";
import { isFresh } from "@/lib/queue/kept-plan";
import { newCardsPerDay } from "@/lib/queue/new-cards-per-day";
import { type Settings, settingsFrom } from "@/lib/settings/settings";
import type { Drafts } from "@/lib/study/drafts";
import type { StoredScore, StudyView } from "@/lib/study/study-view";
import type { Instant, StudyCalendar, StudyDay } from "@/lib/time/instant";
import { addDays, studyDayAt } from "@/lib/time/study-day";

import {
  type CandidateQuery,
  countDueOn,
  countIntroduced,
  readCandidates,
  readPlanned,
} from "./candidates";
import type { StudyDatabase } from "./database";
import { readPlanRow } from "./kept-plan";
import { lastUndoable, readHead } from "./log";
import { missedConcepts, type OpenMistake, readOpenMistakes } from "./mistakes";

const latestSessions = 6;

const tablesRead = [
  "cardStates",
  "days",
  "drafts",
  "events",
  "meta",
  "packs",
  "questionStates",
  "questions",
  "sessions",
  "settings",
];

/** Reads what the study screens decide from, through indexes alone. */
export function readStudy(
  database: StudyDatabase,
  now: Instant,
  systemZone: string,
): Promise<StudyView> {
  const { days, sessions, settings, drafts, packs, meta } = database;
  return database.transaction("r", tablesRead, async () => {
    const [settingRows, draftRows, [manifest], head, row] = await Promise.all([
      settings.toArray(),
      drafts.toArray(),
      packs.toArray(),
      readHead(database),
      readPlanRow(database),
    ]);
    const inForce = settingsFrom(settingRows);
    const calendar = calendarOf(inForce, systemZone);
    const today = studyDayAt(now, calendar);
    const draft = Object.fromEntries(draftRows.map(({ key, value }) => [key, value])) as Drafts;
    const domains = manifest?.blueprint.domains.map(({ id }) => id) ?? [];
    const focus = draft.focus?.day === today ? draft.focus.concepts : [];
    const newPerDomain = 2 * newCardsPerDay(inForce.minutesPerDay);
    const [
      candidates,
      dueTomorrow,
      introduced,
      studied,
      latest,
      undoable,
      score,
      installing,
      mistakes,
    ] = await Promise.all([
      readCards(database, row, draft, { today, domains, focus, newPerDomain }),
      countDueOn(database, addDays(today, 1), domains),
      // To count them all takes longer than all else; a plan of today goes on without.
      isFresh(row?.kept ?? null, today) ? null : countIntroduced(database, today, domains),
      days.toArray(),
      sessions.orderBy("startedAt").reverse().limit(latestSessions).toArray(),
      lastUndoable(database),
      meta.get("score"),
      meta.get("installing"),
      readOpenMistakes(database),
    ]);
    const estimate = (score?.value as StoredScore | undefined) ?? null;
    const ground = {
      basis: basisOf(inForce, manifest ? `${manifest.id} ${manifest.version}` : null, focus),
      evidence: evidenceOf(latest, estimate),
    };
    const sat = draft.mock && (await sessions.get(draft.mock.session));
    return {
      head: head.lamport,
      now,
      today,
      calendar,
      settings: inForce,
      blueprint: manifest?.blueprint ?? null,
      pack: manifest?.id ?? null,
      installing: (installing?.value as number | undefined) ?? null,
      candidates,
      dueTomorrow,
      introduced,
      days: studied,
      sessions: withSat(latest, sat),
      mistakes: mistakesIn(mistakes, today),
      score: estimate,
      planned: {
        ...ground,
        kept: row?.kept ?? null,
        pace: row?.pace ?? null,
        leeches: row?.leeches ?? [],
        isCurrent: isCurrent(row, ground, today),
      },
      drafts: draft,
      undoable,
    };
  });
}

/**
 * The cards of today's plan, and the one on screen, which a new plan may have left out; until there
 * is a plan, those that a queue can be made of.
 */
function readCards(
  database: StudyDatabase,
  row: PlanRow | null,
  { review }: Drafts,
  query: CandidateQuery,
) {
  const kept = row?.kept ?? null;
  if (!isFresh(kept, query.today)) return readCandidates(database, query);
  const entries = [...kept.queue, ...kept.more.slice(0, review?.beyond ?? 0)];
  const ids = entries.map(([id]) => id);
  const shown = review?.card ? [review.card] : [];
  return readPlanned(database, [...ids, ...shown], query.today, query.domains);
}

function evidenceOf(sittings: readonly Session[], score: StoredScore | null): string | null {
  if (sittings[0]?.finished === null) return null;
  const last = sittings.find(({ finished }) => finished !== null);
  return `${last?.id ?? ""} ${score?.answers ?? ""}`;
}

function mistakesIn(open: readonly OpenMistake[], today: StudyDay): StudyView["mistakes"] {
  const due = open.filter((one) => one.mistake.due <= today);
  return { due: due.length, concepts: missedConcepts(open) };
}

/** Where the learner's days begin and end: their own zone if they chose one. */
function calendarOf({ zone, cutoff }: Settings, systemZone: string): StudyCalendar {
  return { zone: zone ?? systemZone, cutoff };
}

/** The form being sat is there however many sittings came after its start. */
function withSat(latest: readonly Session[], sat: Session | undefined): readonly Session[] {
  return !sat || latest.some(({ id }) => id === sat.id) ? latest : [...latest, sat];
}
