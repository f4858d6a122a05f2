import { describe, expect, it } from "vitest";

import { clozeAnswer, clozeParts, clozeSentence } from "@/lib/content/cloze";

describe("clozeParts", () => {
  it("parts what is shown from what is asked", () => {
    expect(clozeParts("Data is [[encrypted]] by [[default]].")).toEqual([
      { kind: "text", text: "Data is " },
      { kind: "gap", text: "encrypted" },
      { kind: "text", text: " by " },
      { kind: "gap", text: "default" },
      { kind: "text", text: "." },
    ]);
  });

  it("leaves no empty part where a gap begins or ends the sentence", () => {
    expect(clozeParts("[[S3]] stores [[objects]]").map(({ kind }) => kind)).toEqual([
      "gap",
      "text",
      "gap",
    ]);
  });

  it("takes single brackets and stray ones as text", () => {
    const text = "An array [1] and a stray [[ bracket";

    expect(clozeParts(text)).toEqual([{ kind: "text", text }]);
  });
});

describe("clozeAnswer", () => {
  it("joins what the gaps held", () => {
    expect(clozeAnswer("[[Two]] are needed, in [[one Region]].")).toBe("Two, one Region");
  });
});

describe("clozeSentence", () => {
  it("fills the gaps in", () => {
    expect(clozeSentence("[[Two]] are needed.")).toBe("Two are needed.");
  });
});
