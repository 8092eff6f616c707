import { columnLetters } from "../workbook/column-letters";
import type { FindingCode } from "../roster/findings";
import type { Unit } from "../money/amount-as-written";
import type { Policy } from "../policy/model";
import { civil } from "../engine/civil";
import { assemble, type ReadSheet } from "../roster/assemble";
import { otherTable } from "../roster/other-table";
import { records, type OtherTable } from "../roster/other-records";
import { sheetsToRead } from "../roster/sheets-to-read";
import { SheetAside } from "../roster/sheet-aside";
import { NO_OVERRIDES, type Overrides } from "../roster/overrides";
import { RosterProblem } from "../roster/problem";
import type { Finding, RosterContents } from "../roster/contents";
import { RosterRows } from "../roster/rows";
import { withoutStruck } from "../roster/struck-cells";
import { ShownCells } from "../roster/shown-cells";
import { cellFindings, contradictoryHeaders } from "../roster/cell-findings";
import type { SheetKind } from "../roster/sheet-kind";
import type { Area, Block, Cell, SheetInfo } from "../workbook/ports";
import { recogniseAll, type Aside, type Sheet } from "./recognised-sheet";
import type { RoundAnswer } from "../roster/ledger";
import type { Corrections } from "./corrections";
import { rosterSettings, type RosterSettings } from "./roster-settings";
import { gather, HEAD_COLUMNS, HEAD_ROWS, type SheetHead } from "./sheet-head";

/** A table further down may be wider than the first; by so many columns at most. */
const WIDER = 16;

export interface ReaderOptions {
  /** Names of the roster sheets to read; without, every sheet that is recognised as one. */
  readonly names?: readonly string[];
  /** What a person put right, by sheet. */
  readonly overrides?: ReadonlyMap<string, Overrides>;
}

/**
 * Reads a workbook that somebody else fetches: says which areas it needs, takes their blocks in order, and gives the
 * reading. The roster sheets come first, row by row; other sheets whole. Memory: the cells of the application rows, and
 * the other sheets.
 */
export class WorkbookReader {
  readonly sheets: readonly Sheet[];
  readonly rosters: readonly Sheet[];
  /** What `take` wants the blocks of, in this order. */
  readonly areas: readonly Area[];
  private readonly settings: RosterSettings;
  private readonly rows: readonly RosterRows[];
  /** One for each of `areas`. */
  private readonly shown: readonly ShownCells[];
  private readonly others: readonly {
    readonly sheet: Sheet;
    readonly area: Area;
    readonly rows: (readonly Cell[])[];
  }[];

  /** Sheets that are neither rosters nor anything else that is known, and their lines below the first ones. */
  private readonly asides: readonly { readonly info: SheetInfo; readonly area: Area; readonly aside: SheetAside }[];

  /** Throws a RosterProblem where there is nothing to assess. */
  constructor(
    private readonly heads: readonly SheetHead[],
    private readonly policy: Policy,
    private readonly options: ReaderOptions = {},
  ) {
    for (const name of options.names ?? []) {
      if (!heads.some(head => head.info.name === name))
        throw new RosterProblem("unknown-sheet", name, { name, sheets: heads.map(head => head.info.name) });
    }
    this.settings = rosterSettings(heads, policy);
    this.sheets = recogniseAll(heads, policy, options.overrides);
    if (this.sheets.length === 0) throw new RosterProblem("empty-workbook", null, {});
    this.rosters = rostersOf(this.sheets, options.names);
    this.rows = this.rosters.map(sheet => rosterRows(sheet, policy, options.overrides?.get(sheet.info.name)));
    this.others = this.sheets.flatMap(sheet => {
      if (sheet.kind.kind !== "other") return [];
      return [{ sheet, area: { ...sheet.used, columns: Math.min(sheet.used.columns, HEAD_COLUMNS) }, rows: [] }];
    });
    this.asides = this.sheets.filter(({ kind }) => kind.kind === "unrelated" || kind.kind === "almost").map(asideOf);
    this.areas = [
      ...this.rosters.map(rosterArea),
      ...this.others.map(other => other.area),
      ...this.asides.map(({ area }) => area),
    ];
    this.shown = [
      ...this.rosters.map(sheet => new ShownCells(sheet.info, headerWidth(sheet))),
      ...this.others.map(({ sheet }) => new ShownCells(sheet.info)),
      ...this.asides.map(({ info }) => new ShownCells(info)),
    ];
  }

