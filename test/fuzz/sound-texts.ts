import type fc from "fast-check";
import { createSoundnessCheck, type SoundnessCheck } from "../property/soundness";
import { findFailing } from "./find-failing";
import { slowness } from "./patience";
import { smallestText } from "./smallest";
import { type Failure, kindOf, type Target } from "./target";
import type { Watch } from "./watch";

/** How many texts a round looks at. */
const TEXTS = 25;

/** A target that looks at texts, each of which must be analysed soundly and in good time. */
export function soundTexts(
  named: Pick<Target, "name" | "what" | "weight">,
  texts: fc.Arbitrary<string>,
  watch: Watch,
): Target {
  const complaintsAbout = createSoundnessCheck();
  const complaints = (text: string): readonly string[] => {
    let found: readonly string[] = [];
    const slow = slowness(watch, text, () => {
      found = complaintsAbout(text);
    });
    return slow === undefined ? found : [slow, ...found];
  };
  return {
    ...named,
    round(seed, isKnown) {
      const failure = findFailing(texts, seed, TEXTS, (text): Failure | undefined => {
        const what = complaints(text).find((each) => !isKnown(each));
        return what === undefined ? undefined : { what, texts: [text] };
      });
      return { inputs: TEXTS, edits: 0, failure: failure && smaller(failure, complaints) };
    },
  };
}

/** The failure with the smallest text that is complained about in the same way, though at another place. */
function smaller({ what, texts }: Failure, complaints: SoundnessCheck): Failure {
  const same = (text: string) => complaints(text).find((each) => kindOf(each) === kindOf(what));
  const text = smallestText(texts[0] ?? "", (shorter) => same(shorter) !== undefined);
  return { what: same(text) ?? what, texts: [text] };
}
