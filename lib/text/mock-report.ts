import type { DomainVerdict } from "@/lib/forms/domain-chances";
import type { FormSummary, RightOf } from "@/lib/forms/form-summary";
import type { Change, SheetOutcome } from "@/lib/forms/sheet-results";
import type { MockReportModel, NextStep, SheetReport } from "@/lib/screens/mock-report";

import { count } from "./common";
import { bandText, tenths } from "./home";
import { mockText } from "./mock";

const verdicts: Record<DomainVerdict, string> = {
  meets: "Meets competencies",
  needs: "Needs improvement",
  unclear: "Not enough evidence",
};

const outcomes: Record<SheetOutcome, string> = {
  right: "Right",
  wrong: "Wrong",
  open: "Left open",
  "not-reached": "Not reached",
};

const changeWords: Record<Exclude<Change, null>, string> = {
  "to-right": "changed from wrong to right",
  "to-wrong": "changed from right to wrong",
  other: "changed",
};

const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;
const questionsText = (questions: number) => count(questions, "question", "questions");
const timesText = (times: number) => count(times, "time", "times");
const ofText = ({ right, of }: RightOf) => `${right} of ${of}`;

export const mockReportText = {
  title: (day: string, { form, timed }: Pick<MockReportModel, "form" | "timed">) =>
    `${mockText.form(form)}, ${day}${timed ? "" : ", practice"}`,
  scored: ({ right, of }: RightOf) => `${right} of ${of} scored questions right`,
  ownScore: (score: number, cut: number) =>
    `This form by itself comes to ${score}, with the line at ${cut}. Another form might come out quite differently, so the band counts.`,
  bandLine: (low: number, high: number, [from, to]: readonly [number, number]) =>
    `80 % range ${bandText.range(low, high)}, on all questions you had answered by then. The target to practise for is ${bandText.range(from, to)}.`,
  chances: (pastCut: number, cut: number, pTarget: number, target: number) =>
    `Your level is past ${cut} with a chance of ${tenths(pastCut)} in 10, past ${target} with ${tenths(pTarget)} in 10.`,
  time: (used: string, minutes: number, timedOut: boolean) =>
    timedOut
      ? `All ${Math.round(minutes)} minutes used; the time ran out.`
      : `${used} of ${Math.round(minutes)} minutes used.`,
  print: "Print",
  csv: "Save as CSV",
  png: "Save the summary as PNG",
  svg: "as SVG",
  domainsTitle: "How is each domain?",
  domainsNote:
    "Our label, from all your answers by then: it is given when the chance that your share right is past the line is 80 % or more, or 20 % or less. The exam has no pass mark for a domain.",
  domainColumns: ["Domain", "Scored, right", "Chance past the line", "Our label"] as const,
  domainVerdict: (verdict: DomainVerdict) => verdicts[verdict],
  /** Rounded down, so that it never seems to reach a bound that it misses. */
  chance: (chance: number) => `${Math.floor(100 * chance)} %`,
  ofText,
  timeTitle: "Where did the time go?",
  timeLine: ({ time }: FormSummary) =>
    `${seconds(time.meanMs)} a question on average, where the exam allows ${seconds(time.paceMs)}; ${questionsText(time.over)} took longer. Right ones took ${seconds(time.rightMs)}, others ${seconds(time.wrongMs)}.`,
  timeChart: (questions: number, pace: number) =>
    `Seconds on each of ${questions} questions, with a line at ${seconds(pace)}. The same figures stand in the list of questions below.`,
  luckTitle: "Guesses and changes",
  guesses: ({ guesses }: FormSummary) =>
    guesses.of === 0
      ? "You marked no guess."
      : `You marked ${count(guesses.of, "guess", "guesses")}; ${guesses.right} came out right. Blind luck would give about ${Math.round(guesses.byLuck)}.`,
  changes: ({ changes: { toRight, toWrong, other } }: FormSummary) =>
    toRight + toWrong + other === 0
      ? "You changed no answer."
      : `You changed answers: ${timesText(toWrong)} from right to wrong, ${timesText(toRight)} from wrong to right, ${timesText(other)} without effect.`,
  open: ({ open, notReached }: FormSummary) =>
    [
      open > 0 ? `${questionsText(open)} looked at and left open, which counts as wrong.` : "",
      notReached > 0
        ? `${questionsText(notReached)} not reached: wrong here, but they stay unseen for another form.`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  unscoredTitle: "Which did not count?",
  unscored: ({ unscored: { numbers, right, of } }: FormSummary) =>
    of === 0
      ? "All questions of this form counted."
      : `These ${of}: ${numbers.join(", ")}. You had ${right} of them right. They count towards your band all the same, since they say as much about you.`,
  sightingsTitle: "First sightings and repeats",
  sightings: ({ first, repeats }: FormSummary) =>
    repeats.of === 0
      ? `You met all ${questionsText(first.of)} for the first time: ${ofText(first)} right.`
      : `${questionsText(first.of)} for the first time, ${ofText(first)} right. ${questionsText(repeats.of)} met before, ${ofText(repeats)} right: that is partly memory and counts little or nothing towards the band.`,
  nextTitle: "What next?",
  next: (step: NextStep): string => {
    switch (step.kind) {
      case "cards":
        return `${count(step.cards, "card", "cards")} on what you missed or guessed, about ${step.minutes} minutes.`;
      case "domain":
        return `Most to win: ${step.domain.name}, about ${step.points} points.`;
      case "pace":
        return step.lost > 0
          ? "Pace: flag what takes long, guess, and go on. An open question is wrong for certain."
          : "Pace: flag what takes long and come back to it at the end.";
      case "open":
        return "Answer every question: a guess costs nothing.";
      case "changes":
        return `Leave a first answer unless you can say what is wrong with it: ${timesText(step.toWrong)} a change made it worse, ${timesText(step.toRight)} better.`;
      case "again":
        return "Then another full form, on another day. Its questions will be new to you as long as there are any.";
    }
  },
  startPlan: "Start with the cards",
  each: "Every question",
  filter: "Show",
  filters: { all: "All", wrong: "Wrong or open", guessed: "Guessed", flagged: "Flagged" } as const,
  sheet: (number: number, outcome: SheetOutcome, guess: boolean) =>
    `${number}. ${outcomes[outcome]}${outcome === "right" && guess ? ", by a guess" : ""}.`,
  outcome: (outcome: SheetOutcome) => outcomes[outcome],
  marks: ({ ms, isScored, isFirst, flagged, guess, change, outcome }: SheetReport) =>
    [
      seconds(ms),
      isScored ? "" : "did not count",
      isFirst ? "" : "met before",
      flagged ? "flagged" : "",
      guess && outcome !== "right" ? "guessed" : "",
      change ? changeWords[change] : "",
    ]
      .filter(Boolean)
      .join(", "),
  hiddenSheet: "Kept unseen, so that it can still measure.",
  how: "How each figure is computed",
  disclaimer:
    "Our scale, not AWS’s: how the exam turns right answers into a score is not published. Model",
  gone: "This sitting is not here, or not handed in yet.",
  toMocks: "To the mock exam",
  working: "Working out the report.",
};

/** Used of the time allowed, in whole minutes. */
export const usedMinutes = (ms: number): string => String(Math.round(ms / 60_000));

export const csvColumns = [
  "number",
  "question",
  "domain",
  "task",
  "outcome",
  "scored",
  "first sighting",
  "guess",
  "flagged",
  "change",
  "seconds",
  "stem",
  "chosen",
  "key",
] as const;
