import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CardState } from "@/lib/cards/card-state";
import { ConceptId, DomainId } from "@/lib/content/pack";
import { newCardsPerDay } from "@/lib/queue/new-cards-per-day";
import { plan } from "@/lib/queue/plan";
import type { Plan, PlanSettings } from "@/lib/queue/plan-types";
import { dueAfter } from "@/lib/scheduling/due-after";
import { addDays } from "@/lib/time/study-day";

import { aCard, collections, now, readDeck, seen, settings, today, weights } from "./a-deck";

const planOf = (cards: readonly CardState[], changes: Partial<PlanSettings> = {}, seed = "seed") =>
  plan(cards, [], { ...settings, ...changes }, null, now, seed);

const queueOf = (deck: string, changes: Partial<PlanSettings> = {}) =>
  planOf(readDeck(deck), changes).queue.join(" ");

const domainA = new Map([[DomainId("A"), 1]]);

describe("the queue", () => {
  it("mixes new cards evenly into the reviews", () => {
    expect(queueOf("n1 n2 n3 r1@14 r2@13 r3@12", { weights: domainA })).toBe("r1 n1 r2 n2 r3 n3");
  });

  it("asks first what is most likely forgotten", () => {
    expect(queueOf("r1@5 r2@30 r3@12")).toBe("r2 r3 r1");
  });

  it("takes new cards in the order of the pack", () => {
    expect(queueOf("n3 n1 n2")).toBe("n1 n2 n3");
  });

  it("leaves out what is not due, suspended, retired or done for today", () => {
    expect(queueOf("l1 s1 x1 d1 r1")).toBe("r1");
  });

  it("is empty when nothing is left", () => {
    expect(planOf([])).toMatchObject({ queue: [], reasons: new Map() });
  });

  it("asks missed cards once more at the very end", () => {
    expect(queueOf("m2 m1 n1 r1")).toBe("r1 n1 m1 m2");
  });

  it("asks a card that was missed yesterday and not retried as a review", () => {
    const card = aCard("c", { ...seen(1, -1), retryOn: addDays(today, -1) });

    expect(planOf([card]).reasons.get(card.id)?.kind).toBe("due");
  });

  it("waits for a retry that lies ahead since the clock was set back", () => {
    const tomorrow = addDays(today, 1);

    expect(planOf([aCard("c", { ...seen(-1, 1), retryOn: tomorrow })]).queue).toEqual([]);
  });
});

describe("siblings", () => {
  it("are asked one a day, the one most likely forgotten", () => {
    expect(queueOf("r1/a@5 r2/a@30 r3")).toBe("r2 r3");
  });

  it("are buried behind a review of the same note", () => {
    expect(queueOf("n1/a r1/a n2")).toBe("r1 n2");
  });

  it.each(["d1/a", "m1/a"])("wait while one was asked today already (%s)", (asked) => {
    expect(queueOf(`n1/a r1/a ${asked}`).split(" ")).not.toContain("r1");
  });

  it("wait also when the one asked today was suspended then", () => {
    const asked = aCard("c", { ...seen(0, 4), status: "suspended" });

    expect(planOf([asked, aCard("sibling", { note: asked.note })]).queue).toEqual([]);
  });

  it("that are buried take up no place of the limit", () => {
    const names = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const deck = `n0/a ${names.map((n) => `n${n}/a`).join(" ")} n10 n11`;

    expect(queueOf(deck, { minutesPerDay: 1, weights: domainA })).toBe("n0 n10 n11");
  });
});

describe("the limit of new cards", () => {
  const deck = Array.from({ length: 40 }, (_, index) => `n${index}`).join(" ");
  const planned = (changes: Partial<PlanSettings>) =>
    planOf(readDeck(deck), { weights: domainA, ...changes }).queue.length;
  it("follows from the minutes a day", () => {
    expect(planned({ minutesPerDay: 20 })).toBe(newCardsPerDay(20));
  });

  it("counts the cards that were met today", () => {
    const byDomain = new Map();

    expect(planned({ minutesPerDay: 20, introduced: { today: 5, byDomain } })).toBe(
      newCardsPerDay(20) - 5,
    );
    expect(planned({ minutesPerDay: 5, introduced: { today: 9, byDomain } })).toBe(0);
  });

  it("does not hold back reviews", () => {
    const reviews = deck.replaceAll("n", "r");

    expect(planOf(readDeck(reviews), { minutesPerDay: 1 }).queue).toHaveLength(40);
  });
});

