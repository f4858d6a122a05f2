import type { BandModel, DomainToday, Idle } from "@/lib/screens/home";

import { commonText, count } from "./common";
import { weekdayAndDay } from "./dates";

const whys = {
  weakest: " and your weakest",
  "worth-more": ", and its cards gain most today",
};

const idles = {
  rest: "Rest day. Your days are kept.",
  "exam-day": "Exam day. Nothing is planned.",
  passed: "Passed. Nothing is planned any more.",
};

export const homeText = {
  title: "Today",
  examIn: (days: number) => {
    if (days === 0) return "Exam today";
    if (days < 0) return "Exam date past";
    return days === 1 ? "Exam tomorrow" : `Exam in ${days} days`;
  },
  noBand: "Where do you stand?",
  noBandOffer: "Ten questions, about 8 minutes. Then your first band appears here.",
  firstQuestions: "Diagnostic: ten questions",
  installing: (share: number) => `Adding the rest of the cards: ${Math.round(100 * share)} %`,
  staysHere: "Everything stays on this device.",
  howDoWeKnow: "How do we know?",
  cardsAndMinutes: (cards: number, minutes: number) =>
    `${commonText.cards(cards)}, ${commonText.minutes(minutes)}`,
  review: (cards: number) => `Review ${commonText.cards(cards)}`,
  reviewFirst: (cards: number) => `Review ${commonText.cards(cards)} first`,
  goOn: (cards: number) => `Go on, ${count(cards, "card", "cards")} left`,
  sized: (minutes: number) => `${minutes} minutes`,
  plan: "Plan",
  /** Follows the domain's name and its number of cards. */
  because: ({ weight, because }: DomainToday) => {
    const part = `${Math.round(100 * weight)} % of the exam`;
    if (because === "worth-less") return `: of its ${part}, more comes later`;
    return `, because it is ${part}${because ? whys[because] : ""}`;
  },
  idle: (idle: Idle) =>
    idle.kind === "paused" ? `Paused until ${weekdayAndDay(idle.until)}.` : idles[idle.kind],
  askResult: "How did your exam go?",
  diagnostic: "Diagnostic",
  mock: (answered: number, of: number) => `Go on: mock exam, ${answered} of ${of}`,
  resumeDiagnostic: (number: number, of: number) => `Go on: question ${number} of ${of}`,
  mistakes: (due: number) => `${count(due, "mistake", "mistakes")} to review`,
  doneForToday: "Done for today.",
  heldBack: (cards: number) =>
    `The day before the exam is light on purpose: ${count(cards, "planned card is", "planned cards are")} left, and may stay so.`,
  goBeyond: (cards: number) => count(cards, "more card", "more cards"),
  tomorrow: (cards: number, minutes: number) =>
    cards === 0
      ? "Nothing is due tomorrow."
      : `Tomorrow: ${commonText.cards(cards)}, about ${minutes} min.`,
  studyDays: (days: number) => count(days, "study day", "study days"),
  streak: (length: number) => `${length} in a row`,
  weekLabel: (studied: number) => `${studied} of the last 7 days studied`,
};

/** What the band says about the line, in one sentence. */
export function verdict({ band, pastShare, scale }: BandModel): string {
  if (band[1] < scale.cut) return "Short of the line.";
  if (band[0] >= scale.cut) return "Your whole band is past the line.";
  if (pastShare < 1 / 3) return "The line is near the top of your band.";
  if (pastShare <= 2 / 3) return "The line is inside your band.";
  return "Most of your band is past the line.";
}

export const sittingsText = {
  short: (pPass: number) => `About ${tenths(pPass)} of 10 sittings like today would pass.`,
  long: (pPass: number) =>
    `If you sat the exam ten times like today, you would pass about ${count(tenths(pPass), "time", "times")}.`,
};

export const tenths = (chance: number) => Math.round(chance * 10);

export const bandText = {
  range: (low: number, high: number) => `${low}–${high}`,
  target: "target",
  empty: ({ min, cut, max }: BandModel["scale"]) =>
    `The scale from ${min} to ${max} with the line at ${cut}. No band yet.`,
  describe: ({ band, scale, earlier }: BandModel, days: readonly string[]) =>
    [
      `80 % range ${band[0]} to ${band[1]} on a scale from ${scale.min} to ${scale.max}; the line is at ${scale.cut}.`,
      ...earlier.map((one, index) => `${days[index]}: ${one.band[0]} to ${one.band[1]}.`),
    ].join(" "),
};
