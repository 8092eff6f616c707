import { lostAnswer, lostRequest, slowAnswer } from "../../src/host/faults/answers";
import { coauthorEdit } from "../../src/host/faults/coauthor-edit";
import { editMode } from "../../src/host/faults/edit-mode";
import { hiddenByFilter } from "../../src/host/faults/hidden-by-filter";
import { tableInTheWay, textInTheWay } from "../../src/host/faults/in-the-way";
import { mergedCells } from "../../src/host/faults/merged-cells";
import { nullValues } from "../../src/host/faults/null-values";
import { payloadLimit } from "../../src/host/faults/payload-limit";
import { protectedSheet } from "../../src/host/faults/protected-sheet";
import { requestAborted } from "../../src/host/faults/request-aborted";
import { sheetDeleted, sheetRenamed } from "../../src/host/faults/sheet-changed";
import { before, nth, when } from "../../src/host/faults/targeting";
import type { Host, Middleware } from "../../src/host/host";
import type { WorkbookProblemCode } from "../../src/workbook/ports";
import { RESULT, ROSTER } from "./scene";

/** What somebody did in the workbook by the fault itself, and what is therefore not compared. */
export interface Mask {
  readonly cells?: readonly string[];
  readonly filter?: boolean;
  readonly tables?: boolean;
  readonly renamed?: readonly [string, string];
  readonly deleted?: string;
}

export interface Fault {
  readonly name: string;
  /** Befalls the n-th request that reads or changes the workbook. */
  at(host: Host, n: number): Middleware;
  /** What may be told; "done" where the run may come through. */
  readonly told: readonly (WorkbookProblemCode | "no-roster" | "done")[];
  readonly mask?: Mask;
  /** Takes the cause away, where the workbook cannot be put right as long as it lasts. */
  readonly lift?: (host: Host) => void;
  /** Answers get lost: they are waited for a short time only. */
  readonly quick?: boolean;
}

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
/** Cells of the scene: an input that decides nothing, cells of our columns with something in them, and free cells. */
const INPUT = "O4",
  OURS = "R5",
  PAIR = ["R6", "S6"],
  FAR = "AB4:AC6";

/** Merges far below the roster, more than Excel tells of at once. */
function mergeMany(host: Host, told: "error" | "null"): void {
  const sheet = host.book.sheet(ROSTER);
  host.book.manyMerges = told;
  if (!sheet || host.backend.merges(sheet.id).length > MANY) return;
  for (let k = 0; k < MANY; k++) host.backend.merge!(sheet.id, { top: 2_000 + 2 * k, left: 40, rows: 2, columns: 1 });
}
const MANY = 600;

