// What the extension takes from the model: this is bundled to learn its size.
export { prepareBank, revive, serialise } from "@/lib/psychometrics/bank";
export { estimate } from "@/lib/psychometrics/estimate";
export { answersUsed } from "@/lib/psychometrics/likelihood";
export { nextQuestion } from "@/lib/psychometrics/next-question";
export { minutesByValue } from "@/lib/psychometrics/plan-by-value";
export { defaultParameters, modelVersion } from "@/lib/psychometrics/parameters";
export { seededRandom } from "@/lib/psychometrics/random";
export { readinessOf } from "@/lib/psychometrics/readiness";
export { isOver } from "@/lib/psychometrics/stopping";
