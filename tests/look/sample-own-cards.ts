import { CardId, ConceptId, DomainId, TaskId } from "@/lib/content/pack";
import type { OwnCardsModel } from "@/lib/screens/own-cards";

import { concept } from "./sample-library";
import { domains } from "./sample-study";

const fields = { front: "", back: "", text: "", extra: "" };

export const ownCards: OwnCardsModel = {
  form: {
    id: null,
    kind: "basic",
    fields: { ...fields, front: "Who pays for data that leaves a Region?" },
    concept: null,
    domain: DomainId("1"),
  },
  problems: [],
  domains: [domains.concepts, domains.security, domains.technology, domains.billing],
  concepts: [
    {
      id: ConceptId("clf-c02:k:cloudtrail"),
      title: "AWS CloudTrail",
      domain: DomainId("2"),
      task: TaskId("2.2"),
    },
  ],
  cards: concept.cards.flatMap((card) => [
    { ...card, own: true, states: ["new", "own"], due: null },
    { ...card, id: CardId("own:c:2"), own: true, isInExam: false, states: ["later", "own"] },
  ]),
};

export const ownCardsWrong: OwnCardsModel = {
  ...ownCards,
  form: { ...ownCards.form, kind: "cloze", fields: { ...fields, text: "Data is encrypted." } },
  problems: [{ field: "text", kind: "no-gap" }],
  cards: [],
};
