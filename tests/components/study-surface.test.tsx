// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { MeasuringScreen, onQuestionPress } from "@/components/diagnostic/MeasuringScreen";
import { guardMs } from "@/components/keys";
import { StudySurface, type StudySurfaceProps } from "@/components/StudySurface";
import type { SurfaceModel } from "@/lib/screens/surface";
import { several } from "@/tests/look/sample-diagnostic";
import * as sample from "@/tests/look/sample-study";

import { button, draw, noting, redraw } from "./draw";

let calls: string[];
let root = document.createElement("div") as HTMLElement;

// A page that is gone must not hear the keys of the next test.
const close = () => void act(() => render(null, root));

beforeEach(() => {
  close();
  calls = [];
});

/** The screens of a diagnostic, whose actions are noted. */
const measuring: StudySurfaceProps["measuring"] = {
  Screen: ({ shown }) => {
    const note = noting(calls);
    const actions = { start: note, diagnostic: note, result: note };
    return <MeasuringScreen shown={shown} actions={actions} />;
  },
  onPress: (key, shown) =>
    shown.kind === "diagnostic" && onQuestionPress(key, shown.model, noting(calls)),
};

function surface(shown: SurfaceModel | null, more: Partial<StudySurfaceProps> = {}) {
  const note = noting(calls);
  const actions = { home: note, review: note, finished: note };
  const onNoticeGone = () => void calls.push("gone");
  const props = { shown, notice: null, actions, measuring, onNoticeGone, ...more };
  return <StudySurface {...props} />;
}

const show = (shown: SurfaceModel | null, more?: Partial<StudySurfaceProps>) => {
  close();
  root = draw(surface(shown, more));
};

/** Presses a key; true when the page took it for itself. */
function press(
  key: string,
  init: KeyboardEventInit = {},
  on: EventTarget = document.body,
): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  void act(() => void on.dispatchEvent(event));
  return event.defaultPrevented;
}

/** What pressing the keys one after the other calls. */
function pressAll(keys: string): string[] {
  for (const key of keys) press(key === "_" ? " " : key);
  return calls;
}

const pastGuard = () => new Promise((resolve) => setTimeout(resolve, guardMs + 20));

const home = { kind: "home", model: sample.home } as const;
const front = { kind: "review", model: sample.reviewFront } as const;
const revealed = { kind: "review", model: sample.reviewRevealed } as const;

describe("keys at home", () => {
  it("begin what the filled button says, and the diagnostic with D", () => {
    show(home);
    expect(pressAll("_d")).toEqual(["review", "diagnostic"]);
  });

  it("begin the diagnostic when no card is due", () => {
    show({ kind: "home", model: sample.homeDone });
    expect(pressAll("_")).toEqual(["diagnostic"]);
  });

  it("take back with U what Home offers to take back", () => {
    show({ kind: "home", model: { ...sample.home, undo: "review" } });
    expect(pressAll("u")).toEqual(["undo"]);
    calls = [];
    show({ kind: "home", model: { ...sample.home, undo: null } });
    expect(press("u")).toBe(false);
  });

  it("are left to the browser with Ctrl, and when held down", () => {
    show(home);

    const taken = [press("d", { ctrlKey: true }), press("d", { repeat: true }), press("x")];

    expect(taken).toEqual([false, false, false]);
    expect(calls).toEqual([]);
  });
});

describe("keys on a card", () => {
  it("reveal, and do not grade before the answer is shown", () => {
    show(front);
    expect(pressAll("12_ufe")).toEqual(["reveal", "undo", "toggleFlag", "startEdit"]);
  });

  it("grade once the answer was there for a moment: a double press is no answer", async () => {
    show(front);
    redraw(root, surface(revealed));
    expect(press(" ")).toBe(true);
    expect(pressAll("12")).toEqual([]);

    await pastGuard();

    expect(pressAll("_12")).toEqual(["grade good", "grade again", "grade good"]);
  });

  it("take four grades when there are four", async () => {
    show({ kind: "review", model: sample.reviewFour });
    await pastGuard();
    expect(pressAll("1234_")).toEqual([
      "grade again",
      "grade hard",
      "grade good",
      "grade easy",
      "grade good",
    ]);
  });

  it("are for typing while the card is edited", async () => {
    show({ kind: "review", model: sample.reviewEdit });
    const field = await vi.waitUntil(() => root.querySelector("textarea"));
    expect(press("u", {}, field)).toBe(false);
    expect(press("u")).toBe(false);
    expect(calls).toEqual([]);
  });

  it("show all keys with ?, and are deaf until these are closed", async () => {
    show(front);
    press("?");
    expect(pressAll("_u")).toEqual([]);
    await vi.waitUntil(() => root.querySelector("dialog"));
    expect(root.querySelector("dialog")?.textContent).toContain("show the answer, then Got it");
    expect(pressAll("_u")).toEqual([]);

    void act(() => button(root, "Close").click());

    expect(root.querySelector("dialog")).toBeNull();
    expect(pressAll("_")).toEqual(["reveal"]);
  });
});

describe("keys on the finished screen", () => {
  it("go home, or on with what is left, or undo", () => {
    show({ kind: "finished", model: sample.finished });
    expect(pressAll("_u")).toEqual(["home", "undo"]);
    calls = [];
    show({ kind: "finished", model: sample.finishedSized });
    expect(pressAll("_")).toEqual(["goOn"]);
  });
});

describe("keys on a question", () => {
  it("choose by the order shown, which is not the pack's", () => {
    show({ kind: "diagnostic", model: several });
    const places = several.question.options.map(({ place }) => place);

    expect(pressAll("a3gs")).toEqual([
      `choose ${places[0]}`,
      `choose ${places[2]}`,
      "toggleGuess",
      "skip",
    ]);
    expect(press("Enter")).toBe(true);
    expect(calls.at(-1)).toBe("next");
  });
});

describe("screens", () => {
  it("that are loaded later leave the page empty until they are there", () => {
    show({ kind: "diagnostic", model: several }, { measuring: null });
    expect(root.textContent).toBe("");
  });

  it("say that something is being worked out", () => {
    show({ kind: "working", text: "Working out your band." });
    expect(root.querySelector("[role=status]")?.textContent).toBe("Working out your band.");
    expect(pressAll("_ud")).toEqual([]);
  });
});

describe("a word at the foot", () => {
  const wordOf = (notice: StudySurfaceProps["notice"], shown: SurfaceModel = front) => {
    show(shown, { notice });
    return root.querySelector(".toast")!;
  };

  it.each([
    [{ kind: "undone", what: "review" }, "Back as it was."],
    [{ kind: "elsewhere" }, "Answered in another tab. Here is the next card."],
    [{ kind: "suspended" }, "Set aside. It won't come back until you undo.Undo"],
    [{ kind: "edited" }, "Saved. Your text stays when the cards are updated.Undo"],
  ] as const)("tells %j", (notice, text) => {
    expect(wordOf(notice).textContent).toBe(text);
  });

  it("speaks of the next question in a diagnostic", () => {
    const word = wordOf({ kind: "elsewhere" }, { kind: "diagnostic", model: several });
    expect(word.textContent).toBe("Answered in another tab. Here is the next question.");
  });

  it("undoes what it tells of", () => {
    wordOf({ kind: "suspended" }).querySelector("button")!.click();
    expect(calls).toEqual(["undo"]);
  });

  it("is an alert when something was not saved", () => {
    const word = wordOf({ kind: "not-saved", message: "QuotaExceededError: full" });
    expect(word.getAttribute("role")).toBe("alert");
    expect(word.textContent).toContain("the disk is full");
  });
});
