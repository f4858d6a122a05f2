import { CardId, DomainId } from "@/lib/content/pack";
import type { DomainLabel, HomeModel } from "@/lib/screens/home";
import type { FinishedModel, ReviewModel } from "@/lib/screens/review";
import { StudyDay } from "@/lib/time/instant";

import { closeScore } from "./sample-scores";

const label = (place: number, name: string, shortName: string): DomainLabel => ({
  id: DomainId(String(place + 1)),
  name,
  shortName,
  place,
});

export const domains = {
  concepts: label(0, "Cloud Concepts", "Concepts"),
  security: label(1, "Security and Compliance", "Security"),
  technology: label(2, "Cloud Technology and Services", "Technology"),
  billing: label(3, "Billing, Pricing, and Support", "Billing"),
};

export const home: HomeModel = {
  undo: "review",
  scale: closeScore.scale,
  daysToExam: 13,
  score: closeScore,
  due: {
    cards: 24,
    minutes: 9,
    byDomain: [
      { domain: domains.concepts, cards: 4, weight: 0.24, because: null },
      { domain: domains.security, cards: 9, weight: 0.3, because: "weakest" },
      { domain: domains.technology, cards: 8, weight: 0.34, because: null },
      { domain: domains.billing, cards: 3, weight: 0.12, because: null },
    ],
  },
  mistakes: 0,
  reviewUnderWay: false,
  sizes: [
    { minutes: 5, cards: 13 },
    { minutes: 10, cards: 22 },
  ],
  idle: null,
  heldBack: 0,
  asksResult: false,
  diagnostic: null,
  mock: null,
  streak: {
    length: 3,
    studiedToday: false,
    total: 21,
    week: ["studied", "studied", "rest", "studied", "studied", "studied", "today"],
  },
  installing: null,
  tomorrow: null,
};

export const homeFirst: HomeModel = {
  ...home,
  daysToExam: 40,
  score: null,
  due: {
    cards: 12,
    minutes: 6,
    byDomain: [
      { domain: domains.concepts, cards: 3, weight: 0.24, because: null },
      { domain: domains.security, cards: 4, weight: 0.3, because: "weakest" },
      { domain: domains.technology, cards: 4, weight: 0.34, because: null },
      { domain: domains.billing, cards: 1, weight: 0.12, because: null },
    ],
  },
  sizes: [],
  streak: {
    length: 0,
    studiedToday: false,
    total: 0,
    week: ["rest", "rest", "rest", "rest", "rest", "rest", "today"],
  },
};

export const homeResume: HomeModel = {
  ...home,
  reviewUnderWay: true,
  diagnostic: { answered: 3, questions: 10 },
  mock: { answered: 22, questions: 65 },
};

export const homeDone: HomeModel = {
  ...home,
  due: { cards: 0, minutes: 0, byDomain: [] },
  sizes: [],
  streak: { ...home.streak, studiedToday: true, length: 4, total: 22 },
  tomorrow: { cards: 26, minutes: 10 },
};

export const homeLastDay: HomeModel = {
  ...homeDone,
  daysToExam: 1,
  heldBack: 3,
  tomorrow: { cards: 0, minutes: 0 },
};

const source = {
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-user-guide.html",
  checkedOn: "2026-11-14",
  opened: "live",
} as const;

export const reviewFront: ReviewModel = {
  card: CardId("clf-c02:c:cloudtrail"),
  domain: domains.security,
  task: "2.2",
  front: ["Which service tells you who deleted a security group, and when?"],
  back: null,
  place: { number: 7, of: 24 },
  reason: "due",
  flagged: false,
  undo: "review",
  editing: null,
};

const back: ReviewModel["back"] = {
  answer: "AWS CloudTrail",
  gaps: [],
  extra: "It records each API call: who made it, from where, and at what time.",
  confusables: [
    { name: "AWS Config", tells: "what the resource looked like, before and after" },
    { name: "Amazon CloudWatch", tells: "metrics, logs and alarms" },
  ],
  source,
  grades: [
    { grade: "again", due: StudyDay("2026-11-29"), days: 0 },
    { grade: "good", due: StudyDay("2026-12-05"), days: 6 },
  ],
};

export const reviewRevealed: ReviewModel = { ...reviewFront, back };

export const reviewFour: ReviewModel = {
  ...reviewFront,
  flagged: true,
  back: {
    ...back,
    grades: [
      { grade: "again", due: StudyDay("2026-11-29"), days: 0 },
      { grade: "hard", due: StudyDay("2026-12-02"), days: 3 },
      { grade: "good", due: StudyDay("2026-12-05"), days: 6 },
      { grade: "easy", due: StudyDay("2026-12-10"), days: 11 },
    ],
  },
};

export const clozeFront: ReviewModel = {
  ...reviewFront,
  domain: domains.technology,
  task: "3.6",
  front: [
    "Amazon S3 Glacier Deep Archive returns an object within ",
    null,
    " hours by standard retrieval.",
  ],
  undo: null,
};

export const clozeRevealed: ReviewModel = {
  ...clozeFront,
  back: { ...back, answer: "12", gaps: ["12"], extra: null },
};

export const reviewEdit: ReviewModel = {
  ...reviewRevealed,
  editing: {
    fields: {
      front: "Which service tells you who deleted a security group, and when?",
      back: "AWS CloudTrail",
      extra: "It records each API call: who made it, from where, and at what time.",
    },
  },
};

export const finished: FinishedModel = {
  reviewed: 24,
  tomorrow: { cards: 26, minutes: 10 },
  undo: "review",
  score: closeScore,
  beyond: 10,
  heldBack: 0,
  left: 0,
};

export const finishedLastDay: FinishedModel = {
  ...finished,
  reviewed: 9,
  tomorrow: { cards: 0, minutes: 0 },
  beyond: 3,
  heldBack: 3,
};

export const finishedSized: FinishedModel = { ...finished, reviewed: 13, left: 11 };