describe("a study plan", () => {
  const focus = [ConceptId("k")];

  it("puts its cards first, due before new", () => {
    expect(queueOf("r1 n1 n2!k r2!k l1!k", { focus })).toBe("r2 n2 r1 n1");
  });

  it("says so as the reason", () => {
    const { reasons } = planOf(readDeck("r1B n1!k n2C m1D"), { focus });

    expect([...reasons.values()]).toEqual([
      { kind: "focus", domain: "A" },
      { kind: "due", domain: "B" },
      { kind: "new", domain: "C" },
      { kind: "retry", domain: "D" },
    ]);
  });

  it("keeps siblings apart too", () => {
    expect(queueOf("n1/a!k n2/a!k r1/a n3/b!k d1/b", { focus })).toBe("n1");
  });

  it("is not cut by the limit of new cards, but uses up its places", () => {
    const limit = { focus, minutesPerDay: 1, weights: domainA };

    expect(queueOf("n1 n2 n3!k n4!k n5", limit)).toBe("n3 n4 n1");
    expect(queueOf("n1 n2!k n3!k n4!k n5!k", limit)).toBe("n2 n3 n4 n5");
  });

  it("does not lengthen the day while its cards are answered", () => {
    const limit = { focus, minutesPerDay: 1, weights: domainA };
    const introduced = { today: 1, byDomain: domainA };

    expect(queueOf("n1 n2 n3 n4!k n5!k", limit)).toBe("n4 n5 n1");
    expect(queueOf("n1 n2 n3 d4 n5!k", { ...limit, introduced })).toBe("n5 n1");
  });
});

describe("new cards of a small domain", () => {
  it("come first when earlier days left it behind", () => {
    const byDomain = new Map([...weights.keys()].map((id) => [id, id === "D" ? 0 : 8]));
    const introduced = { today: 0, byDomain };

    expect(queueOf("n1A n2B n3C n4D", { minutesPerDay: 1, introduced }).split(" ")[0]).toBe("n4");
  });
});

describe("the day a grade leads to", () => {
  it("is what the scheduler decides on the day of the plan", () => {
    const [card] = readDeck("r1");
    const planned = planOf([card!]);

    for (const grade of ["again", "hard", "good", "easy"] as const) {
      expect(planned.dueAfter(card!, grade)).toEqual(
        dueAfter(card!, grade, today, settings.scheduler, planned.dueRule),
      );
    }
  });
});

describe("the forecast", () => {
  it("holds the queue today and then what comes due on each of fourteen days", () => {
    const cards = [...readDeck("r1 n1 m1 s1"), aCard("a", seen(3, 1)), aCard("b", seen(3, 13))];
    const { forecast } = planOf(cards);

    expect(forecast.map(({ cards: count }) => count)).toEqual([
      3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    ]);
    expect(forecast[13]!.day).toBe("2026-03-15");
  });
});

describe("any collection", () => {
  const focuses = fc.uniqueArray(fc.nat(12), { maxLength: 3 }).map((ids) => ({
    focus: ids.map((id) => ConceptId(`k${id}`)),
  }));
  const introductions = fc.record({
    today: fc.nat(6),
    byDomain: fc
      .tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40))
      .map((counts) => new Map([...weights.keys()].map((id, index) => [id, counts[index]!]))),
  });
  const changed = fc
    .tuple(focuses, introductions, fc.integer({ min: 1, max: 40 }))
    .map(([{ focus }, introduced, minutesPerDay]) => ({ focus, introduced, minutesPerDay }));

  const always = (check: (cards: CardState[], changes: Partial<PlanSettings>) => void) =>
    fc.assert(fc.property(collections, changed, check), { numRuns: 200 });

  it("brings new cards in proportion to the weights at every prefix, until a domain runs out", () => {
    always((cards, changes) => {
      const planned = planOf(cards, changes);
      const supply = supplyOf(cards, planned, changes);
      const given = inQueue(cards, planned, "new").map(({ domain }) => domain);

      expect(given.length).toBe(Math.min(roomFor(cards, planned, changes), total(supply)));
      expectProportion(given, supply);
    });
  });

  it("asks no two siblings on one day, save for retries", () => {
    always((cards, changes) => {
      const { queue, reasons } = planOf(cards, changes);
      const asked = queue.filter((id) => reasons.get(id)?.kind !== "retry");
      const notes = asked.map((id) => cards.find((card) => card.id === id)!.note);
      const before = cards.filter(({ memory }) => memory?.reviewedOn === today);

      expect(new Set(notes).size).toBe(notes.length);
      for (const { note } of before) expect(notes).not.toContain(note);
    });
  });

  it("asks every due card once, unless a sibling is asked that day", () => {
    always((cards, changes) => {
      const { queue } = planOf(cards, changes);
      const due = cards.filter(
        ({ status, due: day }) => status === "active" && day !== null && day <= today,
      );

      expect(new Set(queue).size).toBe(queue.length);
      for (const card of due.filter(({ id }) => !queue.includes(id))) {
        const sibling = cards.find(
          ({ id, note, memory }) =>
            note === card.note && (queue.includes(id) || memory?.reviewedOn === today),
        );
        expect(sibling).toBeDefined();
      }
    });
  });

  it("asks only cards that are due or new", () => {
    always((cards, changes) => {
      const { queue } = planOf(cards, changes);
      for (const id of queue) {
        const { status, due } = cards.find((card) => card.id === id)!;

        expect(status === "new" || (status === "active" && due! <= today)).toBe(true);
      }
    });
  });

  it("keeps to the limit of new cards beyond those of the study plan", () => {
    always((cards, changes) => {
      const planned = planOf(cards, changes);

      expect(inQueue(cards, planned, "new").length).toBeLessThanOrEqual(
        roomFor(cards, planned, changes),
      );
    });
  });

  it("puts the study plan first and retries last", () => {
    always((cards, changes) => {
      const ranks = { focus: 0, due: 1, new: 1, ahead: 1, retry: 2 };
      const order = [...planOf(cards, changes).reasons.values()].map(({ kind }) => ranks[kind]);

      expect(order).toEqual(order.toSorted((a, b) => a - b));
    });
  });

  it("gives the same queue in whatever order the cards come", () => {
    const shuffled = collections.chain((cards) =>
      fc.tuple(
        fc.constant(cards),
        fc.shuffledSubarray(cards, { minLength: cards.length, maxLength: cards.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, changed, ([cards, others], changes) => {
        expect(planOf(others, changes).queue).toEqual(planOf(cards, changes).queue);
      }),
    );
  });

  it("gives the same queue from the candidates as from everything", () => {
    always((cards, changes) => {
      const isFirst = (card: CardState) =>
        cards.filter(
          ({ status, domain, position }) =>
            status === "new" && domain === card.domain && position < card.position,
        ).length < 60;
      const candidates = cards.filter(
        (card) =>
          card.memory?.reviewedOn === today ||
          (card.status === "active" && card.due! <= today) ||
          (card.status === "new" && isFirst(card)),
      );

      expect(planOf(candidates, changes).queue).toEqual(planOf(cards, changes).queue);
    });
  });

  it("lets the seed break ties and nothing else", () => {
    const ties = readDeck("r1@9 r2@9 r3@9 r4@9 r5@9 r6@30 n1 n2");
    const orders = ["a", "b", "c", "d"].map((seed) => planOf(ties, {}, seed).queue);

    expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
    for (const order of orders) {
      expect(order.toSorted()).toEqual(orders[0]!.toSorted());
      expect(order[0]).toBe("r6");
      expect(order.indexOf(ties[6]!.id)).toBeLessThan(order.indexOf(ties[7]!.id));
    }
  });
});

