import { describe, expect, it } from "vitest";

import { DomainId } from "@/lib/content/pack";
import { minutesByValue } from "@/lib/psychometrics/plan-by-value";
import {
  closeFrom,
  farBelowFrom,
  keptFrom,
  type Mock,
  type ReadinessEvidence,
  readinessOf,
  readyFrom,
  rowAtTarget,
} from "@/lib/psychometrics/readiness";
import { densityOf, scoreOf } from "@/lib/psychometrics/score";
import { formOf } from "@/lib/psychometrics/sitting";
import { isOver } from "@/lib/psychometrics/stopping";
import { weakestVerdict } from "@/lib/psychometrics/weakest";

import { aBlueprint } from "./builders";

const mock: Mock = { score: 780, timed: true, farBelow: null };

/** Five and more full sittings: a score each, `?` without time, `!` with a domain far below. */
const mocksOf = (notation: string): Mock[] =>
  notation.split(" ").flatMap((one) => {
    const score = Number.parseInt(one, 10);
    const farBelow = one.endsWith("!") ? DomainId("2") : null;
    return one === "" ? [] : [{ score, timed: !one.endsWith("?"), farBelow }];
  });

describe("readinessOf", () => {
  const ready: ReadinessEvidence = {
    recentAnswers: 130,
    sd: 45,
    pPass: 0.93,
    domains: [0.24, 0.3, 0.34, 0.12].map((weight) => ({ weight, pFarBelow: 0.1 })),
    mocks: [mock],
    target: 750,
    questionsOfForm: 65,
    wasReady: false,
  };
  const behind = (domain: number) =>
    ready.domains.map((one, i) => (i === domain ? { ...one, pFarBelow: 0.9 } : one));

  it.each([
    ["says nothing on few answers", { recentAnswers: 64 }, "not-enough-evidence"],
    ["says nothing on a wide range", { sd: 61 }, "not-enough-evidence"],
    ["says not yet below .60", { pPass: 0.59 }, "not-yet"],
    ["says close below .90", { pPass: 0.89 }, "close"],
    ["says close with a heavy domain far behind", { domains: behind(0) }, "close"],
    ["lets a light domain be behind", { domains: behind(3) }, "ready"],
    ["asks for a mock", { mocks: [] }, "close"],
    ["asks for a mock under time", { mocks: [{ ...mock, timed: false }] }, "close"],
    ["asks for a mock past the target", { mocks: [{ ...mock, score: 740 }] }, "close"],
    ["says ready", {}, "ready"],
    ["keeps ready down to .85", { pPass: 0.86, wasReady: true }, "ready"],
    ["takes ready back below .85", { pPass: 0.84, wasReady: true }, "close"],
    ["keeps close up to .90", { pPass: 0.86 }, "close"],
  ])("%s", (_, change, verdict) => {
    expect(readinessOf({ ...ready, ...change })).toBe(verdict);
  });

  it.each([
    ["five in a row", "750 760 770 780 790", "ready-confirmed"],
    ["the last five of more", "600 750 760 770 780 790", "ready-confirmed"],
    ["not four", "760 770 780 790", "ready"],
    ["not five with a failed one between", "750 760 690 770 780 790", "ready"],
    ["not five with a failed one after them", "750 760 770 780 790 690", "ready"],
    ["not five with one of them short of the target", "750 760 749 780 790", "ready"],
    ["five with one without time between", "750 760 500? 770 780 790", "ready-confirmed"],
    ["not four and one without time", "750 760 770 780 790?", "ready"],
    ["not five with a domain far below in one", "750 760 770! 780 790", "ready"],
    ["five after one with a domain far below", "760! 750 760 770 780 790", "ready-confirmed"],
  ])("confirms %s", (_, notation, verdict) => {
    expect(readinessOf({ ...ready, mocks: mocksOf(notation) })).toBe(verdict);
  });

  it("does not confirm while a domain is far behind on all evidence", () => {
    const mocks = mocksOf("750 760 770 780 790");
    expect(readinessOf({ ...ready, mocks, domains: behind(3) })).toBe("ready");
  });

  it("changes where the page draws its thresholds", () => {
    const at = (pPass: number, more: Partial<ReadinessEvidence> = {}) =>
      readinessOf({ ...ready, pPass, ...more });
    expect([at(closeFrom - 0.001), at(closeFrom)]).toEqual(["not-yet", "close"]);
    expect([at(readyFrom - 0.001), at(readyFrom)]).toEqual(["close", "ready"]);
    const after = { wasReady: true };
    expect([at(keptFrom - 0.001, after), at(keptFrom, after)]).toEqual(["close", "ready"]);
    const behindBy = (pFarBelow: number) => at(0.95, { domains: [{ weight: 1, pFarBelow }] });
    expect([behindBy(farBelowFrom), behindBy(farBelowFrom + 0.001)]).toEqual(["ready", "close"]);
  });
});

