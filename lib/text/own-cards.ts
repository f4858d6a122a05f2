import { longestField, type OwnCardField } from "@/lib/cards/own-card";
import type { OwnCardsProblem } from "@/lib/screens/own-cards";

import { count } from "./common";

const empty: Record<OwnCardField, string> = {
  front: "Write a question.",
  back: "Write an answer.",
  text: "Write a sentence with a gap.",
  extra: "",
};

export const ownCardsText = {
  title: "My own cards",
  lead: "They are asked like all others, and stay when the pack is updated.",
  newCard: "Add a card",
  changeCard: "Change the card",
  loading: "Opening your cards.",
  kind: "Kind",
  basic: "Question and answer",
  cloze: "Sentence with gaps",
  concept: "Concept",
  none: "None",
  domain: "Domain",
  field: (field: OwnCardField) => {
    if (field === "front") return "Question";
    if (field === "back") return "Answer";
    return field === "text" ? "Sentence, gaps in [[double brackets]]" : "Note under the answer";
  },
  optional: "May stay empty.",
  save: "Save",
  saveKey: "Ctrl Enter",
  list: "Written so far",
  nothing: "None yet.",
  added: "Added. It is asked with your new cards.",
  changed: "Saved.",
  removed: "Deleted.",
  problem: (problem: OwnCardsProblem): string => {
    switch (problem.kind) {
      case "empty":
        return empty[problem.field];
      case "too-long":
        return `${count(problem.by, "letter", "letters")} too long; ${longestField} fit.`;
      case "no-gap":
        return "Mark a gap: put the words to recall into double brackets, as in Data at rest is [[encrypted]].";
      case "many-gaps":
        return `${problem.gaps} gaps; at most two are asked at once.`;
      case "stray-brackets":
        return "A bracket has no partner. A gap looks like [[this]].";
      case "duplicate":
        return "You have written this card already.";
    }
  },
};
