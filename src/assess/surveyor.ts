import { columnLetters } from "../workbook/column-letters";
import type { Unit } from "../money/amount-as-written";
import type { Policy } from "../policy/model";
import { writtenText } from "../roster/blank-cell";
import type { Layout, LayoutColumn } from "../roster/layout";
import { columnKeys, NO_OVERRIDES, type Overrides } from "../roster/overrides";
import { fieldMeaning } from "../fields/meaning";
import { isMoney } from "../fields/meaning-facts";
import { RosterProblem } from "../roster/problem";
import { RowCells } from "../roster/row-cells";
import { RosterRows } from "../roster/rows";
import { ShownCells } from "../roster/shown-cells";
import type { SheetRows } from "../roster/sheet-rows";
import { columnUnit } from "../roster/units";
import { rosterProblemMessage } from "../text/roster-problem-message";
import { tasksOf } from "../text/tasks/of";
import { textsOf } from "../text/of";
import type { Language } from "../text/texts";
import type { Area, Block, Cell } from "../workbook/ports";
import { overridesOf, type Corrections } from "./corrections";
import { fieldName } from "../report/field-name";
import { roundOf, yearsOf } from "./round";
import type { ColumnSurvey, SheetSurvey, Survey } from "./survey";
import { rosterSettings } from "./roster-settings";
import type { SheetHead } from "./sheet-head";
import { recogniseAll, type Sheet } from "./recognised-sheet";
import { rosterArea, rosterRows, WorkbookReader } from "./workbook-reader";

/** Of a long sheet the first rows tell what is in it; a run reads them all. */
const ROWS = 2000;
/** Headers are chosen among so many lines, shown with so many texts. */
const HEADER_CHOICES = 30,
  TEXTS = 4,
  SAMPLES = 3;

export interface SurveyOptions {
  readonly unit: Unit | null;
  readonly language: Language;
}

/** Tells what a workbook holds: wants the blocks of `areas`, in order, and gives the survey. */
export class Surveyor {
  readonly areas: readonly Area[];
  private readonly sheets: readonly Sheet[];
  private readonly overrides: ReadonlyMap<string, Overrides>;
  private readonly corrections: Corrections;
  private readonly rosters: readonly { readonly sheet: Sheet; readonly rows: RosterRows; readonly shown: ShownCells }[];

  constructor(
    private readonly heads: readonly SheetHead[],
    private readonly policy: Policy,
    private readonly options: SurveyOptions,
  ) {
    this.corrections = rosterSettings(heads, policy).corrections;
    this.overrides = overridesOf(this.corrections);
    this.sheets = recogniseAll(heads, policy, this.overrides);
    this.rosters = this.sheets
      .filter(sheet => sheet.kind.kind === "roster")
      .map(sheet => ({
        sheet,
        rows: rosterRows(sheet, policy, this.overrides.get(sheet.info.name)),
        shown: new ShownCells(sheet.info),
      }));
    this.areas = this.rosters.map(({ sheet }) => {
      const area = rosterArea(sheet);
      return { ...area, rows: Math.min(area.rows, ROWS) };
    });
  }

  readBlock(index: number, block: Block): void {
    const { rows, shown } = this.rosters[index]!;
    rows.readBlock(shown.show(block));
  }

  survey(): Survey {
    const { corrections } = this,
      round = roundOf(this.sheets),
      read = new Map(this.rosters.map(({ sheet, rows }) => [sheet, rows.finish()]));
    const sheets = this.heads.map(head => {
      const sheet = this.sheets.find(one => one.info === head.info);
      return sheet ? this.sheet(sheet, read.get(sheet) ?? null, round.isOf(sheet)) : this.empty(head);
    });
    return { sheets, year: round.year, problem: this.problem(chosenNames(this.sheets, corrections)) };
  }

  private problem(chosen: readonly string[]): Survey["problem"] {
    if (chosen.length > 0) return null;
    try {
      // With rosters, but none chosen: a person left them all out.
      new WorkbookReader(this.heads, this.policy, { overrides: this.overrides });
      return null;
    } catch (error) {
      if (error instanceof RosterProblem)
        return { code: error.code, message: rosterProblemMessage(textsOf(this.options.language), error) };
      throw error;
    }
  }

  private empty({ info }: SheetHead): SheetSurvey {
    return {
      name: info.name,
      hidden: info.hidden,
      kind: "unrelated",
      kindName: tasksOf(this.options.language).sheetKinds.unrelated,
      chosen: false,
      why: null,
      years: [],
      missing: null,
      headerRow: null,
      headerByPerson: false,
      headerChoices: [],
      columns: [],
      clauseByPerson: null,
      clauseOfName: "",
      sections: [],
      rows: 0,
      partly: false,
      leftOut: [],
    };
  }

