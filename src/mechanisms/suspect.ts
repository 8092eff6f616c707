import { compareRatios, times, whole, type Ratio } from "../money/ratio";

/** So many ceilings before the ceiling is applied look like 元 typed as 万元. */
export const SUSPECT_CEILINGS = 100;

/** `raw` and `ceiling` in 分. */
export function isSuspect(raw: Ratio, ceiling: number): boolean {
  return ceiling > 0 && compareRatios(raw, times(whole(ceiling), whole(SUSPECT_CEILINGS))) >= 0;
}
