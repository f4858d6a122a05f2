import { describe, expect, it } from "vitest";

import { domainChances, domainVerdict } from "@/lib/forms/domain-chances";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { aBank, anAnswer } from "@/tests/lib/psychometrics/builders";

const { bank, blueprint } = aBank([0.5, 0.5], 40);
const chances = (events: Parameters<typeof domainChances>[0]) =>
  domainChances(events, bank, blueprint, 0, defaultParameters);

const inDomain = (domain: number, correct: boolean, count: number) =>
  [...bank.entries.keys()]
    .filter((place) => bank.entries[place]!.domain === domain)
    .slice(0, count)
    .map((place) => anAnswer(place, correct));

describe("the chance of a domain to be past the line", () => {
  it("rises with right answers in it and falls with wrong ones", () => {
    const [before] = chances([]);
    const [right] = chances(inDomain(0, true, 20));
    const [wrong] = chances(inDomain(0, false, 20));

    expect(right).toBeGreaterThan(before!);
    expect(wrong).toBeLessThan(before!);
    expect(domainVerdict(right!)).toBe("meets");
    expect(domainVerdict(wrong!)).toBe("needs");
  });

  it("follows the other domain's answers only part of the way", () => {
    const [own, other] = chances(inDomain(0, false, 20));

    expect(other).toBeGreaterThan(own!);
    expect(other).toBeLessThan(chances([])[1]!);
  });

  it.each([
    [0.8, "meets"],
    [0.79, "unclear"],
    [0.5, "unclear"],
    [0.21, "unclear"],
    [0.2, "needs"],
  ])("of %f is called %s", (chance, verdict) => {
    expect(domainVerdict(chance)).toBe(verdict);
  });
});
