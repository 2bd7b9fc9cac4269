import "./vitest.node20.ts";
import { defineConfig } from "vitest/config";

// Drives the built page in Chromium: npm run build && npm run browser
export default defineConfig({
  test: {
    include: ["browser/**/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
