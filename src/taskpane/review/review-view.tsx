import { useEffect, useState } from "react";
import { TO_DO } from "../../marks/marks";
import type { RowFilter } from "../../assess/row-views";
import { usePlace } from "../shell/goto";
import { useSession } from "../state/session";
import { NoRun } from "../state/no-run";
import { ReviewList } from "./review-list";
import { RowView } from "./row-view";
import { valueOf } from "../parts/use-async";
import { NO_ROWS, useRows } from "./use-rows";

/** 复核: the rows with their marks, one of them looked at closely. */
export default function ReviewView() {
  const { result } = useSession(),
    { wanted, turn } = usePlace();
  const [filter, setFilter] = useState<RowFilter>({ severities: TO_DO }),
    [selected, setSelected] = useState(0),
    [open, setOpen] = useState<number | null>(null),
    [returned, setReturned] = useState(false);
  const found = useRows(filter, result?.number ?? 0),
    rows = valueOf(found) ?? NO_ROWS;

  // A wish from another tab: a severity, an applicant, a clause or one row.
  useEffect(() => {
    const { row, severity, mark, applicant, clause } = wanted;
    if (row !== undefined) return setOpen(row);
    if (severity === undefined && mark === undefined && applicant === undefined && clause === undefined) return;
    setFilter({
      ...(severity === undefined ? {} : { severities: [severity] }),
      ...(mark === undefined ? {} : { marks: [mark] }),
      ...(applicant === undefined ? {} : { applicant }),
      ...(clause === undefined ? {} : { clause }),
    });
    setSelected(0);
    setOpen(null);
  }, [wanted, turn]);

  if (result === null) return <NoRun />;
  if (open !== null) {
    const at = rows.indexOf(open),
      move = (to: number): void => {
        const row = rows[to];
        if (row === undefined) return;
        setSelected(to);
        setOpen(row);
      };
    return (
      <RowView
        row={open}
        at={at}
        of={rows.length}
        onMove={by => move(at < 0 ? (by > 0 ? selected : selected - 1) : at + by)}
        onOpen={setOpen}
        onBack={() => {
          setReturned(true);
          setOpen(null);
        }}
      />
    );
  }
  return (
    <ReviewList
      found={found}
      filter={filter}
      takesFocus={returned}
      selected={Math.min(selected, rows.length - 1)}
      onFilter={next => {
        setFilter(next);
        setSelected(0);
      }}
      onSelect={setSelected}
      onOpen={index => {
        setSelected(index);
        setOpen(rows[index] ?? null);
      }}
    />
  );
}
