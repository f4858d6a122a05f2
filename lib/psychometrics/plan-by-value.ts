/** What studying a domain may bring. */
export interface DomainValue {
  /** Scaled points that the domain is short of its aim, by what is believed now. */
  readonly expectedPoints: number;
  /** Share of its cards that are unseen or weak. */
  readonly open: number;
}

/** Minutes per domain, in proportion to the points that its open cards may bring. */
export function minutesByValue(domains: readonly DomainValue[], minutes: number): number[] {
  const values = domains.map(({ expectedPoints, open }) => expectedPoints * open);
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total > 0 ? (minutes * value) / total : minutes / values.length));
}

/** Expected share that a domain is short of `aim`. */
export function shortfall(ability: Float64Array, shareRight: Float64Array, aim: number): number {
  return ability.reduce((sum, p, k) => sum + p * Math.max(0, aim - shareRight[k]!), 0);
}
