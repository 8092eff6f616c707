import { fill } from "./fill";
import type { Reading } from "../policy/model";
import type { Wording } from "./texts";

/** A reading's title: in the texts' language where they have it, else in the policy's own words. */
export function readingTitle(texts: Wording, reading: Reading): string {
  return textOf(texts, reading)?.title ?? reading.title;
}

/** The label of one of its values; the value itself where neither knows it. */
export function readingLabel(texts: Wording, reading: Reading, value: string): string {
  const choices = textOf(texts, reading)?.choices ?? {};
  if (Object.hasOwn(choices, value)) return choices[value] as string;
  return reading.choices.find(c => c.value === value)?.label ?? value;
}

/** Every reading by its title with what it is read as, for people; codes are for files. */
export function readingsInWords(
  texts: Wording,
  readings: readonly Reading[],
  values: Readonly<Record<string, string>>,
): string[] {
  return readings.map(reading =>
    fill(texts.sentences.noted, {
      text: readingTitle(texts, reading),
      note: readingLabel(texts, reading, values[reading.code] ?? ""),
    }),
  );
}

function textOf(texts: Wording, reading: Reading): Wording["readings"][string] | undefined {
  return Object.hasOwn(texts.readings, reading.title) ? texts.readings[reading.title] : undefined;
}
