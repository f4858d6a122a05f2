/** Chances to pass at which a verdict changes: where `readinessOf` says close, and where ready. */
export const closeFrom = 0.6;
export const readyFrom = 0.9;

/** A verdict once reached is kept down to here, or it would flicker from day to day. */
export const keptFrom = 0.85;

/** Timed full sittings in a row at the target that the field asks for. */
export const rowWanted = 5;

/** Chance above which a domain counts as far below the rest. */
export const farBelowFrom = 0.8;
