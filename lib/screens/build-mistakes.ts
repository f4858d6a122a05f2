import { domainOfTask } from "@/lib/content/blueprint";
import { backText, frontText } from "@/lib/content/card-text";
import type { Blueprint, ConceptId, Question } from "@/lib/content/pack";
import type { StudyDay } from "@/lib/time/instant";

import { buildReasons } from "./build-question";
import { edited } from "./build-review";
import { labelsOf } from "./domain-labels";
import type { DomainLabel } from "./home";
import type {
  Confusion,
  MistakeGroup,
  MistakeQuestion,
  MistakeRow,
  MistakesContent,
  MistakesModel,
  OpenMistakeRow,
} from "./mistakes";

/** The page of mistakes, by concept; the concepts with most to review today come first. */
export function buildMistakes(content: MistakesContent): MistakesModel {
  const { open, left, today, firsts, repeats } = content;
  const groups = [...Map.groupBy(open, ({ question }) => question.concept)]
    .map(([concept, rows]) => groupOf(concept, rows, content))
    .toSorted((a, b) => b.due - a.due || missesIn(b) - missesIn(a));
  return {
    open: open.length,
    due: open.filter((row) => isDue(row, today)).length,
    next: nextDay(open, today),
    groups,
    left: left.map(({ question, mistake }) => ({
      id: question.id,
      concept: question.concept,
      stem: question.stem,
      on: mistake.recalledOn.at(-1) ?? mistake.missedOn,
    })),
    firsts,
    repeats,
  };
}

export const isDue = ({ mistake }: OpenMistakeRow, today: StudyDay) => mistake.due <= today;

/** The first day after `today` on which one comes back. */
export function nextDay(open: readonly OpenMistakeRow[], today: StudyDay): StudyDay | null {
  const later = open.map(({ mistake }) => mistake.due).filter((due) => due > today);
  return later.toSorted()[0] ?? null;
}

/** The domain of a question as the screens name it. */
export function domainLabel(blueprint: Blueprint, { task }: Pick<Question, "task">): DomainLabel {
  const { id } = domainOfTask(blueprint, task);
  return labelsOf(blueprint).find((label) => label.id === id)!;
}

const missesIn = ({ questions }: MistakeGroup) =>
  questions.reduce((sum, { misses }) => sum + misses, 0);

function groupOf(
  id: ConceptId,
  rows: readonly OpenMistakeRow[],
  { blueprint, concepts, cards, today }: MistakesContent,
): MistakeGroup {
  const concept = concepts.get(id);
  const domain = domainLabel(blueprint!, rows[0]!.question);
  return {
    concept: id,
    title: concept?.title ?? rows[0]!.question.stem,
    domain,
    explanation: concept?.explanation ?? "",
    confusions: confusionsIn(rows),
    confusables: (concept?.confusables ?? []).map((other) => ({
      name: other.name,
      tells: other.tells,
      concept: other.concept ?? null,
    })),
    questions: rows.map((row) => questionOf(row, domain, today)),
    cards: cards
      .filter(({ card }) => card.concept === id)
      .map(({ card, state }) => edited(card, state.edit))
      .map((card) => ({ front: frontText(card), back: backText(card) })),
    due: rows.filter((row) => isDue(row, today)).length,
  };
}

function questionOf(
  { question, state, mistake }: OpenMistakeRow,
  domain: DomainLabel,
  today: StudyDay,
): MistakeQuestion {
  const { due, misses, missedOn, recalledOn } = mistake;
  return {
    id: question.id,
    stem: question.stem,
    due,
    isDue: due <= today,
    first: state.first ?? { day: mistake.since, outcome: "missed" },
    misses,
    missedOn,
    recalledOn,
    explained: buildReasons(question, placesTaken({ question, mistake }), domain),
  };
}

/** The wrong options that were chosen, the most often chosen first; none of an older edition. */
function taken({ question, mistake }: Pick<MistakeRow, "question" | "mistake">) {
  if (mistake.edition !== question.edition) return [];
  return mistake.chosen
    .filter(({ place }) => !question.key.includes(place) && place < question.options.length)
    .toSorted((a, b) => b.times - a.times);
}

const placesTaken = (row: Pick<MistakeRow, "question" | "mistake">) =>
  taken(row).map(({ place }) => place);

/** One line for each pair of what was taken and what is right, over all questions of a concept. */
function confusionsIn(rows: readonly MistakeRow[]): Confusion[] {
  const pairs = rows.flatMap((row) =>
    taken(row).map(({ place, times }): Confusion => ({
      taken: row.question.options[place]!,
      right: rightOf(row),
      times,
    })),
  );
  return [...Map.groupBy(pairs, ({ taken: wrong, right }) => `${wrong.text}\n${right.text}`)]
    .map(([, same]) => ({
      ...same[0]!,
      times: same.reduce((sum, { times }) => sum + times, 0),
    }))
    .toSorted((a, b) => b.times - a.times);
}

/** Where several are right, the one that was missed most, which its wrong twin stood for. */
function rightOf({ question, mistake }: MistakeRow): Confusion["right"] {
  const timesOf = (place: number) => mistake.chosen.find((one) => one.place === place)?.times ?? 0;
  const place = question.key.toSorted((a, b) => timesOf(a) - timesOf(b))[0]!;
  return question.options[place]!;
}
