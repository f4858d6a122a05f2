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
  ListedCard,
} from "./library";

export const noFilters: LibraryFilters = { domain: "", task: "", service: "", kind: "", state: "" };

/** The entries of all concepts, with the text that a search looks through. */
export const conceptEntries = ({ concepts, tasks }: LibraryContent): LibraryEntry[] =>
  concepts.map((concept, position) => ({
    kind: "concept",
    id: concept.id,
    concept: concept.id,
    position,
    title: concept.title,
    domain: concept.domain,
    task: tasks.get(concept.id) ?? null,
    services: concept.services,
    states: [],
    text: searchable(concept.title, concept.explanation, ...concept.services),
  }));

export const questionEntries = ({ questions }: LibraryContent): LibraryEntry[] =>
  questions.map(questionEntry);

/** A card as the learner edited it. */
export function listedCard({ card: pristine, state }: LibraryCard): ListedCard {
  const card = edited(pristine, state.edit);
  return {
    id: card.id,
    concept: card.concept,
    position: state.position,
    title: frontText(card),
    domain: state.domain,
    task: card.task,
    services: card.services,
    text: searchable(frontText(card), backText(card), card.extra ?? "", ...card.services),
    status: state.status,
    due: state.due,
    retryOn: state.retryOn,
    flagged: state.flagged,
    edited: state.edit !== null,
  };
}

export const cardEntry = (card: ListedCard, today: StudyDay): LibraryEntry => ({
  kind: "card",
  id: card.id,
  concept: card.concept,
  position: card.position,
  title: card.title,
  domain: card.domain,
  task: card.task,
  services: card.services,
  states: statesOf(card, today),
  text: card.text,
});

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
export function statesOf(card: Standing, today: StudyDay): EntryState[] {
  return [
    placeOf(card, today),
    ...flag(card.flagged),
    ...(card.edited ? ["edited" as const] : []),
    ...(isOwnCard(card.id) ? ["own" as const] : []),
  ];
}

type Standing = Pick<ListedCard, "id" | "status" | "due" | "retryOn" | "flagged" | "edited">;

function placeOf({ status, due, retryOn }: Standing, today: StudyDay): EntryState {
  if (status === "suspended") return "aside";
  if (status === "new") return "new";
  return retryOn === today || (due !== null && due <= today) ? "due" : "later";
}

const flag = (flagged: boolean | undefined) => (flagged ? ["flagged" as const] : []);

const searchable = (...parts: readonly string[]) => parts.join("\n").toLowerCase();
