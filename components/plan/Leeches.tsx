import type { LeechCard } from "@/lib/screens/plan";
import { leechText as text } from "@/lib/text/plan";

import { conceptHref } from "../library/concept-href";

export interface LeechActions {
  forget(card: LeechCard): void;
  keepAsking(card: LeechCard): void;
  leaveAside(card: LeechCard): void;
}

export interface LeechesProps {
  readonly cards: readonly LeechCard[];
  readonly actions: LeechActions;
}

/** Cards set aside by surprise, each with the ways to deal with it. */
export function Leeches({ cards, actions }: LeechesProps) {
  if (cards.length === 0) return null;
  return (
    <section class="leeches" aria-labelledby="leeches">
      <h2 class="figure__title" id="leeches">
        {text.title}
      </h2>
      <p class="figure__answer">{text.note}</p>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <p class="leeches__card">{card.title}</p>
            <p class="caption">{text.counts(card)}</p>
            <div class="leeches__ways">
              <a class="button" href={conceptHref(card.concept)}>
                {text.read}
              </a>
              <button type="button" class="button" onClick={() => actions.forget(card)}>
                {text.forget}
              </button>
              <button type="button" class="button" onClick={() => actions.keepAsking(card)}>
                {text.keep}
              </button>
              <button type="button" class="button" onClick={() => actions.leaveAside(card)}>
                {text.aside}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
