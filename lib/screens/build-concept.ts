import { isOwnCard } from "@/lib/cards/own-card-id";
import { backText, frontText } from "@/lib/content/card-text";
import type { ConceptId, Sourced } from "@/lib/content/pack";
import { libraryText as text } from "@/lib/text/library";

import { statesOf } from "./build-library";
import { edited, fieldsOf } from "./build-review";
import { labelsOf } from "./domain-labels";
import type {
  ConceptCard,
  ConceptModel,
  ConceptQuestion,
  LibraryCard,
  LibraryContent,
  LibraryQuestion,
  SourceModel,
} from "./library";

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

/** A card as its row is drawn; `typed` is what was typed over it. */
export function conceptCard(
  { card: pristine, state }: LibraryCard,
  { today, pack, blueprint }: Pick<LibraryContent, "today" | "pack" | "blueprint">,
  typed: Readonly<Record<string, string>> | null,
): ConceptCard {
  const card = edited(pristine, state.edit);
  return {
    id: card.id,
    front: frontText(card),
    back: backText(card),
    extra: card.extra ?? null,
    states: statesOf({ ...state, edited: state.edit !== null }, today),
    due: state.due,
    aside: state.status === "suspended",
    own: isOwnCard(card.id),
    isInExam: blueprint?.domains.some(({ id }) => id === state.domain) ?? false,
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
