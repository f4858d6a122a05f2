import type { CardState } from "@/lib/cards/card-state";
import { isOwnCard } from "@/lib/cards/own-card-id";
import type { Question, QuestionId } from "@/lib/content/pack";
import { inLogOrder } from "@/lib/log/event";
import { isSighting, type Sighting } from "@/lib/log/fold-mistake";
import { standing } from "@/lib/log/standing";
import {
  type Bank,
  prepareBank,
  revive,
  type SerialisedBank,
  serialise,
} from "@/lib/psychometrics/bank";
import type { EvidenceEvent } from "@/lib/psychometrics/evidence";
import { defaultParameters, modelVersion } from "@/lib/psychometrics/parameters";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import { settingsFrom } from "@/lib/settings/settings";
import { type Seen, sightingEvidence } from "@/lib/study/sighting-evidence";
import type { Instant, StudyCalendar, StudyDay } from "@/lib/time/instant";
import { daysBetween, studyDayAt } from "@/lib/time/study-day";

import type { StudyDatabase } from "./database";

/** What the score estimate stands on: every standing answer, the self-report, the cards. */
export async function readEvidence(
  database: StudyDatabase,
  scheduler: Scheduler,
  calendar: StudyCalendar,
  now: Instant,
): Promise<EvidenceEvent[]> {
  const [answers, settings, cards] = await Promise.all([
    answerEvidence(database),
    database.settings.toArray(),
    cardEvidence(database, scheduler, calendar, now),
  ]);
  const { selfReport } = settingsFrom(settings);
  const report = selfReport === null ? [] : [{ kind: "self-report", level: selfReport } as const];
  return [...report, ...cards, ...answers];
}

async function answerEvidence(database: StudyDatabase): Promise<EvidenceEvent[]> {
  const sightings = await readSightings(database);
  return sightingEvidence(sightings, await questionsSeen(database, sightings));
}

/** All questions seen, in the log's order. */
export async function readSightings(database: StudyDatabase): Promise<Sighting[]> {
  const events = await database.events.where("type").anyOf("answer", "skip").toArray();
  return standing(events.toSorted(inLogOrder)).filter(isSighting);
}

/** The questions of the sightings, as they are now. */
export async function questionsSeen(
  database: StudyDatabase,
  sightings: readonly Seen[],
): Promise<ReadonlyMap<QuestionId, Question>> {
  const rows = await database.questions.bulkGet([...new Set(sightings.map((one) => one.subject))]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/**
 * Per domain, how many of the pack's cards were seen and how well they are remembered now. What
 * learners wrote themselves tells nothing of how much of the syllabus they know.
 */
async function cardEvidence(
  database: StudyDatabase,
  scheduler: Scheduler,
  calendar: StudyCalendar,
  now: Instant,
): Promise<EvidenceEvent[]> {
  const states = await database.cardStates.toArray();
  return cardEvidenceOf(states, scheduler, studyDayAt(now, calendar));
}

export function cardEvidenceOf(
  states: readonly CardState[],
  scheduler: Scheduler,
  today: StudyDay,
): EvidenceEvent[] {
  const byDomain = Map.groupBy(
    states.filter(({ id, status }) => status !== "retired" && !isOwnCard(id)),
    ({ domain }) => domain,
  );
  return [...byDomain].flatMap(([domain, cards]) => {
    const memories = cards.flatMap(({ memory }) => memory ?? []);
    if (memories.length === 0) return [];
    const recalls = memories.map((memory) =>
      scheduler.retrievability(memory, daysBetween(memory.reviewedOn, today)),
    );
    const retrievability = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
    return [{ kind: "cards", domain, retrievability, share: memories.length / cards.length }];
  });
}

interface KeptBank {
  readonly version: string;
  readonly bank: SerialisedBank;
}

/** The bank of the installed pack: its curves are worked out once and kept. */
export async function readBank(database: StudyDatabase): Promise<Bank> {
  const manifest = (await database.packs.toArray())[0];
  if (!manifest) throw new Error("bug: a bank was asked for before a pack was installed");
  const version = `${manifest.id} ${manifest.version} ${modelVersion}`;
  const kept = (await database.meta.get("bank"))?.value as KeptBank | undefined;
  if (kept?.version === version) return revive(kept.bank, manifest.blueprint, defaultParameters);
  const questions = await database.questions.where("pack").equals(manifest.id).toArray();
  const current = questions.filter(({ retired }) => retired === 0);
  const bank = prepareBank(current, manifest.blueprint, defaultParameters);
  const value: KeptBank = { version, bank: serialise(bank) };
  await database.meta.put({ key: "bank", value });
  return bank;
}
