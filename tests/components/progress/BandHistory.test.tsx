// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";

import { BandHistory } from "@/components/progress/BandHistory";
import type { BandPlot } from "@/lib/screens/progress";
import { progress, progressAfterExam } from "@/tests/look/sample-progress";

import { draw } from "../draw";

const { band } = progressAfterExam;
const [exam] = band.exams;
const draws = (change: Partial<BandPlot> = {}) =>
  draw(<BandHistory model={{ ...band, ...change }} />);
const real = (root: HTMLElement) => root.querySelector<SVGElement>("[data-exam]");

describe("a real exam in the history of the band", () => {
  it("is a labelled mark at its score, on the band that was predicted", () => {
    const mark = real(draws())!;

    expect(mark.querySelector("circle")?.getAttribute("cx")).toBe("65.333%"); // 588 of 900 points.
    expect(mark.textContent).toBe("25 NovReal exam, not this time650800688");
    expect(mark.querySelectorAll("rect")).toHaveLength(2); // Short of the line and past it.
  });

  it("is told to screen readers, too", () => {
    expect(draws().querySelector("svg")?.getAttribute("aria-label")).toContain(
      "25 Nov: real exam, not this time, 688; 650 to 800 was predicted.",
    );
  });

  it("has no mark without a score, and no band without a prediction", () => {
    const mark = real(draws({ exams: [{ ...exam!, score: null, predicted: null }] }))!;

    expect(mark.querySelector("circle, rect")).toBeNull();
    expect(mark.textContent).toBe("25 NovReal exam, not this time");
  });

  it("is not there before one was taken", () => {
    expect(real(draw(<BandHistory model={progress.band} />))).toBeNull();
  });
});
