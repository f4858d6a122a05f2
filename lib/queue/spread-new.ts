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
  const fresh = order.filter((place) => elapsed[place]! < 0);
  const own: number[][] = Array.from(claims, () => []);
  for (const place of fresh) own[domain[place]!]!.push(place);
  if (own.filter(({ length }) => length > 0).length < 2) return order;
  const dealt = deal(own, claims, Math.min(most, fresh.length));
  const isDealt = new Set(dealt);
  const spread = [...dealt, ...fresh.filter((place) => !isDealt.has(place))];
  let next = 0;
  return order.map((place) => (elapsed[place]! < 0 ? spread[next++]! : place));
}

/** Each turn goes to the domain that is furthest behind its claim, while it has cards. */
function deal(own: readonly number[][], claims: Float64Array, turns: number): number[] {
  const given = own.map(() => 0);
  return Array.from({ length: turns }, (_, turn) => {
    const open = own.map(({ length }, id) => given[id]! < length);
    const whole = claims.reduce((sum, claim, id) => sum + (open[id] ? claim : 0), 0);
    let chosen = -1;
    let furthest = -Infinity;
    open.forEach((isOpen, id) => {
      const behind = (claims[id]! / whole) * (turn + 1) - given[id]!;
      if (isOpen && behind > furthest) [chosen, furthest] = [id, behind];
    });
    return own[chosen]![given[chosen]!++]!;
  });
}
