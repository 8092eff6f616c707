/** What a template's placeholders stand for. */
export type Values = Readonly<Record<string, string | number>>;

/** A template taken apart: what stands before each placeholder and after the last, and the placeholders between. */
interface Template {
  readonly texts: readonly string[];
  readonly names: readonly string[];
  /** Which placeholders stand within “ ”. */
  readonly quoted: readonly boolean[];
}

/** The templates come from the texts, so there are only so many. */
const parsed = new Map<string, Template>();
const MOST_KEPT = 2000;

function templateOf(text: string): Template {
  let known = parsed.get(text);
  if (known === undefined) {
    const parts = text.split(/\{(\w+)\}/),
      texts = parts.filter((_, k) => k % 2 === 0),
      names = parts.filter((_, k) => k % 2 === 1);
    known = { texts, names, quoted: names.map((_, k) => texts[k]!.endsWith("“") && texts[k + 1]!.startsWith("”")) };
    if (parsed.size >= MOST_KEPT) parsed.clear();
    parsed.set(text, known);
  }
  return known;
}

/**
 * Puts values into a template's `{name}` placeholders, as plain text: what a value looks like is never read again, so
 * roster texts cannot change a sentence. A placeholder without a value stays as it is. Within “{…}” a value's own “ ”
 * become ‘ ’, as quotes within quotes are written (GB/T 15834-2011, 4.8.3.3).
 */
export function fill(template: string, values: Values): string {
  const { texts, names, quoted } = templateOf(template);
  let text = texts[0] as string;
  for (let k = 0; k < names.length; k++) {
    const name = names[k] as string,
      value = Object.hasOwn(values, name) ? String(values[name]) : `{${name}}`;
    text += (quoted[k] === true ? innerQuotes(value) : value) + (texts[k + 1] as string);
  }
  return text;
}

/** ‘ ’ for “ ”; a text that has both keeps its own, as they would no longer be told apart. */
function innerQuotes(value: string): string {
  return /[“”]/.test(value) && !/[‘’]/.test(value) ? value.replaceAll("“", "‘").replaceAll("”", "’") : value;
}

/** The placeholders of a template, in order, each once. */
export function placeholders(template: string): string[] {
  return [...new Set(templateOf(template).names)];
}
