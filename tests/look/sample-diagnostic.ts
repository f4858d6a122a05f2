import { ConceptId, QuestionId } from "@/lib/content/pack";
import { SessionId } from "@/lib/log/event";
import type { DiagnosticModel, ExplainedModel, ResultModel } from "@/lib/screens/diagnostic";
import type { ResultRow, ResultsModel } from "@/lib/screens/results";
import { StudyDay } from "@/lib/time/instant";

import { insideScore } from "./sample-scores";
import { domains } from "./sample-study";

const source = {
  url: "https://aws.amazon.com/compliance/shared-responsibility-model/",
  checkedOn: "2026-11-12",
  opened: "live",
} as const;

export const several: DiagnosticModel = {
  question: {
    question: QuestionId("clf-c02:q:clinic"),
    stem: "A clinic moves its booking system to Amazon EC2. Which tasks stay with the clinic under the AWS shared responsibility model? (Select TWO.)",
    options: [
      { place: 0, text: "Installing patches in the guest operating system" },
      { place: 3, text: "Replacing failed disks in the host machines" },
      { place: 1, text: "Deciding which ports the security groups open" },
      { place: 2, text: "Keeping the hypervisor up to date" },
      { place: 4, text: "Guarding the entrance to the data centers" },
    ],
    chosen: [0],
    choose: 2,
    guess: false,
  },
  number: 4,
  of: 10,
  skipsLeft: 2,
};

export const one: DiagnosticModel = {
  question: {
    question: QuestionId("clf-c02:q:budget"),
    stem: "A finance team wants a warning before the monthly cost of one project passes a fixed amount. Which AWS service sends that warning?",
    options: [
      { place: 0, text: "AWS Cost Explorer" },
      { place: 1, text: "AWS Budgets" },
      { place: 2, text: "AWS Pricing Calculator" },
      { place: 3, text: "AWS Cost and Usage Reports" },
    ],
    chosen: [1],
    choose: 1,
    guess: true,
  },
  number: 5,
  of: 10,
  skipsLeft: 0,
};

const part: ExplainedModel = {
  question: several.question.question,
  domain: domains.security,
  task: "2.1",
  stem: several.question.stem,
  correct: false,
  keysChosen: 1,
  keys: 2,
  guess: false,
  flagged: false,
  concept: ConceptId("clf-c02:k:shared-responsibility"),
  confusables: [
    { name: "AWS Artifact", tells: "where AWS shows its own audit reports" },
    { name: "AWS Trusted Advisor", tells: "checks of your account against good practice" },
  ],
  options: [
    {
      text: "Installing patches in the guest operating system",
      why: "On Amazon EC2 the customer runs the guest system.",
      verdict: "right-chosen",
    },
    {
      text: "Replacing failed disks in the host machines",
      why: "AWS looks after the hardware.",
      verdict: "wrong-chosen",
    },
    {
      text: "Deciding which ports the security groups open",
      why: "These rules belong to the customer.",
      verdict: "right-missed",
    },
    {
      text: "Keeping the hypervisor up to date",
      why: "AWS runs the virtualization layer.",
      verdict: "other",
    },
    {
      text: "Guarding the entrance to the data centers",
      why: "Physical security is AWS’s part.",
      verdict: "other",
    },
  ],
  source,
};

const right: ExplainedModel = {
  ...part,
  question: one.question.question,
  domain: domains.billing,
  task: "4.2",
  stem: one.question.stem,
  correct: true,
  keysChosen: 1,
  keys: 1,
  guess: true,
  options: [
    { text: "AWS Cost Explorer", why: "It shows past and forecast cost.", verdict: "other" },
    { text: "AWS Budgets", why: "A budget alerts at a set amount.", verdict: "right-chosen" },
    { text: "AWS Pricing Calculator", why: "It prices a plan beforehand.", verdict: "other" },
    { text: "AWS Cost and Usage Reports", why: "It lists every line item.", verdict: "other" },
  ],
};

export const explained = { part, right };

export const result: ResultModel = {
  session: SessionId("s1"),
  day: StudyDay("2026-11-15"),
  right: 7,
  answered: 10,
  score: insideScore,
  domains: [
    { domain: domains.concepts, range: [600, 850], answers: 3 },
    { domain: domains.security, range: [520, 770], answers: 3 },
    { domain: domains.technology, range: [590, 800], answers: 4 },
    { domain: domains.billing, range: null, answers: 2 },
  ],
  weakest: { kind: "unclear", domains: [domains.security, domains.technology] },
  toWin: [
    { domain: domains.security, points: 40 },
    { domain: domains.technology, points: 25 },
  ],
  sharpen: domains.technology,
  minutes: [
    { domain: domains.security, minutes: 6 },
    { domain: domains.technology, minutes: 4 },
  ],
  readiness: "not-enough-evidence",
  plan: { cards: 14, minutes: 6 },
  more: 5,
  questions: [part, right],
  evidence: {
    answers: 20,
    practice: 6,
    selfReport: true,
    cards: true,
    model: "2026.11",
    questionsInBank: 118,
  },
};

const aResult = (
  day: string,
  form: ResultRow["form"],
  [got, answered]: readonly [number, number],
  band: ResultRow["band"],
): ResultRow => ({ session: SessionId(day), form, day: StudyDay(day), right: got, answered, band });

export const results: ResultsModel = {
  scale: { min: 100, cut: 700, max: 1000, target: [750, 800] },
  rows: [
    aResult("2026-11-22", "full", [49, 65], [690, 790]),
    aResult("2026-11-21", "diagnostic", [7, 10], [680, 820]),
    aResult("2026-11-15", "half", [22, 33], [630, 770]),
    aResult("2026-11-08", "diagnostic", [6, 10], [560, 760]),
  ],
};
