import { type Draws, drawsOf, normalOf } from "./draws.ts";
import { createMemory, type TrueMemory, type World } from "./memory.ts";

export type Grade = 1 | 2 | 3 | 4;

export interface Learner {
  readonly memory: TrueMemory;
  /** How many grades the learner tells apart. */
  readonly buttons: 2 | 3 | 4;
  readonly draw: Draws;
  missesDay(day: number): boolean;
}

export interface Answer {
  /** What became of the memory; the learner may press a coarser button. */
  readonly grade: Grade;
  readonly pressed: Grade;
  readonly seconds: number;
}

/** Shares of the learners and cards, and medians of the seconds with their log-SD. */
export const habits = {
  missedDays: 0.1,
  knownBefore: 0.2,
  guess: 0.25,
  seconds: { new: 14, recalled: 7, missed: 13, logSd: 0.5 },
} as const;

/** Of recalled cards; shares of FSRS's own simulator. */
const grades = { hard: 0.22, easy: 0.15 };
/** Of cards known at first sight. */
const easyAtFirst = 0.3;

const draws = { missedDay: 1, known: 2, buttons: 3, outcome: 4, grade: 5, seconds: 6 };

export function createLearner(world: World, cards: number, seed: number): Learner {
  const draw = drawsOf(seed);
  const prior = { knows: (card: number) => draw(draws.known, card) < habits.knownBefore };
  return {
    memory: createMemory(world, cards, prior, draw),
    buttons: (2 + Math.floor(3 * draw(draws.buttons))) as Learner["buttons"],
    draw,
    missesDay: (day) => draw(draws.missedDay, day) < habits.missedDays,
  };
}

/** Asks the card for the `nth` time, counted from 0, and changes the memory. */
export function answer(learner: Learner, card: number, day: number, nth: number): Answer {
  const { memory, draw } = learner;
  const isRecalled = draw(draws.outcome, card, nth) < memory.recall(card, day);
  const grade = isRecalled ? gradeOf(draw(draws.grade, card, nth), nth === 0) : 1;
  memory.ask(card, day, grade);
  const median = habits.seconds[nth === 0 ? "new" : isRecalled ? "recalled" : "missed"];
  const z = normalOf(draw(draws.seconds, card, nth));
  return {
    grade,
    pressed: pressedOf(grade, learner.buttons),
    seconds: median * Math.exp(habits.seconds.logSd * z),
  };
}

function gradeOf(lot: number, isFirst: boolean): Grade {
  if (isFirst) return lot < easyAtFirst ? 4 : 3;
  if (lot < grades.hard) return 2;
  return lot < grades.hard + grades.easy ? 4 : 3;
}

/** Two buttons know no effort, three no ease. */
function pressedOf(grade: Grade, buttons: Learner["buttons"]): Grade {
  if (grade === 2 && buttons === 2) return 3;
  return grade === 4 && buttons < 4 ? 3 : grade;
}
