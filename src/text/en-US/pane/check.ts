import type { PaneTexts } from "../../pane/texts";

export const check: PaneTexts["check"] = {
  intro:
    "Runs once in a real Excel to see whether the tool can be trusted on this computer. It works only on sheets " +
    "of its own, which it removes again; please use an empty workbook.",
  run: "Run the self-check",
  copy: "Copy the report",
};
