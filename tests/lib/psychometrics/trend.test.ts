import { describe, expect, it } from "vitest";

import { estimate } from "@/lib/psychometrics/estimate";
import type { EvidenceEvent } from "@/lib/psychometrics/evidence";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { sittingsOf } from "@/lib/psychometrics/trend";

import { aBank, anAnswer, answersOf } from "./builders";

const week = 7 * 86_400_000;
const { blueprint, bank } = aBank([0.24, 0.3, 0.34, 0.12]);
const estimated = (events: readonly EvidenceEvent[], now: number) =>
  estimate(events, bank, blueprint, now, defaultParameters);

describe("sittingsOf", () => {
  const at = (weeks: number) => anAnswer(0, true, { at: weeks * week });

  it("keeps together what was answered on one day, in whatever order it is told", () => {
    const answers = [at(1.01), at(0), at(1), at(0.02)];
    const sittings = sittingsOf(answers, answers, 2 * week);

    expect(sittings.map((sitting) => sitting.answers.length)).toEqual([2, 2]);
  });

  it("counts a week after any study as active, and the rest as idle", () => {
    const answers = [at(0), at(5)];
    const [first, last] = sittingsOf(answers, answers, 7 * week);

    expect(first!.pause).toEqual({ active: 1, idle: 4 });
    expect(last!.pause).toEqual({ active: 1, idle: 1 });
  });

  it("counts weeks with cards as active", () => {
    const answers = [at(0), at(3)];
    const study = [1, 2].map((weeks) => ({ kind: "study" as const, at: weeks * week }));
    const [first] = sittingsOf(answers, [...answers, ...study], 3 * week);

    expect(first!.pause).toEqual({ active: 3, idle: 0 });
  });

  it("is not put off by a clock that was set back", () => {
    const [only] = sittingsOf([at(2)], [at(2)], 1 * week);

    expect(only!.pause).toEqual({ active: 0, idle: 0 });
  });
});

describe("an estimate over time", () => {
  const bad = (at: number) => answersOf("--+---+--+", { at });
  const good = (at: number) => answersOf("???????????++++-+++++", { at });

  it("believes the latest answers more than the first, where growth may be of any sign", () => {
    const trend = { ...defaultParameters.trend, growth: { mean: 0, sd: 0.5 } };
    const after = (events: readonly EvidenceEvent[]) =>
      estimate(events, bank, blueprint, 5 * week, { ...defaultParameters, trend }).mean;

    expect(after([...bad(0), ...good(5 * week)])).toBeGreaterThan(
      after([...good(0), ...bad(5 * week)]) + 40,
    );
  });

  it("grows less sure as the answers grow old", () => {
    const fresh = estimated(good(0), 0);
    const old = estimated(good(0), 20 * week);

    expect(old.sd).toBeGreaterThan(fresh.sd);
  });

  it("sees growth in a learner who gets better", () => {
    const weekly = ["---+", "--+-", "-+-+", "+-++", "++-+", "++++"].flatMap((pattern, i) =>
      answersOf("?".repeat(4 * i) + pattern, { at: i * week }),
    );
    const together = weekly.map((event) => ({ ...event, at: 5 * week }));

    expect(estimated(weekly, 5 * week).mean).toBeGreaterThan(
      estimated(together, 5 * week).mean + 20,
    );
  });
});
