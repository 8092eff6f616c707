import { listed } from "./field-row";

/*
 * Words that may stand behind a number of a column, longest first; apart from its headers, which formulas do not load.
 */
export const AREA_UNITS = listed("㎡ 平方米 平米 平方公尺 m2 m² M2 m^2 平方 平");
export const MONTH_UNITS = listed("个月 月");
export const DAY_UNITS = listed("天 日");
