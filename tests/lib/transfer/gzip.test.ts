import { gunzipSync } from "node:zlib";

import fc from "fast-check";
import { expect, it } from "vitest";

import { gunzip, gzip } from "@/lib/transfer/gzip";

it("gives back any text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      expect(await gunzip(await gzip(text))).toBe(text);
    }),
  );
});

it("writes what other programs read", async () => {
  expect(gunzipSync(await gzip("Grüße")).toString()).toBe("Grüße");
});

it("refuses damaged and cut bytes", async () => {
  const bytes = await gzip("a text that is long enough to be cut");
  const damaged = bytes.with(bytes.length - 6, bytes.at(-6)! ^ 0xff);

  await expect(gunzip(damaged)).rejects.toBeInstanceOf(Error);
  await expect(gunzip(bytes.slice(0, -9))).rejects.toBeInstanceOf(Error);
});
