import { MAX_SHARED_CHARACTERS, MAX_SHARED_STRINGS } from "./limits";
import type { PackageParts } from "./package-parts";
import { FileProblem } from "./problem";
import { cutText } from "./xml-text";
import { TextGatherer, type Struck } from "./text-gatherer";

/** The texts that cells share, by their index. */
export interface SharedStrings {
  readonly strings: readonly string[];
  /** Which of them are struck out, as far as they are. */
  readonly struck: ReadonlyMap<number, NonNullable<Struck>>;
}

export const NO_STRINGS: SharedStrings = { strings: [], struck: new Map() };

/**
 * Reads the texts that cells share. Runs of rich text are joined; phonetic guides (rPh) are not text of the cell, nor
 * is a part that is struck out.
 */
export async function readSharedStrings(parts: PackageParts, path: string): Promise<SharedStrings> {
  const strings: string[] = [],
    struck = new Map<number, NonNullable<Struck>>();
  const text = new TextGatherer();
  let characters = 0;
  await parts.scan(path, {
    open(name, attributes) {
      if (name === "si") text.start();
      else text.open(name, attributes);
    },
    close(name) {
      if (name !== "si") {
        text.close(name);
        return;
      }
      const whole = cutText(text.finish());
      characters += whole.length;
      if (text.struck !== null) struck.set(strings.length, text.struck);
      strings.push(whole);
      if (strings.length > MAX_SHARED_STRINGS || characters > MAX_SHARED_CHARACTERS) {
        throw new FileProblem("too-many-texts", { limit: MAX_SHARED_CHARACTERS });
      }
    },
    text: (source, from, to) => text.text(source, from, to),
  });
  return { strings, struck };
}
