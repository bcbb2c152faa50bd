import { defineConfig } from "vitest/config";

/** Everything that needs neither the built files nor a real VS Code. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/e2e/**", "node_modules/**"],
    testTimeout: 60_000,
  },
});
