import { describe, expect, it } from "vitest";

import { keepNewTabChoice, newTabChoice } from "@/lib/storage/new-tab-choice";

function aStorage(...entries: readonly (readonly [string, string])[]) {
  const kept = new Map(entries);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe("the learner's word on new tabs", () => {
  it.each(["ask", "on", "off"] as const)("is %s when that was kept", (choice) => {
    const storage = aStorage();
    keepNewTabChoice(storage, choice);
    expect(newTabChoice(storage)).toBe(choice);
  });

  it("is to be asked for when there is none, or one that nobody knows", () => {
    expect(newTabChoice(aStorage())).toBe("ask");
    expect(newTabChoice(aStorage(["new-tab", "maybe"]))).toBe("ask");
  });
});
