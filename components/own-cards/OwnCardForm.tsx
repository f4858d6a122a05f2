import { useId, useLayoutEffect, useRef } from "preact/hooks";

import type { OwnCardField } from "@/lib/cards/own-card";
import { ConceptId, DomainId } from "@/lib/content/pack";
import type { OwnCardsModel } from "@/lib/screens/own-cards";
import type { OwnCardsStore } from "@/lib/stores/own-cards-store";
import { commonText } from "@/lib/text/common";
import { ownCardsText as text } from "@/lib/text/own-cards";

import { Key } from "../ui/Key";

export type FormActions = Pick<
  OwnCardsStore,
  "type" | "chooseKind" | "chooseConcept" | "chooseDomain" | "save" | "cancel"
>;

export interface OwnCardFormProps {
  readonly model: OwnCardsModel;
  readonly actions: FormActions;
}

const fieldsOf = {
  basic: ["front", "back", "extra"],
  cloze: ["text", "extra"],
} as const satisfies Record<string, readonly OwnCardField[]>;

const kinds = ["basic", "cloze"] as const;

/** A card being written; what is wrong with it stands at its field, where the focus goes. */
export function OwnCardForm({ model, actions }: OwnCardFormProps) {
  const { form } = model;
  const element = useFocusOnProblem(model);
  return (
    <form
      ref={element}
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void actions.save();
      }}
    >
      <fieldset class="row">
        <legend class="field__label">{text.kind}</legend>
        {kinds.map((kind) => (
          <label key={kind} class="chip">
            <input
              type="radio"
              name="kind"
              checked={form.kind === kind}
              onChange={() => actions.chooseKind(kind)}
            />
            <span>{text[kind]}</span>
          </label>
        ))}
      </fieldset>
      {fieldsOf[form.kind].map((field) => (
        <Field key={field} field={field} model={model} onType={actions.type} />
      ))}
      <Place model={model} actions={actions} />
      <div class="row">
        <button type="submit" class="button button--main">
          {text.save}
          <Key name={text.saveKey} />
        </button>
        {form.id ? (
          <button type="button" class="button" onClick={actions.cancel}>
            {commonText.cancel}
          </button>
        ) : null}
      </div>
    </form>
  );
}

interface FieldProps {
  readonly field: OwnCardField;
  readonly model: OwnCardsModel;
  readonly onType: FormActions["type"];
}

function Field({ field, model: { form, problems }, onType }: FieldProps) {
  const id = useId();
  const problem = problems.find((one) => one.field === field);
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {text.field(field)}
      </label>
      <textarea
        id={id}
        rows={field === "back" || field === "extra" ? 2 : 3}
        value={form.fields[field]}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-note`}
        onInput={(event) => onType(field, event.currentTarget.value)}
        onKeyDown={(event) => {
          const isSave = event.key === "Enter" && (event.ctrlKey || event.metaKey);
          if (isSave) event.currentTarget.form?.requestSubmit();
        }}
      />
      <p id={`${id}-note`} class={problem ? "own-form__problem" : "caption"}>
        {problem ? text.problem(problem) : field === "extra" ? text.optional : ""}
      </p>
    </div>
  );
}

/** The concept decides the domain; without one the learner does. */
function Place({ model: { form, domains, concepts }, actions }: OwnCardFormProps) {
  return (
    <div class="own-form__place">
      <label class="field">
        <span class="field__label">{text.concept}</span>
        <select
          value={form.concept ?? ""}
          onChange={({ currentTarget }) =>
            actions.chooseConcept(currentTarget.value ? ConceptId(currentTarget.value) : null)
          }
        >
          <option value="">{text.none}</option>
          {domains.map((domain) => (
            <optgroup key={domain.id} label={domain.name}>
              {concepts
                .filter((concept) => concept.domain === domain.id)
                .map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field__label">{text.domain}</span>
        <select
          value={form.domain}
          disabled={form.concept !== null}
          onChange={({ currentTarget }) => actions.chooseDomain(DomainId(currentTarget.value))}
        >
          {domains.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function useFocusOnProblem({ problems, form }: OwnCardsModel) {
  const element = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (problems.length > 0) element.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problems]);
  useLayoutEffect(() => {
    if (form.id) element.current?.querySelector("textarea")?.focus();
  }, [form.id]);
  return element;
}