  private sheet(sheet: Sheet, rows: SheetRows | null, ofRound: boolean): SheetSurvey {
    const { info, kind, used, start } = sheet,
      { language } = this.options,
      tasks = tasksOf(language),
      own = this.corrections[info.name];
    const layout = kind.kind === "roster" || kind.kind === "almost" ? kind.layout : null,
      name = kind.kind === "other" ? kind.other.kind : kind.kind;
    const isRoster = kind.kind === "roster";
    return {
      ...this.empty({ info, rows: [] }),
      kind: name,
      kindName: tasks.sheetKinds[name],
      chosen: isRoster && (own?.on ?? (ofRound && sheet.aside === null)),
      why: isRoster
        ? own?.on !== undefined
          ? "person"
          : (sheet.aside ?? (ofRound ? "this-round" : "earlier-round"))
        : null,
      years: yearsOf(sheet),
      missing:
        kind.kind === "almost"
          ? { what: kind.missing, name: textsOf(language).messages.missingColumns[kind.missing] }
          : null,
      headerRow: layout ? used.top + layout.lastLine + 1 : null,
      headerByPerson: own?.headerRow !== undefined,
      headerChoices: layout || kind.kind === "unrelated" ? headerChoices(start.rows, used.top) : [],
      columns: layout ? this.columns(sheet, layout, rows) : [],
      clauseByPerson: own?.clause ?? null,
      clauseOfName: isRoster ? kind.clauseOfName : "",
      sections: sectionsIn(rows),
      rows: rows?.rows.length ?? 0,
      partly: isRoster && rosterArea(sheet).rows > ROWS,
      leftOut: (rows?.leftOut ?? []).map(line => ({ ...line, name: tasks.leftOut[line.kind] })),
    };
  }

  private columns({ info, used, start }: Sheet, layout: Layout, rows: SheetRows | null): ColumnSurvey[] {
    const said = (this.overrides.get(info.name) ?? NO_OVERRIDES).columns,
      keys = columnKeys(layout.columns),
      below = rows?.rows ?? RowCells.of(start.rows.slice(layout.firstRow));
    return layout.columns.flatMap((column, i) => {
      const samples = samplesOf(below, column);
      if (column.written.length === 0 && samples.length === 0) return [];
      const override = said.get(keys[i]!),
        isMoneyColumn = isMoney(column.meaning);
      const unit = isMoneyColumn ? columnUnit(column.unit, layout.unitLine, this.options.unit) : null;
      const isLevel = column.meaning === null && layout.levels.includes(column),
        meaning = isLevel ? fieldMeaning("level") : column.meaning;
      return [
        {
          key: keys[i]!,
          letters: columnLetters(used.left + column.index),
          header: column.header,
          meaning,
          meaningName: meaning === null ? "" : fieldName(this.policy, this.options.language, meaning),
          confidence: column.confidence,
          byPerson: override !== undefined,
          unit: unit && (override?.unit === undefined ? unit : { unit: override.unit, from: "person" as const }),
          samples,
          ours: column.ours,
        },
      ];
    });
  }
}

/**
 * The sheets that a run assesses: those of this round that are not hidden and restate no others, unless a person said
 * otherwise.
 */
export function chosenNames(sheets: readonly Sheet[], corrections: Corrections): string[] {
  const round = roundOf(sheets);
  return sheets
    .filter(
      sheet =>
        sheet.kind.kind === "roster" &&
        (corrections[sheet.info.name]?.on ?? (round.isOf(sheet) && sheet.aside === null)),
    )
    .map(sheet => sheet.info.name);
}

function headerChoices(rows: readonly (readonly Cell[])[], top: number): SheetSurvey["headerChoices"] {
  return rows.slice(0, HEADER_CHOICES).flatMap((row, r) => {
    const texts = row.filter((cell): cell is string => typeof cell === "string" && cell.trim() !== "");
    return texts.length < 2
      ? []
      : [
          {
            row: top + r + 1,
            text: texts
              .slice(0, TEXTS)
              .map(text => text.replace(/\s+/g, " ").trim().slice(0, 20))
              .join(" · "),
          },
        ];
  });
}

function samplesOf(rows: RowCells, { index }: LayoutColumn): string[] {
  const samples: string[] = [];
  for (let r = 0; r < rows.length; r++) {
    const text = writtenText(rows.cell(r, index)).trim();
    if (text !== "" && !samples.includes(text) && samples.push(text) === SAMPLES) break;
  }
  return samples;
}

function sectionsIn(rows: SheetRows | null): string[] {
  return [...new Set((rows?.segments ?? []).flatMap(({ section }) => (section ? [section.text] : [])))];
}
