import { TO_DO } from "../../src/marks/marks";
import type { ReportedMark } from "../../src/report/checked";

/** Whether a mark still asks for a person. */
export function isOpen(mark: Pick<ReportedMark, "state" | "severity">): boolean {
  return mark.state === "open" && TO_DO.includes(mark.severity);
}
