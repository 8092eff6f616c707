import { columnLetters } from "../workbook/column-letters";
import { isUnit } from "../money/unit";
import type { Policy } from "../policy/model";
import type { Finding } from "../roster/findings";
import { findingAt, records, textIn, type OtherRecord, type OtherTable } from "../roster/other-records";
import { recogniseOther } from "../roster/other-sheets";
import { OTHER_HEADERS, type OtherColumn } from "../roster/other-vocabulary";
import { columnKeys, type ColumnOverride } from "../roster/overrides";
import type { CellChange, SheetColumn, Written } from "../workbook/ports";
import { corrected, type Corrections, type SheetCorrection } from "./corrections";
import { settingIn, settingWords, type Setting } from "./setting-words";
import { SETTINGS_SHEET, type SheetHead } from "./sheet-head";
import type { Correction } from "./survey";
import { recognise } from "./recognised-sheet";

/** What the sheet 读表设置 says, and where: a later line about the same thing holds. */
export interface RosterSettings {
  readonly corrections: Corrections;
  /** Lines that say nothing that there is. */
  readonly findings: readonly Finding[];
  /** The sheet, where there is one, and the line that holds for each thing. */
  readonly table: OtherTable | null;
  readonly lines: ReadonlyMap<string, OtherRecord>;
}

const HEADERS = OTHER_HEADERS.settings,
  COLUMNS = Object.keys(HEADERS) as (keyof typeof HEADERS)[];
const WIDTHS: Readonly<Record<keyof typeof HEADERS, number>> = {
  sheet: 22,
  columnAt: 6,
  header: 26,
  meaning: 26,
  unit: 10,
};
/** The columns of the sheet as it is made. */
export const SETTINGS_SHEET_COLUMNS: readonly SheetColumn[] = COLUMNS.map(column => ({
  header: HEADERS[column][0],
  format: "text",
  width: WIDTHS[column],
  wrap: true,
}));

export function rosterSettings(heads: readonly SheetHead[], policy: Policy): RosterSettings {
  const head = heads.find(({ info }) => info.name.trim() === SETTINGS_SHEET && info.used !== null),
    found = head ? recogniseOther(head.info.name, head.rows) : null;
  if (!head || found === null) return { corrections: {}, findings: [], table: null, lines: new Map() };
  const { top, left } = head.info.used!,
    table = records(found, head.rows, top, left, head.info.merges),
    lines = new Map<string, OtherRecord>(),
    findings: Finding[] = [];
  const read = table.records.flatMap(record => {
    // It is another policy's sheet, and may name that policy's own columns.
    if (head.elsewhere?.has(textIn(record, "sheet")) === true) return [];
    const line = lineOf(record, policy);
    if (line !== null && heads.some(({ info }) => info.name === line.sheet)) return [{ record, line }];
    findings.push(findingAt("SETTING_UNUSABLE", table, record, "meaning", { text: textOf(record) }));
    return [];
  });
  let corrections: Corrections = {};
  // The header first, wherever it stands: another one takes away what was said about the columns before it.
  for (const isColumn of [false, true])
    for (const { line } of read)
      if ((line.correction.columns !== undefined) === isColumn)
        corrections = corrected(corrections, line.sheet, line.correction);
  for (const { record, line } of read) lines.set(line.about, record);
  return { corrections, findings, table, lines };
}

interface Line {
  readonly sheet: string;
  /** What it speaks of: a later line about the same holds. */
  readonly about: string;
  readonly correction: Correction;
}

/** What a line says; null where that is nothing that there is. */
function lineOf(record: OtherRecord, policy: Policy): Line | null {
  const sheet = textIn(record, "sheet"),
    key = textIn(record, "header"),
    written = textIn(record, "meaning"),
    unit = textIn(record, "unit"),
    setting = written === "" ? null : settingIn(policy, written);
  if (sheet === "" || (written !== "" && setting === null) || (unit !== "" && !isUnit(unit))) return null;
  if (key === "") return unit !== "" || setting === null ? null : sheetLine(sheet, setting);
  const about = aboutColumn(sheet, key);
  if (setting?.kind === "as-recognised") return { sheet, about, correction: { columns: { [key]: null } } };
  if (setting !== null && setting.kind !== "meaning" && setting.kind !== "answer") return null;
  if (setting === null && unit === "") return null;
  const override: ColumnOverride = {
    ...(setting?.kind === "meaning" ? { meaning: setting.meaning } : {}),
    ...(setting?.kind === "answer" ? { answer: setting.answer } : {}),
    ...(isUnit(unit) ? { unit } : {}),
  };
  return { sheet, about, correction: { columns: { [key]: override } } };
}

function sheetLine(sheet: string, setting: Setting): Line | null {
  const line = (what: keyof SheetCorrection, correction: Correction): Line => ({
    sheet,
    about: aboutSheet(sheet, what),
    correction,
  });
  switch (setting.kind) {
    case "on":
      return line("on", { on: setting.on });
    case "header-row":
      return line("headerRow", { headerRow: setting.row });
    case "clause":
      return line("clause", { clause: setting.clause });
    case "answer":
      return line("answer", { answer: setting.answer, ...(setting.by === undefined ? {} : { by: setting.by }) });
    case "as-recognised":
      return line("on", { on: null, headerRow: null, clause: null, answer: null });
    case "meaning":
      return null;
  }
}

