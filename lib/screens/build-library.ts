import type { CardState } from "@/lib/cards/card-state";
import { isOwnCard } from "@/lib/cards/own-card-id";
import { backText, frontText } from "@/lib/content/card-text";
import type { StudyDay } from "@/lib/time/instant";

import { edited } from "./build-review";
import type {
  EntryState,
  LibraryCard,
  LibraryContent,
  LibraryEntry,
  LibraryFilters,
  LibraryQuestion,
} from "./library";

export const noFilters: LibraryFilters = { domain: "", task: "", service: "", kind: "", state: "" };

/** The entries of what was read, with the text that a search looks through. */
export function indexOf(content: LibraryContent): LibraryEntry[] {
  const concepts = content.concepts.map((concept, position): LibraryEntry => ({
    kind: "concept",
    id: concept.id,
    concept: concept.id,
    position,
    title: concept.title,
    domain: concept.domain,
    task: content.tasks.get(concept.id) ?? null,
    services: concept.services,
    states: [],
    text: searchable(concept.title, concept.explanation, ...concept.services),
  }));
  const cards = content.cards.map((row) => cardEntry(row, content.today));
  return [...concepts, ...cards, ...content.questions.map(questionEntry)];
}

export function cardEntry({ card: pristine, state }: LibraryCard, today: StudyDay): LibraryEntry {
  const card = edited(pristine, state.edit);
  return {
    kind: "card",
    id: card.id,
    concept: card.concept,
    position: state.position,
    title: frontText(card),
    domain: state.domain,
    task: card.task,
    services: card.services,
    states: statesOf(state, today),
    text: searchable(frontText(card), backText(card), card.extra ?? "", ...card.services),
  };
}

function questionEntry({ question, state }: LibraryQuestion, position: number): LibraryEntry {
  return {
    kind: "question",
    id: question.id,
    concept: question.concept,
    position,
    title: question.stem,
    domain: question.domain,
    task: question.task,
    services: question.services,
    states: [
      ...(state?.answers ? [] : ["new" as const]),
      ...(state?.mistake?.due ? ["wrong" as const] : []),
      ...flag(state?.flagged),
    ],
    text: searchable(question.stem, ...question.services),
  };
}

const kinds: readonly LibraryEntry["kind"][] = ["concept", "card", "question"];

/** Concepts, then cards, then questions, each in the order of their packs; own cards before others. */
export const byPlace = (a: LibraryEntry, b: LibraryEntry): number =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.position - b.position;

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
export function statesOf(state: CardState, today: StudyDay): EntryState[] {
  return [
    placeOf(state, today),
    ...flag(state.flagged),
    ...(state.edit ? ["edited" as const] : []),
    ...(isOwnCard(state.id) ? ["own" as const] : []),
  ];
}

function placeOf({ status, due, retryOn }: CardState, today: StudyDay): EntryState {
  if (status === "suspended") return "aside";
  if (status === "new") return "new";
  return retryOn === today || (due !== null && due <= today) ? "due" : "later";
}

const flag = (flagged: boolean | undefined) => (flagged ? ["flagged" as const] : []);

const searchable = (...parts: readonly string[]) => parts.join("\n").toLowerCase();
