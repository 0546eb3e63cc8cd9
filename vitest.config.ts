import "./electron/setup/require-node.mjs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**"],
    maxWorkers: Math.max(2, availableParallelism() - 1), // on two cores one would be idle, which vitest leaves for itself
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
