import { fill } from "../../text/fill";
import { yuanText } from "../parts/amount";
import type { Words } from "../shell/words";

/** How a change of the total is said: it rises, falls or stays. */
export function changeText(
  {
    pane: {
      policy: { readings },
    },
  }: Words,
  change: string,
): string {
  const amount = yuanText(change.replace(/^[+−-]/, ""));
  if (/^[+−-]?0(\.0+)?$/.test(change)) return readings.unchanged;
  return fill(/^[-−]/.test(change) ? readings.fall : readings.rise, { amount });
}
