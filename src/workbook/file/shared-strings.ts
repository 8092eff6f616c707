import { MAX_SHARED_CHARACTERS, MAX_SHARED_STRINGS } from "./limits";
import type { PackageParts } from "./package-parts";
import { FileProblem } from "./problem";
import { cutText } from "./xml-text";
import { TextGatherer } from "./text-gatherer";

/**
 * The texts that cells share, by their index. Runs of rich text are joined; phonetic guides (rPh) are not text of the
 * cell.
 */
export async function readSharedStrings(parts: PackageParts, path: string): Promise<string[]> {
  const strings: string[] = [];
  const text = new TextGatherer();
  let characters = 0;
  await parts.scan(path, {
    open(name) {
      if (name === "si") text.start();
      else text.open(name);
    },
    close(name) {
      if (name !== "si") {
        text.close(name);
        return;
      }
      const whole = cutText(text.take());
      characters += whole.length;
      strings.push(whole);
      if (strings.length > MAX_SHARED_STRINGS || characters > MAX_SHARED_CHARACTERS) {
        throw new FileProblem("too-large", { bytes: characters, limit: MAX_SHARED_CHARACTERS });
      }
    },
    text: (source, from, to) => text.text(source, from, to),
  });
  return strings;
}