  /** A block of `areas[index]`; those of one area come top down. */
  readBlock(index: number, block: Block): void {
    const roster = this.rows[index],
      seen = this.shown[index]!.show(block);
    if (roster) return roster.readBlock(seen);
    const other = this.others[index - this.rows.length];
    if (other) gather(other.rows, withoutStruck(seen), other.area.top);
    else this.asides[index - this.rows.length - this.others.length]!.aside.read(withoutStruck(seen).cells);
  }

  /** How many applications were found so far. */
  get applications(): number {
    return this.rows.reduce((sum, rows) => sum + rows.count, 0);
  }

  /** The roster sheets as far as they were taken. */
  readSheets(): readonly ReadSheet[] {
    return this.rows.map((rows, i) => {
      const { used, info } = this.rosters[i]!;
      return { rows: rows.finish(), top: used.top, left: used.left, info, shown: this.shown[i]! };
    });
  }

  /** `unit`: of amounts that name none; `asOf`: days since 1970-01-01; `within`: as in JoinOptions. */
  finish(
    unit: Unit | null,
    asOf: number,
    read: readonly ReadSheet[] = this.readSheets(),
    within?: Int32Array,
  ): RosterContents {
    const contents = assemble(read, this.tables(), this.policy, {
      unit,
      asOf,
      ...(within && { within }),
      rounds: roundAnswers(this.settings.corrections),
      ownProjects: new Set(
        Object.entries(this.settings.corrections).flatMap(([sheet, { answer }]) =>
          answer === "noProjects" ? [sheet] : [],
        ),
      ),
    });
    return withMore(contents, {
      findings: [
        ...workbookFindings(this.heads, this.sheets, this.rosters),
        ...this.settings.findings,
        ...this.otherFindings(),
      ],
      sideMarks: sheetsToRead(
        this.asides.map(({ aside }) => aside.lines),
        contents.origins,
        civil(asOf).year,
      ),
    });
  }

  /** What the other sheets' cells are otherwise than they seem. */
  private otherFindings(): Finding[] {
    return this.others.flatMap(({ sheet: { info } }, k) =>
      cellFindings(info, this.shown[this.rows.length + k]!, columnLetters),
    );
  }

  /** The other sheets' lines. */
  tables(): OtherTable[] {
    return this.others.map(({ sheet: { kind, used, info }, rows }) => {
      const { other } = kind as Extract<SheetKind, { kind: "other" }>;
      return otherTable(other, rows, this.options.overrides?.get(info.name) ?? NO_OVERRIDES, this.policy, sheet =>
        records(sheet, rows, used.top, used.left, info.merges),
      );
    });
  }
}

/** The reading, and what is made of it once more, with findings of the workbook in front and marks behind. */
function withMore(reading: RosterContents, more: Pick<RosterContents, "findings" | "sideMarks">): RosterContents {
  const { rejoined } = reading;
  return {
    ...reading,
    findings: [...more.findings, ...reading.findings],
    sideMarks: [...reading.sideMarks, ...more.sideMarks],
    ...(rejoined && { rejoined: others => withMore(rejoined(others), more) }),
  };
}

export function rosterRows(
  { kind, used, start, info }: Sheet,
  policy: Policy,
  overrides: Overrides = NO_OVERRIDES,
): RosterRows {
  const { layout, clauseOfName } = kind as Extract<SheetKind, { kind: "roster" }>;
  return new RosterRows(
    {
      sheet: info.name,
      top: used.top,
      left: used.left,
      layout,
      merges: info.merges,
      above: start.rows.slice(0, layout.headerRow),
      clauseOfName,
      overrides,
    },
    policy,
  );
}

/** A sheet that nobody could read, its first lines read already; the area is what stands below them. */
function asideOf({ info, used, start }: Sheet): { info: SheetInfo; area: Area; aside: SheetAside } {
  const aside = new SheetAside(info.name),
    first = Math.min(used.rows, Math.max(HEAD_ROWS, start.rows.length)),
    columns = Math.min(used.columns, HEAD_COLUMNS);
  aside.read(start.rows);
  return { info, aside, area: { ...used, top: used.top + first, rows: used.rows - first, columns } };
}

/** The columns that the header has, stray ones to its right left out. */
function headerWidth({ kind }: Sheet): number {
  const { layout } = kind as Extract<SheetKind, { kind: "roster" }>;
  return layout.columns.findLastIndex(c => c.written.length > 0) + 1;
}

