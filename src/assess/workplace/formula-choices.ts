import { readingValues, type ReadingValues } from "../../engine/switches";
import type { Policy } from "../../policy/model";
import type { Area } from "../../workbook/ports";
import { blockParts, type BlockData } from "../block-data";
import type { ChoiceSheet } from "../choices-on-sheets";
import { isPolicySheetName } from "../policy-sheet-name";
import { quietRun } from "../running";
import type { OpenedParts } from "./parts";

/** The name under which people keep choices; what such a sheet holds tells the reckoner. */
const NAMED = /口径/;
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
    this.told = printed(readingValues(parts.policy, {}), null);
  }

  /** Begins to follow the sheet. Where it cannot be read, formulas give no amount. */
  async begin(): Promise<void> {
    const { live, formulas, policies, source } = this.parts;
    if (!formulas) return;
    const anew = (): void => void this.again().catch(() => this.lost());
    try {
      policies.onChange(anew);
      await live.watch(({ at }) => {
        if (NAMED.test(at.sheet)) anew();
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

  /** A run has read the whole workbook. */
  follow(values: ReadingValues): Promise<void> {
    this.chosen = Promise.resolve(values);
    return this.tell(values);
  }

  private async again(): Promise<void> {
    const reading = this.read();
    this.chosen = reading;
    const values = await reading;
    // Another reading may have begun meanwhile: the latest is told.
    if (this.chosen === reading) await this.tell(values);
  }

  private async tell(values: ReadingValues): Promise<void> {
    const { policies, formulas } = this.parts,
      { fault, shares } = policies.known();
    // Which of several a formula means, nobody has said.
    if (fault !== null || shares.length > 1) return this.lost();
    const own = policies.held(),
      said = printed(values, own),
      anew = said !== this.told;
    this.told = said;
    await formulas?.(values, own, anew);
  }
  private async lost(): Promise<void> {
    const anew = this.told !== "";
    this.chosen = null;
    this.told = "";
    await this.parts.formulas?.(null, null, anew);
  }

  private async read(): Promise<ReadingValues> {
    const { source, reckoner } = this.parts,
      sheets: ChoiceSheet[] = [];
    for (const info of await source.sheets()) {
      if (!NAMED.test(info.name) || info.used === null) continue;
      const area: Area = { ...info.used, columns: Math.min(info.used.columns, COLUMNS) },
        parts: BlockData[] = [];
      for await (const block of source.read(area, "all", quietRun()))
        for (const part of blockParts(block)) parts.push(part);
      sheets.push({ info, parts });
    }
    return reckoner.readings.onSheets(sheets);
  }
}

function printed(values: ReadingValues, own: Policy | null): string {
  return (own?.hash ?? "") + JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}
