import { defineConfig } from "vitest/config";

/** Tests in editors other than VS Code, each of which may have to be fetched first. */
export default defineConfig({
  test: {
    include: ["test/editors/*.editor.ts"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
