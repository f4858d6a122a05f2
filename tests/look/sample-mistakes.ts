import { ConceptId, QuestionId } from "@/lib/content/pack";
import type { MistakeReviewModel, MistakesModel } from "@/lib/screens/mistakes";
import { StudyDay } from "@/lib/time/instant";

import { explained as samples, one } from "./sample-diagnostic";
import { domains } from "./sample-study";

const trail = {
  text: "AWS CloudTrail",
  why: "AWS CloudTrail records who called what in the account, and from where.",
};
const config = {
  text: "AWS Config",
  why: "AWS Config records how a resource is set up and what changed in it, not who called.",
};
const watch = {
  text: "Amazon CloudWatch",
  why: "Amazon CloudWatch collects figures and logs of running resources.",
};

export const page: MistakesModel = {
  open: 4,
  due: 2,
  next: StudyDay("2026-11-24"),
  groups: [
    {
      concept: ConceptId("clf-c02:k:cloudtrail"),
      title: "AWS CloudTrail",
      domain: domains.security,
      explanation:
        "AWS CloudTrail records the calls made in an account: who made them, when, and from where.",
      confusions: [
        { taken: config, right: trail, times: 2 },
        { taken: watch, right: trail, times: 1 },
      ],
      confusables: [
        {
          name: "AWS Config",
          tells: "what a resource looked like, and when it changed",
          concept: ConceptId("clf-c02:k:config"),
        },
        { name: "Amazon CloudWatch", tells: "how resources perform", concept: null },
      ],
      questions: [
        {
          id: QuestionId("clf-c02:q:bucket"),
          stem: "A company must show who deleted a storage bucket last week. Which AWS service tells?",
          due: StudyDay("2026-11-22"),
          isDue: true,
          first: { day: StudyDay("2026-11-15"), outcome: "missed" },
          misses: 3,
          missedOn: StudyDay("2026-11-19"),
          recalledOn: [StudyDay("2026-11-20")],
          explained: samples.part,
        },
        {
          id: QuestionId("clf-c02:q:audit"),
          stem: "An auditor asks for a record of every call to the account's APIs. Where is it kept?",
          due: StudyDay("2026-11-24"),
          isDue: false,
          first: { day: StudyDay("2026-11-21"), outcome: "guessed" },
          misses: 1,
          missedOn: StudyDay("2026-11-21"),
          recalledOn: [],
          explained: samples.part,
        },
      ],
      cards: [
        {
          front: "Which service records who made an API call in the account?",
          back: "AWS CloudTrail",
        },
        {
          front: "How long does AWS CloudTrail keep its event history without a trail?",
          back: "90 days",
        },
      ],
      due: 1,
    },
    {
      concept: ConceptId("clf-c02:k:budgets"),
      title: "AWS Budgets",
      domain: domains.billing,
      explanation:
        "AWS Budgets warns when cost or usage passes, or will pass, an amount that you set.",
      confusions: [],
      confusables: [],
      questions: [
        {
          id: one.question.question,
          stem: one.question.stem,
          due: StudyDay("2026-11-22"),
          isDue: true,
          first: { day: StudyDay("2026-11-21"), outcome: "left-open" },
          misses: 1,
          missedOn: StudyDay("2026-11-21"),
          recalledOn: [],
          explained: samples.part,
        },
      ],
      cards: [],
      due: 1,
    },
  ],
  left: [
    {
      id: QuestionId("clf-c02:q:region"),
      concept: ConceptId("clf-c02:k:region"),
      stem: "What is a group of data centers in one area of the world called?",
      on: StudyDay("2026-11-18"),
    },
  ],
  firsts: { right: 24, guessed: 3, missed: 8, "left-open": 1 },
  repeats: { seen: 14, recalled: 11 },
};

export const empty: MistakesModel = {
  open: 0,
  due: 0,
  next: null,
  groups: [],
  left: [],
  firsts: { right: 0, guessed: 0, missed: 0, "left-open": 0 },
  repeats: { seen: 0, recalled: 0 },
};

export const question: MistakeReviewModel = {
  kind: "question",
  question: one.question,
  number: 2,
  of: 4,
};

export const explained: MistakeReviewModel = {
  kind: "explained",
  explained: samples.part,
  comesBack: { day: StudyDay("2026-11-23"), days: 1 },
  number: 2,
  of: 4,
};

export const finished: MistakeReviewModel = {
  kind: "finished",
  done: 4,
  recalled: 3,
  due: 0,
  next: StudyDay("2026-11-24"),
};
