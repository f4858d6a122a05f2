import type { Blueprint, ConceptId } from "@/lib/content/pack";
import { domainChances } from "@/lib/forms/domain-chances";
import { type SheetResult, sheetResults } from "@/lib/forms/sheet-results";
import type { SessionId } from "@/lib/log/event";
import { estimate } from "@/lib/psychometrics/estimate";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { buildMockReport, conceptsMissed } from "@/lib/screens/build-mock-report";
import type { MockReportModel } from "@/lib/screens/mock-report";
import { readConceptsOf } from "@/lib/storage/read-concepts";
import { readBank, readSightings } from "@/lib/storage/read-evidence";
import { readFormQuestions } from "@/lib/storage/read-forms";
import { minutesFor, secondsPerCard } from "@/lib/study/pace";

import type { Engine } from "./engine";
import { evidenceUpTo } from "./measure-mock";

export interface LoadedReport {
  readonly model: MockReportModel;
  readonly sheets: readonly SheetResult[];
  readonly blueprint: Blueprint;
  readonly concepts: readonly ConceptId[];
}

/** What the report of a sitting is drawn from; `null` when there is no such sitting, or it is open. */
export async function loadReport(
  { study, store }: Engine,
  id: SessionId,
): Promise<LoadedReport | null> {
  const { database } = study;
  const session = await database.sessions.get(id);
  const view = store.view.value;
  if (!session?.fixed || !session.finished || !view?.blueprint) return null;
  const { blueprint, calendar, days } = view;
  const [questions, sightings, events, bank] = await Promise.all([
    readFormQuestions(database, session.fixed.items),
    readSightings(database),
    database.events.where("session").equals(id).toArray(),
    readBank(database),
  ]);
  const begun = Math.min(...events.map(({ lamport }) => lamport));
  const ended = Math.max(...events.map(({ lamport }) => lamport));
  const met = sightings.filter(({ lamport }) => lamport < begun).map(({ subject }) => subject);
  const sheets = sheetResults(session, questions, new Set(met));
  const { at } = session.finished;
  const evidence = await evidenceUpTo(study, { at, before: ended, pending: [] });
  const basis = [evidence, bank, blueprint, at, defaultParameters] as const;
  const concepts = conceptsMissed(sheets);
  const cards = await database.cardStates
    .where("concept")
    .anyOf(concepts)
    .filter(({ status }) => status === "new" || status === "active")
    .count();
  const model = buildMockReport(blueprint, calendar, {
    session,
    sheets,
    estimate: estimate(...basis),
    chances: domainChances(...basis),
    concepts: await readConceptsOf(database, questions),
    plan: { cards, minutes: minutesFor(cards, secondsPerCard(days)) },
  });
  return model && { model, sheets, blueprint, concepts };
}
