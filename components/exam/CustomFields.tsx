import { DomainId, TaskId } from "@/lib/content/pack";
import type { CustomWhich } from "@/lib/forms/custom-form";
import type { MockStartModel } from "@/lib/screens/mock";
import { mockText } from "@/lib/text/mock";

import type { MockStartActions } from "./MockStartScreen";
import { NumberField } from "./NumberField";

export interface CustomFieldsProps {
  readonly model: MockStartModel["custom"];
  readonly actions: Pick<MockStartActions, "filter" | "questions">;
}

/** What a custom form is drawn from, with the number of questions beside each choice. */
export function CustomFields({ model, actions }: CustomFieldsProps) {
  const { filter, domains, tasks, counts, available, questions } = model;
  return (
    <div class="form mock-start__custom">
      <label class="field">
        <span>{mockText.domain}</span>
        <select
          value={filter.domain ?? ""}
          onChange={({ currentTarget: { value } }) =>
            actions.filter({ domain: value === "" ? null : DomainId(value), task: null })
          }
        >
          <option value="">{mockText.all}</option>
          {domains.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{mockText.task}</span>
        <select
          value={filter.task ?? ""}
          onChange={({ currentTarget: { value } }) =>
            actions.filter({ task: value === "" ? null : TaskId(value) })
          }
        >
          <option value="">{mockText.all}</option>
          {tasks.map(({ id, title }) => (
            <option key={id} value={id}>
              {id} {title}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{mockText.which}</span>
        <select
          value={filter.which}
          onChange={({ currentTarget: { value } }) =>
            actions.filter({ which: value as CustomWhich })
          }
        >
          {(Object.keys(counts) as CustomWhich[]).map((which) => (
            <option key={which} value={which}>
              {mockText.whichOption(which, counts[which])}
            </option>
          ))}
        </select>
      </label>
      <NumberField
        label={mockText.howMany}
        value={questions}
        min={1}
        max={Math.max(1, available)}
        onChange={actions.questions}
      />
      <p class="caption" role="status">
        {mockText.available(available)}
      </p>
    </div>
  );
}
