const LONGEST_LABEL = 24;
const LONGEST_LINK = 8;

/** Whether the words end in the pattern, with no more than so many characters behind it. */
export function nearBefore(words: string, pattern: RegExp, most: number): boolean {
  const tail = words.slice(-(most + LONGEST_LABEL));
  const match = pattern.exec(tail);
  return match !== null && tail.length - match.index - match[0].length <= most;
}

/** Whether the words begin with the pattern, but for 均, 属于 and the like. */
export function startsNear(words: string, pattern: RegExp): boolean {
  const match = pattern.exec(words.slice(0, LONGEST_LABEL + LONGEST_LINK));
  return (
    match !== null &&
    /^(?:的|均|全部|被|为|系|是|属于|因|申请|案件|已|作出){0,4}$/u.test(words.slice(0, match.index))
  );
}
