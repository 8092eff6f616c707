import type { TotalsLine } from "../../assess/workplace/review";
import { useWords } from "../shell/words";
import { BarChart } from "./bar-chart";

/** Where the money goes, clause by clause in the policy's order; clauses that pay nothing here are left out. */
export function ClauseChart({ lines }: { readonly lines: readonly TotalsLine[] }) {
  const {
    pane: { totals },
  } = useWords();
  return (
    <BarChart
      title={totals.chartClauses}
      bars={lines
        .filter(line => line.proposed !== null && line.proposed !== "0.00")
        .map(line => ({
          key: line.clause ?? line.name,
          name: line.name,
          amount: line.proposed,
          provisional: line.provisional,
        }))}
    />
  );
}
