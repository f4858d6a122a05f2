import { describe, expect, it } from "vitest";

import { mocksOf } from "@/lib/forms/mocks";
import type { Session } from "@/lib/log/fold-session";
import { sessionSubject } from "@/lib/log/subject";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { Instant } from "@/lib/time/instant";
import { aBank } from "@/tests/lib/psychometrics/builders";
import { aGivenAnswer, aMock, aSession } from "@/tests/support/a-sitting";

const handedIn = (day: number, score: number): Session["finished"] => ({
  at: Instant(Date.UTC(2026, 2, day)),
  band: [score - 60, score + 60],
  pPass: 0.5,
  model: "m",
  outcome: { score, usedMs: 60_000, timedOut: false },
});

const answers = [aGivenAnswer()];
const { bank, blueprint } = aBank([0.24, 0.3, 0.34, 0.12], 20);
const judging = { bank, blueprint, parameters: defaultParameters };

describe("the mocks among all sittings", () => {
  it("are the full forms that were handed in, oldest first", () => {
    const late = aMock({ id: sessionSubject("late"), answers, finished: handedIn(9, 780) });
    const early = aMock({ id: sessionSubject("early"), answers, finished: handedIn(3, 690) });

    expect(mocksOf([late, early], judging)).toMatchObject([
      { session: "session:early", score: 690, timed: true, minutes: 30, band: [630, 750] },
      { session: "session:late", score: 780, timed: true },
    ]);
  });

  it.each<[string, Session]>([
    ["a diagnostic", aSession({ answers, finished: { ...handedIn(3, 0)!, outcome: null } })],
    ["a half form", aMock({ form: "half", answers, finished: handedIn(3, 700) })],
    ["one that is still open", aMock({ answers })],
    ["one handed in blank", aMock({ finished: handedIn(3, 100) })],
  ])("do not hold %s", (_, session) => {
    expect(mocksOf([session], judging)).toEqual([]);
  });

  it("tell practice from a timed sitting", () => {
    const practice = aMock({
      answers,
      finished: handedIn(3, 800),
      fixed: { ...aMock().fixed!, timed: false },
    });

    expect(mocksOf([practice], judging)).toMatchObject([{ timed: false }]);
  });
});
