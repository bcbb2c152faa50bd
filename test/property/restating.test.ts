import fc from "fast-check";
import { expect, it } from "vitest";
import { check } from "./check";
import { findingsOf } from "./outcomes";
import { restatingReport } from "./restating-reports";

it("finds nothing at all in a correct report whose text says again what its tables say", () => {
  check(
    "restating",
    fc.property(restatingReport, ({ text }) => {
      const said = findingsOf(text).map(({ rule, span, say }) => {
        const around = text.slice(Math.max(0, span.from - 40), span.to + 10);
        return `${rule}: ${say().zh} …${around}…`;
      });
      expect(said).toEqual([]);
    }),
    400,
  );
});
