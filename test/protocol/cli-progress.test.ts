import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openProgress } from "../../server/src/cli/progress";
import { openOutput, type Terminal, tell } from "../../server/src/cli/terminal";

/** What hangs on a terminal that somebody looks at: everything written, in its order. */
interface Screen {
  readonly terminal: Terminal;
  written(): string;
  /** What is left to see when lines that were taken away are gone. */
  visible(): string;
}

function screen({ columns = 80, err = true, out = true } = {}): Screen {
  let text = "";
  const stream = (isTTY: boolean) => {
    const target = new PassThrough();
    target.on("data", (chunk: Buffer) => {
      text += chunk;
    });
    return Object.assign(target, { isTTY, columns });
  };
  return {
    terminal: { stdin: () => new PassThrough(), stdout: stream(out), stderr: stream(err) },
    written: () => text,
    visible: () =>
      text
        .split("\n")
        .map((line) => line.split("\r\u001b[K").at(-1))
        .join("\n"),
  };
}

const chinese = { progress: true, language: "zh" } as const;
const ten = async () => 10;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the progress of a check", () => {
  it("shows how many of how many are done, and the errors so far", async () => {
    const { terminal, visible } = screen();
    const progress = openProgress(chinese, terminal, ten);
    await vi.advanceTimersByTimeAsync(499);
    expect(visible()).toBe("");
    progress.show(3, 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(visible()).toBe("正在检查 3，错误 1");
    await vi.advanceTimersByTimeAsync(100);
    expect(visible()).toBe("正在检查 [######--------------] 3/10，错误 1");
    // More than were counted: a file has come in since.
    progress.show(11, 2);
    await vi.advanceTimersByTimeAsync(100);
    expect(visible()).toBe("正在检查 [####################] 11/11，错误 2");
    progress.close();
    expect(visible()).toBe("");
  });

  it("speaks English, and has no bar where there is no room for it", async () => {
    const { terminal, visible } = screen({ columns: 40 });
    const progress = openProgress({ progress: true, language: "en" }, terminal, ten);
    progress.show(3, 1);
    await vi.advanceTimersByTimeAsync(600);
    expect(visible()).toBe("Checking 3/10, errors 1");
    progress.close();
  });

  it("makes room for whatever else is written, and comes back", async () => {
    const { terminal, visible } = screen();
    const progress = openProgress(chinese, terminal, ten);
    const shared = { ...terminal, beforeWriting: progress.hide };
    const output = openOutput(shared);
    await vi.advanceTimersByTimeAsync(600);
    await output.write("a finding\n");
    expect(visible()).toBe("a finding\n");
    await vi.advanceTimersByTimeAsync(100);
    expect(visible()).toBe("a finding\n正在检查 [--------------------] 0/10，错误 0");
    tell(shared, { zh: "读不了。", en: "unreadable." }, "zh");
    expect(visible()).toBe("a finding\n读不了。\n");
    progress.close();
    await vi.advanceTimersByTimeAsync(1000);
    expect(visible()).toBe("a finding\n读不了。\n");
  });

  it("goes without the whole when that cannot be told", async () => {
    const { terminal, visible } = screen();
    const progress = openProgress(chinese, terminal, async () => {
      throw new Error("the folder is gone");
    });
    progress.show(3, 0);
    await vi.advanceTimersByTimeAsync(900);
    expect(visible()).toBe("正在检查 3，错误 0");
    progress.close();
  });

  it("writes nothing where nobody looks, or where it is not wanted", async () => {
    const nobody = screen({ err: false });
    const unwanted = screen();
    const count = vi.fn(ten);
    const all = [
      openProgress(chinese, nobody.terminal, count),
      openProgress({ ...chinese, progress: false }, unwanted.terminal, count),
    ];
    for (const progress of all) progress.show(3, 1);
    await vi.advanceTimersByTimeAsync(2000);
    for (const progress of all) progress.close();
    expect(nobody.written() + unwanted.written()).toBe("");
    expect(count).not.toHaveBeenCalled();
  });

  it("is shown while the findings go into a file", async () => {
    const { terminal, visible } = screen({ out: false });
    const progress = openProgress(chinese, terminal, ten);
    await vi.advanceTimersByTimeAsync(600);
    expect(visible()).toContain("0/10");
    progress.close();
  });

  it("leaves no trace when it is interrupted, and lets the signal end the run", async () => {
    const { terminal, visible } = screen();
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const before = process.listenerCount("SIGINT");
    openProgress(chinese, terminal, ten);
    await vi.advanceTimersByTimeAsync(600);
    expect(visible()).not.toBe("");
    process.emit("SIGINT");
    expect(visible()).toBe("");
    expect(kill).toHaveBeenCalledWith(process.pid, "SIGINT");
    expect(process.listenerCount("SIGINT")).toBe(before);
    kill.mockRestore();
  });
});
