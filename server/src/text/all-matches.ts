/**
 * All that a global pattern matches in the text, in order and with its groups. Unlike `matchAll` it makes no
 * copy of the pattern, which for short texts costs more than the search. The pattern must not match the empty
 * string; where it does, the search ends.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match?.[0]; match = pattern.exec(text)) found.push(match);
  return found;
}
