import { batch, computed, signal } from "@preact/signals";

import type { CardId, ConceptId } from "@/lib/content/pack";
import type { EventBody, EventId, LogEvent, Undoable } from "@/lib/log/event";
import type { Result } from "@/lib/result";
import { labelsOf } from "@/lib/screens/build-home";
import { buildConcept, indexOf, noFilters, search } from "@/lib/screens/build-library";
import { fieldsOf } from "@/lib/screens/build-review";
import type { LibraryContent, LibraryFilters, LibraryModel } from "@/lib/screens/library";
import { commonText } from "@/lib/text/common";
import { libraryText as text } from "@/lib/text/library";

import { editAfter } from "./review-store";

export interface LibraryPort {
  read(): Promise<LibraryContent>;
  record(
    body: EventBody,
    expected: { readonly revision: number },
  ): Promise<Result<LogEvent, { readonly kind: "stale" }>>;
  /** What an undo would take back. */
  undoable(): Promise<Undoable | null>;
  undo(): Promise<unknown>;
}

export interface LibraryNotice {
  readonly text: string;
  readonly isWrong: boolean;
  /** The event that the notice offers to take back. */
  readonly undoes: EventId | null;
}

/** Rows drawn at first, and again with each "Show more". */
const page = 60;

export type LibraryStore = ReturnType<typeof createLibraryStore>;

/** The library of one opening: read once, and again only when something in it was changed. */
export function createLibraryStore(port: LibraryPort) {
  const content = signal<LibraryContent | null>(null);
  const query = signal("");
  const filters = signal(noFilters);
  const limit = signal(page);
  const typed = signal<{ card: CardId; fields: Record<string, string> } | null>(null);
  const notice = signal<LibraryNotice | null>(null);
  const index = computed(() => (content.value ? indexOf(content.value) : []));
  const results = computed(() => search(index.value, query.value, filters.value));
  const services = computed(() =>
    [...new Set(index.value.flatMap((entry) => entry.services))].toSorted(),
  );
  let busy = false;

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
    };
  });

  const concept = (id: ConceptId) =>
    content.value ? buildConcept(content.value, id, typed.value) : null;

  async function refresh(): Promise<void> {
    content.value = await port.read();
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

  const say = (words: string, undoes: EventId | null = null, isWrong = false) => {
    notice.value = { text: words, isWrong, undoes };
  };

  /** One change at a time: a press that comes while another is saved is dropped. */
  async function change(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      await work();
      await refresh();
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      say(commonText.notSaved(message), null, true);
    }
    busy = false;
  }

  const rowOf = (id: CardId) => content.value?.cards.find(({ card }) => card.id === id);

  const record = (id: CardId, body: EventBody) =>
    change(async () => {
      const row = rowOf(id);
      if (!row) return;
      const recorded = await port.record(body, { revision: row.state.revision });
      if (recorded.ok) say(text.changed, recorded.value.id);
      else say(text.elsewhere);
    });

  const toggleFlag = (subject: CardId) =>
    record(subject, { type: "flag", subject, flagged: !rowOf(subject)?.state.flagged });

  const toggleAside = (subject: CardId) => {
    const suspended = rowOf(subject)?.state.status !== "suspended";
    return record(subject, { type: "suspend", subject, suspended });
  };

  const startEdit = (card: CardId) => (typed.value = { card, fields: {} });
  const typeEdit = (field: string, value: string) => {
    if (typed.value)
      typed.value = { ...typed.value, fields: { ...typed.value.fields, [field]: value } };
  };
  const cancelEdit = () => (typed.value = null);

  async function saveEdit(): Promise<void> {
    const row = typed.value && rowOf(typed.value.card);
    if (!typed.value || !row) return;
    const before = row.state.edit;
    const edit = editAfter(before, typed.value.fields, fieldsOf(row.card));
    if (JSON.stringify(edit) !== JSON.stringify(before))
      await record(row.card.id, { type: "edit", subject: row.card.id, edit });
    if (!notice.value?.isWrong) cancelEdit();
  }

  /** Takes back the change that the notice tells of, unless another page has gone on since. */
  const undo = () =>
    change(async () => {
      const target = notice.value?.undoes;
      if (!target || (await port.undoable())?.id !== target) {
        say(text.elsewhere);
        return;
      }
      await port.undo();
      say(commonText.undone);
    });

  const dismiss = () => (notice.value = null);

  return {
    model,
    concept,
    notice,
    refresh,
    type,
    filter,
    clear,
    more,
    toggleFlag,
    toggleAside,
    startEdit,
    typeEdit,
    cancelEdit,
    saveEdit,
    undo,
    dismiss,
  };
}
