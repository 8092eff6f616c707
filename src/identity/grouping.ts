import { NO_TEXT } from "./numbering";
import { PairMap } from "./pairs";

const SEVERAL = -2;

/**
 * Groups rows by a strong key (a code, a number), then by a weak one (a name), each within its scope (one scope for all
 * applicants; an applicant for its projects). Rows with the strong key are one group by it. A row without joins the
 * group of its weak key where, within the scope, exactly one strong key goes with that weak key; otherwise all such
 * rows of that weak key form one group. A row with neither is a group of its own. The ids may have gaps. One pass and a
 * half, linear.
 *
 * @param scope one id a row, or null where all rows share one scope
 * @param strong one id a row, NO_TEXT where it has none
 * @param weak one id a row, NO_TEXT where it has none
 */
export function groupByKeys(scope: Int32Array | null, strong: Int32Array, weak: Int32Array): Int32Array {
  const count = strong.length;
  const groups = new Int32Array(count);
  const byStrong = new PairMap(),
    strongOfWeak = new PairMap(),
    byWeak = new PairMap();
  let next = 0;
  for (let row = 0; row < count; row++) {
    const s = strong[row] as number,
      w = weak[row] as number,
      within = scope === null ? 0 : (scope[row] as number);
    if (s === NO_TEXT) continue;
    let group = byStrong.get(within, s);
    if (group < 0) byStrong.set(within, s, (group = next++));
    groups[row] = group;
    if (w === NO_TEXT) continue;
    const known = strongOfWeak.get(within, w);
    if (known === -1) strongOfWeak.set(within, w, group);
    else if (known !== group && known !== SEVERAL) strongOfWeak.set(within, w, SEVERAL);
  }
  for (let row = 0; row < count; row++) {
    if (strong[row] !== NO_TEXT) continue;
    const w = weak[row] as number,
      within = scope === null ? 0 : (scope[row] as number);
    let group = w === NO_TEXT ? -1 : strongOfWeak.get(within, w);
    if (group < 0 && w !== NO_TEXT) {
      group = byWeak.get(within, w);
      if (group < 0) byWeak.set(within, w, (group = next++));
    }
    groups[row] = group < 0 ? next++ : group;
  }
  return groups;
}
