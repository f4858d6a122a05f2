import { computed, signal } from "@preact/signals-core";

import type { CardState } from "@/lib/cards/card-state";
import type { Blueprint, CardId, ConceptId } from "@/lib/content/pack";
import { backOf, type CardContent, edited, frontOf } from "@/lib/screens/build-review";
import { labelsOf } from "@/lib/screens/domain-labels";
import type { PracticeCardModel, PracticeChoice, PracticeModel } from "@/lib/screens/practice";
import type { PracticeDraft } from "@/lib/study/drafts";
import { shuffled } from "@/lib/study/shuffled";

/** What practice is chosen from, read when the page is gone to. */
export interface PracticeSource {
  readonly blueprint: Blueprint;
  readonly cards: readonly CardState[];
  readonly concepts: readonly {
    readonly id: string;
    readonly name: string;
    readonly domain: string;
  }[];
}

export interface PracticePort {
  read(): Promise<PracticeSource>;
  card(id: CardId, concept: ConceptId): Promise<CardContent | null>;
  draft(): PracticeDraft | null;
  /** Keeps how far one has got; `null` forgets it. Nothing else is ever written. */
  save(draft: PracticeDraft | null): Promise<void>;
  /** Decides the order of the cards. */
  seed(): string;
}

export type PracticeStore = ReturnType<typeof createPracticeStore>;

const everything: PracticeChoice = { domain: "", concept: "", flagged: false, seen: true };

/** Cards to go through at will; closing the page and opening it again goes on where it was. */
export function createPracticeStore(port: PracticePort) {
  const source = signal<PracticeSource | null>(null);
  const choice = signal(everything);
  const draft = signal<PracticeDraft | null>(null);
  const content = signal<CardContent | null>(null);
  const chosen = computed(() => (source.value ? cardsOf(source.value, choice.value) : []));

  const model = computed((): PracticeModel | null => {
    if (!source.value) return null;
    if (!draft.value) return startOf(source.value, choice.value, chosen.value.length);
    const { left, done } = draft.value;
    if (left.length === 0) return { kind: "done" };
    const card = content.value && cardOf(source.value, content.value, draft.value);
    return card && { kind: "card", card, place: { number: done + 1, of: done + left.length } };
  });

  async function open(): Promise<void> {
    source.value = inExam(await port.read());
    await go(port.draft());
  }

  /** Shows the first card that is left; one that is gone meanwhile is passed over. */
  async function go(to: PracticeDraft | null): Promise<void> {
    const [first] = to?.left ?? [];
    const state = source.value?.cards.find(({ id }) => id === first);
    const card = state ? await port.card(state.id, state.concept) : null;
    if (to && first !== undefined && !card) {
      await go({ ...to, left: to.left.slice(1) });
      return;
    }
    content.value = card;
    draft.value = to;
    await port.save(to);
  }

  const begin = () =>
    go({
      left: shuffled(
        chosen.value.map(({ id }) => id),
        port.seed(),
      ),
      done: 0,
      revealed: false,
    });

  const reveal = async () => {
    if (draft.value) await go({ ...draft.value, revealed: true });
  };

  async function next(missed: boolean): Promise<void> {
    if (!draft.value?.revealed) return;
    const { left, done } = draft.value;
    const [card, ...rest] = left;
    const isAgain = missed && card !== undefined;
    await go({
      left: isAgain ? [...rest, card] : rest,
      done: isAgain ? done : done + 1,
      revealed: false,
    });
  }

  const stop = () => go(null);

  const choose = (change: Partial<PracticeChoice>) => {
    choice.value = { ...choice.value, ...change };
  };

  return { model, open, choose, begin, reveal, next, stop };
}

/** An own card may be of a domain that only another exam has. */
function inExam(read: PracticeSource): PracticeSource {
  const domains = new Set(read.blueprint.domains.map(({ id }) => id));
  return { ...read, cards: read.cards.filter(({ domain }) => domains.has(domain)) };
}

function cardsOf({ cards }: PracticeSource, { domain, concept, flagged, seen }: PracticeChoice) {
  return cards.filter(
    (card) =>
      card.status !== "retired" &&
      (domain === "" || card.domain === domain) &&
      (concept === "" || card.concept === concept) &&
      (!flagged || card.flagged) &&
      (!seen || card.memory !== null),
  );
}

function startOf(
  { blueprint, concepts }: PracticeSource,
  choice: PracticeChoice,
  cards: number,
): PracticeModel {
  return {
    kind: "start",
    choice,
    domains: labelsOf(blueprint),
    concepts: concepts
      .filter(({ domain }) => choice.domain === "" || domain === choice.domain)
      .map(({ id, name }) => ({ id, name })),
    cards,
  };
}

function cardOf(
  { blueprint, cards }: PracticeSource,
  { card: pristine, concept }: CardContent,
  { revealed }: PracticeDraft,
): PracticeCardModel | null {
  const state = cards.find(({ id }) => id === pristine.id);
  const domain = labelsOf(blueprint).find(({ id }) => id === state?.domain);
  if (!state || !domain) return null;
  const card = edited(pristine, state.edit);
  return {
    id: card.id,
    domain,
    front: frontOf(card),
    back: revealed ? backOf(card, concept, []) : null,
  };
}