function inQueue(cards: readonly CardState[], { queue, reasons }: Plan, kind: string) {
  return queue
    .filter((id) => reasons.get(id)?.kind === kind)
    .map((id) => cards.find((card) => card.id === id)!);
}

/** How many new cards the limit leaves once those of the study plan and of today are counted. */
function roomFor(
  cards: readonly CardState[],
  planned: Plan,
  { minutesPerDay, introduced }: Partial<PlanSettings>,
): number {
  const asked = inQueue(cards, planned, "focus").filter(({ status }) => status === "new");
  return Math.max(0, newCardsPerDay(minutesPerDay!) - introduced!.today - asked.length);
}

const total = (counts: ReadonlyMap<DomainId, number>) =>
  counts.values().reduce((sum, count) => sum + count, 0);

/** How many new cards each domain could give besides the study plan: one a note, none of a note asked. */
function supplyOf(
  cards: readonly CardState[],
  planned: Plan,
  { focus = [] }: Partial<PlanSettings>,
): Map<DomainId, number> {
  const taken = new Set([
    ...cards.filter(({ memory }) => memory?.reviewedOn === today).map(({ note }) => note),
    ...["focus", "due"].flatMap((kind) => inQueue(cards, planned, kind)).map(({ note }) => note),
  ]);
  const supply = new Map<DomainId, number>();
  for (const { status, note, domain, concept } of cards) {
    if (status !== "new" || taken.has(note) || focus.includes(concept)) continue;
    taken.add(note);
    supply.set(domain, (supply.get(domain) ?? 0) + 1);
  }
  return supply;
}

/** |count − share·k| < 1 for each k, counted anew among the rest whenever a domain has run out. */
function expectProportion(domains: readonly DomainId[], supply: Map<DomainId, number>): void {
  let counts = new Map<DomainId, number>();
  for (const domain of domains) {
    const rest = [...supply.keys()].filter((id) => supply.get(id)! > 0);
    const whole = rest.reduce((sum, id) => sum + weights.get(id)!, 0);
    const given = new Map(rest.map((id) => [id, counts.get(id) ?? 0]));
    given.set(domain, given.get(domain)! + 1);
    const k = [...given.values()].reduce((sum, count) => sum + count, 0);
    for (const [id, count] of given) {
      expect(Math.abs(count - (weights.get(id)! / whole) * k)).toBeLessThan(1);
    }
    supply.set(domain, supply.get(domain)! - 1);
    counts = supply.get(domain)! > 0 ? given : new Map();
  }
}