export const FAULTS: readonly Fault[] = [
  ...(["nothing", "half", "everything"] as const).map((after): Fault => ({
    name: `request aborted, ${after} of it done`,
    at: (_, n) => nth(n, requestAborted(after)),
    told: ["no-answer", "done"],
  })),
  { name: "answer lost", at: (_, n) => nth(n, lostAnswer), told: ["no-answer", "done"], quick: true },
  { name: "request lost", at: (_, n) => nth(n, lostRequest), told: ["no-answer", "done"], quick: true },
  { name: "slow answer", at: (_, n) => nth(n, slowAnswer(wait, 20)), told: ["done"] },
  {
    name: "at most 16 KB a request and an answer",
    at: (_, n) => when(({ number }) => number !== null && number >= n, payloadLimit(16 * 1024)),
    told: ["done", "too-large"],
  },
  { name: "values left out of a large answer", at: (host, n) => nth(n, nullValues(host, 60)), told: ["done"] },
  {
    name: "somebody typing in a cell for a while",
    at: (host, n) =>
      nth(
        n,
        editMode(host, () => wait(30)),
      ),
    told: ["done"],
  },
  {
    name: "roster protected",
    at: (host, n) => nth(n, protectedSheet(host, ROSTER)),
    told: ["done", "protected"],
    lift: host => host.person.unprotect(ROSTER),
  },
  {
    name: "result sheet protected",
    at: (host, n) => nth(n, protectedSheet(host, RESULT)),
    told: ["done", "protected"],
    lift: host => host.book.sheet(RESULT) && host.person.unprotect(RESULT),
  },
  {
    name: "roster renamed",
    at: (host, n) => nth(n, sheetRenamed(host, ROSTER, "改了名")),
    told: ["done", "sheet-gone"],
    mask: { renamed: ["改了名", ROSTER] },
  },
  {
    name: "roster deleted",
    at: (host, n) => nth(n, sheetDeleted(host, ROSTER)),
    told: ["done", "sheet-gone", "no-roster"],
    mask: { deleted: ROSTER },
  },
  {
    name: "result sheet deleted",
    at: (host, n) => nth(n, sheetDeleted(host, RESULT)),
    told: ["done", "sheet-gone"],
    mask: { deleted: RESULT },
  },
  {
    name: "co-author edits an input",
    at: (host, n) => nth(n, coauthorEdit(host, `${ROSTER}!${INPUT}`, "另一位同事改的")),
    told: ["done"],
    mask: { cells: [INPUT] },
  },
  {
    name: "co-author edits a cell of ours",
    at: (host, n) => nth(n, coauthorEdit(host, `${ROSTER}!${OURS}`, 123)),
    told: ["done"],
    mask: { cells: [OURS] },
  },
  {
    name: "co-author pastes several rows",
    at: (host, n) =>
      nth(
        n,
        before(() => host.coauthor.type(`${ROSTER}!O4:O6`, "粘贴")),
      ),
    told: ["done", "changed-meanwhile"],
    mask: { cells: ["O4", "O5", "O6"] },
  },
  {
    name: "somebody types into a cell of ours",
    at: (host, n) => nth(n, textInTheWay(host, `${ROSTER}!${OURS}`, "手填")),
    told: ["done"],
    mask: { cells: [OURS] },
  },
  {
    name: "somebody makes a table beside",
    at: (host, n) => nth(n, tableInTheWay(host, `${ROSTER}!${FAR}`)),
    told: ["done"],
    mask: { tables: true, cells: [FAR] },
  },
  {
    name: "cells of ours merged",
    at: (host, n) => nth(n, mergedCells(host, `${ROSTER}!${PAIR.join(":")}`)),
    told: ["done", "merged"],
    mask: { cells: PAIR },
  },
  {
    name: "another workbook in front for a while",
    at: (host, n) =>
      nth(
        n,
        before(() => void setTimeout(host.person.goesAway(), 60)),
      ),
    told: ["done"],
  },
  {
    name: "more than 512 merges elsewhere, by an error",
    at: (host, n) =>
      nth(
        n,
        before(() => mergeMany(host, "error")),
      ),
    told: ["done", "merged"],
  },
  {
    name: "more than 512 merges elsewhere, by a null object",
    at: (host, n) =>
      nth(
        n,
        before(() => mergeMany(host, "null")),
      ),
    told: ["done", "merged"],
  },
  {
    name: "page set-up refused",
    at: (host, n) =>
      nth(
        n,
        before(() => void (host.book.refusesPageLayout = true)),
      ),
    told: ["done"],
  },
  {
    name: "criteria of a filter refused",
    at: (host, n) =>
      nth(
        n,
        before(() => void (host.book.refusesCriteria = () => true)),
      ),
    told: ["done"],
    mask: { filter: true },
  },
  {
    name: "two areas pasted at once beside",
    at: (host, n) =>
      nth(
        n,
        before(() => host.person.typeInto([`${ROSTER}!AB4`, `${ROSTER}!AC6`], "贴")),
      ),
    told: ["done"],
    mask: { cells: [FAR] },
  },
  {
    name: "roster filtered by somebody",
    at: (host, n) => nth(n, hiddenByFilter(host, `${ROSTER}!A3:V14`, 1, ["北京霁壑机器人有限公司"])),
    told: ["done", "filtered"],
    mask: { filter: true },
  },
];
