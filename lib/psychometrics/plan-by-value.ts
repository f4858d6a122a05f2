import { total } from "./chances";

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
  const sum = total(values);
  return values.map((value) => (sum > 0 ? (minutes * value) / sum : minutes / values.length));
}
