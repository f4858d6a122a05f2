import { computed, signal } from "@preact/signals";

import {
  type OwnCard,
  type OwnCardField,
  ownCardProblems,
  type OwnCardText,
  trimmed,
} from "@/lib/cards/own-card";
import { ownCardId } from "@/lib/cards/own-card-id";
import { frontText } from "@/lib/content/card-text";
import type { CardId, ConceptId } from "@/lib/content/pack";
import { conceptCard } from "@/lib/screens/build-concept";
import { edited } from "@/lib/screens/build-review";
import { labelsOf } from "@/lib/screens/domain-labels";
import type { LibraryCard } from "@/lib/screens/library";
import type { OwnCardsContent, OwnCardsModel, OwnCardsProblem } from "@/lib/screens/own-cards";
import type { OwnCardDraft } from "@/lib/study/drafts";
import { ownCardsText as text } from "@/lib/text/own-cards";

import { type ChangePort, createCardChanges } from "./card-changes";
import type { StudyStore } from "./study-store";

export interface OwnCardsPort extends ChangePort {
  readonly newId: () => string;
  read(): Promise<OwnCardsContent>;
}

export type OwnCardsStore = ReturnType<typeof createOwnCardsStore>;

/** The cards that the learner writes: a form that survives being closed, and the list of them. */
export function createOwnCardsStore(study: StudyStore, port: OwnCardsPort) {
  const content = signal<OwnCardsContent | null>(null);
  const problems = signal<readonly OwnCardsProblem[]>([]);
  const rowOf = (id: CardId) => content.value?.cards.find(({ card }) => card.id === id);
  const changes = createCardChanges(port, rowOf, refresh);

  const form = computed(
    (): OwnCardDraft | null =>
      study.view.value?.drafts.ownCard ?? (content.value && blank(content.value)),
  );

  const model = computed((): OwnCardsModel | null => {
    if (!content.value?.blueprint || !form.value) return null;
    const { blueprint, cards, concepts } = content.value;
    const typed = changes.typed.value;
    return {
      form: form.value,
      problems: problems.value,
      domains: labelsOf(blueprint),
      concepts,
      cards: cards.map((row) =>
        conceptCard(row, content.value!, typed?.card === row.card.id ? typed.fields : null),
      ),
    };
  });

  async function refresh(): Promise<void> {
    content.value = await port.read();
  }

  const setForm = (next: OwnCardDraft | null) => study.setDrafts({ ownCard: next });

  function set(typed: Partial<OwnCardDraft>): void {
    problems.value = [];
    if (form.value) void setForm({ ...form.value, ...typed });
  }

  const type = (field: OwnCardField, value: string) =>
    set({ fields: { ...form.value!.fields, [field]: value } });

  const chooseKind = (kind: OwnCardText["kind"]) => set({ kind });

  /** A card of a concept belongs to the concept's domain. */
  const chooseConcept = (id: ConceptId | null) => {
    const concept = content.value?.concepts.find((one) => one.id === id);
    set({ concept: concept?.id ?? null, ...(concept ? { domain: concept.domain } : {}) });
  };

  const chooseDomain = (domain: OwnCardDraft["domain"]) => set({ domain });

  /** Puts a card of the list into the form. */
  function change(id: CardId): void {
    const row = rowOf(id);
    problems.value = [];
    if (row) void setForm(draftOf(row, content.value!));
  }

  function cancel(): void {
    problems.value = [];
    void setForm(null);
  }

  /** Saves what was typed, or says what is wrong with it. */
  async function save(): Promise<boolean> {
    if (!form.value || !content.value) return false;
    const card = trimmed(cardOf(form.value, content.value));
    problems.value = [...ownCardProblems(card), ...duplicates(card, form.value.id, content.value)];
    if (problems.value.length > 0) return false;
    const { id, kind, concept, domain } = form.value;
    const subject = id ?? ownCardId(port.newId());
    const words = id ? text.changed : text.added;
    await changes.record(subject, { type: "own-card", subject, card }, words);
    if (changes.notice.value?.isWrong) return false;
    // The next card is likely of the same kind.
    await setForm(id ? null : { ...blank(content.value), kind, concept, domain });
    return true;
  }

  const remove = (subject: CardId) =>
    changes.record(subject, { type: "own-card", subject, card: null }, text.removed);

  return {
    ...changes,
    model,
    refresh,
    type,
    chooseKind,
    chooseConcept,
    chooseDomain,
    change,
    cancel,
    save,
    remove,
  };
}

const noFields = { front: "", back: "", text: "", extra: "" };

const firstDomain = ({ blueprint }: OwnCardsContent) => blueprint!.domains[0]!.id;

const blank = (content: OwnCardsContent): OwnCardDraft => ({
  id: null,
  kind: "basic",
  fields: noFields,
  concept: null,
  domain: firstDomain(content),
});

/** A card of a domain that the exam lacks is offered the first that it has. */
function draftOf({ card: written, state }: LibraryCard, content: OwnCardsContent): OwnCardDraft {
  const isInExam = content.blueprint!.domains.some(({ id }) => id === state.domain);
  const card = edited(written, state.edit);
  const extra = card.extra ?? "";
  const fields =
    card.kind === "basic"
      ? { ...noFields, front: card.front, back: card.back, extra }
      : { ...noFields, text: card.text, extra };
  const concept = card.concept || null;
  const domain = isInExam ? state.domain : firstDomain(content);
  return { id: card.id, kind: card.kind, fields, concept, domain };
}

function cardOf(
  { kind, fields, concept: id, domain }: OwnCardDraft,
  { concepts }: OwnCardsContent,
): OwnCard {
  const concept = concepts.find((one) => one.id === id) ?? null;
  const place = {
    extra: fields.extra,
    concept: concept?.id ?? null,
    domain: concept?.domain ?? domain,
    task: concept?.task ?? null,
  };
  return kind === "basic"
    ? { kind, front: fields.front, back: fields.back, ...place }
    : { kind, text: fields.text, ...place };
}

/** Two cards with the same front could not be told apart. */
function duplicates(
  card: OwnCard,
  id: CardId | null,
  { cards }: OwnCardsContent,
): OwnCardsProblem[] {
  const front = card.kind === "basic" ? card.front : card.text;
  const isSame = (row: LibraryCard) => {
    const other = edited(row.card, row.state.edit);
    const asked = other.kind === "basic" ? frontText(other) : other.text;
    return row.card.id !== id && asked.toLowerCase() === front.toLowerCase();
  };
  const field = card.kind === "basic" ? "front" : "text";
  return front !== "" && cards.some(isSame) ? [{ field, kind: "duplicate" }] : [];
}
