import type { Deck } from "./deck";

/** What of a deck tells its new cards and their domains. */
export type Domains = Pick<Deck, "elapsed" | "domain" | "claims">;

/** More new cards than a day has room for; those after them stay in the order they had. */
const most = 1000;

/**
 * The order with its new cards dealt out over the domains in proportion to their claims, so that a
 * learner knows something of every domain after any few days. New cards keep the places that new
 * cards have in the order, and those of a domain their order among themselves.
 */
export function spreadNew(
  { elapsed, domain, claims }: Domains,
  order: readonly number[],
): readonly number[] {
  const isNew = (place: number) => elapsed[place]! < 0;
  const own: number[][] = Array.from(claims, () => []);
  for (const place of order) if (isNew(place)) own[domain[place]!]!.push(place);
  if (own.filter(({ length }) => length > 0).length < 2) return order;
  const dealt = deal(own, claims);
  const isDealt = new Uint8Array(elapsed.length);
  for (const place of dealt) isDealt[place] = 1;
  const others = order.filter((place) => isNew(place) && isDealt[place] === 0);
  let turn = 0;
  return order.map((place) => {
    if (!isNew(place)) return place;
    turn += 1;
    return dealt[turn - 1] ?? others[turn - 1 - dealt.length]!;
  });
}

/** Each turn goes to the domain that is furthest behind its claim, among those that have cards. */
function deal(own: readonly number[][], claims: Float64Array): number[] {
  const given = own.map(() => 0);
  const dealt: number[] = [];
  let open = openOf(own, given);
  let whole = sumOver(open, claims);
  while (dealt.length < most && open.length > 0) {
    let [chosen, furthest] = [open[0]!, -Infinity];
    for (const id of open) {
      const behind = (claims[id]! / whole) * (dealt.length + 1) - given[id]!;
      if (behind > furthest) [chosen, furthest] = [id, behind];
    }
    dealt.push(own[chosen]![given[chosen]!]!);
    given[chosen]! += 1;
    if (given[chosen] === own[chosen]!.length) {
      open = openOf(own, given);
      whole = sumOver(open, claims);
    }
  }
  return dealt;
}

const openOf = (own: readonly number[][], given: readonly number[]): number[] =>
  [...own.keys()].filter((id) => given[id]! < own[id]!.length);

const sumOver = (ids: readonly number[], claims: Float64Array): number =>
  ids.reduce((sum, id) => sum + claims[id]!, 0);
