import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctReport } from "../../scripts/samples/sample-files";
import { createAnalyzer } from "../../server/src/analysis/analyze";
import { firstDifference } from "./difference";
import { editedReports } from "./edited-reports";
import { anyStep, changesOf } from "./edits";
import { growth } from "./growth";
import { hostile } from "./hostile";
import { smallestPair, smallestText } from "./smallest";
import { soundTexts } from "./sound-texts";
import { changed } from "./step";
import type { Failure } from "./target";
import { createWatch, createWatcher, createWatchMemory } from "./watch";

// What looks for mistakes must find one when there is one.

const pool = [correctReport("2021", "pipe"), correctReport("2019", "stacked")];
const watch = createWatch(createWatchMemory());
const run = { watch, server: "", reports: undefined, short: false };
const nothingKnown = () => false;

describe("comparing an edited document with a fresh analysis", () => {
  it("finds nothing where there is nothing", async () => {
    const target = editedReports(run, pool);
    const round = await target.round(7, nothingKnown);
    expect(round.failure).toBeUndefined();
    expect(round.edits).toBeGreaterThan(10);
  });

  it("finds an analyzer that answers for the text before, and two small texts that show it", async () => {
    const forgetful = () => {
      const analyze = createAnalyzer();
      let before = "";
      return (text: string) => {
        // As a reader would that takes a text of the same length for the same text.
        if (text.length !== before.length) before = text;
        return analyze(before, { levels: { "unsigned-change": "info" }, force: false });
      };
    };
    const target = editedReports(run, ["某局\n收到12件\n| 1 |\n"], forgetful);
    let failure: Failure | undefined;
    for (let seed = 1; seed < 100 && !failure; seed++)
      failure = (await target.round(seed, nothingKnown)).failure;
    expect(failure?.what).toMatch(/differs from a fresh analysis at \.report/);
    expect(failure?.texts.length).toBe(2);
    expect(failure?.texts[1]?.length).toBeLessThan(20);
  });
});

describe("looking at texts", () => {
  const named = { name: "x", what: "x", weight: 1 };

  it("passes over what is known", async () => {
    const target = soundTexts(named, fc.constantFrom(...pool), watch);
    expect((await target.round(1, nothingKnown)).failure).toBeUndefined();
  });

  it("tells another thread what is being worked on, and that it has ended", () => {
    const memory = createWatchMemory();
    const watcher = createWatcher(memory);
    let seen: string | undefined;
    createWatch(memory).during("某局\ud800", () => {
      seen = watcher.busy()?.text();
    });
    expect(seen).toBe("某局\ud800");
    expect(watcher.busy()).toBeUndefined();
  });
});

describe("the kinds of edits", () => {
  it("speak of places inside the text", () => {
    let made = 0;
    fc.assert(
      fc.property(fc.constantFrom(...pool, "", "一"), anyStep, (text, step) => {
        let now = text;
        for (const change of changesOf(text, step, { past: [text], pool })) {
          expect(change.from).toBeGreaterThanOrEqual(0);
          expect(change.to).toBeGreaterThanOrEqual(change.from);
          expect(change.to).toBeLessThanOrEqual(now.length);
          now = changed(now, [change]);
        }
        if (now !== text) made++;
      }),
      { numRuns: 1500 },
    );
    expect(made).toBeGreaterThan(700);
  });
});

describe("the difference of two values", () => {
  it("is named with its path", () => {
    const of = (n: number) => ({ cells: new Map([["a", { from: 1, reading: { value: n } }]]) });
    expect(firstDifference(of(1), of(1))).toBeUndefined();
    expect(firstDifference(of(1), of(2))).toBe(".cells.0.1.reading.value: 1 and 2");
  });

  it("is found in the words of a finding and in spans that a class answers", () => {
    const saying = (zh: string) => ({ say: () => ({ zh }) });
    expect(firstDifference(saying("一"), saying("二"))).toBe('.say.zh: "一" and "二"');
    class Answering {
      readonly #from: number;
      constructor(from: number) {
        this.#from = from;
      }
      get from(): number {
        return this.#from;
      }
    }
    expect(firstDifference(new Answering(1), new Answering(2))).toBe(".from: 1 and 2");
  });

  it("is none between what is absent and what is undefined", () => {
    expect(firstDifference({ a: undefined }, {})).toBeUndefined();
    expect(firstDifference({ a: undefined }, { b: 1 })).toBe(".b: undefined and 1");
  });
});

describe("making a text smaller", () => {
  it("leaves what is needed and nothing else", () => {
    const text = `${"行\n".repeat(50)}a甲\n${"行\n".repeat(50)}b乙\n`;
    expect(smallestText(text, (each) => /甲[\s\S]*乙/u.test(each))).toBe("甲乙");
  });

  it("keeps what two texts share in both", () => {
    const [before, after] = smallestPair(["上\n中\nx1y\n下\n", "上\n中\nx22y\n下\n"], (a, b) =>
      Boolean(/中[\s\S]*1/u.test(a) && /中[\s\S]*22/u.test(b)),
    );
    expect([before, after]).toEqual(["中1", "中22"]);
  });
});

describe("hostile texts", () => {
  it.each(Object.keys(hostile))("grow with their length: %s", (name) => {
    const lengths = [10_000, 20_000].map((length) => hostile[name]?.(length).length ?? 0);
    expect((lengths[1] ?? 0) - (lengths[0] ?? 0)).toBeGreaterThan(9_000);
  });

  it("are gone through from the shortest to the longest", async () => {
    const target = growth({ ...run, short: true });
    const round = await target.round(1, nothingKnown);
    expect(round).toEqual({ inputs: 1, edits: 1 });
    expect(target.conclude?.().failure).toBeUndefined();
  });
});
