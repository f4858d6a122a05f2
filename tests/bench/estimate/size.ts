import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { build } from "vite";

const path = (from: string) => fileURLToPath(new URL(from, import.meta.url));

/** Bytes of the model as the extension ships it: bundled, minified, gzipped. */
export async function measureSize(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    resolve: { alias: { "@": path("../../..") } },
    build: {
      write: false,
      rolldownOptions: {
        input: path("./shipped.ts"),
        preserveEntrySignatures: "strict",
        output: { format: "es", minify: true },
      },
    },
  });
  if (!("output" in built)) throw new Error("bug: vite built no single bundle");
  const code = built.output.flatMap((part) => (part.type === "chunk" ? [part.code] : []));
  return gzipSync(code.join(""), { level: 9 }).length;
}
