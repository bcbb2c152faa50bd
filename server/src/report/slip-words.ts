import type { Words } from "../form/words";
import type { Direction } from "./neighbours";
import type { Slip } from "./slip";

/** What seems to have happened, as the end of a sentence: `像是两个数字写颠倒了`. */
export function slipWords(slip: Slip): Words {
  switch (slip.kind) {
    case "minus":
      return { zh: "像是多打了一个负号", en: "a minus seems to have slipped in" };
    case "digits-exchanged":
      return { zh: "像是两个数字写颠倒了", en: "two digits seem to have changed places" };
    case "zero-lost":
      return { zh: "像是少打了一个 0", en: "a 0 seems to be lost" };
    case "zero-added":
      return { zh: "像是多打了一个 0", en: "there seems to be a 0 too many" };
    case "digit-doubled":
      return {
        zh: `像是 ${slip.digit} 多打了一次`,
        en: `the ${slip.digit} seems to be typed twice`,
      };
    case "digit-lost":
      return { zh: `像是漏打了一个 ${slip.digit}`, en: `a ${slip.digit} seems to be lost` };
    case "digit-added":
      return {
        zh: `像是多打了一个 ${slip.digit}`,
        en: `there seems to be a ${slip.digit} too many`,
      };
    case "copied": {
      const from = directionWords(slip.from);
      return {
        zh: `像是照抄了${from.zh}一格的数`,
        en: `the figure seems to be copied from the cell ${from.en}`,
      };
    }
  }
}

/** `左边`, `to the left`. */
export function directionWords(direction: Direction): Words {
  switch (direction) {
    case "left":
      return { zh: "左边", en: "to the left" };
    case "right":
      return { zh: "右边", en: "to the right" };
    case "up":
      return { zh: "上面", en: "above" };
    case "down":
      return { zh: "下面", en: "below" };
  }
}
