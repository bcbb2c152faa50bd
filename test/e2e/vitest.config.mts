import { defineConfig } from "vitest/config";

/** The page tests: one VS Code at a time, each as slow as starting it on a busy machine may be. */
export default defineConfig({
  test: {
    include: ["test/e2e/page/**/*.page.ts"],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 300_000,
    // A key that a busy machine swallows is no mistake of the product's; one that is comes twice.
    retry: 1,
  },
});
