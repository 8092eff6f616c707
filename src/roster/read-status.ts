import { STATUS } from "../fields/columns";
import { fieldMeaning } from "../fields/meaning";
import type { Cell } from "../workbook/ports";
import { isBlankCell } from "./blank-cell";
import type { Layout, LayoutColumn } from "./layout";
import type { Target } from "./read-amounts";
import type { Finding, FindingCode } from "./findings";
import { decisionInSheetName } from "./sections";
import { curtailed } from "./remark";
import { groupIn } from "./several-columns";
import { isNameStruck } from "./struck-cells";
import { UNSTAGED, type ColumnGroup } from "./same-meaning";
import { segmentsOf, type Segment, type SheetRows } from "./sheet-rows";
import { readStatus, type StatusClass } from "./status";
import { isDecision, statusCode, statusInForce, type InForce } from "./status-in-force";

const STATUS_COLUMNS = { meaning: fieldMeaning("status"), serves: null } as const;
/** A review that nothing comes after, by its column or by its own words. */
const FINAL = /终审|最终/;
/** A column says the same few words in every row. */
const REMEMBERED = 1000;

/**
 * Reads 审核状态 with what sections and the sheet's name state (docs/rules.md, 4, Status). What is not reviewed yet waits
 * only where other rows of the sheet have a decision: a roster nobody has reviewed is assessed as it stands.
 */
export function readStatuses(sheet: SheetRows, target: Target): void {
  const { applications, base, findings } = target;
  const inForce = statusesOf(sheet, target);
  const decided = sheet.reviewed ?? inForce.some(s => isDecision(s.status));
  for (let r = 0; r < inForce.length; r++) {
    const { status, doubt } = inForce[r] as InForce;
    applications.status[base + r] = sheet.struck.has(r) ? STATUS.withdrawn : statusCode(status, decided);
    applications.statusDoubt[base + r] = (doubt || isNameStruck(sheet, r)) && !sheet.struck.has(r) ? 1 : 0;
  }
  if (decided) noteBlank(sheet, inForce, findings);
  else noteNotReviewed(sheet, inForce, findings);
}

/**
 * Of several stages the latest that is filled decides, and one that is not reached yet gives way; of columns that
 * nothing tells apart the more cautious holds, and a doubt says so.
 */
function statusesOf(sheet: SheetRows, target: Target): readonly InForce[] {
  const ofName = decisionInSheetName(sheet.sheet);
  const result = new Array<InForce>(sheet.rows.length);
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const group = groupIn(segment.layout, STATUS_COLUMNS);
    const readers = (group?.columns ?? []).map(column => ({ column, read: reader(column) }));
    const disputed: number[] = [],
      addition = remembering(curtailed);
    const heading = segment.decision?.decision ?? ofName;
    for (let r = from; r < to; r++) {
      const said = readers.map(({ column, read }): Said => {
        const cell = sheet.rows.cell(r, column.index);
        return { column, cell, status: isHalfStruck(sheet, r, column.index) ? "unclear" : read(cell) };
      });
      const stages = said.filter(({ status }) => status !== "blank" && status !== "notYet");
      const rivals = group ? rivalsAmong(stages, group) : [],
        alike = rivals.length > 1 && new Set(rivals.map(({ status }) => status)).size > 1;
      if (alike) disputed.push(target.base + r);
      const own = (alike ? moreCautious(rivals) : stages[0]) ?? said.find(({ status }) => status === "notYet");
      const besides = own?.status === "consent" ? curtailment(own.cell, sheet, segment.layout, r, addition) : null;
      if (besides !== null)
        target.remarks.push({ row: target.base + r, code: "REMARK_TO_READ", with: [], detail: besides });
      result[r] = statusInForce(own?.status ?? "blank", isFinal(own?.column, own?.cell ?? null), heading);
    }
    if (group && disputed.length > 0) target.doubts.push({ sheet: sheet.sheet, group, rows: disputed });
  }
  return result;
}

/** What a consent adds that makes it less than one; a reviewed amount says how much. */
function curtailment(cell: Cell, sheet: SheetRows, { by }: Layout, row: number, read: typeof curtailed): string | null {
  const reviewed = sheet.rows.cell(row, by.get("reviewed")?.index ?? -1);
  return typeof cell === "string" && isBlankCell(reviewed) ? read(cell) : null;
}

/** Excel says that a part is struck out, and not which: whatever the rest says is not known. */
function isHalfStruck(sheet: SheetRows, row: number, column: number): boolean {
  if (sheet.struckCells.size === 0) return false;
  return sheet.struckCells.get(row)?.some(c => c.index === column && c.struck === "part-unknown") ?? false;
}

interface Said {
  readonly column: LayoutColumn;
  readonly cell: Cell;
  readonly status: StatusClass;
}

/**
 * Of what the columns say, the latest stage's first, that which nothing places before or after the first: of columns
 * that are alike all; of stages those of the same one, and one without a stage that refuses or waits.
 */
function rivalsAmong(said: readonly Said[], { how, columns, stages }: ColumnGroup): readonly Said[] {
  if (how === "alike") return said;
  const [first] = said;
  if (how !== "stage" || first === undefined || stages === undefined) return [];
  const stageOf = ({ column }: Said): number => stages[columns.indexOf(column)]!;
  return said.filter(
    one =>
      stageOf(one) === stageOf(first) ||
      (stageOf(one) === UNSTAGED && CAUTION.indexOf(one.status) < CAUTION.indexOf(first.status)),
  );
}

/** What refuses or waits before what consents; what nobody knows waits too. */
const CAUTION: readonly StatusClass[] = ["withdrawn", "rejected", "hold", "unclear", "consent"];

function moreCautious(said: readonly Said[]): Said | undefined {
  return [...said].sort((a, b) => CAUTION.indexOf(a.status) - CAUTION.indexOf(b.status))[0];
}

function isFinal(column: LayoutColumn | undefined, cell: Cell): boolean {
  return column !== undefined && (FINAL.test(column.header) || (typeof cell === "string" && FINAL.test(cell)));
}

function reader(column: LayoutColumn): (cell: Cell) => StatusClass {
  const ofText = remembering(text => readStatus(text, column.header));
  return cell => (typeof cell === "string" ? ofText(cell) : readStatus(cell, column.header));
}

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const said = known.get(text);
    if (said !== undefined) return said;
    if (known.size >= REMEMBERED) known.clear();
    const made = read(text);
    known.set(text, made);
    return made;
  };
}

/** Rows without a status among rows that have one: counted, never marked. */
function noteBlank(sheet: SheetRows, inForce: readonly InForce[], findings: Finding[]): void {
  note(sheet, inForce, "blank", "STATUS_BLANK", findings);
}

function noteNotReviewed(sheet: SheetRows, inForce: readonly InForce[], findings: Finding[]): void {
  note(sheet, inForce, "notYet", "NOT_REVIEWED", findings);
}

function note(
  sheet: SheetRows,
  inForce: readonly InForce[],
  status: StatusClass,
  code: FindingCode,
  findings: Finding[],
): void {
  const rows = inForce.flatMap((s, r) => (s.status === status && !sheet.struck.has(r) ? [r] : []));
  const first = rows[0];
  if (first === undefined) return;
  findings.push({
    code,
    sheet: sheet.sheet,
    row: sheet.numbers[first] ?? null,
    column: headerAt(sheet.segments, first),
    values: { count: rows.length },
  });
}

function headerAt(segments: readonly Segment[], row: number): string | null {
  return segments.findLast(s => s.first <= row)?.layout.by.get("status")?.header ?? null;
}
