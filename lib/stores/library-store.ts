import { batch, computed, signal } from "@preact/signals";

import type { CardId, ConceptId } from "@/lib/content/pack";
import { buildConcept } from "@/lib/screens/build-concept";
import { byPlace, cardEntry, indexOf, noFilters, search } from "@/lib/screens/build-library";
import { labelsOf } from "@/lib/screens/domain-labels";
import type {
  LibraryCard,
  LibraryContent,
  LibraryEntry,
  LibraryFilters,
  LibraryModel,
} from "@/lib/screens/library";

import { type ChangePort, createCardChanges } from "./card-changes";

export interface LibraryPort extends ChangePort {
  /** Everything but the cards. */
  read(): Promise<LibraryContent>;
  /** The next cards after the one given; `next` is `null` after the last. */
  readCards(
    after: CardId | null,
  ): Promise<{ readonly cards: readonly LibraryCard[]; readonly next: CardId | null }>;
  readConcept(id: ConceptId): Promise<LibraryContent>;
}

/** Rows drawn at first, and again with each "Show more". */
const page = 60;

export type LibraryStore = ReturnType<typeof createLibraryStore>;

/** The library of one tab: read once, the cards part by part, and what is read can be searched. */
export function createLibraryStore(port: LibraryPort) {
  const content = signal<LibraryContent | null>(null);
  const index = signal<readonly LibraryEntry[]>([]);
  const services = signal<readonly string[]>([]);
  const reading = signal<LibraryModel["reading"]>(null);
  const query = signal("");
  const filters = signal(noFilters);
  const limit = signal(page);
  const opened = signal<LibraryContent | null>(null);
  const results = computed(() => search(index.value, query.value, filters.value));
  let turn = 0;

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

  /**
   * Reads everything; resolves as soon as there is something to show. While it is read again, what
   * was read before stays.
   */
  async function refresh(): Promise<void> {
    turn += 1;
    const own = turn;
    const frame = await port.read();
    if (own !== turn) return;
    const entries = indexOf(frame);
    const isFirst = content.value === null;
    batch(() => {
      content.value = frame;
      reading.value = { done: 0, of: frame.cardsInAll };
      if (isFirst) show(entries);
    });
    void readOn(own, entries, isFirst);
  }

  /** Shows what was read each time that it has doubled, since each showing searches it all. */
  async function readOn(own: number, entries: LibraryEntry[], isFirst: boolean): Promise<void> {
    const { today, cardsInAll } = content.value!;
    let done = 0;
    let shown = 0;
    let after: CardId | null = null;
    do {
      // oxlint-disable-next-line no-await-in-loop -- part by part, so that keys are heard in between
      const part: Awaited<ReturnType<LibraryPort["readCards"]>> = await port.readCards(after);
      if (own !== turn) return;
      for (const row of part.cards) entries.push(cardEntry(row, today));
      done += part.cards.length;
      after = part.next;
      reading.value = { done, of: Math.max(done, cardsInAll) };
      if (isFirst && done >= 2 * shown) {
        shown = done;
        show([...entries]);
      }
    } while (after !== null);
    batch(() => {
      show(entries.toSorted(byPlace));
      reading.value = null;
    });
  }

  function show(entries: readonly LibraryEntry[]): void {
    index.value = entries;
    const names = new Set<string>();
    for (const entry of entries) for (const service of entry.services) names.add(service);
    if (names.size !== services.value.length) services.value = [...names].toSorted();
  }

  async function openConcept(id: ConceptId): Promise<LibraryContent> {
    const read = await port.readConcept(id);
    opened.value = read;
    return read;
  }

  /** Brings the concept on screen up to date, and its cards in the list. */
  async function reopen(): Promise<void> {
    const id = opened.value?.concepts[0]?.id;
    if (!id) return;
    const { cards, today } = await openConcept(id);
    const fresh = new Map(cards.map((row) => [row.card.id as string, cardEntry(row, today)]));
    index.value = index.value.map((entry) => fresh.get(entry.id) ?? entry);
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
