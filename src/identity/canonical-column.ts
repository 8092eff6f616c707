import { canonicalName } from "./name-remark";
import { readEach, textColumn, textsOf, type PerRow, type TextColumn } from "./numbering";

/** The canonical names of a column of names as written, without remarks on them; each different one is read once. */
export function namedColumn(written: TextColumn): TextColumn {
  return readEach(written, canonicalName);
}

/** The same of a list of names, one a row. */
export function canonicalColumn(texts: readonly string[]): PerRow<string> {
  return textsOf(namedColumn(textColumn(texts)));
}
