import { isUnit, type Unit } from "../money/unit";
import { LANGUAGES, OFFICE_LANGUAGE, type Language } from "../text/languages";
import { printKept, readKept, type Kept } from "../workbook/kept";

/** What a setting with few values may be, as the pane lists them. */
export const SETTING_CHOICES = {
  outputUnit: ["元", "万元"],
  columnsGo: ["beside", "sheet"],
  as: ["values", "formulas"],
} as const;

/**
 * What a person may set; kept with the workbook, so that everyone who opens it gets the same. Rounding is a reading
 * (`ROUNDING`).
 */
export interface Settings {
  /** The unit of amounts that neither cell, header nor a line above names; null: 元. Either way the result says so. */
  readonly unit: Unit | null;
  /** 万元 adds the column 拟支持金额（万元） behind 拟支持金额（元）. */
  readonly outputUnit: (typeof SETTING_CHOICES)["outputUnit"][number];
  readonly language: Language;
  /** Results follow by themselves when inputs change. */
  readonly autoRecalculate: boolean;
  /** Beside the roster, or on the sheet 核算结果 only (the rosters stay untouched). */
  readonly columnsGo: (typeof SETTING_CHOICES)["columnsGo"][number];
  /** What the amounts are written as, unless a run says otherwise. */
  readonly as: (typeof SETTING_CHOICES)["as"][number];
  /** Who decides in 复核记录; typed once, as Excel does not tell. "" until then. */
  readonly reviewer: string;
}

export const DEFAULT_SETTINGS: Settings = {
  unit: null,
  outputUnit: "元",
  language: OFFICE_LANGUAGE,
  autoRecalculate: false,
  columnsGo: "beside",
  as: "values",
  reviewer: "",
};

const VERSION = 1;

/** What was kept; a setting that is left out has its default, one that there is not makes the whole unusable. */
export function readSettings(kept: string | null): Kept<Settings> {
  return readKept(kept, VERSION, said => {
    const one = <T>(key: keyof Settings, values: readonly T[]): boolean =>
      said[key] === undefined || values.some(value => value === said[key]);
    const known =
      (one("unit", [null]) || isUnit(said.unit)) &&
      one("outputUnit", SETTING_CHOICES.outputUnit) &&
      one("language", LANGUAGES) &&
      one("autoRecalculate", [true, false]) &&
      one("columnsGo", SETTING_CHOICES.columnsGo) &&
      one("as", SETTING_CHOICES.as) &&
      (said.reviewer === undefined || typeof said.reviewer === "string");
    if (!known) return null;
    const own = Object.keys(DEFAULT_SETTINGS).flatMap(key => (said[key] === undefined ? [] : [[key, said[key]]]));
    return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(own) as Partial<Settings>) };
  });
}

export function printSettings(settings: Settings): string {
  return printKept(VERSION, settings);
}
