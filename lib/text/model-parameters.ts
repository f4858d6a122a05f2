import { logistic, logit } from "@/lib/psychometrics/normal";
import type { ModelParameters } from "@/lib/psychometrics/parameters";

const hundred = (share: number) => Math.round(share * 100);

/** Somebody near the line, whom the examples are about. */
const typical = 0.7;

/** Points of a hundred that a shift in logits makes for somebody near the line. */
const shifted = (shift: number) => hundred(logistic(logit(typical) + shift));
const gained = (shift: number) => Math.abs(shifted(shift) - hundred(typical));

/** Every assumption of weight, its value in words. */
export function parameterLines(parameters: ModelParameters): (readonly [string, string])[] {
  return [...ofQuestions(parameters), ...ofLearners(parameters), ...ofTheExam(parameters)];
}

function ofQuestions({ item, selection }: ModelParameters): (readonly [string, string])[] {
  const { shared, own } = item.ratingError;
  const off = Math.hypot(shared, own);
  return [
    ["Slips", `Who knows the answer still misses ${hundred(1 - item.slip)} of 100 questions.`],
    ["Guesses", "Who does not know it picks among the options at random."],
    [
      "One judge’s rating",
      `A question rated at ${hundred(typical)} of 100 may well be one of ${shifted(-off)} or of ${shifted(off)}. Several judges narrow that, but not what they all get wrong.`,
    ],
    [
      "Choice of questions",
      `By chance among the ${selection.candidates} that would tell most, in the exam’s proportions; none twice before all were used, and then after ${selection.repeatAfterDays} days at the soonest.`,
    ],
  ];
}

function ofLearners(parameters: ModelParameters): (readonly [string, string])[] {
  const { ability, marks, selfReport, trend, cards } = parameters;
  const low = logistic(ability.mean - ability.sd + logit(typical));
  const high = logistic(ability.mean + ability.sd + logit(typical));
  const common = ability.sd * ability.loading;
  const unbelieved = cards.trust.find(({ times }) => times === Infinity)?.prior ?? 0;
  return [
    [
      "Before any answer",
      `Two of three learners would get between ${hundred(low)} and ${hundred(high)} of 100 typical questions right.`,
    ],
    [
      "Domains go together",
      `Being good at one is a sign of being good at another: a correlation of ${(ability.loading ** 2).toFixed(2)}.`,
    ],
    [
      "Marks",
      `Who knows is sure ${hundred(marks.known.mean)} times of 100, who does not ${hundred(marks.unknown.mean)} times; ${hundred(marks.unusedShare)} of 100 learners never mark a guess. Yours are learned from your answers.`,
    ],
    [
      "Your own word",
      `It goes with ability at a correlation of ${(common / Math.hypot(common, selfReport.sd)).toFixed(2)}.`,
    ],
    [
      "Learning",
      `About ${gained(trend.growth.mean)} more of 100 right per week of study, give or take ${gained(trend.growth.sd)}; ${gained(trend.idle)} fewer per week without.`,
    ],
    [
      "Cards",
      `Of 100 cards never seen, ${hundred(cards.unseen)} count as known. At first the model holds it for ${hundred(unbelieved)} % likely that your cards tell nothing of exam questions; your answers decide.`,
    ],
  ];
}

function ofTheExam(parameters: ModelParameters): (readonly [string, string])[] {
  const { examOffsetSd, domainOffsetSd, examDay, cutShareSd, aim } = parameters;
  return [
    [
      "Our bank and the exam",
      `Ours may be ${gained(examOffsetSd)} of 100 questions easier or harder in all, ${gained(domainOffsetSd)} in one domain.`,
    ],
    [
      "Exam day",
      `Nerves cost about ${gained(examDay.mean)} of 100, give or take ${gained(examDay.sd)}.`,
    ],
    ["The real pass mark", `Known to about ${hundred(cutShareSd)} of 100 questions.`],
    ["Enough", `A domain is worth studying up to ${hundred(aim)} of 100.`],
  ];
}
