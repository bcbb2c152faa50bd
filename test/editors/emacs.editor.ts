import { describe } from "vitest";
import { findEmacs } from "./editor";
import { testRepairs } from "./repairs";

describe("Emacs", () => {
  testRepairs({
    name: "Emacs",
    find: findEmacs,
    language: "elisp",
    script: "emacs.el",
    options: ({ configuration, script }) => ["-Q", "--batch", "-l", configuration, "-l", script],
  });
});
