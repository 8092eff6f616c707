import { fieldName, meaningsOf } from "../../report/field-name";
import { OFFICE_LANGUAGE } from "../../text/languages";
import type { Meaning } from "../../fields/meaning";
import { sheetRow } from "../../fields/row-numbers";
import type { Unit } from "../../money/unit";
import type { Policy } from "../../policy/model";
import type { RosterContents } from "../../roster/contents";
import type { OtherTable } from "../../roster/other-records";
import type { Overrides } from "../../roster/overrides";
import type { RosterRows } from "../../roster/rows";
import { ShownCells } from "../../roster/shown-cells";
import type { Cell, Run, SheetInfo, Source } from "../../workbook/ports";
import { overridesOf } from "../corrections";
import { readAreas, readHeads } from "../read-areas";
import { recognise } from "../recognised-sheet";
import { rosterSettings } from "../roster-settings";
import { policyFilesIn } from "../workbook-policies";
import { rosterRows, WorkbookReader } from "../workbook-reader";
import type { Fields } from "./application-line";

/** What the sheet of the lines is called in results. */
export const LINES_SHEET = "申报数据";
const REMARKS = "备注";

/** A field of an application: its name in a line is the header of its column; null: remarks, which mean no column. */
export interface LineField {
  readonly name: string;
  readonly meaning: Meaning | null;
}

/** The fields that a line may have: all that a roster's columns can be, the policy's own, and remarks. */
export function lineFields(policy: Policy): LineField[] {
  const fields = meaningsOf(policy).map((meaning): LineField => ({
      name: fieldName(policy, OFFICE_LANGUAGE, meaning),
      meaning,
    })),
    all = [...fields, { name: REMARKS, meaning: null }];
  // A word of the policy's own stands above the table's.
  return all.filter(({ name }, k) => all.findIndex(one => one.name === name) === k);
}

/** An application and its number among all lines, from 1. */
export interface Line {
  readonly line: number;
  readonly fields: Fields;
}

export interface LineOptions {
  readonly unit: Unit | null;
  /** Days since 1970-01-01. */
  readonly asOf: number;
  readonly run: Run;
}

/**
 * Lines as a roster sheet of a workbook: its header is the names of their fields, each read as what it is called; its
 * other sheets are those of `book` (batches, lists, ledger, choices). Read by the reader of workbooks, part by part.
 */
export class LineSheet {
  private constructor(
    private readonly reader: WorkbookReader,
    private readonly names: readonly string[],
    private readonly policy: Policy,
    private readonly options: LineOptions,
    private readonly found: { readonly overrides: Overrides; readonly aside: readonly string[] },
  ) {}

  /** Throws a RosterProblem where such fields make no roster. */
  static async open(
    book: Source | null,
    policy: Policy,
    names: readonly string[],
    options: LineOptions,
  ): Promise<LineSheet> {
    const all = book === null ? [] : policyFilesIn(await readHeads(book, options.run)).heads,
      settings = overridesOf(rosterSettings(all, policy).corrections),
      known = all.filter(head => recognise(head, policy, settings.get(head.info.name))?.kind.kind === "other"),
      others = known.filter(head => head.info.name !== LINES_SHEET),
      aside = all.flatMap(head => (head.info.used === null || others.includes(head) ? [] : [head.info.name]));
    const used = { sheet: LINES_SHEET, top: 0, left: 0, rows: 1, columns: names.length },
      info: SheetInfo = { name: LINES_SHEET, hidden: false, merges: [], used };
    const meanings = new Map(lineFields(policy).map(field => [field.name, field.meaning])),
      said = names.flatMap(name => {
        const meaning = meanings.get(name) ?? null;
        return meaning === null ? [] : ([[name, { meaning }]] as const);
      });
    const overrides = new Map([...settings, [LINES_SHEET, { columns: new Map(said) }] as const]);
    const reader = new WorkbookReader([{ info, rows: [names] }, ...others], policy, {
      names: [LINES_SHEET],
      overrides,
    });
    if (book !== null)
      await readAreas(book, reader.areas, options.run, (index, block) => reader.readBlock(index, block));
    return new LineSheet(reader, names, policy, options, { overrides: overrides.get(LINES_SHEET)!, aside });
  }

  /** Sheets of the book that say nothing to lines: rosters, and what nobody could read. */
  get aside(): readonly string[] {
    return this.found.aside;
  }

  /** The other sheets' lines. */
  tables(): OtherTable[] {
    return this.reader.tables();
  }

  /** Whether a roster's reader takes the line for an application: no sum, title, note or signature. */
  isApplication(line: Line): boolean {
    return this.read([line]).count === 1;
  }

  /**
   * The applications of lines with what the other sheets say of them. `within`: one number a line, by which likeness is
   * looked for; `reviewed`: whether any of all the lines has a decision.
   */
  contents(lines: readonly Line[], within: Int32Array, reviewed: boolean): RosterContents {
    const rows = { ...this.read(lines).finish(), reviewed, numbers: lines.map(({ line }) => sheetRow(line)) },
      { info, used } = this.reader.rosters[0]!,
      read = [{ rows, top: used.top, left: used.left, info, shown: new ShownCells(info) }];
    if (rows.rows.length !== lines.length) throw new Error("a line is an application by itself, and none among others");
    const contents = this.reader.finish(this.options.unit, this.options.asOf, read, within);
    return {
      ...contents,
      // A median of a part is none of all, and so is the share of rows that stand in a round of the ledger.
      applications: { ...contents.applications, outlier: new Uint8Array(lines.length) },
      roundInLedger: null,
    };
  }

  private read(lines: readonly Line[]): RosterRows {
    const rows = rosterRows(this.reader.rosters[0]!, this.policy, this.found.overrides);
    lines.forEach(({ fields }, k) => {
      const cells = this.names.map((name): Cell => fields[name] ?? null),
        at = { sheet: LINES_SHEET, top: k + 1, left: 0, rows: 1, columns: cells.length };
      rows.readBlock({ at, cells: [cells], formula: () => false, visible: () => true });
    });
    return rows;
  }
}
