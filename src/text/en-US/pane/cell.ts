import type { PaneTexts } from "../../pane/texts";

export const cell: PaneTexts["cell"] = {
  title: "Selected cell",
  how: "Where this amount comes from",
  formula: "Formula",
  value: "Result",
  open: "Details",
};