function aboutColumn(sheet: string, key: string): string {
  return `${sheet}\n列\n${key}`;
}
function aboutSheet(sheet: string, what: keyof SheetCorrection): string {
  return `${sheet}\n${what}`;
}

function textOf(record: OtherRecord): string {
  return COLUMNS.map(column => textIn(record, column))
    .filter(text => text !== "")
    .join(" ");
}

/** What has to be written so that the sheet says one more correction: lines that change, and lines that are new. */
export interface SettingsWriting {
  readonly sheet: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Written[])[];
  readonly cells: readonly CellChange[];
}

export function settingsWriting(
  heads: readonly SheetHead[],
  policy: Policy,
  sheet: string,
  correction: Correction,
): SettingsWriting {
  const known = rosterSettings(heads, policy),
    before = said(known.corrections[sheet] ?? {}, sheet),
    after = said(corrected(known.corrections, sheet, correction)[sheet] ?? {}, sheet),
    letters = lettersOf(heads, policy, sheet);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    about => JSON.stringify(before.get(about)) !== JSON.stringify(after.get(about)),
  );
  const lines = changed.map(about => {
    const saying = after.get(about);
    return { about, cells: saying === undefined ? NOTHING : cellsOf(policy, sheet, saying, letters) };
  });
  const { table } = known,
    place = (column: OtherColumn): number | undefined => table?.columns.get(column);
  return {
    sheet: table?.sheet ?? SETTINGS_SHEET,
    columns: SETTINGS_SHEET_COLUMNS,
    rows: lines.filter(({ about }) => !known.lines.has(about)).map(({ cells }) => COLUMNS.map(column => cells[column])),
    cells: lines.flatMap(({ about, cells }) => {
      const record = known.lines.get(about),
        left = heads.find(({ info }) => info.name === table?.sheet)?.info.used?.left ?? 0;
      if (!record) return [];
      return COLUMNS.flatMap((column): CellChange[] => {
        const at = place(column);
        return at === undefined ? [] : [{ row: record.row - 1, column: left + at, value: cells[column] }];
      });
    }),
  };
}

type Cells = Readonly<Record<keyof typeof HEADERS, Written>>;
/** What was taken back leaves an empty line. */
const NOTHING: Cells = { sheet: null, columnAt: null, header: null, meaning: null, unit: null };

/** What a sheet's correction says, thing by thing. */
interface Saying {
  /** The column's; "" for the sheet as a whole. */
  readonly key: string;
  /** Null where only the unit is said. */
  readonly setting: Setting | null;
  readonly unit: string;
}

function cellsOf(
  policy: Policy,
  sheet: string,
  { key, setting, unit }: Saying,
  letters: ReadonlyMap<string, string>,
): Cells {
  return {
    sheet,
    columnAt: letters.get(key) ?? null,
    header: key === "" ? null : key,
    meaning: setting === null ? null : settingWords(policy, setting),
    unit: unit === "" ? null : unit,
  };
}

function said(
  { on, headerRow, clause, answer, by, columns }: SheetCorrection,
  sheet: string,
): ReadonlyMap<string, Saying> {
  const all = new Map<string, Saying>(),
    whole = (what: keyof SheetCorrection, setting: Setting): void =>
      void all.set(aboutSheet(sheet, what), { key: "", setting, unit: "" });
  if (on !== undefined) whole("on", { kind: "on", on });
  if (headerRow !== undefined) whole("headerRow", { kind: "header-row", row: headerRow });
  if (clause !== undefined) whole("clause", { kind: "clause", clause });
  if (answer !== undefined) whole("answer", { kind: "answer", answer, ...(by === undefined ? {} : { by }) });
  for (const [key, override] of Object.entries(columns ?? {})) {
    const { meaning, unit } = override;
    const setting: Saying["setting"] =
      meaning !== undefined
        ? { kind: "meaning", meaning }
        : override.answer !== undefined
          ? { kind: "answer", answer: override.answer }
          : null;
    all.set(aboutColumn(sheet, key), { key, setting, unit: unit ?? "" });
  }
  return all;
}

/** The letters of a sheet's columns, by key: for people who look; what counts is the header. */
function lettersOf(heads: readonly SheetHead[], policy: Policy, name: string): ReadonlyMap<string, string> {
  const head = heads.find(({ info }) => info.name === name),
    sheet = head ? recognise(head, policy) : null;
  if (!sheet || (sheet.kind.kind !== "roster" && sheet.kind.kind !== "almost")) return new Map();
  const { columns } = sheet.kind.layout;
  return new Map(columnKeys(columns).map((key, i) => [key, columnLetters(sheet.used.left + columns[i]!.index)]));
}
