/** What a template's placeholders stand for. */
export type Values = Readonly<Record<string, string | number>>;

/** Templates taken apart: text, name, text, name … text. They come from the texts, so there are only so many. */
const parsed = new Map<string, readonly string[]>();
const MOST_KEPT = 2000;

function parts(template: string): readonly string[] {
  let known = parsed.get(template);
  if (known === undefined) {
    known = template.split(/\{(\w+)\}/);
    if (parsed.size >= MOST_KEPT) parsed.clear();
    parsed.set(template, known);
  }
  return known;
}

/**
 * Puts values into a template's `{name}` placeholders, as plain text: what a value looks like is never read again, so
 * roster texts cannot change a sentence. A placeholder without a value stays as it is. Within “{…}” a value's own “ ”
 * become ‘ ’, as quotes within quotes are written (GB/T 15834-2011, 4.8.3.3).
 */
export function fill(template: string, values: Values): string {
  const all = parts(template);
  let text = all[0] as string;
  for (let k = 1; k < all.length; k += 2) {
    const name = all[k] as string;
    const next = all[k + 1] as string,
      value = Object.hasOwn(values, name) ? String(values[name]) : `{${name}}`;
    text += (next.startsWith("”") && (all[k - 1] as string).endsWith("“") ? innerQuotes(value) : value) + next;
  }
  return text;
}

/** ‘ ’ for “ ”; a text that has both keeps its own, as they would no longer be told apart. */
function innerQuotes(value: string): string {
  return /[“”]/.test(value) && !/[‘’]/.test(value) ? value.replaceAll("“", "‘").replaceAll("”", "’") : value;
}

/** The placeholders of a template, in order, each once. */
export function placeholders(template: string): string[] {
  return [...new Set(parts(template).filter((_, k) => k % 2 === 1))];
}
