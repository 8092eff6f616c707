import { readingValues, type ReadingValues } from "../../engine/switches";
import { RESULT_SHEETS } from "../../fields/our-sheets";
import type { FormulaShare } from "../../functions/choices";
import type { Policy } from "../../policy/model";
import type { Area } from "../../workbook/ports";
import { blockParts, type BlockData } from "../block-data";
import type { ChoiceSheet } from "../choices-on-sheets";
import { readHeads } from "../read-areas";
import { isPolicySheetName } from "../policy-sheet-name";
import { quietRun } from "../running";
import type { OpenedParts } from "./parts";

/** The name under which people keep choices; what such a sheet holds tells the reckoner. */
const NAMED = /口径/;
/** Our own account of a run, under one policy or several: no run reads choices from it, and it is long. */
const OURS = new RegExp(`^${RESULT_SHEETS.basis}(?:（[^（）]{1,24}）)?(?: ?[(（]\\d+[)）])?$`);
const mayChoose = (sheet: string): boolean => NAMED.test(sheet) && !OURS.test(sheet.trim());
/** Columns of a list of choices stand near its left. */
const COLUMNS = 64;

/**
 * Keeps the workbook's formulas by what its sheet 口径 chooses: reads it when the workbook is opened, again whenever it
 * changes, and takes over what a run has read.
 */
export class FormulaChoices {
  private chosen: Promise<ReadingValues> | null = null;
  private told: string;

  constructor(
    private readonly parts: Pick<OpenedParts, "source" | "live" | "reckoner" | "formulas" | "policy" | "policies">,
  ) {
    // Formulas that nobody told anything else go by the law's own readings.
    this.told = printed(readingValues(parts.policy, {}), null, []);
  }

  /** Begins to follow the sheet. Where it cannot be read, formulas give no amount. */
  async begin(): Promise<void> {
    const { live, formulas, policies, source } = this.parts;
    if (!formulas) return;
    const anew = (): void => void this.again().catch(() => this.lost());
    try {
      policies.onChange(anew);
      await live.watch(({ at }) => {
        if (mayChoose(at.sheet)) anew();
        // Tells of itself where it is another policy.
        if (isPolicySheetName(at.sheet)) void policies.refresh(source, quietRun()).catch(() => this.lost());
      });
      if (!policies.isRead) await policies.refresh(source, quietRun());
      await this.again();
    } catch {
      await this.lost();
    }
  }

  /** What formulas go by now. */
  values(): Promise<ReadingValues> {
    return this.chosen ?? this.read();
  }

  /** All policies, where the workbook's rosters follow several; else none. */
  several(): Promise<readonly FormulaShare[]> {
    return this.areSeveral() ? this.ofAll() : Promise.resolve([]);
  }

  /** A run has read the whole workbook. */
  follow(values: ReadingValues): Promise<void> {
    // Of several policies it was one's; the others' choices, and which sheets are rosters, are read again.
    if (this.areSeveral()) return this.again().catch(() => this.lost());
    this.chosen = Promise.resolve(values);
    return this.tell(values, []);
  }

  private areSeveral(): boolean {
    return this.parts.policies.known().shares.length > 1;
  }

  private async again(): Promise<void> {
    const reading = this.read();
    this.chosen = reading;
    const values = await reading,
      several = this.areSeveral() ? await this.ofAll() : [];
    // Another reading may have begun meanwhile: the latest is told.
    if (this.chosen === reading) await this.tell(values, several);
  }

  private async tell(values: ReadingValues, several: readonly FormulaShare[]): Promise<void> {
    const { policies, formulas } = this.parts;
    if (policies.known().fault !== null) return this.lost();
    const own = policies.held(),
      said = printed(values, own, several),
      anew = said !== this.told;
    this.told = said;
    await formulas?.(values, own, anew, several);
  }
  private async lost(): Promise<void> {
    const anew = this.told !== "";
    this.chosen = null;
    this.told = "";
    await this.parts.formulas?.(null, null, anew, []);
  }

  private async read(): Promise<ReadingValues> {
    return this.parts.reckoner.readings.onSheets(await this.sheets());
  }
  /** Of each policy, which rosters follow it too: the heads of all sheets tell. */
  private async ofAll(): Promise<readonly FormulaShare[]> {
    const { source, reckoner, policies } = this.parts,
      claimed = new Set(policies.known().shares.flatMap(({ follows }) => follows ?? [])),
      // What another policy's rosters hold says nothing of whether a sheet restates one.
      heads = await readHeads(source, quietRun(), name => !claimed.has(name)),
      rosters = await reckoner.policies.rosters(heads);
    return reckoner.readings.ofAll(await this.sheets(), rosters);
  }

  private async sheets(): Promise<readonly ChoiceSheet[]> {
    const { source } = this.parts,
      sheets: ChoiceSheet[] = [];
    for (const info of await source.sheets()) {
      if (!mayChoose(info.name) || info.used === null) continue;
      const area: Area = { ...info.used, columns: Math.min(info.used.columns, COLUMNS) },
        parts: BlockData[] = [];
      for await (const block of source.read(area, "all", quietRun()))
        for (const part of blockParts(block)) parts.push(part);
      sheets.push({ info, parts });
    }
    return sheets;
  }
}

function printed(values: ReadingValues, own: Policy | null, several: readonly FormulaShare[]): string {
  const chosen = (of: ReadingValues): string => JSON.stringify(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [
    own?.hash ?? "",
    chosen(values),
    ...several.flatMap(({ policy, readings, names, sheets }) => [
      policy?.hash ?? "",
      chosen(readings),
      JSON.stringify([names, sheets]),
    ]),
  ].join("\n");
}
