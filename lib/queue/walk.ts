import { seededRandom } from "@/lib/psychometrics/random";

import { type Course, daysOf, guessRate } from "./course";
import { type Deck, knownSpot } from "./deck";
import { elapsedAt, type MemoryGrid, readTable, type Spot } from "./memory-grid";
import { rank } from "./ranking";

/** One way the course may go, by the plan's own rules and memory model. */
export interface Walk {
  /** By day from today: answers and their seconds. */
  readonly days: readonly { readonly answers: number; readonly seconds: number }[];
  /** Chance on exam day by place in the deck; cards left out of the sample hold −1. */
  readonly recall: Float64Array;
  readonly isSeen: Uint8Array;
  /** Each card of the sample stands for so many. */
  readonly stride: number;
}

const mostCards = 1200;
/** Days at either end that are walked one by one; those between go in at most so many strides. */
const [nearDays, farStrides] = [7, 12];
/** Nobody studies every day. */
const attendance = 0.9;

/**
 * Goes through the days to the exam on a sample of the deck, with answers drawn from the memory
 * model: all that a forecast needs. `minutes` replaces the planned minutes of ordinary days.
 */
export function walk(
  deck: Deck,
  course: Course,
  seed: string,
  secondsOf: (kind: ReturnType<Course["kindOf"]>) => number = course.secondsOn,
): Walk {
  const stride = Math.ceil(deck.cards.length / mostCards);
  const sample = sampleOf(deck, stride);
  const random = seededRandom(`${seed} walk`);
  const days = daysOf(course).map((day) => secondsOf(course.kindOf(day)));
  const found = days.map(() => ({ answers: 0, seconds: 0 }));
  for (const { from, to } of stridesOf(course.left)) {
    const open = days.slice(from, to).reduce((sum, one) => sum + one, 0);
    const done = studyDays(
      sample,
      course,
      course.left - from,
      (open * attendance) / stride,
      random,
    );
    for (let day = from; day < to; day++) {
      const part = open > 0 ? days[day]! / open : 0;
      found[day] = {
        answers: (done.answers * stride * part) / attendance,
        seconds: (done.seconds * stride * part) / attendance,
      };
    }
    for (let card = 0; card < sample.elapsed.length; card++) {
      if (sample.elapsed[card]! >= 0) sample.elapsed[card]! += to - from;
    }
  }
  return { days: found, stride, ...atExam(deck, sample, course.grid, stride) };
}

/** Asks what a day or a few would ask, and moves the memories on. */
function studyDays(
  sample: Sample,
  { grid, seconds, known, valueAt }: Course,
  left: number,
  limit: number,
  random: () => number,
) {
  const { order, cost, recall } = rank(sample, grid, valueAt(left), seconds);
  let [answers, used] = [0, 0];
  for (const card of order) {
    if (used >= limit) break;
    used += cost[card]!;
    answers += 1;
    const isFirst = sample.elapsed[card]! < 0;
    const isRight = random() < (isFirst ? known : recall[card]!);
    const spot = isFirst
      ? isRight
        ? knownSpot(grid)
        : grid.first.again
      : nextSpot(grid, sample, card, isRight);
    sample.x[card] = spot.x;
    sample.y[card] = spot.y;
    sample.elapsed[card] = 0;
  }
  return { answers, seconds: used };
}

function nextSpot(
  grid: MemoryGrid,
  { x, y, elapsed }: Sample,
  card: number,
  isRight: boolean,
): Spot {
  const [left, up, since] = [x[card]!, y[card]!, elapsedAt(elapsed[card]!)];
  return {
    x: readTable(isRight ? grid.goodX : grid.againX, left, up, since),
    y: readTable(isRight ? grid.goodY : grid.againY, left, up, since),
  };
}

type Sample = Omit<Deck, "cards" | "share">;

function sampleOf(deck: Deck, stride: number): Sample {
  const isPicked = (_: number, place: number) => place % stride === 0;
  const pick = (all: Float64Array) => all.filter(isPicked);
  return {
    worth: pick(deck.worth),
    x: pick(deck.x),
    y: pick(deck.y),
    elapsed: pick(deck.elapsed),
    domain: deck.domain.filter(isPicked),
    claims: deck.claims,
  };
}

interface Stride {
  readonly from: number;
  readonly to: number;
}

function stridesOf(left: number): Stride[] {
  const between = Math.max(0, left - 2 * nearDays);
  const long = Math.max(1, Math.ceil(between / farStrides));
  const strides: Stride[] = [];
  for (let from = 0; from < left;) {
    const isNear = from < nearDays || from >= left - nearDays;
    const to = isNear ? from + 1 : Math.min(from + long, left - nearDays);
    strides.push({ from, to });
    from = to;
  }
  return strides;
}

function atExam(deck: Deck, { x, y, elapsed }: Sample, grid: MemoryGrid, stride: number) {
  const recall = new Float64Array(deck.cards.length).fill(-1);
  const isSeen = new Uint8Array(deck.cards.length);
  elapsed.forEach((days, card) => {
    const place = card * stride;
    isSeen[place] = days < 0 ? 0 : 1;
    recall[place] =
      days < 0 ? guessRate : readTable(grid.recall, x[card]!, y[card]!, elapsedAt(days));
  });
  return { recall, isSeen };
}
