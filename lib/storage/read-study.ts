import { newCardsPerDay } from "@/lib/queue/new-cards-per-day";
import { type Settings, settingsFrom } from "@/lib/settings/settings";
import type { Drafts } from "@/lib/study/drafts";
import type { StoredScore, StudyView } from "@/lib/study/study-view";
import type { Instant, StudyCalendar, StudyDay } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";

import { countIntroduced, readCandidates } from "./candidates";
import type { StudyDatabase } from "./database";
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
    const [settingRows, draftRows, [manifest], head] = await Promise.all([
      settings.toArray(),
      drafts.toArray(),
      packs.toArray(),
      readHead(database),
    ]);
    const inForce = settingsFrom(settingRows);
    const calendar = calendarOf(inForce, systemZone);
    const today = studyDayAt(now, calendar);
    const draft = Object.fromEntries(draftRows.map(({ key, value }) => [key, value])) as Drafts;
    const domains = manifest?.blueprint.domains.map(({ id }) => id) ?? [];
    const focus = draft.focus?.day === today ? draft.focus.concepts : [];
    const [candidates, introduced, studied, latest, undoable, score, installing, mistakes] =
      await Promise.all([
        readCandidates(database, {
          today,
          domains,
          focus,
          newPerDomain: 2 * newCardsPerDay(inForce.minutesPerDay),
        }),
        countIntroduced(database, today, domains),
        days.toArray(),
        sessions.orderBy("startedAt").reverse().limit(latestSessions).toArray(),
        lastUndoable(database),
        meta.get("score"),
        meta.get("installing"),
        readOpenMistakes(database),
      ]);
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
      introduced,
      days: studied,
      sessions: latest,
      mistakes: mistakesIn(mistakes, today),
      score: (score?.value as StoredScore | undefined) ?? null,
      drafts: draft,
      undoable,
    };
  });
}

function mistakesIn(open: readonly OpenMistake[], today: StudyDay): StudyView["mistakes"] {
  const due = open.filter((one) => one.mistake.due <= today);
  return { due: due.length, concepts: missedConcepts(open) };
}

/** Where the learner's days begin and end: their own zone if they chose one. */
function calendarOf({ zone, cutoff }: Settings, systemZone: string): StudyCalendar {
  return { zone: zone ?? systemZone, cutoff };
}
