import type { CardState } from "@/lib/cards/card-state";
import { backText, frontText } from "@/lib/content/card-text";
import type { ConceptId, Sourced, TaskId } from "@/lib/content/pack";
import { libraryText as text } from "@/lib/text/library";
import type { StudyDay } from "@/lib/time/instant";

import { labelsOf } from "./build-home";
import { edited, fieldsOf } from "./build-review";
import type {
  ConceptCard,
  ConceptModel,
  ConceptQuestion,
  EntryState,
  LibraryCard,
  LibraryContent,
  LibraryEntry,
  LibraryFilters,
  LibraryQuestion,
  SourceModel,
} from "./library";

export const noFilters: LibraryFilters = { domain: "", task: "", service: "", kind: "", state: "" };

/** Every entry with the text that a search looks through: concepts, then cards, then questions. */
export function indexOf(content: LibraryContent): LibraryEntry[] {
  const tasks = tasksOf(content);
  const concepts = content.concepts.map((concept): LibraryEntry => ({
    kind: "concept",
    id: concept.id,
    concept: concept.id,
    title: concept.title,
    domain: concept.domain,
    task: tasks.get(concept.id) ?? null,
    services: concept.services,
    states: [],
    text: searchable(concept.title, concept.explanation, ...concept.services),
  }));
  const cards = content.cards.map((row) => cardEntry(row, content.today));
  return [...concepts, ...cards, ...content.questions.map(questionEntry)];
}

function cardEntry({ card: pristine, state }: LibraryCard, today: StudyDay): LibraryEntry {
  const card = edited(pristine, state.edit);
  return {
    kind: "card",
    id: card.id,
    concept: card.concept,
    title: frontText(card),
    domain: state.domain,
    task: card.task,
    services: card.services,
    states: statesOf(state, today),
    text: searchable(frontText(card), backText(card), card.extra ?? "", ...card.services),
  };
}

function questionEntry({ question, state }: LibraryQuestion): LibraryEntry {
  return {
    kind: "question",
    id: question.id,
    concept: question.concept,
    title: question.stem,
    domain: question.domain,
    task: question.task,
    services: question.services,
    states: [...(state?.answers ? [] : ["new" as const]), ...flag(state?.flagged)],
    text: searchable(question.stem, ...question.services),
  };
}

/** Entries that hold every word of the query and have all that the filters ask for. */
export function search(
  index: readonly LibraryEntry[],
  query: string,
  filters: LibraryFilters,
): LibraryEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return index.filter(
    (entry) => fits(entry, filters) && words.every((word) => entry.text.includes(word)),
  );
}

function fits(entry: LibraryEntry, { domain, task, service, kind, state }: LibraryFilters) {
  return (
    (domain === "" || entry.domain === domain) &&
    (task === "" || entry.task === task) &&
    (kind === "" || entry.kind === kind) &&
    (state === "" || entry.states.includes(state)) &&
    (service === "" || entry.services.includes(service))
  );
}

/** Where a card stands in the learner's words; it may be flagged or edited besides. */
function statesOf(state: CardState, today: StudyDay): EntryState[] {
  return [
    placeOf(state, today),
    ...flag(state.flagged),
    ...(state.edit ? ["edited" as const] : []),
  ];
}

function placeOf({ status, due, retryOn }: CardState, today: StudyDay): EntryState {
  if (status === "suspended") return "aside";
  if (status === "new") return "new";
  return retryOn === today || (due !== null && due <= today) ? "due" : "later";
}

const flag = (flagged: boolean | undefined) => (flagged ? ["flagged" as const] : []);

const searchable = (...parts: readonly string[]) => parts.join("\n").toLowerCase();

/** A concept belongs to the task of its first card or question. */
function tasksOf({ cards, questions }: LibraryContent): Map<ConceptId, TaskId> {
  const items = [...cards.map(({ card }) => card), ...questions.map(({ question }) => question)];
  return new Map(items.toReversed().map(({ concept, task }) => [concept, task]));
}

/** `typed` is the edit under way, if there is one. `null` when there is no such concept. */
export function buildConcept(
  content: LibraryContent,
  id: ConceptId,
  typed: { readonly card: string; readonly fields: Readonly<Record<string, string>> } | null,
): ConceptModel | null {
  const concept = content.concepts.find((one) => one.id === id);
  if (!concept) return null;
  const domains = content.blueprint ? labelsOf(content.blueprint) : [];
  const cards = content.cards.filter(({ card }) => card.concept === id);
  const questions = content.questions.filter(({ question }) => question.concept === id);
  return {
    id,
    title: concept.title,
    domain: domains.find((domain) => domain.id === concept.domain) ?? null,
    explanation: concept.explanation,
    services: concept.services,
    confusables: concept.confusables.map((other) => ({
      name: other.name,
      tells: other.tells,
      concept: other.concept ?? null,
    })),
    cards: cards.map((row) =>
      conceptCard(row, content, typed?.card === row.card.id ? typed.fields : null),
    ),
    questions: questions.map((row) => conceptQuestion(row, content)),
    source: sourceOf(concept),
    report: text.report(concept.id, content.pack, `${concept.title}\n${concept.explanation}`),
  };
}

function conceptCard(
  { card: pristine, state }: LibraryCard,
  { today, pack }: LibraryContent,
  typed: Readonly<Record<string, string>> | null,
): ConceptCard {
  const card = edited(pristine, state.edit);
  return {
    id: card.id,
    front: frontText(card),
    back: backText(card),
    extra: card.extra ?? null,
    states: statesOf(state, today),
    due: state.due,
    aside: state.status === "suspended",
    flagged: state.flagged,
    editing: typed && { ...fieldsOf(card), ...typed },
    report: text.report(card.id, pack, `${frontText(pristine)}\n${backText(pristine)}`),
  };
}

function conceptQuestion(
  { question, state }: LibraryQuestion,
  { pack }: LibraryContent,
): ConceptQuestion {
  const options = question.options.map((option, place) => ({
    ...option,
    right: question.key.includes(place),
  }));
  return {
    id: question.id,
    stem: question.stem,
    options: options.toSorted((a, b) => Number(b.right) - Number(a.right)),
    answered: (state?.answers ?? 0) > 0,
    lastCorrect: state?.lastCorrect ?? null,
    source: sourceOf(question),
    report: text.report(question.id, pack, question.stem),
  };
}

const sourceOf = ({ source, checkedOn, opened }: Sourced): SourceModel => ({
  url: source,
  checkedOn,
  opened,
});
