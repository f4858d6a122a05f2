import "./library.css";
import { useEffect, useRef } from "preact/hooks";

import type { EntryKind, EntryState, LibraryEntry, LibraryModel } from "@/lib/screens/library";
import type { LibraryStore } from "@/lib/stores/library-store";
import { libraryText as text } from "@/lib/text/library";

import { pressOf } from "../keys";
import { ownCardsHref } from "../own-cards/own-cards-href";
import { DomainName } from "../ui/DomainShape";
import { conceptHref } from "./concept-href";

export interface LibraryScreenProps {
  /** `null` while it is being read. */
  readonly model: LibraryModel | null;
  readonly actions: Pick<LibraryStore, "type" | "filter" | "clear" | "more">;
}

const kinds: readonly EntryKind[] = ["concept", "card", "question"];
const states: readonly EntryState[] = [
  "new",
  "due",
  "later",
  "aside",
  "flagged",
  "edited",
  "own",
  "wrong",
];

/** Everything there is to learn, by words and filters. */
export function LibraryScreen({ model, actions }: LibraryScreenProps) {
  return (
    <main class="page library">
      <div class="library__head">
        <h1 class="page__title">{text.title}</h1>
        <a class="button" href={ownCardsHref}>
          {text.addCard}
        </a>
      </div>
      {model ? (
        <>
          <Search model={model} actions={actions} />
          <p class="muted" role="status">
            {model.found > 0 || model.reading ? text.found(model.found) : text.nothing}
          </p>
          {model.reading ? <p class="caption">{text.reading(model.reading.done)}</p> : null}
          <ul
            class="library__rows"
            data-results-for={model.query}
            data-complete={model.reading === null}
          >
            {model.shown.map((entry) => (
              <Row key={entry.id} entry={entry} domains={model.domains} />
            ))}
          </ul>
          <Below model={model} actions={actions} />
          <p class="caption">{text.hidden}</p>
        </>
      ) : (
        <p class="muted" role="status">
          {text.loading}
        </p>
      )}
    </main>
  );
}

interface PartProps {
  readonly model: LibraryModel;
  readonly actions: LibraryScreenProps["actions"];
}

function Search({ model, actions }: PartProps) {
  const field = useSlashKey();
  const { filters } = model;
  return (
    <search class="library__search">
      <label class="field library__query">
        <span class="field__label">{text.search}</span>
        <input
          ref={field}
          type="search"
          value={model.query}
          aria-keyshortcuts="/"
          onInput={(event) => actions.type(event.currentTarget.value)}
        />
        <span class="caption">{text.searchKey}</span>
      </label>
      <Choice
        label={text.kind}
        value={filters.kind}
        choices={kinds.map((kind) => [kind, text.kindName(kind)])}
        onChange={(kind) => actions.filter({ kind: kind as EntryKind | "" })}
      />
      <Choice
        label={text.domain}
        value={filters.domain}
        choices={model.domains.map(({ id, name }) => [id, name])}
        onChange={(domain) => actions.filter({ domain })}
      />
      <Choice
        label={text.task}
        value={filters.task}
        choices={model.tasks.map(({ id, title }) => [id, `${id} ${title}`])}
        onChange={(task) => actions.filter({ task })}
      />
      <Choice
        label={text.service}
        value={filters.service}
        choices={model.services.map((service) => [service, service])}
        onChange={(service) => actions.filter({ service })}
      />
      <Choice
        label={text.state}
        value={filters.state}
        choices={states.map((state) => [state, text.stateName(state)])}
        onChange={(state) => actions.filter({ state: state as EntryState | "" })}
      />
    </search>
  );
}

/** "/" goes to the search from anywhere but a field to type in. */
function useSlashKey() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, on, withModifier } = pressOf(event);
      if (key !== "/" || on === "field" || withModifier) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return field;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{text.all}</option>
        {choices.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Row({ entry, domains }: { entry: LibraryEntry; domains: LibraryModel["domains"] }) {
  const domain = domains.find(({ id }) => id === entry.domain);
  return (
    <li class="library__row" data-kind={entry.kind}>
      <a href={entry.concept ? conceptHref(entry.concept) : ownCardsHref}>{entry.title}</a>
      <span class="library__facts caption">
        {[text.kindName(entry.kind), ...entry.states.map(text.stateName)].join(" · ")}
        {domain ? (
          <DomainName domain={domain} {...(entry.task ? { task: entry.task } : {})} />
        ) : null}
      </span>
    </li>
  );
}

function Below({ model, actions }: PartProps) {
  const left = model.found - model.shown.length;
  if (model.found === 0)
    return (
      <button type="button" class="button" onClick={actions.clear}>
        {text.clear}
      </button>
    );
  if (left === 0) return null;
  return (
    <button type="button" class="button" onClick={actions.more}>
      {text.more(left)}
    </button>
  );
}
