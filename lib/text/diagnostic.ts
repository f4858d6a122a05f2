import type { StoppingMode } from "@/lib/log/event";
import type { Readiness } from "@/lib/psychometrics/readiness";
import type { ExplainedModel, OptionVerdict, WeakestModel } from "@/lib/screens/diagnostic";

import { count } from "./common";

const verdicts: Record<OptionVerdict, string> = {
  "right-chosen": "Right, you chose it.",
  "right-missed": "Right, not chosen.",
  right: "Right.",
  "wrong-chosen": "Not this one.",
  other: "",
};

const numbers = ["none", "one", "two", "three"];

export const diagnosticText = {
  title: "Diagnostic",
  place: (number: number, of: number) => `Question ${number} of ${of}`,
  guess: "I’m guessing",
  chosen: (chosen: number, choose: number) => `${chosen} of ${choose} chosen`,
  chooseMore: (left: number) => (left === 1 ? "Choose one more." : `Choose ${left} more.`),
  chooseOne: "Choose one.",
  chooseFewer: (over: number) => (over === 1 ? "Take one back." : `Take ${over} back.`),
  next: "Next",
  skip: (left: number) => `Skip (${left} left)`,
  pause: "Pause",
  pauseLabel: "Pause and go home; it waits for you",
  working: "Working out your band.",
};

export const startText = {
  title: "How sure do you want to be?",
  modes: {
    quick: ["Ten questions", "About 8 minutes. A first range; five more at a time if you like."],
    "pass-fail": [
      "Until pass or fail is clear",
      "8 to 30 questions. It may stay open near the line.",
    ],
    precise: ["Until the range is narrow", "8 to 30 questions, most often about 24."],
  } as const satisfies Record<StoppingMode, readonly [string, string]>,
};

export const explainedText = {
  verdict: (verdict: OptionVerdict) => verdicts[verdict],
  heading: ({ correct, keys, keysChosen, guess }: ExplainedModel) => {
    if (correct) return guess ? "Right, by a guess." : "Right.";
    if (keys > 1 && keysChosen > 0)
      return `${capital(numbers[keysChosen] ?? String(keysChosen))} of the ${numbers[keys] ?? keys}.`;
    return "Not this one.";
  },
  easilyTaken: "Easily taken for it",
  fullSet: "The exam counts only the full set.",
  flag: "Flag this question",
  unflag: "Take the flag off",
};

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const readinessWords: Record<Readiness, string> = {
  "not-enough-evidence":
    "Too early to say whether you are ready: that takes as many answers as an exam has questions.",
  "not-yet": "Not ready yet.",
  close: "Close. A full timed exam past the target would settle it.",
  ready: "Ready.",
  "ready-confirmed": "Ready, and shown five times.",
};

export const resultText = {
  title: (day: string) => `Diagnostic, ${day}`,
  right: (right: number, of: number) => `${right} of ${of} right`,
  scaleNote: "80 % range, our scale, not AWS’s.",
  questions: (answers: number) => count(answers, "question", "questions"),
  noEvidence: "not enough evidence yet",
  weakest: (weakest: WeakestModel) => {
    if (weakest.kind === "none") return "Too few answers to name a weakest domain.";
    if (weakest.kind === "named")
      return `Weakest, as far as the answers tell: ${weakest.domain.name}.`;
    const names = weakest.domains.map(({ shortName }) => shortName).join(" or ");
    return `No clear weakest domain yet. Most likely ${names}.`;
  },
  minutes: (parts: readonly { domain: { shortName: string }; minutes: number }[], all: number) =>
    `Of ${all} minutes a day: ${parts
      .map(({ domain, minutes }) => `${domain.shortName} ${minutes}`)
      .join(", ")}.`,
  readiness: (readiness: Readiness) => readinessWords[readiness],
  since: (day: string, low: number, high: number) => `On ${day} it was ${low}–${high}.`,
  toWin: (parts: readonly { domain: { shortName: string }; points: number }[]) =>
    `Most to win by study: ${parts
      .map(({ domain, points }) => `${domain.shortName}, about ${points} points`)
      .join("; ")}.`,
  sharpen: (more: number, domain: string) =>
    `${more} more questions would sharpen it, most of all on ${domain}.`,
  plan: (minutes: number) => `Start the plan, ${minutes} min`,
  planNote: (cards: number) =>
    `${count(cards, "card", "cards")} on what you missed or guessed come first.`,
  noPlan: "Nothing was missed or guessed: go on with today’s cards.",
  more: (more: number) => `${more} more questions`,
  earlier: (day: string, range: string) => `${day}: ${range}`,
  each: "Every question",
  none: "No result yet. Ten questions, about 8 minutes.",
  how: "How do we know?",
  model: "The whole model, and how good it is",
  howLines: (evidence: {
    answers: number;
    practice: number;
    selfReport: boolean;
    cards: boolean;
    model: string;
    questionsInBank: number;
  }) => [
    `The band stands on ${count(evidence.answers, "answer", "answers")} in diagnostics${
      evidence.practice > 0 ? ` and ${evidence.practice} in practice, which weigh less` : ""
    }.`,
    evidence.selfReport ? "What you said about where you stand counts a little." : "",
    evidence.cards ? "So do your cards, as far as they have agreed with your answers." : "",
    `A right answer to a hard question says more than one to an easy one; of each question’s difficulty we have a judgement, not a measurement (${evidence.questionsInBank} questions).`,
    "The range holds your level in about 8 of 10 cases if the model is right. The chance to pass also counts nerves, luck and a harder form.",
    "A domain has no pass mark on the exam: only the whole counts.",
    `AWS publishes no formula. This is our scale, and an estimate from your own answers; only the exam gives the real score. Model ${evidence.model}.`,
  ],
  sittings: (passed: number) => `${passed} of 10 dots past the line`,
};
