import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["tests/journeys/**/*.test.ts"],
    globalSetup: ["tests/support/built.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    retry: 2, // A browser on a busy machine may miss a beat.
    hookTimeout: 120_000,
  },
});
