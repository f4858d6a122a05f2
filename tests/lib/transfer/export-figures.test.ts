import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Cell, DataTable } from "@/lib/progress/data-table";
import { csvOf, figuresCsv, figuresJson, tableCsv } from "@/lib/transfer/export-figures";
import { logTable } from "@/lib/transfer/export-log";
import { aLog, aReview, anUndo } from "@/tests/support/events";

const table: DataTable = {
  name: "recall",
  columns: [
    { name: "Domain", unit: "text" },
    { name: "Recalled", unit: "share" },
  ],
  rows: [
    ["Billing, Pricing, and Support", 0.8412345],
    ["Security", null],
  ],
};

describe("a table as CSV", () => {
  it("has names in its first row and quotes what holds a comma", () => {
    expect(tableCsv(table)).toBe(
      'Domain,Recalled\r\n"Billing, Pricing, and Support",0.8412\r\nSecurity,\r\n',
    );
  });

  it("gives back every text by the rules of RFC 4180", () => {
    const text = fc.string().filter((one) => !/^[=+\-@\t\r]/.test(one));
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 })), (rows) => {
        expect(parsed(csvOf(rows))).toEqual(rows);
      }),
    );
  });

  it.each(["=1+1", "+1", "-1", "@x"])("does not let a spreadsheet run %j", (text) => {
    expect(csvOf([[text]])).toBe(`'${text}\r\n`);
  });
});

describe("all figures in one file", () => {
  it("are a line each as CSV", () => {
    expect(figuresCsv([table])).toBe(
      [
        "table,row,column,value",
        'recall,1,Domain,"Billing, Pricing, and Support"',
        "recall,1,Recalled,0.8412",
        "recall,2,Domain,Security",
        "recall,2,Recalled,",
        "",
      ].join("\r\n"),
    );
  });

  it("are a record for each row as JSON", () => {
    const { tables } = JSON.parse(figuresJson([table], "2026-11-29")) as {
      tables: Record<string, unknown>;
    };
    expect(tables["recall"]).toEqual([
      { Domain: "Billing, Pricing, and Support", Recalled: 0.8412345 },
      { Domain: "Security", Recalled: null },
    ]);
  });
});

it("the log holds what counts, without what was taken back", () => {
  const log = aLog(aReview("2026-03-05"), aReview("2026-03-06", { grade: "again" }), anUndo(2));
  expect(logTable(log).rows).toEqual([
    ["2026-03-02T09:00:00Z", "2026-03-02", "review", "tiny:c:wick", "good", null, 4],
  ]);
});

/** A reader of CSV that shares nothing with the writer. */
function parsed(csv: string): Cell[][] {
  const rows: string[][] = [];
  let [row, field, isQuoted]: [string[], string, boolean] = [[], "", false];
  for (let at = 0; at < csv.length; at += 1) {
    const letter = csv[at]!;
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (csv[at + 1] === '"') field += csv[(at += 1)]!;
      else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === ",") [row, field] = [[...row, field], ""];
    else if (letter === "\r" && csv[at + 1] === "\n") {
      rows.push([...row, field]);
      [row, field, at] = [[], "", at + 1];
    } else field += letter;
  }
  return rows;
}
