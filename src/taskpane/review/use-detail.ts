import { useCallback, useEffect, useState } from "react";
import type { RowBrief, RowDetail } from "../../assess/row-views";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";

/** Everything about a row; `named` has the other rows that its marks and offers speak of. */
export interface Detail extends RowDetail {
  readonly named: ReadonlyMap<number, RowBrief>;
}

/** Read anew with every run; what is shown stays until the next is there. */
export function useDetail(row: number): { readonly detail: Detail | null; readonly problem: unknown; reload(): void } {
  const { workplace, result } = useSession(),
    { language } = useWords(),
    number = result?.number ?? 0,
    [turn, setTurn] = useState(0);
  const [state, setState] = useState<{
    readonly row: number;
    readonly detail: Detail | null;
    readonly problem: unknown;
  }>({ row, detail: null, problem: null });
  useEffect(() => {
    let current = true;
    read(row).then(
      detail => {
        if (current) setState({ row, detail, problem: null });
      },
      (problem: unknown) => {
        if (current) setState({ row, detail: null, problem });
      },
    );
    return () => {
      current = false;
    };

    async function read(of: number): Promise<Detail> {
      const detail = await workplace.detail(of);
      const others = [
        ...new Set([
          ...detail.marks.flatMap(mark => mark.with),
          ...detail.offers.flatMap(offer => offer.others),
          ...detail.decisions.flatMap(decision => decision.rows),
        ]),
      ];
      const briefs = await workplace.briefs(others.filter(other => other !== of));
      return { ...detail, named: new Map([...detail.rivals, ...briefs].map(brief => [brief.row, brief])) };
    }
  }, [workplace, row, number, language, turn]);
  const reload = useCallback(() => setTurn(before => before + 1), []);
  return { detail: state.row === row ? state.detail : null, problem: state.row === row ? state.problem : null, reload };
}
