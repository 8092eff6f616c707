import type { EachRow } from "../fields/each-row";
import type { ApplicationRow } from "../fields/row-numbers";
import { citeAll, type Citable } from "../explain/citing";
import type { Wording } from "../text/texts";
import type { ReportedMark } from "./checked";

type Others = Pick<ReportedMark, "with">;

/** The other rows that a mark of a row speaks of, as the row cites them; "" for none, as most marks have. */
export type CiteOthers = (row: ApplicationRow, mark: Others) => string;

/** So many marks' are at hand: 核算结果 and 标记清单 show those of neighbouring rows side by side. */
const RECENT = 1024;
/** Places of a row's marks among them. */
const EACH = 8;

/** Cites rows; what was cited lately is not put together again. */
export function citing(texts: Wording, facts: EachRow<Citable>): CiteOthers {
  const recent: { readonly row: ApplicationRow; readonly mark: Others; readonly said: string }[] = [];
  return (row, mark) => {
    if (mark.with.length === 0) return "";
    const at = (row * EACH + (mark.with[0]! % EACH)) % RECENT,
      known = recent[at];
    if (known?.mark === mark && known.row === row) return known.said;
    const said = citeAll(
      texts,
      mark.with.map(other => facts.at(other)),
      facts.at(row),
    );
    recent[at] = { row, mark, said };
    return said;
  };
}
