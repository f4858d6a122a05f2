import { ConceptId, TaskId } from "@/lib/content/pack";
import type { ReadinessModel } from "@/lib/screens/readiness";
import { StudyDay } from "@/lib/time/instant";

import { closeScore, pastScore } from "./sample-scores";
import { domains } from "./sample-study";

const study = (
  task: string,
  title: string,
  label: (typeof domains)[keyof typeof domains],
  minutes: number,
  points: number,
) =>
  ({
    kind: "study",
    task: TaskId(task),
    title,
    label,
    domain: label.id,
    cards: minutes * 5,
    minutes,
    points,
    concepts: [ConceptId("k")],
  }) as const;

const today = StudyDay("2026-11-29");

export const readinessClose: ReadinessModel = {
  scale: closeScore.scale,
  score: { ...closeScore, earlier: [] },
  labels: Object.values(domains),
  standing: {
    verdict: "close",
    actions: [
      study("2.3", "Identify AWS access management capabilities", domains.security, 20, 9),
      study("3.6", "Identify AWS storage services", domains.technology, 20, 7),
      study("3.5", "Identify AWS network services", domains.technology, 15, 4),
      { kind: "mock", minutes: 90, questions: 65, narrower: 20, need: "row" },
    ],
    checklist: [
      {
        kind: "row",
        state: "part",
        inRow: 1,
        wanted: 5,
        target: 750,
        scores: [{ day: StudyDay("2026-11-28"), score: 760 }],
        broken: { day: StudyDay("2026-11-24"), score: 730, farBelow: null },
      },
      { kind: "far-below", state: "done", domain: domains.security.id, chance: 0.21 },
      {
        kind: "weakest",
        state: "part",
        domain: domains.security.id,
        range: [600, 780],
        answers: 42,
      },
      { kind: "covered", state: "part", tasks: 19, tasksSeen: 19, cards: 1104, cardsSeen: 1012 },
      { kind: "recent", state: "done", day: StudyDay("2026-11-28"), days: 1 },
    ],
    evidence: {
      recent: 118,
      wanted: 65,
      answers: 118,
      cardsSeen: 1012,
      model: "3",
      day: StudyDay("2026-12-12"),
      isExamDay: true,
    },
  },
  exam: { today, day: StudyDay("2026-12-12"), taken: [], told: null, problem: null, saving: false },
};

export const readinessReady: ReadinessModel = {
  ...readinessClose,
  score: { ...pastScore, pPass: 0.94, earlier: [] },
  standing: {
    ...readinessClose.standing!,
    verdict: "ready-confirmed",
    checklist: [
      {
        kind: "row",
        state: "done",
        inRow: 5,
        wanted: 5,
        target: 750,
        scores: [760, 770, 790, 780, 820].map((score, index) => ({
          day: StudyDay(`2026-11-2${index + 4}`),
          score,
        })),
        broken: null,
      },
      ...readinessClose.standing!.checklist.slice(1),
    ],
  },
  exam: {
    today: StudyDay("2026-12-14"),
    day: StudyDay("2026-12-12"),
    taken: [
      {
        day: StudyDay("2026-12-12"),
        passed: true,
        score: 812,
        predicted: { band: [740, 860], pPass: 0.94, model: "3" },
      },
    ],
    told: null,
    problem: "Not saved: 700 or more is a pass.",
    saving: false,
  },
};

/** The plan was told how the exam went; here nothing was entered. */
export const readinessTold: ReadinessModel = {
  ...readinessReady,
  exam: {
    ...readinessReady.exam,
    taken: [],
    told: { day: StudyDay("2026-12-12"), passed: false, score: null, predicted: null },
    problem: null,
  },
};

export const readinessEmpty: ReadinessModel = {
  ...readinessClose,
  score: null,
  standing: {
    verdict: "not-enough-evidence",
    actions: [{ kind: "mock", minutes: 90, questions: 65, narrower: null, need: "evidence" }],
    checklist: [
      { kind: "row", state: "open", inRow: 0, wanted: 5, target: 750, scores: [], broken: null },
      { kind: "far-below", state: "open", domain: null, chance: 0 },
      { kind: "weakest", state: "open", domain: null, range: null, answers: 0 },
      { kind: "covered", state: "open", tasks: 19, tasksSeen: 0, cards: 1104, cardsSeen: 0 },
      { kind: "recent", state: "open", day: null, days: null },
    ],
    evidence: {
      recent: 0,
      wanted: 65,
      answers: 0,
      cardsSeen: 0,
      model: "3",
      day: StudyDay("2026-12-13"),
      isExamDay: false,
    },
  },
  exam: { today, day: null, taken: [], told: null, problem: null, saving: false },
};
