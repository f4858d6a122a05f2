import "../library/library.css";
import "./own-cards.css";
import type { OwnCardsModel } from "@/lib/screens/own-cards";
import type { OwnCardsStore } from "@/lib/stores/own-cards-store";
import { libraryText } from "@/lib/text/library";
import { ownCardsText as text } from "@/lib/text/own-cards";

import { type CardActions, ConceptCardRow } from "../library/ConceptCardRow";
import { type FormActions, OwnCardForm } from "./OwnCardForm";

export interface OwnCardsScreenProps {
  /** `null` while they are being read. */
  readonly model: OwnCardsModel | null;
  readonly actions: FormActions & CardActions & Pick<OwnCardsStore, "change" | "remove">;
}

/** The learner's own cards: one to write, and those written. */
export function OwnCardsScreen({ model, actions }: OwnCardsScreenProps) {
  return (
    <main class="page concept own-cards">
      <p>
        <a href="#/library">{libraryText.title}</a>
      </p>
      <h1 class="page__title concept__title">{text.title}</h1>
      <p class="muted">{text.lead}</p>
      {model ? (
        <Content model={model} actions={actions} />
      ) : (
        <p class="muted" role="status">
          {text.loading}
        </p>
      )}
    </main>
  );
}

function Content({ model, actions }: OwnCardsScreenProps & { readonly model: OwnCardsModel }) {
  const own = {
    change: actions.change,
    remove: (id: Parameters<typeof actions.remove>[0]) => void actions.remove(id),
  };
  return (
    <>
      <h2 class="section-title">{model.form.id ? text.changeCard : text.newCard}</h2>
      <OwnCardForm model={model} actions={actions} />
      <h2 class="section-title">{text.list}</h2>
      {model.cards.length === 0 ? <p class="muted">{text.nothing}</p> : null}
      <ul class="library__rows">
        {model.cards.map((card) => (
          <ConceptCardRow key={card.id} card={card} actions={actions} own={own} />
        ))}
      </ul>
    </>
  );
}
