import { leastDomainAnswers } from "@/lib/psychometrics/domain-estimates";
import type measuredFigures from "@/lib/psychometrics/measured.json";
import { leastAnswers, namedFrom } from "@/lib/psychometrics/weakest";
import type { ModelPage } from "@/lib/screens/model";

import { count } from "./common";
import { fullDay } from "./dates";
import { bandText } from "./home";
import { onboardingText } from "./settings";

/** Figures of a bench run; the generator of its report writes them. */
export type Measured = typeof measuredFigures;

type Accuracy = Measured["lengths"][number];

const percent = (share: number) => `${Math.round(share * 100)} %`;
const points = (score: number) => `${Math.round(score)} points`;
const answersText = (answers: number) => count(answers, "answer", "answers");

export const modelText = {
  title: "How do we know?",
  lead: "The band is worked out from what you did here, on this computer. This page says what counts, how well it works and what it cannot know.",
  results: "Your results",
  ownTitle: "Your evidence now",
  ownTable: "Your evidence in each domain",
  domain: "Domain",
  answers: "Answers",
  cardsSeen: "Cards seen",
  cardsOf: (seen: number, all: number) => `${seen} of ${all}`,
  countsTitle: "What counts",
  saysTitle: "What the figures say",
  goodTitle: "How good is it?",
  goodTable: "Measured accuracy",
  after: "After",
  goodColumns: ["Typical error", "80 % range holds", "Pass or fail right"] as const,
  assumesTitle: "What it assumes",
  assumesNote: (model: string) =>
    `Each of these is a choice, made once for everybody and open to doubt. Model ${model}.`,
  unknownTitle: "What it cannot know",
  questions: (questions: number) => count(questions, "question", "questions"),
  naive: (questions: number) => `Percent right, ${questions} random questions`,
  withCards: (questions: number) => `${count(questions, "question", "questions")} and cards`,
};

/** What of this learner's own doing the figures stand on. */
export function ownLines({ evidence, questionsInBank }: ModelPage): string[] {
  const { assessment, practice, guesses, ages, between, selfReport } = evidence;
  const said = selfReport === null ? null : onboardingText.levels[selfReport];
  if (!between) return ["No answer yet, so there is no band. Ten questions make the first one."];
  const [week, month, older] = ages;
  return [
    `${answersText(assessment)} in diagnostics and ${practice} in practice, out of a bank of ${questionsInBank} questions. You marked ${count(guesses, "guess", "guesses")}.`,
    `The first is of ${fullDay(between[0])}, the last of ${fullDay(between[1])}: ${week} within a week, ${month} within a month, ${older} older.`,
    said === null
      ? "You did not say where you stand, so nothing is made of it."
      : `You said “${said}”. That counts a little, less with each answer.`,
  ];
}

/** What counts as evidence, each with how. */
export function countedLines({ weight }: ModelPage["parameters"]): (readonly [string, string])[] {
  const [, second = 0] = weight.sighting;
  return [
    [
      "Answers",
      "A right answer to a hard question raises the band more than one to an easy question. A miss on an easy question lowers it more than one on a hard question.",
    ],
    [
      "Difficulty",
      "Judges have rated each question; nobody has measured it. Ratings err, so they are drawn towards the middle and no one answer decides much.",
    ],
    [
      "Guesses",
      "Right answers come by luck too: one in four where one of four options is right. One that you mark as a guess counts for less, as far as your marks are worth something.",
    ],
    [
      "Age",
      "An old answer tells of you as you were then. Weeks with study count as growth, weeks without as a little forgetting, and each week makes an answer less sure.",
    ],
    [
      "Second time",
      `A question met again is partly memory: the second answer weighs ${percent(second)}, a third nothing.`,
    ],
    [
      "Practice",
      `A question outside a diagnostic, with its answer shown at once, weighs ${percent(weight.practice)}, the first time alone.`,
    ],
    ["Your own word", "Where you said you are at the start; it fades as answers come in."],
    [
      "Cards",
      "Knowing a card is not answering a question. How well you remember all cards of a domain counts as far as your answers bear it out; where they do not, it fades. A grade you give yourself is never taken for an answer.",
    ],
  ];
}

/** What each figure on the result means. */
export function figureLines({ scale, scored }: ModelPage): (readonly [string, string])[] {
  return [
    [
      "The band",
      "Your level lies inside it in 8 of 10 cases, if the model is right. It is about what you know, not about the day.",
    ],
    [
      "The chance to pass",
      `It is about a day: nerves, luck on ${scored} scored questions, a form that is harder or easier, and a pass mark that nobody outside knows. So it stays nearer to the middle than the band suggests.`,
    ],
    [
      "Domains",
      `From ${leastDomainAnswers} answers on, with a range of its own. A domain has no pass mark: the exam counts the whole.`,
    ],
    [
      "The weakest domain",
      `It is named when its chance to be the weakest is ${percent(namedFrom)} or more, after at least ${leastAnswers} answers. Before that, the two likeliest are. Often two domains are so close that there is nothing to name.`,
    ],
    [
      "The scale",
      `${bandText.range(scale.min, scale.max)} with the line at ${scale.cut}, as on the exam, but ours: the formula of the exam is not published. The line stands for what our judges expect of somebody who would just pass.`,
    ],
  ];
}

/** How a row of the table reads. */
export const accuracyCells = ({ error, coverage, passAccuracy }: Accuracy) => [
  points(error),
  percent(coverage),
  percent(passAccuracy),
];

/** The measured figures, a sentence each. */
export function accuracySentences(measured: Measured): string[] {
  const {
    people,
    lengths,
    naive,
    withCards,
    chanceError,
    chanceErrorByLuck,
    decided,
    growth,
    goals,
  } = measured;
  const first = lengths[0]!;
  const last = lengths.at(-1)!;
  const fastest = growth.at(-1);
  return [
    `Measured on ${people} simulated learners, whose true level is known, with the model that runs here. Real learners may differ.`,
    `After ${first.questions} questions the score is ${points(first.error)} off as a rule, after ${last.questions} it is ${points(last.error)}. Percent right on ${naive.questions} random questions is ${points(naive.error)} off.`,
    `The 80 % range holds the true level of ${percent(first.coverage)} of learners after ${first.questions} questions.`,
    `Pass or fail on a real sitting is foretold for ${percent(first.passAccuracy)} of them. Near the line luck decides, so nobody could foretell them all.`,
    `The chance to pass is ${percent(chanceError)} away from what comes about, on average; with as many learners luck alone makes about ${percent(chanceErrorByLuck)}.`,
    `With cards and your own word the error after ${withCards.questions} questions is ${points(withCards.error)} (${withCards.people} learners), if cards tell of ability as much as we suppose.`,
    `The weakest domain is among the two likeliest for ${percent(first.weakestInTopTwo)}.`,
    `A diagnostic that ends when pass or fail is clear comes to a decision for ${percent(decided.share)}; it claims to be right for ${percent(decided.claimed)} of those and is for ${percent(decided.observed)}.`,
    fastest && fastest.bias < 0
      ? `It lags behind those who learn fast: after six weekly diagnostics it is ${points(-fastest.bias)} too low for them.`
      : "",
    `Of the goals set beforehand ${goals.reached} are reached, ${goals.withinChance} are too close to call and ${goals.missed} are missed. The full report comes with the source code.`,
  ].filter(Boolean);
}

export const unknownLines = [
  "What will be on your form, and how you will feel on the day.",
  "How the exam turns right answers into its score.",
  "How hard our questions really are, next to the exam’s.",
  "Whether the answers were your own, or looked up.",
  "What you know and were never asked.",
];
