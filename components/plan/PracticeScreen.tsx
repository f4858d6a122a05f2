import "../review/review.css";
import "./plan.css";
import { useLayoutEffect, useRef } from "preact/hooks";

import type { PracticeCardModel, PracticeChoice, PracticeModel } from "@/lib/screens/practice";
import { practiceText as text } from "@/lib/text/plan";
import { reviewText } from "@/lib/text/review";

import { CardBack, CardFront } from "../review/CardFace";
import { Check } from "../settings/Field";
import { DomainName } from "../ui/DomainShape";

export interface PracticeActions {
  choose(change: Partial<PracticeChoice>): void;
  begin(): void;
  reveal(): void;
  /** Goes on; a card that was missed comes once more at the end. */
  next(missed: boolean): void;
  stop(): void;
}

export interface PracticeScreenProps {
  readonly model: PracticeModel;
  readonly actions: PracticeActions;
}

/** Cards to go through at will: nothing is recorded, and the page says so. */
export function PracticeScreen({ model, actions }: PracticeScreenProps) {
  switch (model.kind) {
    case "start":
      return <Start model={model} actions={actions} />;
    case "card":
      return <PracticeCard key={model.card.id} model={model} actions={actions} />;
    case "done":
      return (
        <main class="page">
          <h1 class="page__title">{text.done}</h1>
          <p class="muted">{text.doneNote}</p>
          <button type="button" class="button button--main" onClick={actions.stop}>
            {text.again}
          </button>
        </main>
      );
  }
}

interface StartProps {
  readonly model: Extract<PracticeModel, { readonly kind: "start" }>;
  readonly actions: PracticeActions;
}

function Start({ model, actions }: StartProps) {
  const { choice, domains, concepts, cards } = model;
  return (
    <main class="page">
      <h1 class="page__title">{text.title}</h1>
      <p class="muted">{text.lead}</p>
      <div class="form">
        <Choice
          label={text.domain}
          value={choice.domain}
          options={domains.map(({ id, name }) => ({ id, name }))}
          onChoose={(domain) => actions.choose({ domain, concept: "" })}
        />
        <Choice
          label={text.concept}
          value={choice.concept}
          options={concepts}
          onChoose={(concept) => actions.choose({ concept })}
        />
        <div class="practice__checks">
          <Check
            label={text.seen}
            checked={choice.seen}
            onChange={(seen) => actions.choose({ seen })}
          />
          <Check
            label={text.flagged}
            checked={choice.flagged}
            onChange={(flagged) => actions.choose({ flagged })}
          />
        </div>
        {cards === 0 ? (
          <p role="status">{text.none}</p>
        ) : (
          <div>
            <button type="button" class="button button--main" onClick={actions.begin}>
              {text.begin(cards)}
            </button>
          </div>
        )}
      </div>
    </main>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label class="field field--wide">
      <span class="field__label">{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{text.all}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PracticeCardProps {
  readonly model: Extract<PracticeModel, { readonly kind: "card" }>;
  readonly actions: PracticeActions;
}

function PracticeCard({ model: { card, place }, actions }: PracticeCardProps) {
  return (
    <main class="page practice" data-practice={card.id}>
      <p class="muted practice__place">
        {text.place(place.number, place.of)}
        <button type="button" class="link" onClick={actions.stop}>
          {text.stop}
        </button>
      </p>
      <DomainName domain={card.domain} />
      <CardFront front={card.front} gaps={card.back?.gaps ?? null} />
      {card.back ? (
        <CardBack card={card.id} back={card.back} isCloze={card.front.includes(null)} />
      ) : null}
      <Ways card={card} actions={actions} />
    </main>
  );
}

/** The way on has the focus, so that Space and Enter lead through all cards. */
function Ways({ card, actions }: { readonly card: PracticeCardModel; actions: PracticeActions }) {
  const main = useRef<HTMLButtonElement>(null);
  const isRevealed = card.back !== null;
  useLayoutEffect(() => main.current?.focus({ preventScroll: true }), [isRevealed]);
  return (
    <div class="practice__ways">
      {isRevealed ? (
        <button type="button" class="button" onClick={() => actions.next(true)}>
          {text.missed}
        </button>
      ) : null}
      <button
        type="button"
        class="button button--main"
        ref={main}
        onClick={() => (isRevealed ? actions.next(false) : actions.reveal())}
      >
        {isRevealed ? text.next : reviewText.show}
      </button>
    </div>
  );
}
