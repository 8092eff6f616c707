import { plainText } from "./header-text";
import { referencesOf } from "./formula-references";
import { isKnownUnused } from "./known-words";
import type { LayoutColumn } from "./layout";
import type { SheetRows } from "./sheet-rows";

/**
 * Whether the formulas of a column work with nothing but what is read or known (docs/rules.md, 6): the office's own
 * sums over columns that have a meaning, of this sheet or of others that are read (`read`: their names). A formula that
 * looks elsewhere, at a column that nobody took, or at no cell at all holds something that a person brought in.
 */
export function ownSums(
  { sheet, reckoned, numbers }: Pick<SheetRows, "sheet" | "reckoned" | "numbers">,
  columns: readonly LayoutColumn[],
  read: ReadonlySet<string>,
): (index: number) => boolean {
  const { left, formulas } = reckoned,
    asked = new Map<number, boolean>(),
    firstRow = numbers[0] ?? 0;
  const isKnown = (column: LayoutColumn | undefined): boolean => {
    if (column === undefined) return false;
    return (
      column.meaning !== null ||
      column.aside !== null ||
      column.ours ||
      column.byPerson ||
      isKnownUnused(column.core) ||
      isOwn(column.index)
    );
  };
  const isOwn = (index: number): boolean => {
    const texts = formulas.get(index);
    if (texts === undefined) return false;
    const known = asked.get(index);
    if (known !== undefined) return known;
    // Formulas that go round tell nothing.
    asked.set(index, false);
    const own = texts.every(text => text !== "" && looksAtKnown(text));
    asked.set(index, own);
    return own;
  };
  const looksAtKnown = (text: string): boolean => {
    const { cells: all, headers, unseen } = referencesOf(text),
      // What stands above the rows is a figure for all of them: a rate, a day.
      cells = all.filter(({ sheet: of, bottom }) => !(of === null || of === sheet) || bottom >= firstRow);
    if (unseen || cells.length + headers.length === 0) return false;
    return (
      headers.every(header => {
        const name = plainText(header);
        return isKnown(columns.find(c => c.written.some(line => plainText(line) === name)));
      }) &&
      cells.every(({ sheet: of, first, last }) => {
        if (of !== null && of !== sheet) return read.has(of);
        for (let c = first; c <= last; c++) if (!isKnown(columns[c - left])) return false;
        return true;
      })
    );
  };
  return isOwn;
}
