import { batch, computed, signal } from "@preact/signals";

import type { CardId, ConceptId } from "@/lib/content/pack";
import { buildConcept } from "@/lib/screens/build-concept";
import {
  cardEntry,
  conceptEntries,
  noFilters,
  questionEntries,
  search,
} from "@/lib/screens/build-library";
import { labelsOf } from "@/lib/screens/domain-labels";
import type {
  LibraryContent,
  LibraryEntry,
  LibraryFilters,
  LibraryModel,
  ListedCard,
} from "@/lib/screens/library";

import { type ChangePort, createCardChanges } from "./card-changes";
import { type CardListPort, createCardList } from "./card-list";

export interface LibraryPort extends ChangePort {
  /** Everything but the cards. */
  read(): Promise<LibraryContent>;
  readonly cards: CardListPort;
  readConcept(id: ConceptId): Promise<LibraryContent>;
}

/** Rows drawn at first, and again with each "Show more". */
const page = 60;

export type LibraryStore = ReturnType<typeof createLibraryStore>;

/** The library of one tab: concepts and questions at once, then the cards; all that is there can be searched. */
export function createLibraryStore(port: LibraryPort) {
  const content = signal<LibraryContent | null>(null);
  const cards = signal<readonly ListedCard[]>([]);
  const reading = signal<LibraryModel["reading"]>({ done: 0 });
  const query = signal("");
  const filters = signal(noFilters);
  const limit = signal(page);
  const opened = signal<LibraryContent | null>(null);
  const list = createCardList(port.cards);
  let turn = 0;
  let opening = 0;

  const index = computed((): readonly LibraryEntry[] => {
    if (!content.value) return [];
    const { today } = content.value;
    const listed = cards.value.map((card) => cardEntry(card, today));
    return [...conceptEntries(content.value), ...listed, ...questionEntries(content.value)];
  });
  const services = computed(() => servicesOf(index.value));
  const results = computed(() => search(index.value, query.value, filters.value));

  const rowOf = (id: CardId) => opened.value?.cards.find(({ card }) => card.id === id);
  const changes = createCardChanges(port, rowOf, reopen);

  const model = computed((): LibraryModel | null => {
    if (!content.value) return null;
    const { blueprint } = content.value;
    const domains = blueprint?.domains ?? [];
    const inDomain = domains.filter(({ id }) => [id, ""].includes(filters.value.domain));
    return {
      query: query.value,
      filters: filters.value,
      domains: blueprint ? labelsOf(blueprint) : [],
      tasks: inDomain.flatMap(({ tasks }) => tasks),
      services: services.value,
      shown: results.value.slice(0, limit.value),
      found: results.value.length,
      reading: reading.value,
    };
  });

  /** Asked for on a page of one concept; `null` when there is no such concept. */
  const concept = (id: ConceptId) =>
    opened.value ? buildConcept(opened.value, id, changes.typed.value) : null;

  /** Reads what is new; resolves as soon as there is something to show. */
  async function refresh(): Promise<void> {
    turn += 1;
    const own = turn;
    const frame = await port.read();
    if (own !== turn) return;
    content.value = frame;
    void refreshCards();
  }

  /** What was read before stays until all is read anew. */
  async function refreshCards(): Promise<void> {
    const all = await list.refresh((read) => {
      if (reading.value) showCards(read, { done: read.length });
    });
    showCards(all, null);
  }

  const showCards = (read: readonly ListedCard[], progress: LibraryModel["reading"]) =>
    batch(() => {
      cards.value = read;
      reading.value = progress;
    });

  async function openConcept(id: ConceptId): Promise<void> {
    opening += 1;
    const own = opening;
    const read = await port.readConcept(id);
    if (own === opening) opened.value = read;
  }

  /** Brings the concept on screen up to date, and its cards in the list. */
  async function reopen(): Promise<void> {
    const id = opened.value?.concepts[0]?.id;
    if (id) await openConcept(id);
    if (list.isHeld()) await refreshCards();
  }

  function ask(set: () => void): void {
    batch(() => {
      set();
      limit.value = page;
    });
  }

  const type = (next: string) => ask(() => (query.value = next));
  const filter = (asked: Partial<LibraryFilters>) =>
    ask(() => {
      const others = asked.domain === undefined ? {} : { task: "" };
      filters.value = { ...filters.value, ...others, ...asked };
    });
  const clear = () =>
    ask(() => {
      query.value = "";
      filters.value = noFilters;
    });
  const more = () => (limit.value += page);

  return { ...changes, model, concept, refresh, openConcept, type, filter, clear, more };
}

function servicesOf(entries: readonly LibraryEntry[]): string[] {
  const names = new Set<string>();
  for (const entry of entries) for (const service of entry.services) names.add(service);
  return [...names].toSorted();
}
