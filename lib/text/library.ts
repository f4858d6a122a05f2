import type { EntryKind, EntryState, SourceModel } from "@/lib/screens/library";

import { count } from "./common";
import { fullDay } from "./dates";

const kinds: Record<EntryKind, string> = {
  concept: "Concept",
  card: "Card",
  question: "Question",
};

const states: Record<EntryState, string> = {
  new: "New",
  due: "Due",
  later: "Later",
  aside: "Set aside",
  flagged: "Flagged",
  edited: "Edited",
  own: "My own",
  wrong: "Got wrong",
};

export const libraryText = {
  title: "Library",
  search: "Search",
  searchKey: "Press / to search.",
  domain: "Domain",
  task: "Task",
  service: "Service",
  kind: "Kind",
  state: "State",
  all: "All",
  kindName: (kind: EntryKind) => kinds[kind],
  stateName: (state: EntryState) => states[state],
  found: (found: number) => count(found, "entry", "entries"),
  nothing: "Nothing fits. Search for less, or take the filters off.",
  clear: "Take the filters off",
  more: (left: number) => `Show more, ${left} left`,
  reading: (done: number) =>
    `Reading cards: ${count(done, "card", "cards")} can be found so far, the rest in a moment.`,
  addCard: "Add a card",
  addCardOn: "Add a card on it",
  loading: "Opening the library.",
  hidden: "Questions of the diagnostic stand here once you have answered them.",
  noConcept: "No such concept in this pack.",
  services: "Services",
  confusables: "Easily taken for it",
  confusable: "Name",
  tells: "What it is",
  cards: "Cards",
  noCards: "No cards on it.",
  questions: "Questions",
  noQuestions: "No questions to show yet.",
  showAnswer: "Answer",
  outside: "Not asked: this exam has no such domain. Edit the card to give it one.",
  comesBack: (day: string) => `comes back ${fullDay(day)}`,
  right: "Right.",
  other: "Not this one.",
  answered: (correct: boolean) => (correct ? "Last time right" : "Last time not right"),
  unanswered: "Not answered yet",
  aside: "Set aside",
  bringBack: "Bring back",
  flag: "Flag",
  unflag: "Take the flag off",
  edit: "Edit",
  remove: "Delete",
  changed: "Saved.",
  elsewhere: "Changed in another tab. Here it is as it stands.",
  source: ({ opened, checkedOn }: Pick<SourceModel, "opened" | "checkedOn">) => {
    if (opened === "none") return "Source not opened yet.";
    const from = opened === "copy" ? " from a stored copy" : "";
    return `Source opened on ${fullDay(checkedOn)}${from}.`;
  },
  reportTitle: "Report a mistake",
  reportNote: "Copy this text into a message to us. Nothing is sent by itself.",
  reportLead:
    "Say what is wrong and copy the text into a message to whoever gave you this extension. Nothing is sent by itself.",
  saveFile: "Save as a file",
  noItem: "No such card, question or concept in this pack.",
  reportLabel: "Text of the report",
  copy: "Copy",
  copied: "Copied.",
  report: (id: string, pack: string, quoted: string) =>
    `Mistake in ${id}\nPack: ${pack}\n\n${quoted.replaceAll(/^/gm, "> ")}\n\nWhat is wrong:\n\nWhere it is right (link):\n`,
  link: "About this concept",
};