describe("the row at the target", () => {
  it.each([
    ["", []],
    ["760", [760]],
    ["760 740", []],
    ["740 760 770", [760, 770]],
    ["760 500? 780", [760, 780]],
    ["760 770! 780", [780]],
    ["760 770!", []],
  ])("of “%s” holds %j", (notation, scores) => {
    expect(rowAtTarget(mocksOf(notation), 750).map(({ score }) => score)).toEqual(scores);
  });
});

describe("isOver", () => {
  const undecided = { answers: 10, pMastery: 0.5, sd: 80 };

  it.each([
    ["quick", {}, true],
    ["quick", { answers: 9 }, false],
    ["pass-fail", { pMastery: 0.96 }, true],
    ["pass-fail", { pMastery: 0.04 }, true],
    ["pass-fail", { pMastery: 0.96, answers: 7 }, false],
    ["pass-fail", {}, false],
    ["pass-fail", { answers: 30 }, true],
    ["precise", { sd: 60 }, true],
    ["precise", {}, false],
    ["precise", { answers: 30 }, true],
  ] as const)("%s at %o: %s", (mode, change, over) => {
    expect(isOver(mode, { ...undecided, ...change })).toBe(over);
  });
});

describe("minutesByValue", () => {
  it("shares minutes by the points that open cards may bring", () => {
    const domains = [
      { expectedPoints: 30, open: 1 },
      { expectedPoints: 30, open: 0.5 },
      { expectedPoints: 0, open: 1 },
    ];

    expect(minutesByValue(domains, 60)).toEqual([40, 20, 0]);
  });

  it("shares evenly when nothing is left to win", () => {
    expect(
      minutesByValue(
        [1, 2].map(() => ({ expectedPoints: 0, open: 1 })),
        20,
      ),
    ).toEqual([10, 10]);
  });
});

describe("weakestVerdict", () => {
  it.each([
    [
      "names a domain that is likely enough",
      [0.1, 0.65, 0.25],
      10,
      { kind: "named", domains: [1] },
    ],
    ["gives a choice of two otherwise", [0.3, 0.2, 0.5], 10, { kind: "unclear", domains: [2, 0] }],
    ["says nothing on few answers", [0.1, 0.65, 0.25], 7, { kind: "none" }],
    ["has nothing to say of one domain", [1], 30, { kind: "none" }],
  ])("%s", (_, chances, answers, verdict) => {
    expect(weakestVerdict(chances, answers)).toEqual(verdict);
  });
});

describe("the scale", () => {
  const scale = { min: 100, cut: 700, max: 1000, cutShare: 0.7 };

  it("runs through its ends and its cut", () => {
    expect([0, 0.35, 0.7, 0.85, 1].map((share) => scoreOf(share, scale))).toEqual(
      [100, 400, 700, 850, 1000].map((score) => expect.closeTo(score, 9)),
    );
  });

  it("has no step in its density at the cut, where it bends", () => {
    const even = new Float64Array(401).fill(1 / 401);
    const { scores, heights } = densityOf(even, scale);
    const changes = heights.slice(1).map((height, i) => Math.abs(height / heights[i]! - 1));

    expect(scores.slice(0, 2)).toEqual([100, 110]);
    expect(Math.max(...changes.slice(5, -5))).toBeLessThan(0.1);
  });
});

describe("formOf", () => {
  it("shares the scored questions of the exam out as it does", () => {
    expect(formOf(aBlueprint([0.24, 0.3, 0.34, 0.12]))).toEqual([12, 15, 17, 6]);
  });

  it("always adds up", () => {
    const counts = formOf(aBlueprint(Array.from({ length: 7 }, () => 1 / 7)));

    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(50);
    expect(Math.max(...counts) - Math.min(...counts)).toBe(1);
  });
});
