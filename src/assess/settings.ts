import { isUnit, type Unit } from "../money/unit";
import type { Language } from "../text/texts";

/**
 * What a person may set; kept with the workbook, so that everyone who opens it gets the same. Rounding is a reading
 * (`ROUNDING`).
 */
export interface Settings {
  /** The unit of amounts that neither cell, header nor a line above names; null: 元. Either way the result says so. */
  readonly unit: Unit | null;
  /** 万元 adds the column 拟支持金额（万元） behind 拟支持金额（元）. */
  readonly outputUnit: "元" | "万元";
  readonly language: Language;
  /** Results follow by themselves when inputs change. */
  readonly autoRecalculate: boolean;
  /** Beside the roster, or on the sheet 核算结果 only (the rosters stay untouched). */
  readonly columnsGo: "beside" | "sheet";
  /** What the amounts are written as, unless a run says otherwise. */
  readonly as: "values" | "formulas";
  /** Who decides in 复核记录; typed once, as Excel does not tell. "" until then. */
  readonly reviewer: string;
}

export const DEFAULT_SETTINGS: Settings = {
  unit: null,
  outputUnit: "元",
  language: "zh-CN",
  autoRecalculate: false,
  columnsGo: "beside",
  as: "values",
  reviewer: "",
};

/** What was kept; whatever is not as we write it has its default. */
export function readSettings(kept: string | null): Settings {
  const said = parse(kept),
    one = <T>(key: keyof Settings, ...values: readonly T[]): T | undefined => values.find(value => value === said[key]);
  return {
    unit: isUnit(said.unit) ? said.unit : DEFAULT_SETTINGS.unit,
    outputUnit: one("outputUnit", "元" as const, "万元" as const) ?? DEFAULT_SETTINGS.outputUnit,
    language: one("language", "zh-CN" as const, "en-US" as const) ?? DEFAULT_SETTINGS.language,
    autoRecalculate: said.autoRecalculate === true,
    columnsGo: one("columnsGo", "beside" as const, "sheet" as const) ?? DEFAULT_SETTINGS.columnsGo,
    as: one("as", "values" as const, "formulas" as const) ?? DEFAULT_SETTINGS.as,
    reviewer: typeof said.reviewer === "string" ? said.reviewer : DEFAULT_SETTINGS.reviewer,
  };
}

export function printSettings(settings: Settings): string {
  return JSON.stringify(settings);
}

function parse(text: string | null): Readonly<Partial<Record<keyof Settings, unknown>>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
