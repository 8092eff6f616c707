import { MARKS, type MarkCode } from "../marks/marks";
import { canonical } from "../identity/canonical";
import type { Policy, Reading } from "../policy/model";
import { fill } from "../text/fill";
import { LANGUAGES } from "../text/languages";
import { textsOf } from "../text/of";
import { readingTitle } from "../text/reading-words";
import type { Texts } from "../text/texts";

/** A mark of a row; `reading`: which, of READING (null: whichever). */
export interface NamedMark {
  readonly code: MarkCode;
  readonly reading: string | null;
}

/** A mark as 复核记录 and lists name it: by its short form, that of READING with the reading's title. */
export function markName(texts: Texts, policy: Policy, { code, reading }: NamedMark): string {
  const { short } = texts.marks[code],
    named = reading === null ? undefined : policy.readings.find(one => one.code === reading);
  return named ? fill(texts.sentences.markedWith, { short, detail: readingTitle(texts, named) }) : short;
}

/** The mark that a text names in either language, or by its code; null where it names none. */
export function marksNamed(policy: Policy): (text: string) => NamedMark | null {
  const known = new Map<string, NamedMark>();
  const put = (text: string, named: NamedMark): void => void known.set(canonical(text), named);
  const languages = LANGUAGES.map(textsOf);
  for (const code of MARKS) {
    put(code, { code, reading: null });
    for (const texts of languages) put(texts.marks[code].short, { code, reading: null });
  }
  for (const reading of policy.readings)
    for (const named of namesOf(languages, reading)) put(named, { code: "READING", reading: reading.code });
  return text => known.get(canonical(text)) ?? null;
}

function namesOf(languages: readonly Texts[], reading: Reading): string[] {
  return languages.flatMap(texts => {
    const { short } = texts.marks.READING,
      title = readingTitle(texts, reading);
    return [title, `${reading.code} ${title}`].map(detail => fill(texts.sentences.markedWith, { short, detail }));
  });
}
