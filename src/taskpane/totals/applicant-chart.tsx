import type { TotalsLine } from "../../assess/workplace/review";
import { useWords } from "../shell/words";
import { BarChart } from "./bar-chart";

/** So many applicants make a picture; more make a list. */
const LARGEST = 8;

/** The applicants with the largest sums. */
export function ApplicantChart({ lines }: { readonly lines: readonly TotalsLine[] }) {
  const {
      pane: { totals },
    } = useWords(),
    paid = lines.filter(line => line.proposed !== null && line.proposed !== "0.00").slice(0, LARGEST);
  return (
    <BarChart
      title={totals.chartApplicants}
      bars={paid.map((line, k) => ({
        key: String(line.applicant ?? k),
        name: line.name === "" ? totals.unnamed : line.name,
        amount: line.proposed,
        provisional: line.provisional,
      }))}
    />
  );
}
