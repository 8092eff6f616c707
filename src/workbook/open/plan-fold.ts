import type { Cells, Order } from "../cells";
import { columnLetters } from "../column-letters";
import { quotedSheetName } from "../file/sheet-name";
import type { Change } from "../ports";
import { nameAt, type SheetFacts } from "./facts";
import { FOLD_NAME } from "./own-mark";
import { orderFold } from "./small-pieces";
import type { Step } from "./step";

/** Columns put behind one sign of the outline. What of them was hidden before is so again when it is taken back. */
export async function planFold(
  owner: Cells,
  { left, columns: count }: Extract<Change, { kind: "fold" }>,
  facts: SheetFacts,
): Promise<Step> {
  const { sheet } = facts,
    now = facts.names.get(FOLD_NAME) ?? null,
    old = nameAt(facts, FOLD_NAME),
    // Whole columns: rows come and go above any one row.
    place = `=${quotedSheetName(sheet.name)}!$${columnLetters(left)}:$${columnLetters(left + count - 1)}`;
  const seen = await owner.ask(sheet.name, { ask: "columns-hidden", sheet, columns: { first: left, count } });
  // What our own earlier fold hides nobody had hidden.
  const hidden = seen.flatMap((isHidden, k) =>
    isHidden && !(old && left + k >= old.left && left + k < old.left + old.columns) ? [k] : [],
  );
  const after: Order[] = orderFold(sheet, place, now, []);
  return {
    pieces: [{ kind: "fold", sheet, hidden }],
    cells: null,
    placed: null,
    before: [],
    decorate: () => [],
    after,
  };
}
