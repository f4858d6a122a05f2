import type { CardId } from "@/lib/content/pack";
import type { ConceptCard } from "@/lib/screens/library";
import type { CardChanges } from "@/lib/stores/card-changes";
import { libraryText as text } from "@/lib/text/library";

import { EditForm } from "../review/EditForm";
import { Report } from "./Report";

export type CardActions = Pick<
  CardChanges,
  "toggleFlag" | "toggleAside" | "startEdit" | "typeEdit" | "saveEdit" | "cancelEdit"
>;

export interface ConceptCardRowProps {
  readonly card: ConceptCard;
  readonly actions: CardActions;
  /** Given where a card that the learner wrote can be written anew and deleted. */
  readonly own?: { change(id: CardId): void; remove(id: CardId): void };
}

/** A card with its answer folded, where it stands, and what can be done with it. */
export function ConceptCardRow({ card, actions, own }: ConceptCardRowProps) {
  const facts = card.states.map(text.stateName);
  if (card.due && !card.aside && card.isInExam) facts.push(text.comesBack(card.due));
  return (
    <li class="library__row" data-library-card={card.id}>
      <p class="concept__front">{card.front}</p>
      <p class="caption">{facts.join(" · ")}</p>
      {card.isInExam ? null : <p class="caption">{text.outside}</p>}
      {card.editing ? (
        <EditForm
          fields={card.editing}
          onType={actions.typeEdit}
          onSave={() => void actions.saveEdit()}
          onCancel={actions.cancelEdit}
        />
      ) : (
        <Folded card={card} actions={actions} {...(own ? { own } : {})} />
      )}
    </li>
  );
}

function Folded({ card, actions, own }: ConceptCardRowProps) {
  return (
    <>
      <details>
        <summary class="link">{text.showAnswer}</summary>
        <p class="concept__answer">{card.back}</p>
        {card.extra ? <p class="muted">{card.extra}</p> : null}
      </details>
      <div class="row">
        <button type="button" class="button" onClick={() => void actions.toggleAside(card.id)}>
          {card.aside ? text.bringBack : text.aside}
        </button>
        <button type="button" class="button" onClick={() => void actions.toggleFlag(card.id)}>
          {card.flagged ? text.unflag : text.flag}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => (own ? own.change(card.id) : actions.startEdit(card.id))}
        >
          {text.edit}
        </button>
        {own ? (
          <button type="button" class="button" onClick={() => own.remove(card.id)}>
            {text.remove}
          </button>
        ) : null}
      </div>
      {card.own ? null : <Report report={card.report} />}
    </>
  );
}
