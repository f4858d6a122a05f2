export const logistic = (x: number) => 1 / (1 + Math.exp(-x));

export const logit = (p: number) => Math.log(p / (1 - p));

/** Proportional to the standard normal density; callers normalise. */
export const bell = (z: number) => Math.exp(-(z ** 2) / 2);

/** The standard normal distribution function, to within .01. */
export const normalCdf = (z: number) => logistic(1.702 * z);
