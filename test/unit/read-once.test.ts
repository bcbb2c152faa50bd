import { describe, expect, it } from "vitest";
import { readOnce } from "../../server/src/text/read-once";

/** A reader that answers how long a text is, with all texts that it was asked to read. */
function noting() {
  const asked: string[] = [];
  const read = readOnce((text) => {
    asked.push(text);
    return text.length > 0 ? text.length : undefined;
  });
  return { asked, read };
}

describe("a reader that reads each text once", () => {
  it("answers as the reader does, also where that has no answer", () => {
    const { asked, read } = noting();
    const texts = ["规章", "", "规章", "", "行政许可"];
    expect(texts.map(read)).toEqual([2, undefined, 2, undefined, 4]);
    expect(asked).toEqual(["规章", "", "行政许可"]);
  });

  it("takes texts for the same that were cut from different ones", () => {
    const { asked, read } = noting();
    const [one, other] = ["甲：本年收费金额（单位：万元）", "本年收费金额（单位：万元）。乙"];
    expect(read(one.slice(2))).toBe(read(other.slice(0, -2)));
    expect(asked).toEqual(["本年收费金额（单位：万元）"]);
  });

  it("keeps characters of two units and halves of them as they are", () => {
    const { asked, read } = noting();
    for (const text of ["𠮷", "\ud842", "\udfb7"]) read(text);
    expect(asked).toEqual(["𠮷", "\ud842", "\udfb7"]);
  });

  it("remembers no long text, and forgets when it knows too many", () => {
    const { asked, read } = noting();
    const long = "说明".repeat(100);
    read(long);
    read(long);
    expect(asked).toHaveLength(2);
    read("规章");
    for (let count = 0; count < 5000; count++) read(`第${count}项`);
    read("规章");
    expect(asked.filter((text) => text === "规章")).toHaveLength(2);
  });
});