/** The rows below the header, as wide as any of the sheet's tables may be. */
export function rosterArea(sheet: Sheet): Area {
  const { kind, used, info } = sheet;
  const { layout } = kind as Extract<SheetKind, { kind: "roster" }>;
  return {
    sheet: info.name,
    top: used.top + layout.firstRow,
    left: used.left,
    rows: Math.max(0, used.rows - layout.firstRow),
    columns: Math.min(used.columns, headerWidth(sheet) + WIDER),
  };
}

/** The sheets to assess. Named ones have to be rosters; without names, one at least has to be. */
function rostersOf(sheets: readonly Sheet[], names: readonly string[] | undefined): readonly Sheet[] {
  const wanted = sheets.filter(s => (names && names.length > 0 ? names.includes(s.info.name) : s.aside === null));
  const rosters = wanted.filter(s => s.kind.kind === "roster");
  const almost = wanted.find(s => s.kind.kind === "almost");
  if (names && names.length > 0 && almost) throw missingColumn(almost);
  if (rosters.length > 0 && (!names || names.length === 0 || rosters.length === new Set(names).size)) return rosters;
  if (almost) throw missingColumn(almost);
  const refused = names && names.length > 0 ? (names.find(n => !rosters.some(r => r.info.name === n)) ?? null) : null;
  throw new RosterProblem("no-roster", refused, { sheets: sheets.map(s => s.info.name) });
}

function missingColumn(sheet: Sheet): RosterProblem {
  const kind = sheet.kind as Extract<SheetKind, { kind: "almost" }>;
  const found = kind.layout.columns.filter(c => c.meaning !== null).map(c => c.header);
  return new RosterProblem("missing-column", sheet.info.name, { missing: kind.missing, found });
}

/** What was answered about ledgers' rounds, by sheet. */
function roundAnswers(corrections: Corrections): ReadonlyMap<string, RoundAnswer> {
  return new Map(
    Object.entries(corrections).flatMap(([sheet, { answer }]) =>
      answer === "thisRound" || answer === "earlierRound" ? [[sheet, answer] as const] : [],
    ),
  );
}

/** How many of a sheet's first rows are above its data. */
function headerEnd(kind: Extract<SheetKind, { kind: "roster" | "other" }>): number {
  return kind.kind === "roster" ? kind.layout.firstRow : kind.other.headerRow + 1;
}

const ASIDE: Readonly<Record<Aside, FindingCode>> = { hidden: "HIDDEN_SHEET_LEFT_OUT", summary: "SUMMARY_LEFT_OUT" };

/** What the sheets were taken for, and those of which nothing is there. */
function workbookFindings(heads: readonly SheetHead[], sheets: readonly Sheet[], rosters: readonly Sheet[]): Finding[] {
  const at = (code: FindingCode, { info }: { readonly info: SheetInfo }, values: Finding["values"]): Finding => ({
    code,
    sheet: info.name,
    row: null,
    column: null,
    values,
  });
  const lost = heads.flatMap(head => [
    ...(head.info.lost === true ? [at("SHEET_LOST", head, {})] : []),
    // Nothing of it is known, which is not the same as nothing being there.
    ...(head.info.unread === undefined ? [] : [at("SHEET_UNREAD", head, {})]),
  ]);
  const headers = sheets.flatMap(({ info, kind, start }) =>
    kind.kind === "roster" || kind.kind === "other"
      ? contradictoryHeaders(info, start.rows.slice(0, headerEnd(kind)))
      : [],
  );
  const taken = sheets.flatMap((sheet): Finding[] => {
    if (rosters.includes(sheet))
      return [at("ROSTER_RECOGNISED", sheet, {}), ...(sheet.info.hidden ? [at("SHEET_HIDDEN", sheet, {})] : [])];
    switch (sheet.kind.kind) {
      case "roster":
        return [at(sheet.aside === null ? "SHEET_NOT_CHOSEN" : ASIDE[sheet.aside], sheet, {})];
      case "other":
        return [
          at("SHEET_RECOGNISED", sheet, { kind: sheet.kind.other.kind }),
          ...(sheet.info.hidden ? [at("SHEET_HIDDEN", sheet, {})] : []),
        ];
      case "almost":
        return [at("SHEET_SKIPPED", sheet, { missing: sheet.kind.missing })];
      case "result":
        return [at("RESULT_SHEET_IGNORED", sheet, {})];
      case "unrelated":
        return [at("SHEET_IGNORED", sheet, {})];
    }
  });
  return [...lost, ...headers, ...taken];
}
