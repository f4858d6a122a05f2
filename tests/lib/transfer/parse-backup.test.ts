import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { describeBackupProblem, whereAndWhat } from "@/lib/text/backup-problems";
import { summaryOf } from "@/lib/transfer/backup";
import { largestBackup, parseBackup } from "@/lib/transfer/parse-backup";
import { badBackups, goodBackupText } from "@/tests/support/bad-backups";

describe("parseBackup", () => {
  it("reads a backup with entries of every kind, and one that only a later release knows", () => {
    const parsed = parseBackup(goodBackupText);

    expect(parsed).toEqual({ ok: true, value: JSON.parse(goodBackupText) });
    expect(parsed.ok && summaryOf(parsed.value)).toEqual({
      exportedAt: "2026-03-03T10:00:00Z",
      events: 16,
      reviews: 1,
      answers: 2,
    });
  });

  it.each(badBackups)("refuses $name", ({ text, says }) => {
    const parsed = parseBackup(text);

    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? [] : parsed.error.map(whereAndWhat).join("\n")).toContain(says);
  });

  it("is tried with forty bad backups and more, each under its own name", () => {
    const names = new Set(badBackups.map(({ name }) => name));

    expect(names.size).toBe(badBackups.length);
    expect(names.size).toBeGreaterThan(40);
  });

  it("refuses a file too large for any learner's log before reading it", () => {
    const parsed = parseBackup(" ".repeat(largestBackup + 1));

    expect(parsed).toEqual({ ok: false, error: [{ kind: "too-large", bytes: largestBackup + 1 }] });
  });

  it("refuses every backup that is cut off anywhere", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: goodBackupText.length - 1 }), (length) => {
        expect(parseBackup(goodBackupText.slice(0, length)).ok).toBe(false);
      }),
    );
  });

  it("never throws, whatever the file holds", () => {
    const hostile = fc.oneof(fc.string(), fc.json(), fc.json().map(asEvents));
    fc.assert(
      fc.property(hostile, (text) => {
        expect(parseBackup(text)).toMatchObject({ ok: false });
      }),
      { numRuns: 300 },
    );
  });

  it("names all that is wrong at once, up to twenty problems", () => {
    const good = JSON.parse(goodBackupText) as { events: object[] };
    const without = (count: number) => {
      const events = good.events.map((event, place) =>
        place < count ? { ...event, at: 0.5 } : event,
      );
      const parsed = parseBackup(JSON.stringify({ ...good, events }));
      return parsed.ok ? [] : parsed.error;
    };
    const many = Array.from({ length: 30 }, () => ({}));

    expect(without(3).map(whereAndWhat)).toEqual([
      "Entry 1: at is 0.5, expected a whole number.",
      "Entry 2: at is 0.5, expected a whole number.",
      "Entry 3: at is 0.5, expected a whole number.",
    ]);
    const parsed = parseBackup(JSON.stringify({ ...good, events: many }));
    expect(parsed.ok ? 0 : parsed.error.length).toBe(20);
  });

  it("takes a draft with a very long list, as no depth at all", () => {
    const good = JSON.parse(goodBackupText) as object;
    const drafts = [{ key: "long", value: Array.from({ length: 300_000 }, () => 1) }];

    expect(parseBackup(JSON.stringify({ ...good, drafts })).ok).toBe(true);
  });

  it("takes a zone that this machine has never heard of, since the offset is what counts", () => {
    const text = goodBackupText.replaceAll("Europe/Berlin", "America/Atlantis_City");

    expect(parseBackup(text).ok).toBe(true);
  });
});

describe("describeBackupProblem", () => {
  it("says what is wrong, where, and that nothing changed", () => {
    expect(describeBackupProblem({ kind: "event", number: 212, message: "due is missing" })).toBe(
      "Not loaded. Entry 212: due is missing. Nothing here changed.",
    );
    expect(describeBackupProblem({ kind: "newer", schema: 4 })).toBe(
      "Not loaded. A newer version of Cutscore wrote it (format 4). Update Cutscore, then load it again. Nothing here changed.",
    );
    expect(describeBackupProblem({ kind: "too-large", bytes: largestBackup + 1 })).toBe(
      "Not loaded. The file has 257 MB, and a backup has at most 256. Nothing here changed.",
    );
  });

  it.each(badBackups)("ends in one full stop for $name", ({ text }) => {
    const parsed = parseBackup(text);
    const lines = parsed.ok ? [] : parsed.error.map(whereAndWhat);

    expect(lines.filter((line) => !/[^.]\.$/.test(line))).toEqual([]);
  });
});

function asEvents(json: string): string {
  return goodBackupText.replace(/"events":\[.*\],"drafts"/, `"events":[${json}],"drafts"`);
}
