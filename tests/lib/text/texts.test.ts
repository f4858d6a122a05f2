import { describe, expect, it } from "vitest";

import { DomainId } from "@/lib/content/pack";
import type { BandModel, DomainLabel } from "@/lib/screens/home";
import { commonText, count } from "@/lib/text/common";
import { fullDay, shortDay, weekdayAndDay } from "@/lib/text/dates";
import { explainedText, resultText } from "@/lib/text/diagnostic";
import { bandText, homeText, sittingsText, verdict } from "@/lib/text/home";
import { reviewText } from "@/lib/text/review";
import { StudyDay } from "@/lib/time/instant";

const scale = { min: 100, cut: 700, max: 1000, target: [750, 800] } as const;

const aBand = (band: readonly [number, number], pastShare = 0): BandModel => ({
  scale,
  band,
  hill: [],
  pastShare,
  pPass: 0.5,
  earlier: [],
});

describe("the verdict on a band", () => {
  it.each([
    [[500, 690], 0.02, "Short of the line."],
    [[500, 699], 0.1, "Short of the line."],
    [[520, 700], 0.1, "The line is near the top of your band."],
    [[600, 720], 0.33, "The line is near the top of your band."],
    [[620, 780], 1 / 3, "The line is inside your band."],
    [[620, 780], 0.5, "The line is inside your band."],
    [[640, 800], 2 / 3, "The line is inside your band."],
    [[660, 820], 0.7, "Most of your band is past the line."],
    [[699, 880], 0.89, "Most of your band is past the line."],
    [[700, 880], 0.9, "Your whole band is past the line."],
    [[760, 900], 1, "Your whole band is past the line."],
  ] as const)("%j with a share of %f past the line: %s", (band, pastShare, sentence) => {
    expect(verdict(aBand(band, pastShare))).toBe(sentence);
  });
});

describe("the chance to pass", () => {
  it.each([
    [0.04, "About 0 of 10 sittings like today would pass.", "about 0 times."],
    [0.1, "About 1 of 10 sittings like today would pass.", "about 1 time."],
    [0.64, "About 6 of 10 sittings like today would pass.", "about 6 times."],
  ])("of %f is told in sittings", (pPass, short, long) => {
    expect(sittingsText.short(pPass)).toBe(short);
    expect(sittingsText.long(pPass)).toMatch(long);
  });
});

describe("a band in words", () => {
  it("names its ends, the line and the earlier bands with their days", () => {
    const band = aBand([600, 720]);
    const earlier = [{ day: StudyDay("2026-03-01"), band: [580, 710] as const }];

    expect(bandText.describe({ ...band, earlier }, ["1 Mar"])).toBe(
      "80 % range 600 to 720 on a scale from 100 to 1000; the line is at 700. 1 Mar: 580 to 710.",
    );
  });
});

describe("the days to the exam", () => {
  it.each([
    [30, "Exam in 30 days"],
    [1, "Exam tomorrow"],
    [0, "Exam today"],
    [-1, "Exam date past"],
  ])("of %i: %s", (days, text) => {
    expect(homeText.examIn(days)).toBe(text);
  });
});

describe("when a card comes back", () => {
  it.each([
    [0, "today", "again today"],
    [1, "tomorrow", "tomorrow"],
    [9, "in 9 days", "in 9 days, Wed 11 Mar"],
  ])("in %i days: %s, %s", (days, short, long) => {
    const choice = { grade: "good", due: StudyDay("2026-03-11"), days } as const;
    expect(reviewText.comesBack(choice, true)).toBe(short);
    expect(reviewText.comesBack(choice, false)).toBe(long);
  });
});

describe("an explained answer's heading", () => {
  const answer = { correct: false, keys: 2, keysChosen: 0, guess: false };

  it.each([
    [{ correct: true }, "Right."],
    [{ correct: true, guess: true }, "Right, by a guess."],
    [{ keysChosen: 1 }, "One of the two."],
    [{ keysChosen: 2, keys: 3 }, "Two of the three."],
    [{ keysChosen: 0 }, "Not this one."],
    [{ keys: 1, guess: true }, "Not this one."],
  ])("of %j is %s", (change, heading) => {
    expect(explainedText.heading({ ...answer, ...change } as never)).toBe(heading);
  });
});

describe("the weakest domain", () => {
  const domain = (name: string): DomainLabel => ({
    id: DomainId(name),
    name: `${name} and more`,
    shortName: name,
    place: 0,
  });

  it("is named only as far as the answers tell", () => {
    expect(resultText.weakest({ kind: "none" })).toBe("Too few answers to name a weakest domain.");
    expect(resultText.weakest({ kind: "named", domain: domain("Oil") })).toBe(
      "Weakest, as far as the answers tell: Oil and more.",
    );
    expect(resultText.weakest({ kind: "unclear", domains: [domain("Oil"), domain("Lamps")] })).toBe(
      "No clear weakest domain yet. Most likely Oil or Lamps.",
    );
  });
});

describe("what the range stands on", () => {
  const evidence = {
    answers: 1,
    practice: 0,
    selfReport: false,
    cards: false,
    model: "m1",
    questionsInBank: 15,
  };

  it("is told of what was used alone", () => {
    const bare = resultText.howLines(evidence);
    const full = resultText.howLines({ ...evidence, practice: 3, selfReport: true, cards: true });

    expect(bare[0]).toBe("The band stands on 1 answer in diagnostics.");
    expect(bare.slice(1, 3)).toEqual(["", ""]);
    expect(full[0]).toBe(
      "The band stands on 1 answer in diagnostics and 3 in practice, which weigh less.",
    );
    expect(full.slice(1, 3).every((line) => line !== "")).toBe(true);
  });
});

describe("a thing that could not be saved", () => {
  it("says what to do: a full disk has a word of its own", () => {
    expect(commonText.notSaved("QuotaExceededError: ")).toBe(
      "Not saved: the disk is full. Free some space, then try again.",
    );
    expect(commonText.notSaved("AbortError: closed")).toBe(
      "Not saved: AbortError: closed. Try again; nothing was lost.",
    );
  });
});

describe("small words", () => {
  it("count one and many", () => {
    expect([0, 1, 2].map((number) => count(number, "card", "cards"))).toEqual([
      "0 cards",
      "1 card",
      "2 cards",
    ]);
  });

  it("name days the same on every machine", () => {
    expect(shortDay(StudyDay("2026-11-22"))).toBe("22 Nov");
    expect(fullDay("2026-11-22")).toBe("22 Nov 2026");
    expect(weekdayAndDay(StudyDay("2026-12-05"))).toBe("Sat 5 Dec");
  });
});
