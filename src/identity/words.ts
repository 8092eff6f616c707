/** Words by a character of theirs, the longest first: `place` gives where in `lists`, by UTF-16 unit. */
interface Table {
  readonly place: Uint16Array;
  readonly lists: readonly (readonly string[])[];
}

/**
 * A list of words that are sought in names. The first step is a look into a table by the character, and nearly always
 * the last: few characters of a name begin (or end) one of them.
 */
export class Words {
  private byFirst: Table | null = null;
  private byLast: Table | null = null;

  /** `words`: a text stands for its characters. */
  constructor(private readonly words: Iterable<string>) {}

  /** The length of the longest word that stands at `at`; 0 where none does. */
  lengthAt(text: string, at: number): number {
    const { place, lists } = (this.byFirst ??= tableOf(this.words, 0));
    for (const word of lists[place[text.charCodeAt(at)] ?? 0]!) if (text.startsWith(word, at)) return word.length;
    return 0;
  }

  /** The length of the longest word that ends at `end` and begins at `from` or behind it; 0 where none does. */
  lengthBefore(text: string, end = text.length, from = 0): number {
    const { place, lists } = (this.byLast ??= tableOf(this.words, -1));
    for (const word of lists[place[text.charCodeAt(end - 1)] ?? 0]!)
      if (word.length <= end - from && text.endsWith(word, end)) return word.length;
    return 0;
  }

  /** Where the first word from `from` on stands; -1 where there is none. */
  indexIn(text: string, from = 0): number {
    const { place } = (this.byFirst ??= tableOf(this.words, 0));
    for (let at = from; at < text.length; at++)
      if (place[text.charCodeAt(at)] !== 0 && this.lengthAt(text, at) > 0) return at;
    return -1;
  }
}

function tableOf(words: Iterable<string>, character: number): Table {
  const place = new Uint16Array(0x10000),
    lists: string[][] = [[]];
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const unit = word.at(character)!.charCodeAt(0);
    lists[(place[unit] ||= lists.push([]) - 1)]!.push(word);
  }
  return { place, lists };
}
