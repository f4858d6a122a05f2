import { describe, expect, it } from "vitest";

import { sessionSubject } from "@/lib/log/subject";
import { buildResults } from "@/lib/screens/build-results";
import { Instant } from "@/lib/time/instant";
import { aGivenAnswer, aMock, aSession } from "@/tests/support/a-sitting";
import { tinyBlueprint } from "@/tests/support/tiny-pack";

const calendar = { zone: "UTC", cutoff: 4 * 60 };
const finished = {
  at: Instant(Date.UTC(2026, 2, 2, 10)),
  band: [610, 790],
  pPass: 0.5,
  model: "fake-1",
  outcome: null,
} as const;
const answers = [aGivenAnswer(), aGivenAnswer({ correct: false }), aGivenAnswer({ correct: true })];

const rowsOf = (...sessions: Parameters<typeof buildResults>[0]) =>
  buildResults(sessions, tinyBlueprint, calendar).rows;

describe("buildResults", () => {
  it("leaves out what is still under way", () => {
    expect(rowsOf(aSession({ answers }), aMock())).toEqual([]);
  });

  it("counts what was answered in a diagnostic, and every question of a form", () => {
    expect(rowsOf(aSession({ answers, finished }), aMock({ answers, finished }))).toMatchObject([
      { form: "diagnostic", right: 2, answered: 3, band: [610, 790] },
      { form: "full", right: 2, answered: 4 },
    ]);
  });

  it("dates a sitting by the study day on which it was begun", () => {
    const late = aSession({
      id: sessionSubject("late"),
      startedAt: Instant(Date.UTC(2026, 2, 3, 3, 59)),
      finished,
    });
    expect(rowsOf(late)).toMatchObject([{ session: late.id, day: "2026-03-02" }]);
  });

  it("takes the scale of the pack, whichever exam it is", () => {
    const { min, cut, max, target } = tinyBlueprint.scale;
    expect(buildResults([], tinyBlueprint, calendar).scale).toEqual({ min, cut, max, target });
  });
});
