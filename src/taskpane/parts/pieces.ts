/** A run of characters that lie in the same kinds of phrases. */
export interface Piece<Kind extends string> {
  readonly text: string;
  readonly kinds: ReadonlySet<Kind>;
}

/**
 * The text in pieces, by the kinds of phrases that each lies in; every place of every phrase counts, and phrases may
 * overlap.
 */
export function pieces<Kind extends string>(
  text: string,
  phrases: Readonly<Record<Kind, readonly string[]>>,
): readonly Piece<Kind>[] {
  const kinds = Object.keys(phrases) as Kind[],
    marked = new Uint8Array(text.length);
  kinds.forEach((kind, bit) => {
    for (const phrase of phrases[kind])
      for (const at of places(text, phrase)) for (let k = at; k < at + phrase.length; k++) marked[k]! |= 1 << bit;
  });
  const result: Piece<Kind>[] = [];
  for (let at = 0; at < text.length;) {
    let end = at + 1;
    while (end < text.length && marked[end] === marked[at]) end++;
    const bits = marked[at]!;
    result.push({ text: text.slice(at, end), kinds: new Set(kinds.filter((_, bit) => ((bits >>> bit) & 1) === 1)) });
    at = end;
  }
  return result;
}

function places(text: string, phrase: string): number[] {
  const found: number[] = [];
  if (phrase !== "") for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) found.push(at);
  return found;
}
