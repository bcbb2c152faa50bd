import { describe } from "vitest";
import { findNeovim } from "./editor";
import { testRepairs } from "./repairs";

describe("Neovim", () => {
  testRepairs({
    name: "Neovim",
    find: findNeovim,
    language: "lua",
    script: "neovim.lua",
    options: ({ configuration, script, report }) => [
      ...["--clean", "--headless", "-u", configuration],
      ...[report, "-S", script],
    ],
  });
});
