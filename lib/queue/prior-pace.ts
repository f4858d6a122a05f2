import type { SecondsPerAnswer } from "./plan-types";

/** Before there are answers to go by. */
export const priorPace: SecondsPerAnswer = { new: 14, recalled: 7, missed: 13 };
