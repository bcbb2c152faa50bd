/** More answers than these are forgotten all at once; a report has some hundred labels. */
const MOST_REMEMBERED = 1000;
/** A longer text is read each time, since it hardly comes again. */
const LONGEST_REMEMBERED = 64;

/**
 * The same reader with a memory of bounded size, for texts that come in document after document, as the
 * labels of a form do. The answer may depend on nothing but the text.
 */
export function readOnce<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return read(text);
    const before = known.get(text);
    if (before) return before.answer;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const own = ownCopy(text);
    const answer = read(own);
    known.set(own, { answer });
    return answer;
  };
}

/** A text that was cut from a document keeps all of the document in memory; one cut from a new text does not. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
