import "../diagnostic/diagnostic.css";
import "../settings/settings.css";
import "./exam.css";
import { useState } from "preact/hooks";

import type { FormChoice } from "@/lib/forms/sitting";
import { type Accommodation, allowedMinutes } from "@/lib/forms/sitting-time";
import type { FixedFormKind } from "@/lib/log/event";
import type { MockStartModel } from "@/lib/screens/mock";
import { mockText } from "@/lib/text/mock";

import { AccommodationFields } from "./AccommodationFields";
import { CustomFields } from "./CustomFields";
import { EarlierSittings } from "./EarlierSittings";

export interface MockStartActions {
  filter(change: Partial<MockStartModel["custom"]["filter"]>): void;
  questions(questions: number): void;
  begin(choice: FormChoice): void;
}

export interface MockStartScreenProps {
  readonly model: MockStartModel;
  readonly actions: MockStartActions;
  /** What is being done, while nothing can be pressed. */
  readonly busy: string | null;
}

const kinds: readonly FixedFormKind[] = ["full", "half", "custom"];

/** Which form, how much time, and whether the clock is as on the day. */
export function MockStartScreen({ model, actions, busy }: MockStartScreenProps) {
  const [kind, setKind] = useState<FixedFormKind>("full");
  const [accommodation, setAccommodation] = useState<Accommodation>({ kind: "none" });
  const [timed, setTimed] = useState(true);
  const { custom } = model;
  const minutes = allowedMinutes(model[kind].minutes, accommodation);
  const isEmpty = kind === "custom" && custom.available === 0;
  const waits = isEmpty || busy !== null || !model.isComplete;
  const begin = () => {
    if (waits) return;
    const { filter, questions } = custom;
    actions.begin({ kind, filter, questions, accommodation, timed });
  };
  return (
    <main class="page mock-start">
      <h1 class="page__title">{mockText.title}</h1>
      <p class="muted">{mockText.lead(model.unscored)}</p>
      <fieldset class="mock-start__forms">
        <legend class="section-title">{mockText.chooseForm}</legend>
        {kinds.map((one) => (
          <Choice
            key={one}
            group="form"
            isTaken={kind === one}
            words={[mockText.form(one), noteOf(one, model)]}
            onTake={() => setKind(one)}
          />
        ))}
      </fieldset>
      {kind === "custom" ? (
        <CustomFields model={custom} actions={actions} />
      ) : (
        <p class="caption">{mockText.fresh(model.freshForms)}</p>
      )}
      <AccommodationFields value={accommodation} onChange={setAccommodation} />
      <fieldset class="mock-start__forms">
        <legend class="section-title">{mockText.mode}</legend>
        <Choice
          group="mode"
          isTaken={timed}
          words={[mockText.timed, mockText.timedNote]}
          onTake={() => setTimed(true)}
        />
        <Choice
          group="mode"
          isTaken={!timed}
          words={[mockText.practice, mockText.practiceNote]}
          onTake={() => setTimed(false)}
        />
      </fieldset>
      <div class="row mock-start__go">
        <button
          type="button"
          class="button button--main"
          aria-disabled={waits}
          data-waits={waits || undefined}
          onClick={begin}
        >
          {mockText.begin(minutes)}
        </button>
        <span class="muted" role="status">
          {model.isComplete ? busy : mockText.installing}
        </span>
      </div>
      <EarlierSittings sittings={model.earlier} />
    </main>
  );
}

function noteOf(kind: FixedFormKind, { full, half }: MockStartModel): string {
  if (kind === "full") return mockText.full(full.questions, full.minutes);
  return kind === "half" ? mockText.half(half.questions, half.minutes) : mockText.custom;
}

interface ChoiceProps {
  readonly group: string;
  readonly isTaken: boolean;
  readonly words: readonly [string, string];
  readonly onTake: () => void;
}

function Choice({ group, isTaken, words: [name, note], onTake }: ChoiceProps) {
  return (
    <label class="mock-start__form">
      <input type="radio" name={group} checked={isTaken} onChange={onTake} />
      <b>{name}</b>
      <span class="muted">{note}</span>
    </label>
  );
}
