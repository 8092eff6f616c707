import { WorkbookProblem, type Change } from "../ports";
import { listSheets, sheetFacts, type ListedSheet, type SheetFacts } from "./facts";
import type { Cells, SheetRef } from "../cells";
import { appendsTo, planAppend } from "./plan-append";
import { planCells } from "./plan-cells";
import { planColumns, type Claims } from "./plan-columns";
import { planFold } from "./plan-fold";
import { planRows } from "./plan-rows";
import { freeName, growsFreely, ownSheet, planSheet } from "./plan-sheet";
import type { Step } from "./step";

/** What is to be done, and what is to be kept with the workbook. Nothing is written yet. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly kept: ReadonlyMap<string, string | null>;
  /** What was seen of sheets, before anything is written. */
  readonly facts: readonly SheetFacts[];
}

/**
 * Plans a change: where everything goes, and whether it can; throws a WorkbookProblem where it cannot. `lastListed`:
 * the sheets as they were last seen.
 */
export async function planChanges(
  owner: Cells,
  changes: readonly Change[],
  lastListed: readonly SheetRef[],
): Promise<Plan> {
  const { sheets, structure, readOnly } = await listSheets(
    owner,
    changes.some(({ kind }) => kind === "sheet" || kind === "rows"),
    lastListed,
  );
  if (readOnly) throw new WorkbookProblem("read-only", null);
  const target = (change: Change): ListedSheet | null => {
    switch (change.kind) {
      case "columns":
      case "cells":
      case "fold":
        return listed(sheets, change.sheet);
      case "sheet":
        return ownSheet(sheets, change.sheet.name);
      case "rows":
        return change.of === "sheet" ? ownSheet(sheets, change.sheet) : listed(sheets, change.sheet);
      case "append":
        return appendsTo(change, sheets);
      case "remember":
        return null;
    }
  };
  const targets = changes.map(target),
    wanted = [...new Set(targets.filter(sheet => sheet !== null))];
  const facts = new Map((await sheetFacts(owner, wanted)).map(each => [each.sheet as SheetRef, each]));
  const taken = new Set(sheets.map(({ name }) => name)),
    claimed = new Map<SheetFacts, Claims>(),
    steps: Step[] = [],
    kept = new Map<string, string | null>();
  const made = (step: Step): Step => {
    const name = step.pieces.find(piece => piece.kind === "made")?.name;
    if (name === undefined) return step;
    if (structure) throw new WorkbookProblem("protected", null);
    taken.add(name);
    return step;
  };
  for (const [k, change] of changes.entries()) {
    const found = targets[k] ? facts.get(targets[k])! : null;
    switch (change.kind) {
      case "columns": {
        if (!claimed.has(found!)) claimed.set(found!, { rects: [], names: 0 });
        steps.push(await planColumns(owner, change, found!, claimed.get(found!)!));
        break;
      }
      case "cells":
        for (const one of await planCells(owner, change, found!.sheet)) steps.push(one);
        break;
      case "fold":
        // A sheet has one fold: of several that are wanted the last.
        if (changes.findLast(each => each.kind === "fold" && each.sheet === change.sheet) === change)
          steps.push(await planFold(owner, change, found!));
        break;
      case "rows":
        steps.push(await planRows(owner, change, found));
        break;
      case "sheet":
        steps.push(
          made(await planWhole(owner, change, found, await unmarkedSheet(owner, change, found, sheets), taken)),
        );
        break;
      case "append":
        for (const one of await planAppend(owner, change, found, taken)) steps.push(made(one));
        break;
      case "remember":
        kept.set(change.key, change.value);
        break;
    }
  }
  return {
    steps: steps.filter(({ pieces, cells }) => pieces.length > 0 || cells !== null),
    kept,
    facts: [...facts.values()],
  };
}

async function planWhole(
  owner: Cells,
  { sheet: data, unmarked }: Extract<Change, { kind: "sheet" }>,
  old: SheetFacts | null,
  like: SheetFacts | null,
  taken: Iterable<string>,
): Promise<Step> {
  if (like !== null && unmarked === undefined)
    throw new WorkbookProblem("unmarked", like.sheet.name, { place: "A1", count: data.columns.length });
  if (like !== null && unmarked === "replace") return planSheet(data, like, like.used);
  return planSheet(data, old && (await growsFreely(owner, data, old)) ? old : freeName(data.name, taken));
}

/** A sheet of the name that one of ours gets, headed like it and without our mark; null where there is none. */
async function unmarkedSheet(
  owner: Cells,
  { sheet: data }: Extract<Change, { kind: "sheet" }>,
  old: SheetFacts | null,
  sheets: readonly ListedSheet[],
): Promise<SheetFacts | null> {
  const same = old
    ? undefined
    : sheets.find(({ name, mark }) => mark === null && name.toLowerCase() === data.name.toLowerCase());
  if (!same) return null;
  const { values: headers } = await owner.ask(same.name, {
    ask: "cells",
    sheet: same,
    at: { top: 0, left: 0, rows: data.lines.length + 1, columns: Math.max(1, data.columns.length) },
    what: ["values"],
  });
  const alike = headers.some(row => data.columns.every(({ header }, c) => String(row[c]).trim() === header));
  return alike ? (await sheetFacts(owner, [same]))[0]! : null;
}

function listed(sheets: readonly ListedSheet[], name: string): ListedSheet {
  const found = sheets.find(sheet => sheet.name === name);
  if (!found) throw new WorkbookProblem("sheet-gone", name);
  return found;
}
