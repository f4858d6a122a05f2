import { expect, it } from "vitest";

import { newCardsPerDay } from "@/lib/queue/new-cards-per-day";

// A new card costs 14 s at first sight and seven reviews of 8 s: 70 s.
it.each([
  [1, 3],
  [5, 4],
  [7, 6],
  [10, 8],
  [20, 17],
  [40, 34],
])("of %i minutes is %i", (minutes, cards) => {
  expect(newCardsPerDay(minutes)).toBe(cards);
});
