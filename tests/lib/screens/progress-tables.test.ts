import { describe, expect, it } from "vitest";

import { bandTable, examTable } from "@/lib/screens/progress-tables";
import { progress, progressAfterExam } from "@/tests/look/sample-progress";

const { band } = progressAfterExam;
const namesOf = (table: ReturnType<typeof bandTable>) => table.columns.map(({ name }) => name);

describe("the table of the band", () => {
  it("holds a real exam in its place among the sittings, with what was predicted for it", () => {
    const table = bandTable(band);
    expect(table.rows.map(([day]) => day)).toEqual([
      "2026-11-08",
      "2026-11-15",
      "2026-11-22",
      "2026-11-25",
      "2026-11-28",
    ]);
    expect(table.rows[3]).toEqual([
      "2026-11-25",
      "Real exam",
      null,
      null,
      650,
      800,
      0.5,
      688,
      "Not this time",
    ]);
    expect(table.rows[4]!.slice(-2)).toEqual([null, null]);
    expect(table.rows.every(({ length }) => length === table.columns.length)).toBe(true);
  });

  it("has no columns for exams before one was taken", () => {
    expect(namesOf(bandTable(progress.band))).not.toContain("Real score");
    expect(namesOf(bandTable(band))).toContain("Real score");
  });
});

describe("the table of real exams", () => {
  it("sets each score beside what was predicted", () => {
    const { columns, rows } = examTable(band.exams);
    expect(columns.map(({ name }) => name)).toEqual([
      "Day",
      "Result",
      "Real score",
      "Predicted from",
      "Predicted to",
      "Predicted chance",
    ]);
    expect(rows).toEqual([["2026-11-25", "Not this time", 688, 650, 800, 0.5]]);
  });
});
