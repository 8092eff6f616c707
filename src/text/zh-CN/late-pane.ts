import type { PaneTexts } from "../pane/texts";

/** The pane's texts, fetched when somebody reads them. */
export const latePane = async (): Promise<PaneTexts> => (await import("./pane")).pane;
