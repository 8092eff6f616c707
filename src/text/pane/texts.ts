import type { pane } from "../zh-CN/pane";

/**
 * What only the pane says, by view. The Chinese texts are the measure: a key that another language lacks is a type
 * error.
 */
export type PaneTexts = typeof pane;
