/** A domain's claim on the places of a queue. */
export interface Claim<Key> {
  readonly key: Key;
  /** Its share, greater than 0; shares are taken relative to each other. */
  readonly weight: number;
  /** How many it has to give. */
  readonly supply: number;
  /** How many it has been given before this queue. */
  readonly before: number;
}

/**
 * Deals `places` out so that after each k of them every key's count differs from its share of k
 * by less than one, as long as all have supply (Tijdeman 1980, the chairman assignment problem).
 * Among the deals that keep this so, the key that is furthest behind over all time comes first,
 * so that a small share is not starved by short queues.
 */
export function apportion<Key>(claims: readonly Claim<Key>[], places: number): Key[] {
  const dealt: Key[] = [];
  let rest = claims.filter(({ supply, weight }) => supply > 0 && weight > 0);
  while (dealt.length < places && rest.length > 0) {
    // When one runs dry the others share anew, counted from there.
    const run = dealWhileAllHave(rest, places - dealt.length);
    dealt.push(...run);
    const counts = countOf(run);
    rest = rest
      .map((claim) => afterGiving(claim, counts.get(claim.key) ?? 0))
      .filter(({ supply }) => supply > 0);
  }
  return dealt;
}

function afterGiving<Key>(claim: Claim<Key>, given: number): Claim<Key> {
  return { ...claim, supply: claim.supply - given, before: claim.before + given };
}

/** Until the places are dealt or one key has given its last. */
function dealWhileAllHave<Key>(claims: readonly Claim<Key>[], places: number): Key[] {
  const whole = sum(claims.map(({ weight }) => weight));
  const shares = claims.map(({ weight }) => weight / whole);
  const given = claims.map(() => 0);
  const dealt: Key[] = [];
  while (dealt.length < places && claims.every(({ supply }, index) => given[index]! < supply)) {
    const chosen = byDeficit(claims, shares, given).find((index) =>
      keepsFair(shares, given, index, places),
    );
    if (chosen === undefined) throw new Error("bug: a fair deal always exists");
    given[chosen]! += 1;
    dealt.push(claims[chosen]!.key);
  }
  return dealt;
}

/** Keys by how far they are behind their share of all that was ever dealt, the furthest first. */
function byDeficit<Key>(
  claims: readonly Claim<Key>[],
  shares: readonly number[],
  given: readonly number[],
): number[] {
  const ever = claims.map(({ before }, index) => before + given[index]!);
  const next = sum(ever) + 1;
  const deficits = shares.map((share, index) => share * next - ever[index]!);
  return claims
    .map((_, index) => index)
    .toSorted((a, b) => deficits[b]! - deficits[a]! || shares[b]! - shares[a]! || a - b);
}

const slack = 1e-9;

/**
 * Whether the deal can go on fairly when `chosen` is given the next place. Of a share w, the j-th
 * piece may not come before place ⌊(j−1)/w⌋+1 nor after ⌈j/w⌉: jobs of one place each with a
 * release and a deadline, which can all be met if and only if the earliest deadline first meets them.
 */
function keepsFair(
  shares: readonly number[],
  given: readonly number[],
  chosen: number,
  places: number,
): boolean {
  const counts = [...given];
  const first = sum(given) + 1;
  if (release(shares[chosen]!, counts[chosen]! + 1) > first) return false;
  counts[chosen]! += 1;
  const last = Math.max(places, first + lookAhead(shares));
  for (let place = first; place <= last; place += 1) {
    if (shares.some((share, index) => deadline(share, counts[index]! + 1) <= place)) return false;
    const next = earliestDeadline(shares, counts, place + 1);
    if (next !== undefined) counts[next]! += 1;
  }
  return true;
}

/** A deal that stays fair for two rounds of the smallest share stays fair for good. */
const lookAhead = (shares: readonly number[]) => Math.ceil(2 / Math.min(...shares));

const release = (share: number, j: number) => Math.floor((j - 1) / share + slack) + 1;

const deadline = (share: number, j: number) => Math.ceil(j / share - slack);

function earliestDeadline(
  shares: readonly number[],
  counts: readonly number[],
  place: number,
): number | undefined {
  const released = shares
    .map((share, index) => ({ share, index, j: counts[index]! + 1 }))
    .filter(({ share, j }) => release(share, j) <= place);
  return released.toSorted((a, b) => deadline(a.share, a.j) - deadline(b.share, b.j))[0]?.index;
}

function countOf<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
