import type { CardState } from "@/lib/cards/card-state";
import type { Bank } from "@/lib/psychometrics/bank";
import { type AnswerEvent, type EvidenceEvent, isSelfReport } from "@/lib/psychometrics/evidence";
import { answersUsed } from "@/lib/psychometrics/likelihood";
import type { ModelParameters } from "@/lib/psychometrics/parameters";
import type { StudyView } from "@/lib/study/study-view";
import { Instant, type StudyDay } from "@/lib/time/instant";
import { daysBetween, studyDayAt } from "@/lib/time/study-day";

import { labelsOf } from "./domain-labels";
import type { ModelPage } from "./model";

export interface ModelSource {
  readonly events: readonly EvidenceEvent[];
  readonly bank: Bank;
  readonly cards: readonly Pick<CardState, "domain" | "status" | "memory">[];
  readonly parameters: ModelParameters;
}

export function buildModel(
  { blueprint, calendar, today }: Pick<StudyView, "blueprint" | "calendar" | "today">,
  { events, bank, cards, parameters }: ModelSource,
): ModelPage {
  const used = answersUsed(events, bank, parameters.weight);
  const days = used.map(({ at }) => studyDayAt(Instant(at), calendar)).toSorted();
  const assessment = used.filter(({ pool }) => pool === "assessment").length;
  const { scale, form } = blueprint!;
  return {
    scale,
    scored: form.scored,
    evidence: {
      assessment,
      practice: used.length - assessment,
      guesses: used.filter(({ guess }) => guess).length,
      ages: agesOf(days, today),
      between: days.length > 0 ? [days[0]!, days.at(-1)!] : null,
      selfReport: events.findLast(isSelfReport)?.level ?? null,
    },
    domains: labelsOf(blueprint!).map((domain) => ({
      domain,
      answers: used.filter((answer) => placeOf(answer, bank) === domain.place).length,
      ...cardsOf(cards.filter((card) => card.domain === domain.id)),
    })),
    questionsInBank: bank.entries.length,
    parameters,
  };
}

function agesOf(days: readonly StudyDay[], today: StudyDay): [number, number, number] {
  const ages = days.map((day) => daysBetween(day, today));
  const week = ages.filter((age) => age <= 7).length;
  const older = ages.filter((age) => age > 30).length;
  return [week, ages.length - week - older, older];
}

const placeOf = ({ question }: AnswerEvent, { entries, places }: Bank) =>
  entries[places.get(question)!]!.domain;

function cardsOf(cards: ModelSource["cards"]) {
  const current = cards.filter(({ status }) => status !== "retired");
  return {
    cards: current.length,
    cardsSeen: current.filter(({ memory }) => memory !== null).length,
  };
}
