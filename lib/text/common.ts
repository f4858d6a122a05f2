import type { UndoableBody } from "@/lib/log/event";

export const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;

const undoneThings: Record<UndoableBody["type"], string> = {
  review: "the last grade",
  edit: "the last edit",
  "own-card": "the last change to an own card",
  flag: "the last flag",
  suspend: "setting the card aside",
  forget: "the fresh start",
  setting: "the last setting",
  exam: "the exam’s result",
};

export const commonText = {
  product: "Cutscore",
  back: "Back",
  home: "Home",
  close: "Close",
  cancel: "Cancel",
  more: "More",
  settings: "Settings",
  openInTab: "Open in a tab",
  keys: "Keys",
  keysTitle: "All keys",
  undo: "Undo",
  undoWhat: (what: UndoableBody["type"]) => `Undo ${undoneThings[what]}`,
  nothingToUndo: "Nothing to undo",
  undone: "Back as it was.",
  elsewhere: "Answered in another tab. Here is the next card.",
  elsewhereQuestion: "Answered in another tab. Here is the next question.",
  notSaved: (message: string) =>
    message.includes("Quota")
      ? "Not saved: the disk is full. Free some space, then try again."
      : `Not saved: ${message}. Try again; nothing was lost.`,
  cards: (cards: number) => count(cards, "card", "cards"),
  minutes: (minutes: number) => `${minutes} min`,
  checked: (day: string, opened: "live" | "copy" | "none") => {
    if (opened === "none") return "source not opened yet";
    return opened === "copy" ? `checked ${day}, stored copy` : `checked ${day}`;
  },
  aboutConcept: "About this concept",
  report: "Report a mistake",
  opensInTab: "opens in a new tab",
};
