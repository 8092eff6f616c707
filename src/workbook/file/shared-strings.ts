import { MAX_SHARED_CHARACTERS, MAX_SHARED_STRINGS } from "./limits";
import type { PackageParts } from "./package-parts";
import { plainText, readPlainText } from "./plain-text";
import { FileProblem } from "./problem";
import { cutText } from "./xml-text";
import { TextTable } from "./text-table";
import { TextGatherer, type Struck } from "./text-gatherer";

/** The texts that cells share, by their index. */
export interface SharedStrings {
  readonly texts: TextTable;
  /** Which of them are struck out, as far as they are. */
  readonly struck: ReadonlyMap<number, NonNullable<Struck>>;
}

export const noStrings = (): SharedStrings => ({ texts: new TextTable(), struck: new Map() });

/**
 * Reads the texts that cells share; they are not settled yet. Runs of rich text are joined; phonetic guides (rPh) are
 * not text of the cell, nor is a part that is struck out.
 */
export async function readSharedStrings(parts: PackageParts, path: string): Promise<SharedStrings> {
  const texts = new TextTable(),
    struck = new Map<number, NonNullable<Struck>>();
  const text = new TextGatherer(),
    plain = plainText();
  let characters = 0,
    isWithin = false;
  const count = (length: number): void => {
    characters += length;
    if (texts.size > MAX_SHARED_STRINGS || characters > MAX_SHARED_CHARACTERS)
      throw new FileProblem("too-many-texts", { limit: MAX_SHARED_CHARACTERS });
  };
  await parts.scan(path, {
    passage(bytes, from, end) {
      if (isWithin) return from;
      let at = from;
      for (let after = at; at < end; at = after) {
        after = readPlainText(bytes, at, plain);
        if (after === at) break;
        texts.add(plain.units, plain.length);
        count(plain.length);
      }
      return at;
    },
    open(name, attributes) {
      if (name === "si") {
        isWithin = true;
        text.start();
      } else text.open(name, attributes);
    },
    close(name) {
      if (name !== "si") {
        text.close(name);
        return;
      }
      isWithin = false;
      const whole = cutText(text.finish());
      if (text.struck !== null) struck.set(texts.size, text.struck);
      texts.addText(whole);
      count(whole.length);
    },
    text: (source, from, to) => text.text(source, from, to),
  });
  return { texts, struck };
}
