import type { ApplicationRow } from "../../fields/row-numbers";
import { useCallback } from "react";
import type { RowBrief, RowDetail } from "../../assess/row-views";
import type { Workplace } from "../../assess/workplace/workplace";
import { useAsync, type Async } from "../parts/use-async";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** Everything about a row; `named` has the other rows that its marks and offers speak of. */
export interface Detail extends RowDetail {
  readonly named: ReadonlyMap<number, RowBrief>;
}

/** Read anew with every run; what is shown stays until the next is there. */
export function useDetail(row: ApplicationRow): Async<Detail> {
  const { workplace, result } = useSession(),
    { language } = useWords(),
    number = result?.number ?? 0;
  return useAsync(
    // Another run or language has another answer to the same question.
    useCallback(() => readDetail(workplace, row), [workplace, row, number, language]),
    row,
  );
}

async function readDetail(workplace: Workplace, row: ApplicationRow): Promise<Detail> {
  const detail = await workplace.review.detail(row);
  const others = [
    ...new Set([
      ...detail.marks.flatMap(mark => mark.with),
      ...detail.offers.flatMap(offer => offer.others),
      ...detail.decisions.flatMap(decision => decision.rows),
    ]),
  ];
  const briefs = await workplace.review.briefs(others.filter(other => other !== row));
  return { ...detail, named: new Map([...detail.rivals, ...briefs].map(brief => [brief.row, brief])) };
}
